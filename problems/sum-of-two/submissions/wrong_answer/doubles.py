# Wrong: floating point numbers have 53 bits of precision, the sum needs up to 62.
a, b = map(float, input().split())
print(int(a + b))
