# Wrong: looks at which letters a name has, not at how many of each.
import sys
from collections import Counter

families = Counter(frozenset(name) for name in sys.stdin.read().split()[1:])
print(len(families), max(families.values()))
