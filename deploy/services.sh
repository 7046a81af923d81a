#!/usr/bin/env bash
# PostgreSQL, NATS and the engine alone, for work on the code: `deploy/services.sh up`, then
# `source .run/services.env`. With RUN_DIR set they live there. `down` stops them; data stays.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for part in common process packages postgres nats docker; do
    # shellcheck source=/dev/null
    source "lib/$part.sh"
done

up() {
    ensure_base_tools
    ensure_postgres
    ensure_nats
    ensure_engine
    postgres_start
    nats_start
    engine_start
    postgres_prepare_database
    (umask 077 && cat >"$RUN_DIR/services.env" <<ENV
# Superuser: tests make a database each.
export DATABASE_URL=$(postgres_url postgres judge)
export WORKER_DATABASE_URL=$(postgres_url judge_worker judge)
export NATS_URL=$(nats_url)
export NATS_TOKEN=$(secret nats-token)
ENV
    )
    say "PostgreSQL, NATS and the engine answer. Use them with: source $RUN_DIR/services.env"
}

prepare_run_dir
take_lock
case "${1:-up}" in
    up) up ;;
    down) nats_stop; postgres_stop ;;
    *) die "services.sh knows 'up' and 'down'." ;;
esac
