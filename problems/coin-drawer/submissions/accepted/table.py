import sys


def main():
    n, amount, *coins = map(int, sys.stdin.read().split())
    never = amount + 1
    fewest = [0] + [never] * amount
    for coin in coins:
        for total in range(coin, amount + 1):
            if fewest[total - coin] + 1 < fewest[total]:
                fewest[total] = fewest[total - coin] + 1
    print(-1 if fewest[amount] == never else fewest[amount])


main()
