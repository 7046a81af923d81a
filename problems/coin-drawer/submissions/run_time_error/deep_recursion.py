# Crashes: remembers what it has computed, but recurses once for each coin; Python allows about 1000 levels.
import sys
from functools import cache

n, amount, *coins = map(int, sys.stdin.read().split())


@cache
def fewest(total):
    if total == 0:
        return 0
    return 1 + min((fewest(total - coin) for coin in coins if coin <= total), default=10**6)


answer = fewest(amount)
print(-1 if answer >= 10**6 else answer)
