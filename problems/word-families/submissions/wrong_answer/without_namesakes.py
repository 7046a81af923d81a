# Wrong: people with the very same name are counted once.
import sys
from collections import Counter

families = Counter("".join(sorted(name)) for name in set(sys.stdin.read().split()[1:]))
print(len(families), max(families.values()))
