# Slow: checks each prefix from its start, about n * n / 2 steps.
PARTNER = {")": "(", "]": "[", "}": "{"}


def open_brackets(text):
    """How many brackets stay open, or None when the text is wrong."""
    waiting = []
    for bracket in text:
        if bracket not in PARTNER:
            waiting.append(bracket)
        elif not waiting or waiting.pop() != PARTNER[bracket]:
            return None
    return len(waiting)


def main():
    text = input()
    for length in range(1, len(text) + 1):
        if open_brackets(text[:length]) is None:
            return length
    return len(text) + 1 if open_brackets(text) else "OK"


print(main())
