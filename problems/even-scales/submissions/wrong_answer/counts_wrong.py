# Wrong: prints how many weights there are in all, not how many are on the left pan.
n = int(input())
rest, odd = divmod(n * (n + 1) // 2, 2)
if odd:
    print("NO")
else:
    left = []
    for weight in range(n, 0, -1):
        if weight <= rest:
            left.append(weight)
            rest -= weight
    print("YES")
    print(n)
    print(*left)
