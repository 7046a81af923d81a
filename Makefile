# The only door. `make help` lists what there is; the work is done by the scripts of deploy/.
.DEFAULT_GOAL := help
.PHONY: help up down reset test check fmt images sqlx openapi doctor soak bench services

help: ## List these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

up: ## Set up what is missing, build, start everything (PORT=8080)
	@deploy/up.sh

down: ## Stop what `make up` started; data stays
	@deploy/down.sh

reset: ## Stop, and remove all data of this installation
	@deploy/reset.sh

test: ## Run every test: Rust, browser, end to end
	@deploy/test.sh

check: ## Format, lints, generated files, dependencies, scripts; changes nothing
	@deploy/check.sh

fmt: ## Format Rust and the frontend
	cargo fmt --all
	cd frontend && npm run --silent fmt

images: ## Build images of languages: LANGUAGES="haskell ruby", common (the default) or all
	@deploy/images.sh $(or $(LANGUAGES),common)

sqlx: ## Make the query data (.sqlx) anew from the migrations
	@deploy/generate.sh sqlx

openapi: ## Make docs/openapi.json and the frontend's types anew
	@deploy/generate.sh openapi

doctor: ## Say what is missing or wrong on this machine, and how to mend it
	@deploy/doctor.sh

services: ## Start PostgreSQL, NATS and the engine alone, for work on the code
	@deploy/services.sh up

soak: ## Judge for a long time and compare (needs `make up`), fuzz the parsers, cgroup v2, all hostile programs, 100 rejudges, functions in all languages
	@tests/load/soak.py --seconds $(or $(SECONDS),600)
	@tests/load/fuzz.sh $(or $(FUZZ_SECONDS),60)
	@tests/v2/sandbox.sh
	@deploy/test.sh hostile functions

bench: ## Measure throughput, overhead, and how long a person waits (needs `make up`)
	@tests/load/soak.py --bench
	@cd frontend && CREDENTIALS=../.run/credentials.json \
		BASE_URL=$$(sed -n 's/.*"base_url": "\([^"]*\)".*/\1/p' ../.run/credentials.json) npm run --silent bench
