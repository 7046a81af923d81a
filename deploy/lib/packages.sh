# What must be installed, and how it gets there. Sourced, never run.
# shellcheck shell=bash

# install_packages PACKAGE...: by apt, quietly; the log is RUN_DIR/apt.log.
install_packages() {
    have apt-get || die "These are missing, and there is no apt-get here to install them: $*" \
        "Install them with your system's own tool, then try again."
    say "Installing from Debian's packages: $* (seconds to two minutes; log: $RUN_DIR/apt.log)"
    # Debian makes and starts a cluster of its own with the package; ours is apart, so that one isn't wanted.
    if [[ " $* " == *" postgresql "* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        as_root mkdir -p /etc/postgresql-common/createcluster.d
        echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.d/judge.conf >/dev/null
    fi
    as_root apt-get update >>"$RUN_DIR/apt.log" 2>&1 || warn "apt-get update complained; going on with the lists there are."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >>"$RUN_DIR/apt.log" 2>&1 ||
        { tail -n 15 "$RUN_DIR/apt.log" >&2; die "apt-get could not install: $*" "The whole log is $RUN_DIR/apt.log"; }
}

# ensure_commands COMMAND=PACKAGE...: one apt run for all the commands that are missing.
ensure_commands() {
    local pair missing=()
    for pair in "$@"; do
        have "${pair%%=*}" || missing+=("${pair#*=}")
    done
    [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

ensure_base_tools() {
    ensure_commands curl=curl python3=python3 flock=util-linux setpriv=util-linux xargs=findutils
}

# A server that speaks S3, for the tests: Python's moto, where Python doesn't have it already. MOTO_PATH says where it is.
ensure_moto() {
    export MOTO_PATH=$ROOT/.run/tools/moto
    if PYTHONPATH=$MOTO_PATH python3 -c 'from moto.server import main' 2>/dev/null; then return; fi
    python3 -m pip --version >/dev/null 2>&1 || install_packages python3-pip
    say "Installing moto under .run/tools (once; about a minute; log: $RUN_DIR/pip.log)"
    python3 -m pip install --quiet --disable-pip-version-check --target "$MOTO_PATH" 'moto[s3]>=5,<6' flask flask-cors \
        >>"$RUN_DIR/pip.log" 2>&1 || die "moto could not be installed." "The whole log is $RUN_DIR/pip.log"
}

# The compilers of the build: cc for the crates with C inside (cmake isn't needed), Rust, Node.
ensure_build_tools() {
    ensure_commands cc=build-essential
    if ! have cargo && [ -x "$HOME/.cargo/bin/cargo" ]; then PATH=$HOME/.cargo/bin:$PATH; fi
    have cargo || die "Rust is missing, and Debian's is too old (1.94 or later is needed)." \
        "Get it with rustup: see https://rustup.rs, then try again."
    local rust
    rust=$(cd "$ROOT" && cargo --version | cut -d' ' -f2)
    version_at_least "$rust" 1.94 || die "Rust $rust is too old: 1.94 or later is needed." "Mend it with: rustup update stable"
    if ! have node || ! have npm; then install_packages nodejs npm; fi
    local node
    node=$(node --version) node=${node#v}
    version_at_least "$node" 20.19 || die "Node $node is too old to build the page: 20.19 or later is needed." \
        "Debian 13's packages nodejs and npm are new enough; else install Node 20 or 22 from nodejs.org and try again."
}

version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
