# The worker with the runner. Built from the repository's root: docker build -f deploy/worker.Dockerfile .
# It speaks to the host's engine, which is root on the host in effect: it is the trusted part and runs as root.
FROM rust:1-slim-trixie AS build
WORKDIR /src
COPY . .
RUN cargo build --locked --release -p judge-worker
# A target folder and an explicit target of its own, so that the static flags reach neither build scripts nor the worker.
RUN CARGO_TARGET_DIR=/src/static RUSTFLAGS='-C target-feature=+crt-static' cargo build --locked -p judge-runner \
        --profile runner --target "$(rustc -vV | sed -n 's/^host: //p')" \
    && cp static/*/runner/judge-runner /src/judge-runner

FROM debian:trixie-slim
COPY --from=build /src/target/release/judge-worker /usr/local/bin/judge-worker
COPY --from=build /src/judge-runner /usr/local/lib/judge/judge-runner
COPY sandbox-images /usr/local/share/judge/languages
# The engine binds the runner by a path of the host: it is laid where that path and ours are the same folder.
CMD ["sh", "-c", "install -D -m 755 /usr/local/lib/judge/judge-runner \"$RUNNER_PATH\" && exec judge-worker"]
