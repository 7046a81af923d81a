import re
import sys

INTEGER = r"(?:0|-?[1-9][0-9]{0,9})"

match = re.fullmatch(rf"([1-9][0-9]{{0,5}})\n({INTEGER}(?: {INTEGER})*)\n", sys.stdin.read())
if not match:
    sys.exit("the input must be a number of days and one line of integers")
days = [int(word) for word in match[2].split(" ")]
if not 1 <= int(match[1]) <= 10**5 or len(days) != int(match[1]):
    sys.exit("the number of days is out of range or not the length of the list")
if any(abs(day) > 10**9 for day in days):
    sys.exit("a result is out of range")
sys.exit(42)
