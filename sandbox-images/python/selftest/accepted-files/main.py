import sys

from adder import add

print(add(sys.stdin.readline()))
