#!/usr/bin/env python3
"""Submits the demo problems' own submissions again and again, in a random order, and compares every verdict with the
folder that the program lies in. Needs a running `make up`. Exit status 1 when a verdict differed.

    tests/load/soak.py --seconds 600 --outstanding 4

`--bench` instead takes the warm-up problem alone: the turnaround of one submission at a time, the throughput of many,
and beside them the same compile and the same tests in a bare container without any judge. Figures are ratios of
things measured side by side; absolute ones say more about the machine. Then Runs, one at a time on an idle service, as a
client sees them that asks when the server said: half of them and 95 of 100 are answered within the two figures, which are
wanted under RUN_WANTED_MS. Standard library only.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "deploy"))
from judge_api import Api  # noqa: E402

LANGUAGES = {".c": "c", ".cpp": "cpp", ".py": "python"}
VERDICTS = {"accepted", "wrong_answer", "time_limit_exceeded", "run_time_error"}
COMPILE_AND_RUN = {
    "cpp": "g++ -std=gnu++23 -O2 -pipe -static -s -o /tmp/a /src/%s && set -- /tmp/a",
    "c": "gcc -std=gnu23 -fpermissive -O2 -pipe -static -s -o /tmp/a /src/%s -lm && set -- /tmp/a",
    "python": "set -- python3 -B /src/%s",
}

# What a Run does without a judge: the program, made before, on the samples.
RUN_SAMPLES = "for f in /data/sample/*.in; do \"$@\" <\"$f\" >/dev/null; done"
RUN_WANTED_MS = 300
# Nobody presses Run again sooner; and a box that was used has been replaced.
BETWEEN_RUNS_S = 2.0


def programs(problem="*"):
    """(slug, language, file, expected verdict) of all single-file submissions of the demo problems."""
    found = []
    for path in sorted(ROOT.glob(f"problems/{problem}/submissions/*/*")):
        if path.suffix in LANGUAGES and path.parent.name in VERDICTS:
            found.append((path.parts[-4], LANGUAGES[path.suffix], path, path.parent.name))
    return found


class Flight:
    """Submissions that are under way; each is asked for when the server said so, not before."""

    def __init__(self, api):
        self.api = api
        self.open = {}
        self.seconds, self.wrong, self.judged = [], [], 0

    def launch(self, program):
        slug, language, path, expected = program
        body = {"problem": slug, "language": language, "source": path.read_text()}
        status, answer = self.api.post_json("/submissions", body)
        if status != 202:
            raise SystemExit(f"{path}: refused with {status}: {answer}")
        now = time.monotonic()
        self.open[answer["id"]] = (program, now, now + (answer.get("poll_after_ms") or 500) / 1000)

    def collect(self):
        """Polls what is due; sleeps when nothing is."""
        due = min(at for _, _, at in self.open.values())
        time.sleep(max(0.0, due - time.monotonic()))
        for id_, (program, began, at) in list(self.open.items()):
            if at > time.monotonic():
                continue
            _, body = self.api.call("GET", f"/submissions/{id_}")
            if body.get("status") != "done":
                self.open[id_] = (program, began, time.monotonic() + (body.get("poll_after_ms") or 500) / 1000)
                continue
            del self.open[id_]
            self.judged += 1
            self.seconds.append(time.monotonic() - began)
            if body["verdict"] != program[3]:
                self.wrong.append((program, id_, body["verdict"]))
                print(f"  {program[2].relative_to(ROOT)}: expected {program[3]}, got {body['verdict']} ({id_})", flush=True)


def memory_kib(name):
    """What our process of that name holds now; None where it isn't ours to see."""
    try:
        pid = (ROOT / ".run" / f"{name}.pid").read_text().strip()
        status = Path(f"/proc/{pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])
    except (OSError, StopIteration):
        return None


def soak(api, seconds, outstanding, seed):
    choice, flight, began = random.Random(seed), Flight(api), time.monotonic()
    all_programs = programs()
    before = {name: memory_kib(name) for name in ("api", "worker")}
    while flight.open or time.monotonic() - began < seconds:
        while len(flight.open) < outstanding and time.monotonic() - began < seconds:
            flight.launch(choice.choice(all_programs))
        if flight.open:
            flight.collect()
    for name, kib in before.items():
        print(f"  {name}: {kib} KiB at the start, {memory_kib(name)} KiB at the end")
    minutes = (time.monotonic() - began) / 60
    print(f"  {flight.judged} judged, {flight.judged / minutes:.1f} a minute, {len(flight.wrong)} with another verdict")
    return not flight.wrong


def bare_seconds(slug, language, path):
    """Compile and all tests of the problem in one bare container: no limits, no comparing, no queue."""
    script = (COMPILE_AND_RUN[language] % path.name) + ' && for f in /data/*/*.in; do "$@" <"$f" >/dev/null; done'
    command = ["docker", "run", "--rm", "--network", "none", "-v", f"{path.parent}:/src:ro",
               "-v", f"{ROOT}/problems/{slug}/data:/data:ro", f"judge-{language}:latest", "sh", "-c",
               f"begin=$(date +%s%N); {script}; echo $((($(date +%s%N) - begin) / 1000000))"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return int(done.stdout.split()[-1]) / 1000


def bare_run_ms(slug, language, path, rounds):
    """The times of the program alone, on the samples, in a container that is warm."""
    script = (COMPILE_AND_RUN[language] % path.name) + f""" && for i in $(seq {rounds + 1}); do
        begin=$(date +%s%N); {RUN_SAMPLES}; echo $((($(date +%s%N) - begin) / 1000)); done"""
    command = ["docker", "run", "--rm", "--network", "none", "-v", f"{path.parent}:/src:ro",
               "-v", f"{ROOT}/problems/{slug}/data:/data:ro", f"judge-{language}:latest", "sh", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return [int(line) / 1000 for line in done.stdout.split()[1:]]


def run_ms(api, body):
    """From the moment that a Run is sent to the poll that brings its verdict, and the verdict."""
    began = time.monotonic()
    status, answer = api.post_json("/submissions", body)
    if status != 202:
        raise SystemExit(f"a run was refused with {status}: {answer}")
    while answer["status"] != "done":
        time.sleep(answer["poll_after_ms"] / 1000)
        _, answer = api.call("GET", f"/submissions/{answer['id']}")
    return (time.monotonic() - began) * 1000, answer["verdict"]


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def bench_runs(api, rounds):
    """Runs of the warm-up problem in Python and in C++ that was compiled before: of the samples; of an input of one's own
    that was tried before; and of one that is new each time, so that the package's solution and validators are asked."""
    began = time.time_ns() // 1_000_000
    inputs = {"samples": lambda _: {}, "own input": lambda _: {"stdin": "20 22\n"},
              "new input": lambda n: {"stdin": f"{began} {n}\n"}}
    chosen = {}
    for program in programs("sum-of-two"):
        if program[3] == "accepted" and program[1] != "c":
            chosen.setdefault(program[1], program)
    well = True
    for slug, language, path, _ in chosen.values():
        bare = bare_run_ms(slug, language, path, rounds)
        for name, extra in inputs.items():
            body = {"problem": slug, "language": language, "source": path.read_text(), "mode": "run"}
            runs = []
            for n in range(rounds + 2):
                runs.append(run_ms(api, {**body, **extra(n)}))
                time.sleep(BETWEEN_RUNS_S)
            # The first two compile, and warm what is asked seldom.
            times = [ms for ms, _ in runs[2:]]
            p50, p95 = statistics.median(times), percentile(times, 0.95)
            slow = "" if p95 < RUN_WANTED_MS else f"  (wanted: under {RUN_WANTED_MS} ms)"
            print(f"  Run {language:7} {name:9} p50 {p50:4.0f} ms, p95 {p95:4.0f} ms; "
                  f"the samples bare p50 {statistics.median(bare):3.0f} ms, p95 {percentile(bare, 0.95):3.0f} ms{slow}", flush=True)
            well = well and all(verdict == "accepted" for _, verdict in runs)
    return well


def bench(api, rounds, outstanding):
    for program in [p for p in programs("sum-of-two") if p[3] == "accepted"]:
        slug, language, path, _ = program
        alone, many, bare = Flight(api), Flight(api), []
        for _ in range(rounds):
            alone.launch(program)
            while alone.open:
                alone.collect()
            bare.append(bare_seconds(slug, language, path))
        began = time.monotonic()
        left = rounds * 4
        while left or many.open:
            while left and len(many.open) < outstanding:
                many.launch(program)
                left -= 1
            many.collect()
        rate = many.judged / (time.monotonic() - began) * 60
        one, plain = statistics.median(alone.seconds), statistics.median(bare)
        print(f"  {language:10} turnaround {one:.2f} s, bare container {plain:.2f} s: ratio {one / plain:.2f}; {rate:.0f} a minute")
        if alone.wrong or many.wrong:
            return False
    return bench_runs(api, rounds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--credentials", type=Path, default=ROOT / ".run/credentials.json")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--outstanding", type=int, default=4, help="submissions under way at once")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bench", action="store_true")
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    api = Api(json.loads(options.credentials.read_text()))  # the setter: a solver may send 20 a minute only
    api.login()
    if options.bench:
        return 0 if bench(api, options.rounds, options.outstanding) else 1
    return 0 if soak(api, options.seconds, options.outstanding, options.seed) else 1


if __name__ == "__main__":
    sys.exit(main())
