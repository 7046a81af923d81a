# expect: accepted | the input is for reading
try:
    open("/proc/self/fd/0", "w")
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
