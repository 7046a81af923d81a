# expect: accepted | the runner is another user's
try:
    import os; os.kill(1, 9)
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
