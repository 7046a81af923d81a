def main():
    partner = {")": "(", "]": "[", "}": "{"}
    text = input()
    waiting = []
    for position, bracket in enumerate(text, 1):
        if bracket not in partner:
            waiting.append(bracket)
        elif waiting and waiting[-1] == partner[bracket]:
            waiting.pop()
        else:
            return position
    return len(text) + 1 if waiting else "OK"


print(main())
