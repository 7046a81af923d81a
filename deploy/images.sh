#!/usr/bin/env bash
# Builds the images of the sandbox: judge-base, and judge-LANGUAGE for each folder of sandbox-images/ with a
# Dockerfile. One is built again only when its folder, or the image that it stands on, has changed: the label
# judge.source-hash tells.
#   deploy/images.sh            what the service needs to start: c, cpp, python
#   deploy/images.sh common     these and the other languages that most people use
#   deploy/images.sh all        all of them (about an hour, and 15 GB of disk)
#   deploy/images.sh haskell    this one
# It needs the engine, and for the first build the machine's package sources.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for part in common process packages docker; do
    # shellcheck source=/dev/null
    source "lib/$part.sh"
done
IMAGES=$ROOT/sandbox-images
LOG=$RUN_DIR/images.log
FIRST=(c cpp python)
COMMON=("${FIRST[@]}" java javascript typescript go rust pypy)

hash_of_image() { docker image inspect --format '{{index .Config.Labels "judge.source-hash"}}' "$1" 2>/dev/null || true; }

# The machine's own settings for apt, as a fragment for an image. It goes into images only, never into the tree.
machine_apt_conf() {
    apt-config dump 2>/dev/null | grep -E '^Acquire::(http|https)::Proxy |^Acquire::Check-(Valid-Until|Date) ' || true
}

# The archive that this machine installs from, when it is a Debian; else debootstrap's own default.
machine_mirror() {
    # shellcheck disable=SC2016 # apt's own placeholders
    apt-get indextargets --format '$(REPO_URI) $(LABEL)' 'Created-By: Packages' 2>/dev/null |
        sed -n 's| Debian$||p' | head -n 1
}
machine_security_mirror() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI) $(LABEL)' 'Created-By: Packages' 2>/dev/null |
        sed -n 's| Debian-Security$||p' | head -n 1
}

# Debian 13's root file system from the machine's package sources, as image judge-debian:trixie.
make_debian() {
    if docker image inspect judge-debian:trixie >/dev/null 2>&1; then return; fi
    ensure_commands debootstrap=debootstrap
    local work mirror security
    work=$(mktemp -d "${TMPDIR:-/tmp}/judge-debian.XXXXXX") mirror=$(machine_mirror) security=$(machine_security_mirror)
    say "No image registry can be reached: making a Debian 13 from the machine's package sources (half a minute)."
    # shellcheck disable=SC2086 # without a mirror there is no argument
    as_root debootstrap --variant=minbase trixie "$work/root" $mirror >>"$LOG" 2>&1 ||
        { tail -n 15 "$LOG" >&2; as_root rm -rf --one-file-system "$work"; die "debootstrap failed." "The whole log is $LOG"; }
    machine_apt_conf | as_root tee "$work/root/etc/apt/apt.conf.d/50machine" >/dev/null
    [ -z "$security" ] || echo "deb $security trixie-security main" | as_root tee -a "$work/root/etc/apt/sources.list" >/dev/null
    as_root tar -C "$work/root" --numeric-owner -c --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' \
        --exclude='./usr/share/info/*' --exclude='./usr/share/locale/*' --exclude='./var/cache/apt/archives/*.deb' \
        --exclude='./var/lib/apt/lists/*' --exclude='./var/log/*.log' --exclude='./dev/*' . |
        docker import - judge-debian:trixie >>"$LOG"
    as_root rm -rf --one-file-system "$work"
}

# Fills base_image: a registry's, when it answers within some seconds, else the one made here.
choose_base_image() {
    base_image=${BASE_IMAGE:-}
    [ -z "$base_image" ] || return 0
    if timeout 8 docker manifest inspect debian:trixie-slim >/dev/null 2>&1; then
        base_image=debian:trixie-slim
    else
        make_debian
        base_image=judge-debian:trixie
    fi
}

# What Debian has not, or only an old one of: the file `downloads` in a language's folder names packages of npm and PyPI, one a
# line (npm NAME VERSION, pip NAME VERSION). The machine's own clients fetch them, with its settings and certificates.
# fetch KIND NAME VERSION: unpacked into RUN_DIR/downloads, whose folder it prints.
fetch() {
    local kind=$1 name=$2 version=$3 folder work
    folder=$RUN_DIR/downloads/$kind-${name//\//_}-$version
    if [ ! -d "$folder" ]; then
        work=$(mktemp -d "$RUN_DIR/downloads/new.XXXXXX") && mkdir "$work/unpacked"
        case $kind in
            npm) (cd "$work" && npm pack --silent "$name@$version" && tar -xzf ./*.tgz -C unpacked --strip-components=1) ;;
            pip) python3 -m pip install --quiet --no-deps --only-binary :all: --target "$work/unpacked" "$name==$version" ;;
            *) die "A line of 'downloads' begins with npm or pip, not with '$kind'." ;;
        esac >>"$LOG" 2>&1 || { rm -rf "$work"; return 1; }
        mv "$work/unpacked" "$folder" && rm -rf "$work"
    fi
    printf '%s\n' "$folder"
}

# context NAME: prints the folder to build from: the language's own, or a copy with its downloads in it.
context() {
    local name=$1 work=$RUN_DIR/downloads/context-$1 kind package version from arch=x64
    if [ ! -f "$IMAGES/$name/downloads" ]; then
        printf '%s\n' "$IMAGES/$name"
        return
    fi
    [ "$(uname -m)" = x86_64 ] || arch=arm64
    rm -rf "$work" && mkdir -p "$work" && cp -R "$IMAGES/$name/." "$work/" && rm "$work/downloads"
    while read -r kind package version; do
        package=${package//\{arch\}/$arch}
        from=$(fetch "$kind" "$package" "$version") || return 1
        mkdir -p "$work/downloads/$(dirname "$package")" && cp -al "$from" "$work/downloads/$package"
    done < <(grep -v '^#' "$IMAGES/$name/downloads")
    printf '%s\n' "$work"
}

# build NAME HASH ARGUMENT...: image judge-NAME from sandbox-images/NAME. Fails with the log's end on the screen.
build() {
    local name=$1 hash=$2 old folder started=$SECONDS
    shift 2
    old=$(docker image inspect --format '{{.Id}}' "judge-$name:latest" 2>/dev/null || true)
    say "Building judge-$name …"
    if ! folder=$(context "$name") ||
        ! docker build --network host --label "judge.source-hash=$hash" --tag "judge-$name:latest" "$@" "$folder" >>"$LOG" 2>&1; then
        tail -n 25 "$LOG" | sed 's/^/    | /' >&2
        warn "judge-$name could not be built. The whole log is $LOG"
        return 1
    fi
    rm -rf "$RUN_DIR/downloads/context-$name"
    if [ -n "$old" ] && [ "$old" != "$(docker image inspect --format '{{.Id}}' "judge-$name:latest")" ]; then
        # Kept when a box still runs from it.
        docker image rm "$old" >/dev/null 2>&1 || true
    fi
    say "judge-$name is built ($(elapsed "$started"))."
}

# The image that NAME stands on, without its judge-.
parent() { sed -n 's/^FROM judge-\([a-z0-9_]*\):latest.*/\1/p' "$IMAGES/$1/Dockerfile" | head -n 1; }

# What an image is made of: the folder without what only the worker reads (a Dockerfile may take flags from language.toml).
image_digest() {
    local apart='language.toml'
    ! grep -q '^COPY .*language[.]toml' "$IMAGES/$1/Dockerfile" || apart='-'
    (cd "$ROOT" && find "sandbox-images/$1" -type f -not -name "$apart" -not -name 'starter.*' -not -path '*/selftest/*' \
        -not -path '*/function/*' -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -c1-64)
}

# Builds take turns: those that `make up` leaves in the background, and those of a `make images` beside it.
in_turn() {
    flock 8
    local status=0
    "$@" || status=$?
    flock -u 8
    return "$status"
}

# ensure NAME: builds it if it has changed, after the image that it stands on.
ensure() {
    local name=$1 below hash
    if [ ! -f "$IMAGES/$name/Dockerfile" ]; then
        warn "There is no language '$name': sandbox-images/$name/Dockerfile is missing."
        return 1
    fi
    below=$(parent "$name")
    [ "$below" = base ] || [ -z "$below" ] || ensure "$below" || return 1
    hash=$(printf '%s %s' "$(hash_of_image "judge-${below:-base}:latest")" "$(image_digest "$name")" | sha256sum | cut -c1-64)
    [ "$(hash_of_image "judge-$name:latest")" = "$hash" ] || in_turn build "$name" "$hash" "${proxy[@]}"
}

languages() {
    local file
    for file in "$IMAGES"/*/Dockerfile; do
        file=$(basename "$(dirname "$file")")
        [ "$file" = base ] || printf '%s\n' "$file"
    done
}

ensure_base() {
    local base_hash
    base_hash=$(digest_of sandbox-images/base)
    if [ "$(hash_of_image judge-base:latest)" != "$base_hash" ]; then
        choose_base_image
        in_turn build base "$base_hash" --build-arg "BASE_IMAGE=$base_image" "${proxy[@]}" || die "Without the base there are no images."
    fi
}

main() {
    prepare_run_dir
    mkdir -p "$RUN_DIR/downloads"
    ensure_engine
    engine_start
    exec 8>"$RUN_DIR/images.lock"
    local name names=("$@") failed=()
    proxy=()
    case ${names[*]:-first} in
        first) names=("${FIRST[@]}") ;;
        common) names=("${COMMON[@]}") ;;
        all) mapfile -t names < <(languages) ;;
    esac
    [ -z "${http_proxy:-}" ] || proxy+=(--build-arg "http_proxy=$http_proxy")
    [ -z "${https_proxy:-}" ] || proxy+=(--build-arg "https_proxy=$https_proxy")
    ensure_base
    for name in "${names[@]}"; do
        ensure "$name" || failed+=("$name")
    done
    [ ${#failed[@]} -eq 0 ] || die "These could not be built: ${failed[*]}" "The whole log is $LOG"
}

main "$@"
