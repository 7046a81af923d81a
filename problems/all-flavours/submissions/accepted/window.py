import sys


def main():
    n, k, *boxes = map(int, sys.stdin.read().split())
    inside = [0] * (k + 1)
    kinds, left, best = 0, 0, n + 1
    for right, flavour in enumerate(boxes):
        if inside[flavour] == 0:
            kinds += 1
        inside[flavour] += 1
        while kinds == k:
            best = min(best, right - left + 1)
            inside[boxes[left]] -= 1
            if inside[boxes[left]] == 0:
                kinds -= 1
            left += 1
    print(best if best <= n else -1)


main()
