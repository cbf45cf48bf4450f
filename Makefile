# The commands of this house. `make demo` and `make test` need Rust and Node on Debian; the rest they set up themselves.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

.PHONY: help demo test lint unit setup

# The style sheets, fonts and scripts of the pages, embedded by the build.
ASSETS := crates/web/assets
BUILT := $(ASSETS)/built/manifest.json

help:
	@echo "make demo         build Besa and start it with practice cases on this computer"
	@echo "make test         everything that must hold: lint, unit and property tests, stories"
	@echo "make lint         format, clippy, layering, house rules"
	@echo "make setup        install what is missing, without building"

# ---- run -------------------------------------------------------------------------------------------------------

DEMO_DATA ?= data/practice
DEMO_PORT ?= 8080

demo: $(BUILT)
	cargo build --locked --profile demo --package besa
	target/demo/besa demo --data $(DEMO_DATA) --port $(DEMO_PORT)

# ---- check -----------------------------------------------------------------------------------------------------

test: lint unit

lint: $(BUILT)
	cargo fmt --all --check
	cargo xtask layering
	cargo xtask tidy
	cargo clippy --workspace --all-targets --locked -- -D warnings

unit: packages $(BUILT)
	cargo test --workspace --locked

# ---- set up ----------------------------------------------------------------------------------------------------

setup: packages $(ASSETS)/node_modules/.package-lock.json

.PHONY: packages
packages:
	@scripts/install-packages

# npm writes this file last: it says that what the lock file names is there.
$(ASSETS)/node_modules/.package-lock.json: $(ASSETS)/package-lock.json
	cd $(ASSETS) && npm ci --no-progress
	touch $@

$(BUILT): $(ASSETS)/node_modules/.package-lock.json $(ASSETS)/build.js $(ASSETS)/word-mark.svg $(wildcard $(ASSETS)/styles/*.scss $(ASSETS)/scripts/*.js)
	cd $(ASSETS) && npm run build
