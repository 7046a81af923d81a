#!/usr/bin/env bash
# Runs tests of the sandbox under cgroup v2: counters, limits, kills, the pool, deaths of boxes, and hostile programs that aim at
# counters. On a machine that has v2 itself `make test` does so; on one with v1 a small virtual machine is booted (machine.sh).
# `sandbox.sh [FILTER…]` runs the tests whose names contain one of the filters.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$ROOT"
if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
    echo "This machine has cgroup v2: make test has run the sandbox's tests on it."
    exit 0
fi
# shellcheck source=deploy/lib/build.sh
. deploy/lib/build.sh
filters=("$@")
# Not those that move many bytes or compare times: emulated, they say nothing, slowly.
[ $# -gt 0 ] || filters=(sandbox_pool:: ends_are get_and_keep nothing_of_a_run the_answer_comes limits_end memory_is bombs_leave)
TARGET_DIR=${CARGO_TARGET_DIR:-$ROOT/target}
build_runner
share=$(mktemp -d)
trap 'rm -rf "$share"' EXIT
cp "$(runner_path)" "$share/runner"
SQLX_OFFLINE=true cargo test --quiet --locked -p judge-worker --test it --no-run --message-format=json |
    python3 -c 'import json, sys
for line in sys.stdin:
    made = json.loads(line)
    if made.get("executable") and made["target"]["kind"] == ["test"]: print(made["executable"])' >"$share/name"
cp "$(cat "$share/name")" "$share/it"
# The hostile programs' texts are found where the crate lies, compiled programs in the target folder.
mkdir -p "$share/tree/judge-worker/tests/it"
cp -r judge-worker/tests/it/hostile "$share/tree/judge-worker/tests/it/"
cat >"$share/inside" <<INSIDE
set -e
cp runner it /root/
mkdir -p "$ROOT" "$TARGET_DIR/tmp"
cp -r tree/. "$ROOT/"
cd "$ROOT/judge-worker"
export RUNNER_PATH=/root/runner
# One test wants images of languages, which would take minutes to bring in. The stream carries the same numbers.
/root/it --test-threads 1 --skip spares_of_all_images --skip by_stream ${filters[*]}
INSIDE
tests/v2/machine.sh "$share" "${V2_SECONDS:-2400}" bash inside
