# Building what is ours: the page, the api and the worker, the runner. Sourced, never run.
# shellcheck shell=bash

# build_frontend: the packages when the lock file changed, the page when its sources did. The api embeds it.
build_frontend() {
    local frontend=$ROOT/frontend stamps=$ROOT/frontend/node_modules/.judge digest
    ensure_node_modules
    digest=$(cd "$frontend" && find . \( -name node_modules -o -name dist -o -name e2e -o -name test-results \) -prune \
        -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64)
    if [ -f "$frontend/dist/index.html" ] && [ "$(cat "$stamps/page" 2>/dev/null)" = "$digest" ]; then return; fi
    say "Building the page (about 15 s)."
    (cd "$frontend" && npm run build) >"$RUN_DIR/frontend-build.log" 2>&1 ||
        { tail -n 25 "$RUN_DIR/frontend-build.log" >&2; die "The page could not be built." "Log: $RUN_DIR/frontend-build.log"; }
    printf '%s\n' "$digest" >"$stamps/page"
}

ensure_node_modules() {
    local frontend=$ROOT/frontend stamps=$ROOT/frontend/node_modules/.judge lock
    lock=$(sha256sum "$frontend/package-lock.json" | cut -c1-64)
    if [ "$(cat "$stamps/lock" 2>/dev/null)" = "$lock" ]; then return; fi
    say "Fetching the page's packages from the npm registry (half a minute to two minutes)."
    (cd "$frontend" && npm ci --no-audit --no-fund) >"$RUN_DIR/npm-ci.log" 2>&1 ||
        { tail -n 25 "$RUN_DIR/npm-ci.log" >&2; die "npm ci failed." "The whole log is $RUN_DIR/npm-ci.log"; }
    mkdir -p "$stamps"
    printf '%s\n' "$lock" >"$stamps/lock"
}

host_triple() { (cd "$ROOT" && rustc -vV) | sed -n 's/^host: //p'; }
runner_path() { printf '%s/static/%s/runner/judge-runner\n' "$TARGET_DIR" "$(host_triple)"; }

# The runner: static, so that it runs in any image. Its flags would make Cargo build all else anew, hence a target
# folder of its own; with --target the flags don't reach build scripts.
build_runner() {
    (cd "$ROOT" && CARGO_TARGET_DIR=$TARGET_DIR/static RUSTFLAGS='-C target-feature=+crt-static' \
        cargo build --locked -p judge-runner --profile runner --target "$(host_triple)")
}

build_release() {
    (cd "$ROOT" && CARGO_TARGET_DIR=$TARGET_DIR cargo build --locked --release -p api -p judge-worker)
}
