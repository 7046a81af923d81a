import re
import sys

text = sys.stdin.read()
if not re.fullmatch(r"[()\[\]{}]{1,100000}\n", text):
    sys.exit("the input must be one line of 1 to 100000 brackets")
sys.exit(42)
