# expect: run_time_error | the right answer, and then an exit code
import sys
print(sum(map(int, input().split())))
sys.exit(3)
