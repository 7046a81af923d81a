# expect: accepted | no module lies in wait for the next test
try:
    open("/usr/lib/python3/dist-packages/x.py", "w")
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
