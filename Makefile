# Two commands do everything on a fresh machine with Python 3.11, make and Debian's packages to reach:
#   make demo    set up, compile the real questionnaires into every output below outputs/
#   make test    set up, run all tests, browser tests included

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
JOBS ?= 2

.PHONY: demo reference docs test test-full check lint format lock clean setup setup-tests

setup: .setup-stamp

.setup-stamp: requirements.lock pyproject.toml
	$(PYTHON) -c 'import ensurepip' 2>/dev/null || ($(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y python3-venv)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

setup-tests: .test-stamp

.test-stamp: .setup-stamp requirements-dev.lock
	command -v chromium >/dev/null && command -v pdftoppm >/dev/null && command -v git >/dev/null && command -v ssh-keygen >/dev/null || \
	  ($(SUDO) apt-get update -q && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -q -y --no-install-recommends \
	  chromium fonts-dejavu-core fonts-noto-core git openssh-client poppler-utils)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: setup
	$(BIN)/btu build questionnaires -o outputs --jobs $(JOBS)
	@echo
	@echo "Open outputs/dk.k751.dagtilbud/1.0.0/ – web form, papers, phone scripts and codebook."

reference: setup
	rm -rf outputs/reference/dk.*
	$(BIN)/btu build questionnaires/local/461-odense/dagtilbud.btu.yaml questionnaires/local/851-aalborg/dagtilbud.btu.yaml -o outputs/reference

docs: setup
	$(BIN)/btu rules --docs docs/rules

lint: setup-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: setup-tests lint
	$(BIN)/pytest -n $(JOBS) --dist loadgroup -m "not full"

test-full: setup-tests lint
	BTU_HYPOTHESIS=searching $(BIN)/pytest -n $(JOBS) --dist loadgroup

format: setup-tests
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock:
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header -p 3.11 --group build pyproject.toml -o requirements.lock
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header -p 3.11 --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) .setup-stamp .test-stamp dist outputs/dk.*
