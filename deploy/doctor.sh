#!/usr/bin/env bash
# Says what this machine has, what is missing or wrong, and how to mend it. Changes nothing. Exit status 1 when
# something necessary is missing that `make up` can't install by itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for part in common process packages postgres nats docker build stack; do
    # shellcheck source=/dev/null
    source "lib/$part.sh"
done
bad=0
good() { printf '  ok       %s\n' "$1"; }
# `make up` mends it, or one can live with it.
note() { printf '  note     %s\n' "$1"; [ $# -lt 2 ] || printf '           %s\n' "${@:2}"; }
wrong() { bad=$((bad + 1)); printf '  WRONG    %s\n' "$1"; [ $# -lt 2 ] || printf '           %s\n' "${@:2}"; }
above() { [ "$1" -ge "$2" ]; }

machine() {
    step "The machine"
    local kernel memory disk
    kernel=$(uname -r) memory=$(awk '/MemTotal/ { print int($2 / 1024) }' /proc/meminfo)
    if version_at_least "${kernel%%-*}" 5.10; then good "Linux $kernel"; else wrong "Linux $kernel is older than 5.10" "Use a newer kernel; boxes rely on pidfd and seccomp of it."; fi
    [ "$(uname -m)" = x86_64 ] || note "Processor: $(uname -m). Only x86_64 has been tried."
    if above "$memory" 3500; then good "$memory MiB of memory, $(nproc) cores"; else note "$memory MiB of memory: a release build wants 4,000" "Build with CARGO_BUILD_JOBS=1, or add swap for the build."; fi
    disk=$(df -Pm "$ROOT" | awk 'NR == 2 { print $4 }')
    if above "$disk" 8000; then good "$disk MiB of disk free"; else note "Only $disk MiB of disk are free; a first build and the images take about 8,000"; fi
    if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
        good "cgroup v2 (controllers: $(cat /sys/fs/cgroup/cgroup.controllers))"
    elif [ -d /sys/fs/cgroup/memory ] && [ -d /sys/fs/cgroup/pids ]; then
        good "cgroup v1 with memory and pids"
    else
        wrong "No usable cgroup: neither v2 nor v1's memory and pids controllers are mounted at /sys/fs/cgroup" \
            "Without systemd: apt-get install cgroupfs-mount and run cgroupfs-mount. In a container: mount the host's."
    fi
    if grep -q '^Seccomp:' /proc/self/status; then good "seccomp"; else wrong "The kernel has no seccomp" "Use a kernel with CONFIG_SECCOMP_FILTER."; fi
    if is_root; then good "root"; else note "Not root: apt and the start of an engine need sudo without a password, or do them once by hand"; fi
}

engine() {
    step "The Docker engine"
    if ! engine_answers; then
        if have dockerd; then note "Installed, but it doesn't answer: 'make up' starts it"; else note "Not there: 'make up' installs Debian's docker.io"; fi
        if [ -S /var/run/docker.sock ] && ! [ -w /var/run/docker.sock ]; then
            wrong "$(id -un) may not speak to /var/run/docker.sock" "sudo usermod -aG docker $(id -un), then log in again."
        fi
        return
    fi
    local version api driver security
    version=$(docker version --format '{{.Server.Version}}') api=$(docker version --format '{{.Server.APIVersion}}')
    driver=$(docker info --format '{{.Driver}}') security=$(docker info --format '{{.SecurityOptions}}')
    if version_at_least "$api" 1.41; then good "Engine $version, API $api"; else wrong "Engine $version speaks API $api; 1.41 or later is needed" "Install a newer docker.io."; fi
    if [ "$driver" = overlay2 ] || [ "$driver" = overlayfs ]; then good "Storage driver $driver"; else note "Storage driver $driver: starting a box is slow" "overlay2 needs a file system that can carry it (ext4, xfs)."; fi
    if [[ "$security" == *seccomp* ]]; then good "The engine has seccomp"; else wrong "The engine has no seccomp" "It is built without, or switched off in its daemon.json."; fi
    if docker info 2>&1 | grep -qi 'no memory limit support\|No pids limit'; then wrong "The engine can't limit memory or processes" "Boot with cgroup_enable=memory swapaccount=1."; fi
    if docker info 2>&1 | grep -qi 'no swap limit'; then note "The engine can't limit swap: programs may swap instead of running out of memory" "Boot with swapaccount=1, or switch swap off."; fi
}

tools() {
    step "Tools"
    local bin found
    PATH=$PATH:$HOME/.cargo/bin
    if have cargo; then
        found=$(cd "$ROOT" && cargo --version | cut -d' ' -f2)
        if version_at_least "$found" 1.94; then good "Rust $found"; else wrong "Rust $found is older than 1.94" "rustup update stable"; fi
    else
        wrong "Rust is missing" "Get it with rustup: https://rustup.rs"
    fi
    if have node; then
        found=$(node --version) found=${found#v}
        if version_at_least "$found" 20.19; then good "Node $found"; else wrong "Node $found is older than 20.19" "Debian 13's nodejs is new enough, or nodejs.org."; fi
    else
        note "Node is missing: 'make up' installs Debian's, which must be 20.19 or later"
    fi
    if bin=$(postgres_bin); then good "PostgreSQL $("$bin/postgres" --version | sed 's/[^0-9]*\([0-9.]*\).*/\1/')"; else note "PostgreSQL is missing: 'make up' installs Debian's"; fi
    if bin=$(nats_bin); then
        found=$(nats_version_of "$bin")
        if version_at_least "$found" 2.10; then good "nats-server $found"; else note "nats-server $found is older than 2.10: works, but syncs its store rarely"; fi
    else
        note "nats-server is missing: 'make up' fetches it"
    fi
    for found in curl python3 cc; do have "$found" || note "$found is missing: 'make up' installs it"; done
    have chromium || note "chromium is missing: only 'make test' needs it, and installs it"
}

installation() {
    step "This installation ($RUN_DIR)"
    local name port=${PORT:-8080}
    [ -d "$RUN_DIR" ] || { note "Nothing has been started yet: make up"; return; }
    for name in postgres nats api worker; do
        if is_running "$name"; then good "$name runs (process $(pid_of "$name"))"; else note "$name doesn't run: make up" "Its log: $RUN_DIR/$name.log"; fi
    done
    if ! is_running api && port_taken "$port"; then wrong "Port $port is taken by another program" "make up PORT=$((port + 1))"; fi
    if is_running worker && ! http_ok "http://127.0.0.1:$(setting worker-health.port)/readyz"; then
        wrong "The worker says that it isn't ready" "See the end of $RUN_DIR/worker.log"
    fi
    images
}

# A language is offered only when its image is there and the worker's self-test of it passed; the worker keeps why not.
images() {
    engine_answers || return 0
    local file name states='' state
    if is_running postgres; then
        states=$(psql_as judge judge -AtF ' ' -c "select id, offered, coalesce(fault, '') from languages" 2>/dev/null || true)
    fi
    for file in "$ROOT"/sandbox-images/*/Dockerfile; do
        name=$(basename "$(dirname "$file")")
        state=$(grep "^$name " <<<"$states" || true)
        if ! docker image inspect "judge-$name:latest" >/dev/null 2>&1; then
            note "Image judge-$name isn't there: make images LANGUAGES=$name"
        elif [ "$name" = base ] || [ -z "$states" ] || [[ "$state" == "$name t"* ]]; then
            good "Image judge-$name"
        elif [[ "$state" == "$name f"* ]]; then
            wrong "Image judge-$name is there, but the language isn't offered: ${state#"$name f "}" \
                "Build it anew (make images LANGUAGES=$name); the worker's log has more: $RUN_DIR/worker.log"
        else
            note "Image judge-$name is there, and the worker has not tested it (yet)"
        fi
    done
}

machine
engine
tools
installation
step "$([ "$bad" = 0 ] && echo 'Nothing stands in the way.' || echo "$bad thing(s) must be mended by hand.")"
[ "$bad" = 0 ]
