import re
import sys

INTEGER = r"(?:0|[1-9][0-9]{0,9})"

match = re.fullmatch(rf"([1-9][0-9]{{0,5}})\n({INTEGER}(?: {INTEGER})*)\n", sys.stdin.read())
if not match:
    sys.exit("the input must be a number of houses and one line of heights")
heights = [int(word) for word in match[2].split(" ")]
if not 1 <= int(match[1]) <= 10**5 or len(heights) != int(match[1]):
    sys.exit("the number of houses is out of range or not the length of the list")
if max(heights) > 10**9:
    sys.exit("a height is out of range")
sys.exit(42)
