import re
import sys

text = sys.stdin.read()
if not re.fullmatch(r"[1-9][0-9]?\n(?:(?:0|[1-9][0-9]{0,6})(?: (?:0|[1-9][0-9]{0,6}))*\n)+", text):
    sys.exit("the input must be a number and lines of numbers")
first, *lines = text.splitlines()
count = int(first)
times = [[int(word) for word in line.split(" ")] for line in lines]
if not 2 <= count <= 13:
    sys.exit("the number of places is out of range")
if len(times) != count or any(len(row) != count for row in times):
    sys.exit("the table is not of the given size")
for i in range(count):
    for j in range(count):
        if not (times[i][j] == 0 if i == j else 1 <= times[i][j] <= 10**6):
            sys.exit("a time is out of range")
sys.exit(42)
