# expect: accepted, compile_error, time_limit_exceeded | a constant that the compiler might work out
x = lambda: (((1 << 10000) ** 10000) ** 10000, "x" * 10**12, ((1,) * 10**6) * 10**6)
print(sum(map(int, input().split())))
