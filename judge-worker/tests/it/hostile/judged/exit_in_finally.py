# expect: run_time_error | an exit code, from wherever it is said
print(sum(map(int, input().split())), flush=True)
try:
    raise SystemExit(0)
finally:
    raise SystemExit(9)
