# The commands of this house. `make demo` and `make test` need Rust and Node on Debian; the rest they set up themselves.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

.PHONY: help demo test lint unit stories floor-seven screenshots setup packages assets browser bench bench-large

help:
	@echo "make demo          build Besa and start it with practice cases on this computer"
	@echo "make test          everything that must hold: lint, unit and property tests, stories in a browser"
	@echo "make lint          format, clippy, layering, house rules"
	@echo "make floor-seven   every page as everybody, looking for a shelter, then by the clock; takes minutes"
	@echo "make screenshots   the pictures of the documents, from the practice system"
	@echo "make bench         Besa beside a plain Django application, at 1,000 and 100,000 cases"
	@echo "make bench-large   the same at 1,000,000 cases; needs an hour and a half and 55 GB of disk"
	@echo "make setup         install what is missing, without building Besa"

# ---- run -------------------------------------------------------------------------------------------------------

DEMO_DATA ?= data/practice
DEMO_PORT ?= 8080

demo: assets
	cargo build --locked --profile demo --package besa
	target/demo/besa demo --data $(DEMO_DATA) --port $(DEMO_PORT)

# ---- check -----------------------------------------------------------------------------------------------------

test: lint unit stories

lint: assets
	cargo fmt --all --check
	cargo xtask layering
	cargo xtask tidy
	cargo clippy --workspace --all-targets --locked -- -D warnings

unit: assets packages
	cargo test --workspace --locked
	@# Negative control: with sealing switched off, the searches for canaries must find every one. Of the whole workspace,
	@# so that what was built above is not built again with other features.
	cargo test --locked --workspace --features vault/negative-control --test practice canary
	cargo test --locked --package vault --features vault/negative-control
	@# The same for power: a store that flushes no commit must be found out.
	cargo test --locked --workspace --features store/negative-control --test store power_loss

# STORY=word walks only the stories whose file name contains it.
stories: assets packages browser
	cargo build --locked --package besa
	cd e2e && node run.mjs $(STORY)

# Every page, every role, nothing left out: what `make unit` walks in samples. Then the clock, alone on the machine.
floor-seven: assets packages
	cargo test --locked --package web --test web -- --ignored floor_seven::nobody
	cargo test --locked --package web --test web -- --ignored --nocapture floor_seven::timing

screenshots: assets packages browser
	cargo build --locked --package besa
	cargo xtask screenshots

# ---- measure ---------------------------------------------------------------------------------------------------

PEER := target/bench/peer/bin/gunicorn
BENCH_PROFILE ?= release
BENCH_SIZES ?= $(if $(filter bench-large,$@),1000000,1000 100000)

# What else can be set stands in bench/README.md.
bench bench-large: assets packages $(PEER)
	cargo build --locked --profile $(BENCH_PROFILE) --package besa --package bench
	BENCH_PROFILE=$(BENCH_PROFILE) BENCH_COMMAND='`make $@`' node bench/run.mjs $(BENCH_SIZES)

# The peer stands beside Besa only to be measured: its packages live in the folder of builds.
$(PEER): bench/peer/requirements.txt
	scripts/install-packages python3-venv
	python3 -m venv target/bench/peer
	target/bench/peer/bin/pip install --quiet --requirement $<

# ---- set up ----------------------------------------------------------------------------------------------------

setup: packages assets browser

packages:
	@scripts/install-packages

WEB := crates/web/assets

assets: $(WEB)/built/manifest.json
browser: e2e/node_modules/.package-lock.json

$(WEB)/built/manifest.json: $(WEB)/node_modules/.package-lock.json $(WEB)/build.js \
		$(WEB)/word-mark.svg $(wildcard $(WEB)/styles/*) $(wildcard $(WEB)/scripts/*)
	cd $(WEB) && npm run --silent build

# npm writes this file last, so it is as new as what is installed.
%/node_modules/.package-lock.json: %/package-lock.json
	cd $* && npm ci --no-fund --no-audit --loglevel=error
