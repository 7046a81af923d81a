# expect: memory_limit_exceeded | a child that changes all it shares pays for it
import os
held = bytearray(b"x" * (30 << 20))
for _ in range(4):
    if os.fork() == 0:
        for i in range(0, len(held), 4096):
            held[i] = 1
        import time
        time.sleep(2)
        os._exit(0)
for _ in range(4):
    os.wait()
print(sum(map(int, input().split())))
