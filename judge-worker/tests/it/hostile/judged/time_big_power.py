# expect: time_limit_exceeded, memory_limit_exceeded | one instruction that never ends
print(len(str(9 ** 9 ** 9)))
