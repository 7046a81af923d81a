"""The setter's own check of the demo problems, with the gcc, g++ and python3 of this machine (function problems: also
its javac and node).

    python3 problems/verify.py [SLUG ...]
    python3 problems/verify.py --fixtures SOLUTIONS --packages PACKAGES

For each package it checks that the generator reproduces the data byte by byte, that the input validators take every
input and refuse those in data/invalid_input, that the output validator (or the default comparison) takes every answer
and tells right outputs from wrong ones, and that each program in submissions/ gets what its folder promises. A
program counts as too slow only when it needs five times the limit, and as fast enough only within a fifth of it.

Function problems (those with function.yaml; see function_style.py) must have an editorial and an accepted program in
each of four languages, and their programs run within a driver. There a language's time_factor multiplies the limit, and
three times or a third of that is enough.

The second form checks programs kept apart from their packages: SOLUTIONS/<package>/<verdict>/ against
PACKAGES/<package>.
The real judging, in boxes and with all limits, is the judge's; nothing here defends itself against a hostile program.
"""

import argparse
import filecmp
import math
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
from function_style import LANGUAGES, build_function, data_errors, read_signature, same_answer, signature_errors
from function_style import time_factor

SLOW_FACTOR, FUNCTION_SLOW_FACTOR = 5, 3
VALIDATION_SECONDS = 60
MAX_DATA_BYTES, MAX_FUNCTION_DATA_BYTES = 2 * 1024 * 1024, 300 * 1024
MIN_SAMPLES, MIN_SECRET, MIN_FUNCTION_SECRET = 2, 15, 20
MIN_PROGRAMS = {"accepted": 1, "wrong_answer": 2}
REQUIRED_SETTINGS = ["problem_format_version", "name", "uuid", "license", "rights_owner", "limits", "keywords"]
NAME = re.compile(r"[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}")
FLOAT = re.compile(r"[+-]?(?:[0-9]*\.[0-9]+|[0-9]+\.?)(?:[eE][+-]?[0-9]+)?")
COMPILERS = {".c": ["gcc", "-O2", "-std=c17", "-Wall"], ".cpp": ["g++", "-O2", "-std=c++20", "-Wall"]}
# Per folder of submissions: the verdicts that a test case may get, and one that at least one of them must get.
EXPECTED = {
    "accepted": ({"AC"}, "AC"),
    "wrong_answer": ({"AC", "WA"}, "WA"),
    "time_limit_exceeded": ({"AC", "TLE"}, "TLE"),
    "run_time_error": ({"AC", "RTE"}, "RTE"),
}


class Report:
    """Collects what is wrong; prints it as it comes."""

    def __init__(self):
        self.errors = 0

    def error(self, where, message):
        self.errors += 1
        print(f"  ERROR {where}: {message}", flush=True)

    def expect(self, condition, where, message):
        if not condition:
            self.error(where, message)


def build(source, folder):
    """The command line that starts the program in the given source file, compiled into the folder."""
    if source.suffix == ".py":
        return [sys.executable, str(source)]
    target = Path(folder) / f"{source.parent.name}-{source.name}.bin"
    done = subprocess.run([*COMPILERS[source.suffix], "-o", target, source, "-lm"], capture_output=True, text=True)
    if done.returncode != 0 or done.stderr:
        raise RuntimeError(f"{source}: the compiler complains:\n{done.stderr}")
    return [str(target)]


def run(command, stdin, seconds, out=subprocess.DEVNULL):
    """Runs a program with a limit of CPU time; gives its exit code (negative: the signal) and its CPU seconds."""

    def limit():
        allowed = math.ceil(seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (allowed, allowed + 1))

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(stdin, "rb") as source:
        done = subprocess.run(command, stdin=source, stdout=out, stderr=subprocess.DEVNULL, preexec_fn=limit)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.returncode, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def same_token(given, expected, tolerance):
    """Whether two words are equal for the default comparison; the tolerance is absolute and relative."""
    if tolerance is not None and FLOAT.fullmatch(expected):
        if not FLOAT.fullmatch(given):
            return False
        difference = abs(float(given) - float(expected))
        return difference <= tolerance or difference <= tolerance * abs(float(expected))
    return given.lower() == expected.lower()


def same_output(output, answer, tolerance):
    given, expected = output.split(), answer.split()
    return len(given) == len(expected) and all(map(same_token, given, expected, [tolerance] * len(given)))


class Package:
    """A problem package in a folder, and what is needed to judge its programs."""

    def __init__(self, folder, scratch, report):
        self.folder, self.scratch, self.report = folder, scratch, report
        self.settings = (folder / "problem.yaml").read_text()
        limit = re.search(r"^ +time_limit: ([0-9.]+)$", self.settings, re.MULTILINE)
        self.time_limit = float(limit[1]) if limit else 2.0
        validators = sorted((folder / "output_validator").glob("*.*"))
        self.output_validator = build(validators[0], scratch) if validators else None
        signature = folder / "function.yaml"
        self.signature = read_signature(signature) if signature.exists() else None
        self.slow_factor = FUNCTION_SLOW_FACTOR if self.signature else SLOW_FACTOR

    def build(self, source):
        """The command line that starts a submission."""
        if self.signature:
            return build_function(self.signature, source, self.scratch)
        return build(source, self.scratch)

    def limit(self, source):
        return self.time_limit * (time_factor(source.suffix) if self.signature else 1)

    def cases(self, *kinds):
        return [case for kind in kinds for case in sorted((self.folder / "data" / kind).rglob("*.in"))]

    def tolerance(self, case):
        """The tolerance that the test group or, in older packages, the package asks for."""
        group = case.parent / "test_group.yaml"
        text = group.read_text() if group.exists() else self.settings
        found = re.search(r"_(?:args|flags):.*float_(?:absolute_)?tolerance[, ]+\"?([0-9.e-]+)", text)
        return float(found[1]) if found else None

    def accepts(self, case, output):
        """True or False, what the comparison says about an output; None and an error when it fails."""
        answer = case.with_suffix(".ans")
        if self.output_validator is None:
            given = output.read_bytes().decode("utf-8", "replace")
            if self.signature:
                return same_answer(self.signature, given, answer.read_text())
            return same_output(given, answer.read_text(), self.tolerance(case))
        with tempfile.TemporaryDirectory() as feedback:
            command = [*self.output_validator, str(case), str(answer), feedback + "/"]
            code, _ = run(command, output, VALIDATION_SECONDS)
            message = Path(feedback, "judgemessage.txt")
            self.report.expect(message.exists() and message.read_text().strip(), case, "no judgemessage.txt")
        if code not in (42, 43):
            self.report.error(case, f"the output validator ended with {code}")
            return None
        return code == 42

    def judge(self, command, case, limit):
        """Verdict and CPU seconds of a program on one test case."""
        output = Path(self.scratch) / "output"
        with open(output, "wb") as out:
            code, seconds = run(command, case, self.slow_factor * limit, out)
        if code in (-signal.SIGXCPU, -signal.SIGKILL):
            return "TLE", seconds
        if code != 0:
            return "RTE", seconds
        return "AC" if self.accepts(case, output) else "WA", seconds


def check_layout(package):
    """Files, names, numbers and sizes."""
    folder, report = package.folder, package.report
    for name in ("judge.yaml", "statement/problem.en.md", "generators/gen.py"):
        report.expect((folder / name).is_file(), folder.name, f"{name} is missing")
    for key in REQUIRED_SETTINGS:
        report.expect(re.search(f"^{key}:", package.settings, re.MULTILINE), folder.name, f"problem.yaml has no {key}")
    for file in folder.rglob("*"):
        report.expect(NAME.fullmatch(file.name) or "__pycache__" in file.parts, file, "the format forbids this name")
        if file.is_file() and file.suffix in (".in", ".ans", ".md", ".py", ".c", ".cpp", ".java", ".js", ".yaml"):
            text = file.read_bytes()
            exempt = "invalid_input" in file.parts
            report.expect(exempt or (text.endswith(b"\n") and b"\r" not in text), file, "lines must end in LF")
    for case in package.cases("sample", "secret"):
        report.expect(case.with_suffix(".ans").is_file(), case, "has no answer")
    report.expect(len(package.cases("sample")) >= MIN_SAMPLES, folder.name, "too few samples")
    fewest, most = (MIN_SECRET, MAX_DATA_BYTES)
    if package.signature:
        fewest, most = (MIN_FUNCTION_SECRET, MAX_FUNCTION_DATA_BYTES)
        check_function(package)
    report.expect(len(package.cases("secret")) >= fewest, folder.name, "too few secret test cases")
    size = sum(file.stat().st_size for file in (folder / "data").rglob("*.*"))
    report.expect(size < most, folder.name, f"{size} bytes of data are too many")
    inputs = [case.read_bytes() for case in package.cases("secret")]
    report.expect(len(set(inputs)) == len(inputs), folder.name, "two secret test cases are the same")


def check_function(package):
    """What a function problem needs besides: data that fit its signature, an editorial, programs in four languages."""
    folder, report = package.folder, package.report
    for message in signature_errors(package.signature):
        report.error(folder / "function.yaml", message)
    for case in package.cases("sample", "secret"):
        for message in data_errors(package.signature, case.read_text(), case.with_suffix(".ans").read_text()):
            report.error(case, message)
    has_validator = package.output_validator is not None
    report.expect(has_validator == (package.signature["compare"] == "validator"), folder.name, "validator or compare?")
    report.expect((folder / "editorial.md").is_file(), folder.name, "editorial.md is missing")
    accepted = {source.suffix for source in (folder / "submissions/accepted").glob("*.*")}
    report.expect(accepted == set(LANGUAGES), folder.name, f"accepted programs are needed in {sorted(LANGUAGES)}")
    wrong = {source.suffix for source in (folder / "submissions/wrong_answer").glob("*.*")}
    report.expect(len(wrong) >= 2, folder.name, "wrong programs are needed in two languages")


def differences(left, right, path=""):
    """Paths of files that are not the same in both folders."""
    compared = filecmp.dircmp(left, right)
    _, unequal, broken = filecmp.cmpfiles(left, right, compared.common_files, shallow=False)
    found = [path + name for name in compared.left_only + compared.right_only + unequal + broken]
    for name in compared.common_dirs:
        found += differences(left / name, right / name, f"{path}{name}/")
    return found


def check_generator(package):
    """The generator, run on a copy of itself, writes what is committed."""
    copy = Path(package.scratch) / "copy"
    shutil.copytree(package.folder / "generators", copy / "generators")
    # Another hash seed each time: the data must not depend on the order of sets.
    environment = {**os.environ, "PYTHONHASHSEED": "random"}
    subprocess.run([sys.executable, copy / "generators" / "gen.py"], check=True, env=environment)
    for path in differences(package.folder / "data", copy / "data"):
        package.report.error(package.folder.name, f"the generator doesn't reproduce data/{path}")


def check_validators(package):
    """Input validators on all inputs; the output validator on answers and on outputs known to be right or wrong."""
    report = package.report
    for source in sorted((package.folder / "input_validators").glob("*.*")):
        command = build(source, package.scratch)
        for case in package.cases("sample", "secret", "valid_output", "invalid_output"):
            report.expect(run(command, case, VALIDATION_SECONDS)[0] == 42, case, f"{source.name} refuses the input")
        for case in package.cases("invalid_input"):
            code = run(command, case, VALIDATION_SECONDS)[0]
            report.expect(0 < code != 42, case, f"{source.name} ends with {code} on invalid input")
    for case in package.cases("sample", "secret", "valid_output", "invalid_output"):
        report.expect(package.accepts(case, case.with_suffix(".ans")), case, "the answer itself is not accepted")
    for case in package.cases("valid_output"):
        report.expect(package.accepts(case, case.with_suffix(".out")) is True, case, "a right output is not accepted")
    for case in package.cases("invalid_output"):
        report.expect(package.accepts(case, case.with_suffix(".out")) is False, case, "a wrong output is not refused")


def check_submission(package, source):
    """One program on all test cases, up to the first one on which it is too slow."""
    report, folder = package.report, source.parent.name
    allowed, needed = EXPECTED[folder]
    command, limit = package.build(source), package.limit(source)
    counts, slowest = {}, 0.0
    for case in package.cases("sample", "secret"):
        verdict, seconds = package.judge(command, case, limit)
        counts[verdict] = counts.get(verdict, 0) + 1
        slowest = max(slowest, seconds)
        report.expect(verdict in allowed, source, f"{verdict} on {case.parent.name}/{case.stem}")
        if verdict == "TLE" or verdict not in allowed:
            break
    report.expect(needed in counts, source, f"no test case gives {needed}")
    if folder != "time_limit_exceeded":
        report.expect(slowest <= limit / package.slow_factor, source, f"{slowest:.2f} s is too close to the limit")
    totals = " ".join(f"{verdict}:{count}" for verdict, count in sorted(counts.items()))
    print(f"  {folder}/{source.name}: {totals} {slowest:.2f} s of {limit} s", flush=True)


def check_package(folder, report):
    print(folder.name, flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        package = Package(folder, scratch, report)
        check_layout(package)
        check_generator(package)
        check_validators(package)
        for verdict in EXPECTED:
            sources = sorted((folder / "submissions" / verdict).glob("*.*"))
            for source in sources:
                check_submission(package, source)
            report.expect(len(sources) >= MIN_PROGRAMS.get(verdict, 0), folder.name, f"too few {verdict}")


def check_fixtures(solutions, packages, report):
    for folder in sorted(solutions.iterdir()):
        print(folder.name, flush=True)
        with tempfile.TemporaryDirectory() as scratch:
            package = Package(packages / folder.name, scratch, report)
            for source in sorted(folder.glob("*/*.*")):
                check_submission(package, source)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("slugs", nargs="*", metavar="SLUG", help="the packages to check; all if none is given")
    parser.add_argument("--fixtures", type=Path, help="folder of programs kept apart from their packages")
    parser.add_argument("--packages", type=Path, help="folder of the packages that --fixtures are for")
    options = parser.parse_args()
    report, start = Report(), time.monotonic()
    if options.fixtures:
        check_fixtures(options.fixtures, options.packages, report)
    else:
        root = Path(__file__).resolve().parent
        folders = sorted(file.parent for file in root.glob("*/problem.yaml"))
        settings = [(folder / "problem.yaml").read_text() for folder in folders]
        uuids = [re.search(r"^uuid: (.+)$", text, re.MULTILINE)[1] for text in settings]
        report.expect(len(set(uuids)) == len(uuids), root.name, "two packages have the same uuid")
        for folder in folders:
            if not options.slugs or folder.name in options.slugs:
                check_package(folder, report)
    print(f"{report.errors} errors, {time.monotonic() - start:.0f} s")
    return 1 if report.errors else 0


if __name__ == "__main__":
    sys.exit(main())
