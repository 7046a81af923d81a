# Slow: compares each name with one member of every family found so far.
import sys


def main():
    members, sizes = [], []
    for name in sys.stdin.read().split()[1:]:
        for family, member in enumerate(members):
            if sorted(member) == sorted(name):
                sizes[family] += 1
                break
        else:
            members.append(name)
            sizes.append(1)
    print(len(members), max(sizes))


main()
