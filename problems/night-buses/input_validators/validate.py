import re
import sys

INTEGER = r"(?:0|[1-9][0-9]{0,9})"

text = sys.stdin.read()
if not re.fullmatch(rf"{INTEGER} {INTEGER}\n(?:{INTEGER} {INTEGER} {INTEGER}\n)*", text):
    sys.exit("the input must be two numbers and lines of three numbers")
stops, count, *rest = map(int, text.split())
if not (2 <= stops <= 10**4 and 0 <= count <= 2 * 10**4 and len(rest) == 3 * count):
    sys.exit("the numbers of stops or lines are out of range or don't fit the list")
if any(not 1 <= stop <= stops for stop in rest[0::3] + rest[1::3]):
    sys.exit("a stop is out of range")
if any(price > 10**9 for price in rest[2::3]):
    sys.exit("a price is out of range")
sys.exit(42)
