# One command from a bare machine (Python 3.11 or newer, pip, make) to a release: `make release`. `make help` lists the rest.

PYTHON ?= python3
UV := .tools/bin/uv
BIN := .venv/bin
# The stamp's name holds the folder's: an environment that was moved does not run, and is made anew.
PLACE := $(shell pwd | cksum | cut -d' ' -f1)
READY := .venv/.ready-$(PLACE)
YARDSTICK := .yardsticks/.ready-$(PLACE)
BESIDE := .yardsticks/bin/python tests/yardsticks/dateparser_program.py
export DAGSTER_DISABLE_TELEMETRY := 1
export GX_ANALYTICS_ENABLED := false

.DEFAULT_GOAL := help
.PHONY: help setup release test lint types imports evaluate bench kills serve lock clean

help: ## list these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | while IFS="$$(printf '\t')" read -r name what; do printf '  make %-9s %s\n' "$$name" "$$what"; done

$(UV): requirements-uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Muster needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version). Name another one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m pip --version > /dev/null || { echo "Muster needs pip for $(PYTHON): install it (on Debian: apt install python3-pip) and run make again." >&2; exit 1; }
	@echo "[1/4] fetching uv, which makes the environment (.tools/) ..."
	@rm -rf .tools && $(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-input --require-hashes --target .tools -r requirements-uv.lock
	@touch $(UV)

$(READY): requirements.lock pyproject.toml | $(UV)
	@echo "[2/4] making .venv with $$($(PYTHON) --version) ..."
	@if ls .venv/.ready-* > /dev/null 2>&1 && ! test -e $(READY) || ! $(BIN)/python -c '' > /dev/null 2>&1; then $(UV) venv --quiet --clear --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" .venv; fi
	@echo "[3/4] installing $$(grep -c '^[a-z]' requirements.lock) packages as requirements.lock pins them; the first time takes a minute or two ..."
	@$(UV) pip sync --quiet --require-hashes --python $(BIN)/python requirements.lock
	@echo "[4/4] installing muster itself and compiling its gazetteer ..."
	@$(UV) pip install --quiet --no-deps --no-build-isolation --python $(BIN)/python --editable .
	@$(BIN)/python -c 'from pipeline.knowledge.gazetteer import gazetteer; from pipeline.knowledge.names import names; gazetteer(); names()'
	@rm -f .venv/.ready-* && touch $(READY)
	@echo "The environment is ready: $(BIN)/muster, $(BIN)/dg."

setup: $(READY) ## make the environment in .venv and nothing else
	@echo "Next: make release, make test, or $(BIN)/muster --help"

release: $(READY) ## read raw/, validate, publish to datasets/
	@$(BIN)/muster run $(OPTIONS)

test: $(READY) lint types imports ## every check: style, types, import contracts, tests
	@echo "[tests] pytest, two processes ..."
	@$(BIN)/python -m pytest -n 2 -q

lint: $(READY) ## style, with ruff
	@echo "[style] ruff ..."
	@$(BIN)/ruff check --quiet --output-format concise pipeline tests

types: $(READY) ## types, with mypy
	@echo "[types] mypy ..."
	@$(BIN)/mypy pipeline

imports: $(READY) ## who may import whom, with import-linter
	@echo "[imports] import-linter ..."
	@$(BIN)/lint-imports --no-logo

evaluate: $(READY) ## score the extraction: make evaluate GOLD=gold.jsonl TEXTS=folder
	@test -n "$(GOLD)" && test -n "$(TEXTS)" || { echo "Say what to score: make evaluate GOLD=gold.jsonl TEXTS=folder-of-txt-files" >&2; exit 2; }
	@$(BIN)/muster evaluate "$(GOLD)" "$(TEXTS)"

# Its recipe never fails: without the network our own figures are printed all the same.
$(YARDSTICK): tests/yardsticks/requirements.lock | $(READY)
	@echo "[yardstick] making .yardsticks with the $$(grep -c '^[a-z]' $<) packages of $<, to measure dateparser in ..."
	@rm -rf .yardsticks
	@if $(UV) venv --quiet --python $(BIN)/python .yardsticks && $(UV) pip sync --quiet --require-hashes --python .yardsticks/bin/python $<; then touch $@; else \
	rm -rf .yardsticks; echo "[yardstick] could not be made, for the reason above. Is the package index within reach? Our own figures come without it." >&2; fi

bench: $(READY) $(YARDSTICK) ## measure speed on raw/; finding times beside dateparser
	@echo "[bench] measuring on one core; this takes about a minute ..."
	@if test -e $(YARDSTICK); then $(BIN)/muster bench --beside "$(BESIDE)"; else \
	$(BIN)/muster bench && echo "Nothing stands beside these figures: the yardstick could not be made."; fi

kills: $(READY) ## kill make release 20 times at random while readers read: some minutes
	@PYTHONPATH=. $(BIN)/python tests/publish/kills_program.py

serve: $(READY) ## Dagster's web page on this machine: http://127.0.0.1:3000
	@$(BIN)/dg dev

lock: $(UV) ## choose versions anew and write requirements.lock
	@$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --python-version 3.11 --upgrade --extra dev pyproject.toml -o requirements.lock
	@echo dateparser | $(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --python-version 3.11 --upgrade - -o tests/yardsticks/requirements.lock
	@echo "requirements.lock is written anew. Next: make test, and note the change in CHANGELOG.md"

clean: ## remove what was made, but no release
	@rm -rf .venv .tools .yardsticks .dagster .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@echo "Removed .venv, .tools, .yardsticks, .dagster and caches. datasets/ is as it was."
