# The api with the page inside. Built from the repository's root: docker build -f deploy/api.Dockerfile .
FROM node:22-slim AS page
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY frontend ./
RUN npm run build

FROM rust:1-slim-trixie AS build
WORKDIR /src
COPY . .
COPY --from=page /src/frontend/dist frontend/dist
RUN cargo build --locked --release -p api

FROM debian:trixie-slim
RUN useradd --system --uid 10001 --no-create-home judge && mkdir -p /var/lib/judge/objects /var/lib/judge/keys && chown -R judge /var/lib/judge
COPY --from=build /src/target/release/api /usr/local/bin/api
USER judge
EXPOSE 8080
CMD ["api", "serve"]
