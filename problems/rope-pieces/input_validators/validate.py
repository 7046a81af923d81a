import re
import sys

NUMBER = r"[1-9][0-9]{0,9}"

match = re.fullmatch(rf"({NUMBER}) ({NUMBER})\n({NUMBER}(?: {NUMBER})*)\n", sys.stdin.read())
if not match:
    sys.exit("the input must be two numbers and one line of lengths")
ropes = [int(word) for word in match[3].split(" ")]
if not 1 <= int(match[1]) <= 10**4 or len(ropes) != int(match[1]):
    sys.exit("the number of ropes is out of range or not the length of the list")
if max(int(match[2]), *ropes) > 10**9:
    sys.exit("the number of members or a length is out of range")
sys.exit(42)
