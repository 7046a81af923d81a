# expect: memory_limit_exceeded | memory outside of the interpreter's counts
import mmap
held = [mmap.mmap(-1, 16 << 20) for _ in range(16)]
for pages in held:
    pages[:] = b"x" * len(pages)
print(sum(map(int, input().split())))
