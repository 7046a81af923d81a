# expect: run_time_error | an exit code that is said last
import atexit, os
atexit.register(os._exit, 5)
print(sum(map(int, input().split())))
