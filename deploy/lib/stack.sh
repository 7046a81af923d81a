# The api and the worker: their settings, start and stop. Sourced, never run.
# shellcheck shell=bash
#
# BIN_DIR says which binaries run (target/release, or target/debug for tests).

# Boxes carry this label, and a worker reaps those of its own label only.
instance_name() { printf 'judge-%s\n' "$(printf %s "$RUN_DIR" | sha256sum | cut -c1-8)"; }

# Sockets need short paths (107 bytes), and the engine binds the folder: under RUN_DIR where that is short enough.
sockets_dir() {
    if [ ${#RUN_DIR} -le 50 ]; then printf '%s/s\n' "$RUN_DIR"; else printf '/tmp/%s\n' "$(instance_name)"; fi
}

default_boxes() {
    local cores
    cores=$(nproc)
    printf '%d\n' $((cores > 1 ? cores - 1 : 1))
}

# Fills `api_env`; .env.sample explains each key. PORT is where people come in. Over plain http no client but a browser
# on this very machine would send a Secure cookie back.
set_api_env() {
    api_env=(
        "API_LISTEN=${LISTEN_ADDRESS:-127.0.0.1}:$PORT"
        "PUBLIC_URL=${PUBLIC_URL:-http://127.0.0.1:$PORT}"
        "COOKIE_SECURE=${COOKIE_SECURE:-false}"
        "DATABASE_URL=$(postgres_url judge)"
        "NATS_URL=$(nats_url)"
        "NATS_TOKEN=$(secret nats-token)"
        "OBJECTS_DIR=$RUN_DIR/objects"
        "JWT_SECRET_FILE=$RUN_DIR/keys/jwt"
    )
}

# The api has no business with the engine, with files of others or with the cluster's. Where we are root it runs as a
# system user of its own, unless that user can't get through to the programs (a clone in a home folder of mode 700).
api_user() {
    is_root || return 0
    id judge-api >/dev/null 2>&1 ||
        useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin judge-api 2>/dev/null || return 0
    if as_user judge-api test -x "$BIN_DIR/api" && as_user judge-api test -r "$ROOT/frontend/dist/index.html" &&
        as_user judge-api test -x "$RUN_DIR"; then
        echo judge-api
    fi
}

# Fills `worker_env`.
set_worker_env() {
    worker_env=(
        "WORKER_DATABASE_URL=$(postgres_url judge_worker)"
        "NATS_URL=$(nats_url)"
        "NATS_TOKEN=$(secret nats-token)"
        "OBJECTS_DIR=$RUN_DIR/objects"
        "CACHE_DIR=$RUN_DIR/cache"
        "WORKER_HEALTH_LISTEN=127.0.0.1:$(setting worker-health.port)"
        "JUDGE_INSTANCE=$(instance_name)"
        "RUNNER_PATH=$(runner_path)"
        "LANGUAGES_DIR=$ROOT/sandbox-images"
        "SOCKETS_DIR=$(sockets_dir)"
        "BOXES=${BOXES:-$(default_boxes)}"
    )
    [ -z "${DOCKER_HOST:-}" ] || worker_env+=("DOCKER_HOST=$DOCKER_HOST")
    [ -z "${OFFER_LANGUAGES:-}" ] || worker_env+=("OFFER_LANGUAGES=$OFFER_LANGUAGES")
    [ -z "${SANDBOX_CHANNEL:-}" ] || worker_env+=("SANDBOX_CHANNEL=$SANDBOX_CHANNEL")
}

# run_api ARGUMENT...: one of the api's commands, with its settings.
run_api() (
    set_api_env
    export "${api_env[@]}"
    "$BIN_DIR/api" "$@"
)

# What a process was started from. When it is the same as before, a running one may stay.
fingerprint() { { sha256sum <"$1"; shift; printf '%s\n' "$@"; } | sha256sum | cut -c1-64; }

# ensure_process NAME FINGERPRINT READY_URL STOP_SECONDS COMMAND...: running, from these very bytes and settings, and ready.
ensure_process() {
    local name=$1 print=$2 url=$3 patience=$4
    shift 4
    if is_running "$name" && [ "$(setting "$name.fingerprint")" = "$print" ] && http_ok "$url"; then
        say "$name is running already."
        return
    fi
    stop_process "$name" TERM "$patience"
    if [ "$name" = api ] && port_taken "$PORT"; then die_port_taken; fi
    say "Starting $name."
    setting "$name.fingerprint" "$print"
    start_process "$name" "$@"
    await "$name" 120 http_ok "$url"
}

die_port_taken() {
    local who=''
    ! have ss || who=$(ss -Hltnp "sport = :$PORT" 2>/dev/null | grep -o 'users:.*' | head -n 1 || true)
    die "Port $PORT is taken by another program${who:+ ($who)}." "Use another one: make up PORT=$((PORT + 1))"
}

# Settings go to a process by its environment, exported in a subshell: as arguments of `env` all users could read them.
api_start() (
    user=$(api_user) prefix=()
    mkdir -p "$RUN_DIR/objects" "$RUN_DIR/keys"
    chmod 700 "$RUN_DIR/keys"
    if is_root; then chown -R "${user:-root}" "$RUN_DIR/objects" "$RUN_DIR/keys"; fi
    if [ -n "$user" ]; then set_user_prefix "$user"; fi
    set_api_env
    export "${api_env[@]}"
    setting api.port "$PORT"
    ensure_process api "$(fingerprint "$BIN_DIR/api" "$user" "${api_env[@]}")" "http://127.0.0.1:$PORT/readyz" 30 \
        "${prefix[@]}" "$BIN_DIR/api" serve
)

worker_start() (
    sockets=$(sockets_dir)
    mkdir -p "$RUN_DIR/objects" "$RUN_DIR/cache" "$sockets"
    chmod 700 "$sockets"
    if ! is_running worker; then port_for worker-health >/dev/null; fi
    set_worker_env
    export "${worker_env[@]}"
    ensure_process worker "$(fingerprint "$BIN_DIR/judge-worker" "$(sha256sum <"$(runner_path)")" \
        "$(digest_of sandbox-images)" "${worker_env[@]}")" \
        "http://127.0.0.1:$(setting worker-health.port)/readyz" 75 "$BIN_DIR/judge-worker"
)

stack_stop() {
    stop_process api TERM 30
    # The worker finishes what it judges, or hands it back after 60 s.
    stop_process worker TERM 75
    remove_boxes
}

# Boxes that a killed worker left behind.
remove_boxes() {
    engine_answers || return 0
    local boxes
    boxes=$(docker ps -aq --filter "label=judge.instance=$(instance_name)")
    # shellcheck disable=SC2086 # one id a word
    [ -z "$boxes" ] || docker rm -f $boxes >/dev/null 2>&1 || warn "Some boxes could not be removed: docker ps -a"
}

# migrate_and_make_users: the schema, then admin, setter and solver with the passwords of credentials.json.
migrate_and_make_users() {
    local role password
    run_api migrate >>"$RUN_DIR/migrate.log" 2>&1 ||
        { tail -n 15 "$RUN_DIR/migrate.log" >&2; die "The database could not be migrated." "Log: $RUN_DIR/migrate.log"; }
    for role in admin setter solver; do
        password=$(secret "user-$role")
        run_api create-user --username "$role" --email "$role@judge.invalid" --role "$role" <<<"$password" \
            >>"$RUN_DIR/migrate.log" 2>&1 ||
            { tail -n 15 "$RUN_DIR/migrate.log" >&2; die "The user '$role' could not be made." "Log: $RUN_DIR/migrate.log"; }
    done
    write_credentials
}

write_credentials() {
    local role entries=''
    for role in admin setter solver; do
        entries+=$(printf ',\n  "%s": {"username": "%s", "password": "%s"}' "$role" "$role" "$(secret "user-$role")")
    done
    (umask 077 && printf '{\n  "base_url": "http://127.0.0.1:%s"%s\n}\n' "$PORT" "$entries" >"$RUN_DIR/credentials.json.new")
    mv "$RUN_DIR/credentials.json.new" "$RUN_DIR/credentials.json"
}
