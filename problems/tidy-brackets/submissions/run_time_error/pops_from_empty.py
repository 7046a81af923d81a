# Crashes: pops without asking whether any bracket is open.
partner = {")": "(", "]": "[", "}": "{"}
text = input()
waiting = []
answer = None
for position, bracket in enumerate(text, 1):
    if bracket not in partner:
        waiting.append(bracket)
    elif waiting.pop() != partner[bracket]:
        answer = position
        break
if answer is None:
    answer = len(text) + 1 if waiting else "OK"
print(answer)
