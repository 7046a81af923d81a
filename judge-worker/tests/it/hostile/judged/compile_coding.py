# expect: compile_error | an encoding that nobody knows
# -*- coding: evil -*-
print(sum(map(int, input().split())))
