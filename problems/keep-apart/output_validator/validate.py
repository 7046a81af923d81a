"""Accepts every order of the beads that keeps equal ones apart.

Call: validate.py INPUT ANSWER FEEDBACK_DIR < OUTPUT. Ends with 42 (right), 43 (wrong) or 1 (the jury is wrong).
"""

import json
import sys
from pathlib import Path


def judge(beads, gap, possible, text):
    """The verdict on the submission's answer: exit code and message for the judges."""
    try:
        chain = json.loads(text)
    except (ValueError, RecursionError):
        return 43, "the answer is not JSON"
    if type(chain) is not str:
        return 43, "the answer is not a string"
    if not chain:
        return (43, "no order is given, but there is one") if possible else (42, "there is no order")
    if sorted(chain) != sorted(beads):
        return 43, "these are other beads"
    last = {}
    for place, bead in enumerate(chain):
        if place - last.get(bead, -gap) < gap:
            return 43, f"the beads {last[bead]} and {place} are too close"
        last[bead] = place
    return (42, "the beads are apart") if possible else (1, "there is an order, but the answer says no")


def main():
    beads, gap = map(json.loads, Path(sys.argv[1]).read_text().splitlines())
    possible = json.loads(Path(sys.argv[2]).read_text()) != ""
    text = sys.stdin.buffer.read().decode("utf-8", "replace")
    code, message = judge(beads, gap, possible, text)
    (Path(sys.argv[3]) / "judgemessage.txt").write_text(message + "\n")
    return code


sys.exit(main())
