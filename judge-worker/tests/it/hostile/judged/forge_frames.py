# expect: accepted | no descriptor but its own three speaks to anybody
import os
for number in range(3, 256):
    for attempt in (os.fstat, lambda n: os.write(n, b"\x00" * 64)):
        try:
            attempt(number)
            print("ESCAPED", number)
        except OSError:
            pass
print(sum(map(int, input().split())))
