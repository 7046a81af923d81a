# Wrong: takes every other weight; the heavier one of each pair always lands on the same pan.
n = int(input())
if n * (n + 1) // 2 % 2:
    print("NO")
else:
    left = range(1, n + 1, 2)
    print("YES")
    print(len(left))
    print(*left)
