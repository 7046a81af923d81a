# Starting, knowing again and stopping the processes of an installation. Sourced, never run.
# shellcheck shell=bash
#
# RUN_DIR/NAME.pid holds the process id, RUN_DIR/NAME.log the output. A number alone proves nothing after a crash or
# a reboot, so settings/NAME.identity also holds the boot's id and the process's start time: a process is ours only
# when all three agree, and nothing else is ever signalled.

identity_of() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    # The second field, in parentheses, may hold blanks. The start time is the 20th field after it.
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    [ "$1" != Z ] || return 1
    printf '%s %s\n' "$(cat /proc/sys/kernel/random/boot_id)" "${20}"
}

# pid_of NAME: prints the id when that process of ours is alive, else fails.
pid_of() {
    local pid
    pid=$(cat "$RUN_DIR/$1.pid" 2>/dev/null) || return 1
    [ -n "$pid" ] && [ "$(identity_of "$pid")" = "$(setting "$1.identity")" ] && printf '%s\n' "$pid"
}
is_running() { pid_of "$1" >/dev/null; }

# set_user_prefix USER: fills the array `prefix` with the command that changes to that user (nothing where it is us).
# Each word of it ends in an exec, so the process id stays that of the program itself.
set_user_prefix() {
    prefix=(env)
    if [ "$(id -un)" != "$1" ]; then
        prefix=(setpriv "--reuid=$1" "--regid=$(id -gn "$1")" --init-groups env -C / HOME=/nonexistent)
    fi
}
as_user() {
    local prefix
    set_user_prefix "$1"
    "${prefix[@]}" "${@:2}"
}

# start_process NAME COMMAND...: in a session of its own, so that it outlives the terminal.
start_process() {
    local name=$1 log=$RUN_DIR/$1.log pid
    shift
    if [ -f "$log" ] && [ "$(stat -c %s "$log")" -gt 20000000 ]; then mv "$log" "$log.old"; fi
    # The lock (9) must not live on in a service.
    setsid "$@" >>"$log" 2>&1 </dev/null 9>&- &
    pid=$!
    printf '%s\n' "$pid" >"$RUN_DIR/$name.pid"
    setting "$name.identity" "$(identity_of "$pid")"
}

is_gone() { ! is_running "$1"; }
# ready_or_dead NAME COMMAND...: there is nothing more to wait for.
ready_or_dead() { "${@:2}" || is_gone "$1"; }

# await NAME SECONDS COMMAND...: waits until the command says that NAME is ready; shows its log when it isn't.
await() {
    local name=$1 seconds=$2
    shift 2
    wait_until "$seconds" ready_or_dead "$name" "$@" || true
    if is_running "$name" && "$@"; then return 0; fi
    printf '\n    The last lines of %s:\n' "$RUN_DIR/$name.log" >&2
    tail -n 25 "$RUN_DIR/$name.log" | sed 's/^/    | /' >&2
    die "$name did not get ready within $seconds s." "The whole log is $RUN_DIR/$name.log; 'make doctor' checks the machine."
}

# stop_process NAME SIGNAL SECONDS: asks, waits, and only then kills.
stop_process() {
    local name=$1 signal=$2 seconds=$3 pid
    if pid=$(pid_of "$name"); then
        kill "-$signal" "$pid" 2>/dev/null || as_root kill "-$signal" "$pid"
        if ! wait_until "$seconds" is_gone "$name"; then
            warn "$name has not ended within $seconds s and is killed."
            kill -KILL "$pid" 2>/dev/null || as_root kill -KILL "$pid"
            wait_until 5 is_gone "$name" || warn "$name (process $pid) is still there."
        fi
        say "$name stopped."
    fi
    rm -f "$RUN_DIR/$name.pid" "$SETTINGS_DIR/$name.identity"
}
