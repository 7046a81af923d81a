# expect: accepted | no compiled file lies in wait for the next test
try:
    import os; os.mkdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "__pycache__"))
    print("ESCAPED")
except OSError:
    pass
print(sum(map(int, input().split())))
