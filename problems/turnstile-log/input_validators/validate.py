import re
import sys

match = re.fullmatch(r"([1-9][0-9]{0,5})\n((?:(?:in|out) [1-9][0-9]{0,9}\n)+)", sys.stdin.read())
if not match:
    sys.exit("the input must be a number and lines of a word and a badge")
badges = match[2].split()[1::2]
if not 1 <= int(match[1]) <= 10**5 or len(badges) != int(match[1]):
    sys.exit("the number of lines is out of range or wrong")
if max(map(int, badges)) > 10**9:
    sys.exit("a badge is out of range")
sys.exit(42)
