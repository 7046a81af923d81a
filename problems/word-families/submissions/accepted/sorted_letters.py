import sys
from collections import Counter

names = sys.stdin.read().split()[1:]
families = Counter("".join(sorted(name)) for name in names)
print(len(families), max(families.values()))
