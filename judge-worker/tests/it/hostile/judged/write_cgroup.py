# expect: accepted | limits are for reading
try:
    open("/sys/fs/cgroup/cgroup.procs", "w")
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
