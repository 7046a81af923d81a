# expect: accepted | root
try:
    import ctypes
    if ctypes.CDLL(None).setuid(0) != 0: raise OSError
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
