# expect: time_limit_exceeded | backtracking without end
print(sum(map(int, input().split())), flush=True)
import re
re.match(r"(a+)+$", "a" * 60 + "!")
