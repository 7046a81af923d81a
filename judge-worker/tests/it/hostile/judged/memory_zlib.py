# expect: memory_limit_exceeded | a small text that becomes a large one
import zlib
small = zlib.compress(bytes(8 << 20))
held = [zlib.decompress(small).replace(b"\0", b"x") for _ in range(16)]
print(sum(map(int, input().split())))
