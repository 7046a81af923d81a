import re
import sys

match = re.fullmatch(r"([1-9][0-9]{0,4})\n((?:[a-z]{1,12}\n)+)", sys.stdin.read())
if not match:
    sys.exit("the input must be a number and lines of lower-case names")
count = int(match[1])
if not 1 <= count <= 4 * 10**4 or match[2].count("\n") != count:
    sys.exit("the number of villagers is out of range or not the number of names")
sys.exit(42)
