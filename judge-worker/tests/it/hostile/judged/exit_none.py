# expect: accepted | quit without a code ends well
print(sum(map(int, input().split())), flush=True)
raise SystemExit
