# expect: accepted | the program of the next test is not changed
try:
    open(__file__, "a")
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
