#!/usr/bin/env bash
# Runs every test against real parts: Rust (units, api, worker with real boxes, whole stack), the page's units, and the
# browser. It brings its own services on free ports under .run/test and stops them at the end, so that it neither
# needs nor disturbs a running `make up`.
#   deploy/test.sh                  all of it
#   deploy/test.sh rust|units|browser …   these parts only
#   deploy/test.sh hostile          of `make soak`: all hostile programs twice, in an order of HOSTILE_SEED, and REJUDGES=100 rejudges
#   deploy/test.sh functions        of `make soak`: the tests of function problems in every language that has a driver
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
RUN_DIR=${TEST_RUN_DIR:-../.run/test}
export ENGINE_RUN_DIR=$PWD/../.run
for part in common process packages postgres nats docker build stack; do
    # shellcheck source=/dev/null
    source "lib/$part.sh"
done
cd "$ROOT"
export CARGO_TARGET_DIR=$TARGET_DIR
export BIN_DIR=$TARGET_DIR/debug
PARTS=("$@")
[ ${#PARTS[@]} -gt 0 ] || PARTS=(rust units browser)
failed=()
guarded_status=0
# Each has a generator in judge-worker/src/function/languages; `make test` takes five of them.
FUNCTION_LANGUAGES=(c cpp python java javascript)
if [[ " $* " == *" functions "* ]]; then FUNCTION_LANGUAGES+=(pypy typescript go rust csharp swift ruby php kotlin); fi

wants() { [[ " ${PARTS[*]} " == *" $1 "* ]]; }

# section NAME COMMAND...: a clear heading, the runner's own words, and going on after a failure.
section() {
    printf '\n======== %s ========\n' "$1"
    local begun=$SECONDS
    guarded "${@:2}"
    if [ "$guarded_status" = 0 ]; then
        say "$1: passed after $(elapsed "$begun")"
    else
        failed+=("$1")
        say "$1: FAILED after $(elapsed "$begun")"
    fi
}

stop_everything() {
    stack_stop
    nats_stop
    postgres_stop
    # An engine that we started for this is stopped too, unless a `make up` has come to use it.
    if [ -n "${started_engine:-}" ] && ! [ -f "$ROOT/.run/worker.pid" ]; then engine_stop; fi
}

prepare() {
    step "Tools (missing ones are installed)"
    ensure_base_tools
    ensure_build_tools
    ensure_postgres
    ensure_nats
    ensure_engine
    if wants browser; then ensure_commands chromium=chromium; fi
    if wants rust; then ensure_moto; fi
    step "Services of the tests, on free ports under $RUN_DIR"
    stop_everything >/dev/null
    rm -rf "${RUN_DIR:?}"/{nats,objects,keys,cache,s,settings/problems.json} "$(postgres_data)"
    engine_answers || started_engine=yes
    postgres_start
    nats_start
    engine_start
    postgres_prepare_database
    step "Images of the sandbox (the first time about ten minutes)"
    "$ROOT/deploy/images.sh" common 9>&-
    if wants functions; then "$ROOT/deploy/images.sh" "${FUNCTION_LANGUAGES[@]}" 9>&-; fi
    step "Building (the first time 5 to 15 minutes)"
    build_runner
    if ! wants rust && ! wants units && ! wants browser; then return; fi
    build_frontend
    # Building the tests builds the programs beside them. A build of the programs alone would choose fewer features of
    # shared crates, and compile those twice.
    if have cargo-nextest; then cargo nextest run --locked --workspace --no-run; else cargo test --locked --workspace --no-run; fi
}

# What the Rust tests find their services by. DATABASE_URL is a superuser's: each test makes a database of its own.
with_services() {
    local settings=(
        "DATABASE_URL=$(postgres_url postgres)"
        "NATS_URL=$(nats_url)"
        "NATS_TOKEN=$(secret nats-token)"
        "RUNNER_PATH=$(runner_path)"
        "BIN_DIR=$BIN_DIR"
        "LANGUAGES_DIR=$ROOT/sandbox-images"
        "FUNCTION_LANGUAGES=$(IFS=, && echo "${FUNCTION_LANGUAGES[*]}")"
    )
    env "${settings[@]}" "$@"
}

rust_tests() {
    if have cargo-nextest; then
        with_services cargo nextest run --locked --workspace
    else
        with_services cargo test --locked --workspace -- --test-threads=2
    fi
}

# One after the other: each keeps the machine busy.
hostile_tests() {
    export HOSTILE_FULL=1 REJUDGES=${REJUDGES:-100}
    if have cargo-nextest; then
        with_services cargo nextest run --locked --profile soak -j 1 -p judge-worker --test it hostile_submissions rejudging
    else
        with_services cargo test --locked -p judge-worker --test it -- --test-threads=1 --nocapture hostile_submissions rejudging
    fi
}

# Two at a time, as in `make test`.
function_tests() {
    if have cargo-nextest; then
        with_services cargo nextest run --locked --profile soak -j 2 -p judge-worker --test it functions::
    else
        with_services cargo test --locked -p judge-worker --test it -- --test-threads=2 functions::
    fi
}

unit_tests() { (cd frontend && npm test); }

# A whole stack of its own, with the demo problems, and Debian's chromium.
browser_tests() {
    # Whatever other images this machine has, it tests the same.
    export OFFER_LANGUAGES=c,cpp,python,javascript
    # All browsers come from one address.
    export GUESTS_PER_ADDRESS=1000
    PORT=$(port_for api)
    # The tests of the whole stack share the cluster and have given the worker's role another password.
    postgres_prepare_database
    migrate_and_make_users
    api_start
    worker_start
    python3 deploy/load-problems.py --credentials "$RUN_DIR/credentials.json" --problems problems \
        --state "$SETTINGS_DIR/problems.json"
    (cd frontend && BASE_URL="http://127.0.0.1:$PORT" CREDENTIALS="$RUN_DIR/credentials.json" npm run e2e)
}

begun=$SECONDS
prepare_run_dir
take_lock
trap stop_everything EXIT
prepare
if wants hostile; then section "Hostile programs and rejudges" hostile_tests; fi
if wants functions; then section "Function problems in all languages" function_tests; fi
if wants rust; then section "Rust tests" rust_tests; fi
if wants units; then section "Unit tests of the page" unit_tests; fi
if wants browser; then section "Browser tests" browser_tests; fi
step "All parts ended after $(elapsed "$begun")"
if [ ${#failed[@]} -gt 0 ]; then die "These parts failed: $(printf '%s; ' "${failed[@]}")" "Logs of the services: $RUN_DIR/*.log"; fi
say "All passed: ${PARTS[*]}."
