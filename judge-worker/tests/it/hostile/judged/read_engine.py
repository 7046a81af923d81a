# expect: accepted | nothing leads to the engine
try:
    open("/run/docker.sock")
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
