# expect: memory_limit_exceeded, time_limit_exceeded | catching the error over and over ends, too
held = []
while True:
    try:
        held.append(bytearray(1 << 20))
    except MemoryError:
        pass
