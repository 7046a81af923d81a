# Wrong: divides all the rope by the members, as if knots were allowed.
import sys

n, k, *ropes = map(int, sys.stdin.read().split())
print(sum(ropes) // k)
