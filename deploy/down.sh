#!/usr/bin/env bash
# Stops what `make up` started. Data stays.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for part in common process packages postgres nats docker stack; do
    # shellcheck source=/dev/null
    source "lib/$part.sh"
done

[ -d "$RUN_DIR" ] || { say "Nothing has been started from here."; exit 0; }
prepare_run_dir
take_lock
step "Stopping (the worker finishes what it judges: up to a minute)"
stop_process more-images TERM 10
stack_stop
nats_stop
postgres_stop
engine_stop
say "All stopped. Data is kept in $RUN_DIR; 'make up' starts again, 'make reset' removes it."
