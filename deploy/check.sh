#!/usr/bin/env bash
# `make check`: everything that can be said about the code without running it. Changes nothing, goes on after a
# failure, and says at the end which parts failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for part in common process packages build; do
    # shellcheck source=/dev/null
    source "lib/$part.sh"
done
cd "$ROOT"
export CARGO_TARGET_DIR=$TARGET_DIR
failed=()
guarded_status=0
# part NAME COMMAND...
part() {
    step "$1"
    guarded "${@:2}"
    [ "$guarded_status" = 0 ] || failed+=("$1")
}

check_scripts() {
    ensure_commands shellcheck=shellcheck
    shellcheck -x deploy/*.sh deploy/lib/*.sh tests/*.sh tests/*/*.sh .ci/run
}
check_frontend() { ensure_node_modules && (cd frontend && npm run --silent check); }
# Without the list of advisories, which is fetched from outside of the package registries: `cargo deny check` has it.
check_dependencies() {
    PATH=$ROOT/.run/tools/bin:$PATH
    if ! have cargo-deny; then
        say "Installing cargo-deny under .run/tools (once; some minutes)."
        cargo install --quiet --root "$ROOT/.run/tools" --locked cargo-deny
    fi
    cargo deny --log-level error check bans licenses sources
}

prepare_run_dir
ensure_build_tools
part "Format of the Rust code" cargo fmt --all --check
part "Lints of the Rust code" cargo clippy --quiet --locked --workspace --all-targets -- -D warnings
part "Scripts" check_scripts
part "Frontend: format, lints, types" check_frontend
part "Query data (.sqlx)" deploy/generate.sh sqlx --check
part "OpenAPI document and its types" deploy/generate.sh openapi --check
part "Dependencies: licences, bans, sources" check_dependencies
if [ ${#failed[@]} -gt 0 ]; then die "These parts failed: $(printf '%s; ' "${failed[@]}")"; fi
say "All is well."
