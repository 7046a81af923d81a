import sys


def main():
    words = sys.stdin.read().split()
    inside = set()
    most = when = 0
    for line in range(1, int(words[0]) + 1):
        word, badge = words[2 * line - 1], words[2 * line]
        if word == "in":
            inside.add(badge)
            if len(inside) > most:
                most, when = len(inside), line
        else:
            inside.discard(badge)
    print(most, when)


main()
