import re
import sys

COIN = r"[1-9][0-9]{0,4}"

match = re.fullmatch(rf"([1-9][0-9]?) (0|{COIN})\n({COIN}(?: {COIN})*)\n", sys.stdin.read())
if not match:
    sys.exit("the input must be two numbers and one line of coins")
coins = [int(word) for word in match[3].split(" ")]
if not 1 <= int(match[1]) <= 50 or len(coins) != int(match[1]):
    sys.exit("the number of coins is out of range or not the length of the list")
if max(int(match[2]), *coins) > 10**4:
    sys.exit("the amount or a coin is out of range")
if len(set(coins)) != len(coins):
    sys.exit("a coin occurs twice")
sys.exit(42)
