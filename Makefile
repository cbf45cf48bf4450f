# The commands of this house. `make demo` and `make test` need Rust and Node on Debian; the rest they set up themselves.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

.PHONY: help demo test lint unit setup

help:
	@echo "make demo         build Besa and start it with practice cases on this computer"
	@echo "make test         everything that must hold: lint, unit and property tests, stories"
	@echo "make lint         format, clippy, layering, house rules"
	@echo "make setup        install what is missing, without building"

# ---- run -------------------------------------------------------------------------------------------------------

DEMO_DATA ?= data/practice
DEMO_PORT ?= 8080

demo:
	cargo build --locked --profile demo --package besa
	target/demo/besa demo --data $(DEMO_DATA) --port $(DEMO_PORT)

# ---- check -----------------------------------------------------------------------------------------------------

test: lint unit

lint:
	cargo fmt --all --check
	cargo xtask layering
	cargo xtask tidy
	cargo clippy --workspace --all-targets --locked -- -D warnings

unit: packages
	cargo test --workspace --locked

# ---- set up ----------------------------------------------------------------------------------------------------

setup: packages

.PHONY: packages
packages:
	@scripts/install-packages
