#!/usr/bin/env bash
# Sets up all that is missing, builds, starts everything and loads the demo problems. Safe to run again at any time:
# each step looks first whether it is done. `make up` calls it; PORT= says where the page is served (8080).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for part in common process packages postgres nats docker build stack; do
    # shellcheck source=/dev/null
    source "lib/$part.sh"
done
PORT=${PORT:-8080}
BIN_DIR=$TARGET_DIR/release

preflight() {
    step "1/6 Looking at the machine"
    [[ "$PORT" =~ ^[1-9][0-9]{0,4}$ && "$PORT" -le 65535 ]] || die "PORT must be a number from 1 to 65535, not '$PORT'."
    # Before anything of ours is stopped for the sake of another port.
    if port_taken "$PORT" && ! { is_running api && [ "$(setting api.port)" = "$PORT" ]; }; then die_port_taken; fi
    local free_mib
    free_mib=$(df -Pm "$RUN_DIR" | awk 'NR == 2 { print $4 }')
    [ "$free_mib" -ge 6000 ] || [ -x "$BIN_DIR/api" ] ||
        warn "Only $free_mib MiB of disk are free; a first build needs about 6,000."
    ensure_base_tools
    ensure_build_tools
    ensure_postgres
    ensure_nats
    ensure_engine
}

start_services() {
    step "2/6 Starting PostgreSQL, NATS and the Docker engine"
    postgres_start
    nats_start
    engine_start
    postgres_prepare_database
    say "PostgreSQL on port $(setting postgres.port), NATS on $(setting nats.port); Docker engine $(docker version --format '{{.Server.Version}}')."
}

# Images are made while the compiler works: one waits for the network, the other for the processor.
start_images() {
    "$ROOT/deploy/images.sh" >"$RUN_DIR/images-progress.log" 2>&1 9>&- &
    images_pid=$!
}

build_everything() {
    step "3/6 Building (the first time 5 to 15 minutes, after that seconds)"
    build_frontend
    build_release
    build_runner
}

finish_images() {
    step "4/6 Images of the sandbox (the first time about a minute)"
    wait "$images_pid" || { cat "$RUN_DIR/images-progress.log" >&2; die "The images could not be built."; }
    cat "$RUN_DIR/images-progress.log"
    say "Present: $(docker images --format "{{.Repository}}" "judge-*" | grep -cv -e judge-debian -e judge-base) images of languages."
}

start_stack() {
    step "5/6 Database schema, api and worker"
    migrate_and_make_users
    api_start
    worker_start
}

load_problems() {
    step "6/6 Demo problems (judging their own submissions takes a few minutes the first time)"
    say "The page answers already: http://127.0.0.1:$PORT"
    python3 "$ROOT/deploy/load-problems.py" --credentials "$RUN_DIR/credentials.json" --problems "$ROOT/problems" \
        --state "$SETTINGS_DIR/problems.json" || warn "Not all demo problems are loaded; the service runs all the same."
}

# The other languages that most people use. The service doesn't wait for them: the worker looks for new images each minute,
# tests the language, then offers it.
build_more_languages() {
    if is_running more-images; then return; fi
    start_process more-images "$ROOT/deploy/images.sh" common
    say "Java, JavaScript, TypeScript, Go, Rust and PyPy follow as soon as their images are built (log: $RUN_DIR/more-images.log);"
    say "the other languages: make images LANGUAGES=all"
}

started=$SECONDS
prepare_run_dir
take_lock
preflight
start_services
start_images
build_everything
finish_images
start_stack
load_problems
build_more_languages
printf '\nReady after %s: http://127.0.0.1:%s\n' "$(elapsed "$started")" "$PORT"
printf 'Users and passwords: %s   Stop with: make down\n' "$RUN_DIR/credentials.json"
