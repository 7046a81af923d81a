# Wrong: always takes the largest coin that still fits.
import sys

n, amount, *coins = map(int, sys.stdin.read().split())
count = 0
for coin in sorted(coins, reverse=True):
    count += amount // coin
    amount %= coin
print(count if amount == 0 else -1)
