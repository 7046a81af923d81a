#!/usr/bin/env bash
# Builds the images of the sandbox: judge-base, and judge-LANGUAGE for each folder of sandbox-images/ with a
# Dockerfile. One is built again only when its folder or the base has changed: the label judge.source-hash tells.
#   deploy/images.sh            all of them
#   deploy/images.sh cpp c      the base and these
# It needs the engine, and for the first build the machine's package sources.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for part in common process packages docker; do
    # shellcheck source=/dev/null
    source "lib/$part.sh"
done
IMAGES=$ROOT/sandbox-images
LOG=$RUN_DIR/images.log

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

# build NAME HASH ARGUMENT...: image judge-NAME from sandbox-images/NAME.
build() {
    local name=$1 hash=$2 old started=$SECONDS
    shift 2
    old=$(docker image inspect --format '{{.Id}}' "judge-$name:latest" 2>/dev/null || true)
    say "Building judge-$name …"
    docker build --network host --label "judge.source-hash=$hash" --tag "judge-$name:latest" "$@" "$IMAGES/$name" >>"$LOG" 2>&1 ||
        { tail -n 25 "$LOG" | sed 's/^/    | /' >&2; die "judge-$name could not be built." "The whole log is $LOG"; }
    if [ -n "$old" ] && [ "$old" != "$(docker image inspect --format '{{.Id}}' "judge-$name:latest")" ]; then
        # Kept when a box still runs from it.
        docker image rm "$old" >/dev/null 2>&1 || true
    fi
    say "judge-$name is built ($(elapsed "$started"))."
}

languages() {
    local file
    for file in "$IMAGES"/*/Dockerfile; do
        file=$(basename "$(dirname "$file")")
        [ "$file" = base ] || printf '%s\n' "$file"
    done
}

main() {
    prepare_run_dir
    ensure_engine
    engine_start
    local base_hash hash name names=("$@") proxy=()
    [ ${#names[@]} -gt 0 ] || mapfile -t names < <(languages)
    [ -z "${http_proxy:-}" ] || proxy+=(--build-arg "http_proxy=$http_proxy")
    [ -z "${https_proxy:-}" ] || proxy+=(--build-arg "https_proxy=$https_proxy")
    base_hash=$(digest_of sandbox-images/base)
    if [ "$(hash_of_image judge-base:latest)" != "$base_hash" ]; then
        choose_base_image
        build base "$base_hash" --build-arg "BASE_IMAGE=$base_image" "${proxy[@]}"
    fi
    for name in "${names[@]}"; do
        [ -f "$IMAGES/$name/Dockerfile" ] || die "There is no language '$name': sandbox-images/$name/Dockerfile is missing."
        hash=$(printf '%s %s' "$base_hash" "$(digest_of "sandbox-images/$name")" | sha256sum | cut -c1-64)
        if [ "$(hash_of_image "judge-$name:latest")" != "$hash" ]; then build "$name" "$hash" "${proxy[@]}"; fi
    done
}

main "$@"
