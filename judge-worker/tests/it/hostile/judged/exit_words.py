# expect: run_time_error | who ends with words ends badly
print(sum(map(int, input().split())), flush=True)
raise SystemExit("accepted")
