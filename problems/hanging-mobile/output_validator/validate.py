"""Accepts every mobile of the weights that is in order and in balance.

Call: validate.py INPUT ANSWER FEEDBACK_DIR < OUTPUT. Ends with 42 (right) or 43 (wrong).
"""

import json
import sys
from pathlib import Path


def read_tree(values):
    """The children of each node by position, -1 for none; None if the list is no tree in level order."""
    if not all(value is None or type(value) is int for value in values):
        return None
    if values and values[0] is None:
        return None
    children, place = {}, 1
    for node, value in enumerate(values):
        if node >= place:
            return None
        if value is not None:
            below = (place, place + 1)
            children[node] = [i if i < len(values) and values[i] is not None else -1 for i in below]
            place += 2
    return children


def in_order(values, children):
    """The values from left to right; a loop, since a bad mobile may be as deep as it has weights."""
    found, open_nodes, node = [], [], 0 if values else -1
    while open_nodes or node >= 0:
        while node >= 0:
            open_nodes.append(node)
            node = children[node][0]
        node = open_nodes.pop()
        found.append(values[node])
        node = children[node][1]
    return found


def judge(weights, text):
    """The verdict on the submission's answer: exit code and message for the judges."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return 43, "the answer is not JSON"
    children = read_tree(values) if type(values) is list else None
    if children is None:
        return 43, "the answer is not a tree"
    found = in_order(values, children)
    if found != sorted(weights):
        wrong = "the weights are out of order" if sorted(found) == sorted(weights) else "these are other weights"
        return 43, wrong
    sizes = {-1: 0}
    for node in reversed(children):
        left, right = (sizes[child] for child in children[node])
        sizes[node] = left + right + 1
        if abs(left - right) > 1:
            return 43, f"{left} weights hang on the left of {values[node]}, and {right} on the right"
    return 42, "the mobile is in order and in balance"


def main():
    weights = json.loads(Path(sys.argv[1]).read_text())
    text = sys.stdin.buffer.read().decode("utf-8", "replace")
    code, message = judge(weights, text)
    (Path(sys.argv[3]) / "judgemessage.txt").write_text(message + "\n")
    return code


sys.exit(main())
