# expect: accepted | 50 MiB beside the interpreter's own, of 64
held = b"x" * (50 << 20)
print(sum(map(int, input().split())))
