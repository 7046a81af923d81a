# The Docker engine: the one that answers; else Debian's, started by us. Sourced, never run.
# shellcheck shell=bash

engine_answers() { have docker && timeout 10 docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }

ensure_engine() {
    if engine_answers; then return; fi
    if [ -n "${DOCKER_HOST:-}" ]; then
        die "No Docker engine answers at DOCKER_HOST ($DOCKER_HOST)." "Start it, or unset DOCKER_HOST to use the machine's own."
    fi
    if [ -S /var/run/docker.sock ] && ! is_root && ! [ -w /var/run/docker.sock ]; then
        die "There is a Docker engine, but $(id -un) may not speak to it." \
            "Run: sudo usermod -aG docker $(id -un), then log in again. (Members of that group are root in effect.)"
    fi
    if ! have dockerd || ! have docker; then install_packages docker.io; fi
}

# There is one engine on a machine, so a test run starts it on behalf of the tree's own installation: ENGINE_RUN_DIR.
engine_start() {
    if engine_answers; then return; fi
    if [ -d /run/systemd/system ]; then
        say "Starting the machine's Docker engine through systemd."
        as_root systemctl start docker
        wait_until 60 engine_answers || die "The Docker engine was started by systemd but doesn't answer." "See: journalctl -u docker"
        return
    fi
    is_root || die "The Docker engine isn't running, and only root can start it." \
        "Start it (sudo service docker start, or sudo dockerd &), be a member of the group docker, then try again."
    say "Starting the Docker engine (about 5 s)."
    # Boxes have no network, and builds use the host's: without a bridge the engine leaves the firewall alone.
    as_engine_owner engine_start_ours
}
as_engine_owner() {
    local owner=${ENGINE_RUN_DIR:-$RUN_DIR}
    RUN_DIR=$owner SETTINGS_DIR=$owner/settings "$@"
}
engine_start_ours() {
    mkdir -p "$SETTINGS_DIR"
    # A pid file of an engine that was killed stops the next one where the number has been given to another process.
    if ! is_running dockerd; then rm -f /var/run/docker.pid; fi
    start_process dockerd dockerd --bridge=none --iptables=false --ip-forward=false
    await dockerd 60 engine_answers
}

# Stops the engine if we started it and nobody else has come to use it.
engine_stop() { as_engine_owner engine_stop_ours; }
engine_stop_ours() {
    is_running dockerd || return 0
    if [ -n "$(docker ps -q 2>/dev/null)" ]; then
        say "The Docker engine stays: other containers are running in it."
        return
    fi
    stop_process dockerd TERM 60
}
