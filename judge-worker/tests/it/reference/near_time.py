# expect: accepted | 0.85 s of the limit of 1 s, by its own clock
import time
while time.process_time() < 0.85:
    pass
print(sum(map(int, input().split())))
