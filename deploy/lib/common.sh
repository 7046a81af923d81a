# Words, places, secrets and ports, for every script of this folder. Sourced, never run.
# shellcheck shell=bash
#
# RUN_DIR holds all that a running installation writes. Two installations (a test run beside `make up`, say) differ
# in RUN_DIR alone: ports, secrets, data and the label of the boxes hang on it.

# Services run as other users, who must get through our folders; secrets are closed one by one.
umask 022

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
RUN_DIR=$(realpath -m "${RUN_DIR:-$ROOT/.run}")
SECRETS_DIR=$RUN_DIR/secrets
SETTINGS_DIR=$RUN_DIR/settings
TARGET_DIR=$(realpath -m "${CARGO_TARGET_DIR:-$ROOT/target}")
export ROOT RUN_DIR TARGET_DIR

step() { printf '\n==> %s\n' "$*"; }
say() { printf '    %s\n' "$*"; }
warn() { printf '    WARNING: %s\n' "$*" >&2; }
# Ends the script: what went wrong first, then how to mend it, a line each.
die() {
    printf '\nERROR: %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

prepare_run_dir() {
    mkdir -p "$RUN_DIR" "$SETTINGS_DIR" "$SECRETS_DIR"
    chmod 700 "$SECRETS_DIR"
}

# Two runs of up, down or reset at once would tread on each other. The lock goes with the process that holds it.
take_lock() {
    exec 9>"$RUN_DIR/lock"
    flock -n 9 || die "Another run of up, down, reset or test works on $RUN_DIR." "Wait until it has ended."
}

# Runs a command as root: as it is, or through sudo where that asks nothing.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif have sudo && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        die "This needs root, and sudo would ask for a password here." "Run it yourself, then try again: sudo $*"
    fi
}
is_root() { [ "$(id -u)" = 0 ]; }

# secret NAME: prints the secret of that name; makes it (192 random bits, hex) at its first use.
secret() {
    local file=$SECRETS_DIR/$1
    if [ ! -s "$file" ]; then
        (umask 077 && od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$file.new" && mv "$file.new" "$file")
    fi
    cat "$file"
}

# setting NAME [VALUE]: reads, or writes, a small fact that the next run needs again (a port, a place).
setting() {
    if [ $# -gt 1 ]; then
        printf '%s\n' "$2" >"$SETTINGS_DIR/$1"
    elif [ -f "$SETTINGS_DIR/$1" ]; then
        cat "$SETTINGS_DIR/$1"
    fi
}

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# port_for NAME: the port that NAME had last time if nobody else sits on it, else a new free one.
# Taken from below the range that the kernel hands to outgoing connections.
port_for() {
    local port
    port=$(setting "$1.port")
    while [ -z "$port" ] || port_taken "$port"; do
        port=$((20000 + RANDOM % 12000))
    done
    setting "$1.port" "$port"
    printf '%s\n' "$port"
}

# wait_until SECONDS COMMAND...: true as soon as the command succeeds, false after that time.
wait_until() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.1
    done
}

# guarded COMMAND...: runs it in a subshell and leaves its status in guarded_status. To be called as a statement alone:
# inside of an `if` or before `||` bash ignores `set -e`, and the first failure in a function would be stepped over.
guarded() {
    set +e
    (
        set -e
        trap - EXIT
        "$@"
    )
    # shellcheck disable=SC2034 # read by the callers
    guarded_status=$?
    set -e
}

# digest_of PATH...: one digest over the names and contents of all files there (paths relative to the repository).
digest_of() {
    (cd "$ROOT" && find "$@" -type f -not -path '*/node_modules/*' -print0 | LC_ALL=C sort -z |
        xargs -0 -r sha256sum | sha256sum | cut -c1-64)
}

http_ok() { curl -fsS -m 5 -o /dev/null "$1" 2>/dev/null; }

# elapsed SINCE: words for the time since $SECONDS was SINCE.
elapsed() {
    local seconds=$((SECONDS - $1))
    if [ "$seconds" -ge 60 ]; then
        printf '%d min %02d s' $((seconds / 60)) $((seconds % 60))
    else
        printf '%d s' "$seconds"
    fi
}
