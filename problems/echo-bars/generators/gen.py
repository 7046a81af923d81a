"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/echo-bars/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
SAMPLES = [
    (("lalilulalo", 2), "\"la\" is played at the start and near the end; nothing else of two notes comes twice."),
    (("aaaa", 2), "The third \"aa\" begins after the first one has ended."),
    (("ababa", 3), "\"aba\" is played twice, but the two share a note."),
]
INVALID = [
    ("no-song", '""\n2\n'),
    ("capital", '"A"\n1\n'),
    ("size-zero", '"a"\n0\n'),
    ("size-too-large", '"a"\n31\n'),
    ("space", '"a b"\n1\n'),
    ("size-missing", '"a"\n'),
]


def solve(song, size):
    """Searches for each piece in what comes after it."""
    pieces = sorted({song[i : i + size] for i in range(len(song) - size + 1)})
    return [piece for piece in pieces if piece in song[song.index(piece) + size :]]


def tune(rng, count, notes):
    return "".join(rng.choice(notes) for _ in range(count))


def secret():
    rng = random.Random("echo-bars")
    letters = "abcdefghijklmnopqrstuvwxyz"
    yield "one-note", "a", 1
    yield "size-too-large", "abc", 4
    yield "whole-song", "abc", 3
    yield "two-notes", "aa", 1
    yield "no-echo", letters, 1
    yield "one-note-echoes", "abcacb", 1
    yield "directly-behind", "abcabc", 3
    yield "overlap-by-one", "abcab" + "cab"[2:] + "cab", 4
    yield "overlap-only", "aaa", 2
    yield "overlap-of-long-piece", "abababa", 5
    yield "clear-of-the-first-only", "aaaaa", 2
    yield "clear-of-the-first-only-long", "abababab", 4
    yield "many-times", "xyxyxyxyxyxy", 2
    yield "at-both-ends", "hey" + "abcdefg" + "hey", 3
    yield "three-echoes", "abcxabcyabc", 3
    yield "not-at-multiples", "xabcdyyabcdz", 4
    yield "just-too-short", "abcdabc", 4
    yield "period-of-size", "abcde" * 6, 5
    yield "period-of-less", "abc" * 10, 7
    yield "one-letter", "z" * 61, 30
    yield "one-letter-too-short", "z" * 59, 30
    for count, notes, size in ((20, "ab", 3), (60, "abc", 4), (200, "abcd", 4), (1000, "abcde", 6)):
        yield f"random-{count}", tune(rng, count, notes), size
    refrain = tune(rng, 40, letters)
    yield "refrain", tune(rng, 900, letters) + refrain + tune(rng, 700, letters) + refrain + tune(rng, 300, letters), 30
    yield "many-echoes", tune(rng, 2000, "ab"), 9
    yield "largest-one-letter", "m" * 12000, 17
    yield "largest-few-echoes", tune(rng, 12000, letters), 6
    yield "largest-no-echo", tune(rng, 12000, letters), 12


def write(folder, name, suffix, text):
    target = DATA / folder
    target.mkdir(parents=True, exist_ok=True)
    (target / f"{name}.{suffix}").write_text(text, newline="\n")


def line(value):
    return json.dumps(value, separators=(",", ":")) + "\n"


def main():
    for old in DATA.glob("*/*.*"):
        old.unlink()
    cases = [("sample", str(number), arguments) for number, (arguments, _) in enumerate(SAMPLES, 1)]
    cases += [("secret", f"{number:02}-{name}", arguments) for number, (name, *arguments) in enumerate(secret(), 1)]
    for folder, name, arguments in cases:
        write(folder, name, "in", "".join(map(line, arguments)))
        write(folder, name, "ans", line(solve(*arguments)))
    for number, (_, explanation) in enumerate(SAMPLES, 1):
        write("sample", str(number), "yaml", f"description: {json.dumps(explanation)}\n")
    for name, text in INVALID:
        write("invalid_input", name, "in", text)


if __name__ == "__main__":
    main()
