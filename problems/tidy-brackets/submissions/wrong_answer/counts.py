# Wrong: counts each kind on its own and doesn't see that pairs cross.
partner = {")": "(", "]": "[", "}": "{"}
text = input()
count = {"(": 0, "[": 0, "{": 0}
answer = None
for position, bracket in enumerate(text, 1):
    if bracket in count:
        count[bracket] += 1
    else:
        count[partner[bracket]] -= 1
        if count[partner[bracket]] < 0:
            answer = position
            break
if answer is None:
    answer = len(text) + 1 if any(count.values()) else "OK"
print(answer)
