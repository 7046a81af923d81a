#!/usr/bin/env bash
# Makes the committed generated files anew: `generate.sh sqlx`, `generate.sh openapi`.
# With --check nothing is written, and what is out of date fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for part in common process packages postgres nats docker build; do
    # shellcheck source=/dev/null
    source "lib/$part.sh"
done
WHAT=${1:-}
MODE=${2:-}

ensure_sqlx_cli() {
    PATH=$ROOT/.run/tools/bin:$PATH
    if have cargo-sqlx; then return; fi
    say "Installing sqlx-cli under .run/tools (once; about 3 minutes)."
    cargo install --quiet --root "$ROOT/.run/tools" --locked sqlx-cli --version '^0.9' \
        --no-default-features --features postgres,rustls
}

# A database of its own, made from the migrations and dropped again, in the cluster of RUN_DIR.
generate_sqlx() {
    local crate database=sqlx_prepare url started_postgres='' check=()
    [ "$MODE" != --check ] || check=(--check)
    ensure_sqlx_cli
    prepare_run_dir
    ensure_base_tools
    ensure_postgres
    if ! is_running postgres; then
        postgres_start
        started_postgres=yes
    fi
    postgres_prepare_database
    psql_as postgres postgres -q -c "set client_min_messages = warning" -c "drop database if exists $database with (force)" \
        -c "create database $database"
    url=$(postgres_url postgres "$database")
    cargo sqlx migrate run --source "$ROOT/migrations" --database-url "$url" >/dev/null
    for crate in api judge-worker; do
        (cd "$ROOT/$crate" && SQLX_OFFLINE=false DATABASE_URL=$url CARGO_TARGET_DIR=$TARGET_DIR \
            cargo sqlx prepare "${check[@]}" -- --all-targets)
    done
    psql_as postgres postgres -q -c "drop database $database with (force)"
    [ -z "$started_postgres" ] || postgres_stop
}

# The served document, printed by the api itself, and the frontend's types made from it.
generate_openapi() {
    local document=$ROOT/docs/openapi.json types=$ROOT/frontend/src/api/schema.gen.ts work
    work=$(mktemp -d)
    (cd "$ROOT" && CARGO_TARGET_DIR=$TARGET_DIR cargo run --quiet --locked -p api -- openapi) >"$work/openapi.json"
    ensure_node_modules
    (cd "$ROOT/frontend" && npx --no-install openapi-typescript "$work/openapi.json" -o "$work/schema.gen.ts" >/dev/null)
    if [ "$MODE" = --check ]; then
        cmp -s "$work/openapi.json" "$document" || die "docs/openapi.json is out of date." "Run: make openapi"
        cmp -s "$work/schema.gen.ts" "$types" || die "frontend/src/api/schema.gen.ts is out of date." "Run: make openapi"
    else
        cp "$work/openapi.json" "$document"
        cp "$work/schema.gen.ts" "$types"
    fi
    rm -rf "$work"
}

prepare_run_dir
case "$WHAT" in
    sqlx) generate_sqlx ;;
    openapi) generate_openapi ;;
    *) die "generate.sh knows 'sqlx' and 'openapi', each with --check." ;;
esac
