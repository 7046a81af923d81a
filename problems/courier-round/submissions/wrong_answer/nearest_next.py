# Wrong: always rides to the nearest customer that is left.
import sys

n, *words = map(int, sys.stdin.read().split())
times = [words[i * n : (i + 1) * n] for i in range(n)]
here, total, left = 0, 0, set(range(1, n))
while left:
    following = min(left, key=times[here].__getitem__)
    total += times[here][following]
    left.remove(following)
    here = following
print(total + times[here][0])
