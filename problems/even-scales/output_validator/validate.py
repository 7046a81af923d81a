"""Accepts every set of weights that makes half of the total.

Call: validate.py INPUT ANSWER FEEDBACK_DIR < OUTPUT. Ends with 42 (right), 43 (wrong) or 1 (the jury is wrong).
"""

import sys
from pathlib import Path


def number(word):
    """The value of a plain decimal number of at most six digits, else None. The words can be anything."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 6 else None


def judge(weights, possible, words):
    """The verdict on the submission's words: exit code and message for the judges."""
    if not words:
        return 43, "no output"
    if words[0] == "NO":
        if len(words) > 1:
            return 43, "something follows after NO"
        return (43, "NO, but it is possible") if possible else (42, "NO is right")
    if words[0] != "YES":
        return 43, "the first word is neither YES nor NO"
    numbers = [number(word) for word in words[1:]]
    if not numbers or None in numbers:
        return 43, "after YES there must be whole numbers"
    count, left = numbers[0], numbers[1:]
    if count != len(left):
        return 43, f"{len(left)} weights follow, not {count}"
    if any(not 1 <= weight <= weights for weight in left):
        return 43, "there is no such weight"
    if len(set(left)) != len(left):
        return 43, "a weight is used twice"
    total = weights * (weights + 1) // 2
    if 2 * sum(left) != total:
        return 43, f"{sum(left)} grams of {total} are on the left pan"
    return (42, "the pans are even") if possible else (1, "the pans are even, but the answer says NO")


def main():
    weights = int(Path(sys.argv[1]).read_text())
    possible = Path(sys.argv[2]).read_text().startswith("YES")
    words = sys.stdin.buffer.read().decode("utf-8", "replace").split()
    code, message = judge(weights, possible, words)
    (Path(sys.argv[3]) / "judgemessage.txt").write_text(message + "\n")
    return code


sys.exit(main())
