# expect: run_time_error | an exit code after a right answer
import os, sys
print(sum(map(int, input().split())))
sys.stdout.flush()
os._exit(1)
