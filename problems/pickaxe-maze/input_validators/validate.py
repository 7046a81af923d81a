import re
import sys

match = re.fullmatch(r"([1-9][0-9]{0,2}) ([1-9][0-9]{0,2})\n((?:[.#SE]+\n)+)", sys.stdin.read())
if not match:
    sys.exit("the input must be two numbers and rows of cells")
height, width = int(match[1]), int(match[2])
rows = match[3].splitlines()
if height > 150 or width > 150:
    sys.exit("the size is out of range")
if len(rows) != height or any(len(row) != width for row in rows):
    sys.exit("the rows are not of the given size")
if match[3].count("S") != 1 or match[3].count("E") != 1:
    sys.exit("there must be one start and one exit")
sys.exit(42)
