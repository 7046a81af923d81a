# expect: accepted | root's files are closed
try:
    open("/etc/shadow").read(1)
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
