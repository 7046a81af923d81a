#!/usr/bin/env python3
"""Measures what each language needs for itself: CPU time and memory of its smallest self-test in a real box, and the time that it
takes to add 100,000 lines. Prints what language.toml says beside what the measurement proposes, and marks what differs: a larger
start or a larger memory than what is allowed is unfair to whoever uses the language. Needs the engine and the languages' images.

    tests/load/languages.py [--times 5] [--languages java,go] [--table]

--table judges all programs of each self-test once as well, and prints the rows of docs/LANGUAGES.md.

It proposes nothing for memory where a run time keeps a heap of its own within the problem's limit: what comes on top of a full heap
isn't seen in a small program. Standard library only.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
ROW = re.compile(r"^  (ok  |FAIL) (\S+)\s+(\S+)\s+run\s+(\d+) ms\s+(\d+) KiB")
# (CPU time for the lines beyond the start, factor): the smallest that holds.
FACTORS = [(60, 1.0), (150, 1.5), (400, 2.0), (800, 3.0), (1500, 4.0)]


def runner():
    """The static runner, built as `make up` builds it."""
    if "RUNNER_PATH" in os.environ:
        return os.environ["RUNNER_PATH"]
    triple = re.search(r"^host: (.*)$", subprocess.check_output(["rustc", "-vV"], text=True), re.M).group(1)
    environment = os.environ | {"CARGO_TARGET_DIR": str(TARGET / "static"), "RUSTFLAGS": "-C target-feature=+crt-static"}
    command = ["cargo", "build", "-q", "--locked", "-p", "judge-runner", "--profile", "runner", "--target", triple]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    return str(TARGET / "static" / triple / "runner" / "judge-runner")


def measure(languages, only, times):
    """{language: {"version", "passed", "judged", "accepted": [(ms, KiB)], "accepted-lines": [...], …}}, as the rows come."""
    environment = os.environ | {"RUNNER_PATH": runner(), "ONLY": only, "TIMES": str(times)}
    command = ["cargo", "run", "-q", "--locked", "-p", "judge-worker", "--example", "selftest", "--", *languages]
    found, current = {}, None
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if row := ROW.match(line):
                current["judged"] += 1
                if row[1] == "ok  ":
                    current["passed"] += 1
                    current.setdefault(row[2].split(".")[0], []).append((int(row[4]), int(row[5])))
            elif not line.startswith(" ") and ": " in line:
                name, version = line.rstrip().split(": ", 1)
                print(f"measuring {name}", file=sys.stderr)
                current = found.setdefault(name, {"version": version, "passed": 0, "judged": 0})
    return found


def up(number, step):
    return -(-number // step) * step


def propose(said, rows, base):
    """(start_ms, memory_extra_kib, time_factor) that the measurement speaks for."""
    start, memory = (statistics.median(column) for column in zip(*rows["accepted"]))
    beyond = None
    if "accepted-lines" in rows:
        beyond = max(0, statistics.median(ms for ms, _ in rows["accepted-lines"]) - start)
    factor = next((factor for most, factor in FACTORS if beyond is not None and beyond <= most), 5.0)
    keeps_heap = "{memory_mib}" in str(said["run"])
    extra = memory - base if memory - base > 4096 else 0
    return start, memory, beyond, int(up(start, 10)) if start >= 10 else 0, None if keeps_heap else int(up(extra, 8192)), factor


def image_mib(image):
    """The image's own size; what it shares with others counts in each."""
    size = subprocess.check_output(["docker", "image", "inspect", "--format", "{{.Size}}", image], text=True)
    return int(size) // 1_000_000


def print_table(found, whole, base):
    print("| language | version | programs | start | memory | lines | `time_factor` | extra memory | image |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, rows in found.items():
        said = tomllib.loads((ROOT / "sandbox-images" / name / "language.toml").read_text())
        start, memory, beyond, *_ = propose(said, rows, base)
        counted = whole.get(name, {"passed": 0, "judged": 0})
        version = rows["version"].replace("|", "\\|")
        print(
            f"| `{name}` | {version} | {counted['passed']}/{counted['judged']} | {start:.0f} ms | {memory / 1024:.1f} MiB |"
            f" {'–' if beyond is None else f'{beyond:.0f} ms'} | {said.get('time_factor', 1.0):g} |"
            f" {said.get('memory_extra_kib', 0) // 1024} MiB | {image_mib(said['image'])} MB |"
        )


def print_proposals(found, base):
    print(f"{'language':14} {'start':>6} {'memory':>9} {'lines':>7} | start_ms now/proposed | memory_extra_kib | time_factor")
    for name, rows in found.items():
        said = tomllib.loads((ROOT / "sandbox-images" / name / "language.toml").read_text())
        start, memory, beyond, start_ms, extra, factor = propose(said, rows, base)
        now = said.get("start_ms", 0), said.get("memory_extra_kib", 0), said.get("time_factor", 1.0)
        has_functions = (ROOT / "sandbox-images" / name / "function").is_dir()
        marks = [
            "start" if has_functions and start_ms > now[0] else "",
            "memory" if extra is not None and extra > now[1] else "",
            "factor" if factor > now[2] else "",
        ]
        print(
            f"{name:14} {start:>3.0f} ms {memory / 1024:>5.1f} MiB {'-' if beyond is None else format(beyond, '.0f'):>4} ms |"
            f" {now[0]:>4} / {start_ms:<4} | {now[1]:>6} / {'heap' if extra is None else extra:<6} | {now[2]} / {factor}"
            f"  {' '.join(filter(None, marks))}"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--languages", default="", help="ids, with commas; without: all whose image is there")
    parser.add_argument("--table", action="store_true", help="print the rows of docs/LANGUAGES.md")
    arguments = parser.parse_args()
    languages = [name for name in arguments.languages.split(",") if name]
    found = measure(languages, "accepted,accepted-lines", arguments.times)
    for name in [name for name, rows in found.items() if "accepted" not in rows]:
        print(f"{name:14} FAILED its smallest program")
        del found[name]
    base = statistics.median(kib for _, kib in found["c"]["accepted"]) if "c" in found else 2048
    if arguments.table:
        print_table(found, measure(languages, "", 1), base)
    else:
        print_proposals(found, base)


main()
