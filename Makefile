# Lonja's commands. A machine needs Python 3.11 or newer, make and git; everything else goes into .venv, pinned and
# hashed by the lock files. What is done leaves a stamp there, so doing it again costs nothing.
#
#   make demo     a whole store at http://127.0.0.1:8000 (PORT, LONJA_DATA and SELLER change it)
#   make test     the tests           make check    style, types, layers, migrations, translations
#   make proof    what takes longer   make bench    speed, beside the floor of this machine
#   make shots    pictures of every page into shots/
#   make schema   now and then: write down what the migrations make, for a quick first start
#   make lock     pin the newest allowed packages   make clean    forget .venv; data in var/ stays

VENV := .venv
RUN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
CATALOGUES := $(shell find src -name django.po)
FIT := -c 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" $(FIT) 2>/dev/null && echo "$$name" && break; done)

ifdef UV
INSTALL := $(UV) pip install --quiet --python $(RUN)/python
else
INSTALL := $(RUN)/python -m pip install --quiet --disable-pip-version-check --no-compile
endif

# A start loads 2,400 modules. Where compiled ones are not kept, compiling them takes longer than all the rest.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: demo install test check style types layers texts house proof bench shots schema lock clean dev browser
.DELETE_ON_ERROR:

demo: install
	@$(RUN)/lonja demo

install: $(VENV)/.project $(VENV)/.messages

test: dev browser
	$(RUN)/python -m pytest -n logical --dist worksteal -m "not proof"

check: style types layers texts house

# Without a cache: where an import belongs depends on which modules exist, and a cached answer outlives them.
style: dev
	$(RUN)/ruff check --no-cache .
	$(RUN)/ruff format --check .

types: dev
	$(RUN)/mypy

layers: dev
	$(RUN)/lint-imports

texts: dev
	$(RUN)/python -m lonja.web.messages check

house: dev
	$(RUN)/python -m pytest -q tests/architecture

proof: dev
	$(RUN)/python -m pytest -n logical --dist worksteal -m proof

bench: install
	@$(RUN)/lonja bench

shots: dev browser
	@$(RUN)/lonja shots

schema: install
	@$(RUN)/python -m lonja.project.schema

lock:
	uv pip compile pyproject.toml --group build --universal --generate-hashes --upgrade --quiet \
		--custom-compile-command "make lock" --output-file requirements.lock
	uv pip compile pyproject.toml --group build --group dev --constraint requirements.lock --universal \
		--generate-hashes --upgrade --quiet --custom-compile-command "make lock" --output-file requirements-dev.lock

clean:
	rm -rf $(VENV)

dev: install $(VENV)/.dev

browser: dev
	@sh .ci/browser

$(RUN)/python:
ifndef PYTHON
	$(error Lonja needs Python 3.11 or newer: install it, or name it, as in make PYTHON=/path/to/python3.12)
endif
ifdef UV
	@$(UV) venv --quiet --python "$(PYTHON)" $(VENV)
else
	@"$(PYTHON)" -m venv $(VENV)
endif

$(VENV)/.packages: requirements.lock | $(RUN)/python
	@echo "Installing packages into $(VENV) ..."
	@$(INSTALL) --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.project: pyproject.toml $(VENV)/.packages
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.packages
	@echo "Installing what the tests need ..."
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.messages: $(CATALOGUES) $(VENV)/.project
	@$(RUN)/python -m lonja.web.messages compile
	@touch $@
