# expect: run_time_error, memory_limit_exceeded | depth ends in words or a limit
import sys
sys.setrecursionlimit(10**9)
def f(n): return f(n + 1) + 1
f(0)
