# expect: accepted | the root is for reading
try:
    open("/x", "w")
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
