# expect: accepted, run_time_error, memory_limit_exceeded, time_limit_exceeded, wrong_answer | a pool that makes pools
import os
for _ in range(100):
    try:
        if os.fork() == 0:
            for _ in range(100):
                os.fork()
            os._exit(0)
    except OSError:
        pass
print(sum(map(int, input().split())))
