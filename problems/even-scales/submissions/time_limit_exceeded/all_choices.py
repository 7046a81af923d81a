# Slow: goes through all sets of weights, 2 to the power of n of them.
from itertools import combinations


def main():
    n = int(input())
    half, odd = divmod(n * (n + 1) // 2, 2)
    if odd:
        print("NO")
        return
    for count in range(1, n):
        for left in combinations(range(1, n + 1), count):
            if sum(left) == half:
                print("YES")
                print(count)
                print(*left)
                return


main()
