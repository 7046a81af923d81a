import re
import sys

match = re.fullmatch(r"([1-9][0-9]{0,5}) ([1-9][0-9]{0,5})\n([1-9][0-9]{0,5}(?: [1-9][0-9]{0,5})*)\n", sys.stdin.read())
if not match:
    sys.exit("the input must be two numbers and one line of flavours")
count, kinds = int(match[1]), int(match[2])
boxes = [int(word) for word in match[3].split(" ")]
if not 1 <= kinds <= count <= 10**5 or len(boxes) != count:
    sys.exit("the numbers of boxes or flavours are out of range or don't fit the list")
if max(boxes) > kinds:
    sys.exit("a flavour is out of range")
sys.exit(42)
