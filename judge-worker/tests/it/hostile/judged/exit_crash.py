# expect: run_time_error | the interpreter itself crashes, and leaves no dump
print(sum(map(int, input().split())), flush=True)
import ctypes
ctypes.string_at(8)
