#!/usr/bin/env bash
# Fuzzes the parsers of what strangers send: archives, YAML, statements, Polygon's XML, the runner's frames. `fuzz.sh 60` gives each
# target 60 s. The counters that libFuzzer follows are put in by the stable compiler, so neither a nightly one nor cargo-fuzz is
# needed (`cargo fuzz run --fuzz-dir fuzz TARGET` works as well). What was learnt and what crashed stays under .run/fuzz.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$ROOT"
seconds=${1:-60}
targets=(archive metadata statement polygon frames)
RUN=$ROOT/.run/fuzz
triple=$(rustc -vV | sed -n 's/^host: //p')
build=${CARGO_TARGET_DIR:-$ROOT/target}/fuzz

counters="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters
    -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Ccodegen-units=1"
# With --target the flags don't reach build scripts, which have nobody to count for.
CARGO_TARGET_DIR=$build RUSTFLAGS=${counters//$'\n'/ } \
    cargo build --quiet --locked --release --manifest-path fuzz/Cargo.toml --target "$triple"

# seed TARGET PREFIX FILE...: each file as a seed, after the byte by which the target chooses what it is.
seed() {
    local target=$1 prefix=$2 file name
    shift 2
    for file in "$@"; do
        [ -f "$file" ] || continue
        name=$(printf '%s' "$prefix$file" | sha256sum | cut -c1-16)
        { printf '%b' "$prefix"; cat "$file"; } >"$RUN/$target/seeds/$name"
    done
}

for target in "${targets[@]}"; do mkdir -p "$RUN/$target/seeds" "$RUN/$target/corpus" "$RUN/$target/crashes"; done
shopt -s nullglob
seed metadata '\000' problems/*/problem.yaml
seed metadata '\001' problems/*/judge.yaml
seed metadata '\003' problems/*/data/secret/test_group.yaml
seed metadata '\004' problems/*/submissions/submissions.yaml
seed statement '\001' problems/*/statement/*.md
seed statement '\000' problems/*/problem_statement/*.tex problems/*/statement/*.tex
seed polygon '\000' tests/fixtures/polygon/*/problem.xml
seed polygon '\001' tests/fixtures/polygon/*/statements/*/problem-properties.json
python3 - "$RUN/archive/seeds" <<'PY'
"""Small archives of each kind as seeds."""
import sys, zipfile

for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(f"{sys.argv[1]}/plain{method}", "w", method) as archive:
        archive.writestr("p/problem.yaml", "name: x\n")
        archive.writestr("p/data/secret/1.in", "1\n" * 50)
        archive.writestr("p/data/secret/1.ans", "1\n")
        link = zipfile.ZipInfo("p/data/secret/2.in")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "1.in")
        archive.mkdir("p/empty")
PY
printf '"ping"' >"$RUN/frames/seeds/ping"
printf '{"put":{"path":"src/a.c","executable":false}}' >"$RUN/frames/seeds/put"

failed=()
for target in "${targets[@]}"; do
    echo "== $target, $seconds s"
    # An input of a package has at most its bounds to take, hence the limit of memory; one that takes 10 s is a crash, too.
    if ! TMPDIR=$([ -w /dev/shm ] && echo /dev/shm || echo /tmp) "$build/$triple/release/$target" \
        "$RUN/$target/corpus" "$RUN/$target/seeds" -artifact_prefix="$RUN/$target/crashes/" -max_total_time="$seconds" \
        -rss_limit_mb=512 -timeout=10 -max_len=65536 -print_final_stats=1 >"$RUN/$target/log" 2>&1; then
        failed+=("$target")
        tail -n 25 "$RUN/$target/log"
    fi
    grep -E 'number_of_executed_units|peak_rss_mb|cov: ' "$RUN/$target/log" | tail -n 3
done
if [ "${#failed[@]}" -gt 0 ]; then
    echo "Crashed: ${failed[*]}; inputs under $RUN/*/crashes"
    exit 1
fi
