# expect: accepted | the input ends, and says so each time
import sys
a, b = map(int, sys.stdin.readline().split())
for _ in range(1000):
    assert sys.stdin.read() == ""
print(a + b)
