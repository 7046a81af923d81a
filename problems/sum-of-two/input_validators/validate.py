import re
import sys

LIMIT = 10**18
INTEGER = r"(?:0|-?[1-9][0-9]{0,18})"

text = sys.stdin.read()
if not re.fullmatch(f"{INTEGER} {INTEGER}\n", text):
    sys.exit("the input must be one line with two integers")
if any(abs(int(word)) > LIMIT for word in text.split()):
    sys.exit("a number is out of range")
sys.exit(42)
