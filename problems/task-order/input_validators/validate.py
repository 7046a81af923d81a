import re
import sys

text = sys.stdin.read()
if not re.fullmatch(r"[1-9][0-9]{0,3} (?:0|[1-9][0-9]{0,4})\n(?:[1-9][0-9]{0,3} [1-9][0-9]{0,3}\n)*", text):
    sys.exit("the input must be lines of two numbers")
tasks, count, *rest = map(int, text.split())
if not (1 <= tasks <= 5000 and 0 <= count <= 10**4 and len(rest) == 2 * count):
    sys.exit("the numbers of tasks or notes are out of range or don't fit the list")
if any(task > tasks for task in rest):
    sys.exit("a task is out of range")
sys.exit(42)
