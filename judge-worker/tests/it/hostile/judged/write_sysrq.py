# expect: accepted | the host stays up
try:
    open("/proc/sysrq-trigger", "w")
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
