# expect: time_limit_exceeded | it waits for ever, and uses no time
import time
print(sum(map(int, input().split())), flush=True)
time.sleep(1000)
