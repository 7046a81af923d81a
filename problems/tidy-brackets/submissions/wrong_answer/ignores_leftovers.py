# Wrong: forgets that brackets may still be open at the end.
partner = {")": "(", "]": "[", "}": "{"}
waiting = []
answer = "OK"
for position, bracket in enumerate(input(), 1):
    if bracket not in partner:
        waiting.append(bracket)
    elif not waiting or waiting.pop() != partner[bracket]:
        answer = position
        break
print(answer)
