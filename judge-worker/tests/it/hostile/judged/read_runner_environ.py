# expect: accepted | the runner is closed
try:
    open("/proc/1/environ").read(1)
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
