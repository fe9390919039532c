.DEFAULT_GOAL := help
.PHONY: help run test quick faults scribe mutation build bench theme architecture clean

BIN := .venv/bin
# Without a screen. Python may keep what it compiled: each of the tests' processes begins sooner.
OFFSCREEN := QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=
# A process for each core, up to four. One that is done takes tests over from another.
SPREAD := -n auto --maxprocesses 4 --dist worksteal

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

run: ## start the program; the first time, install what it needs
	@sh scripts/environment.sh run
	@sh scripts/run.sh

test: ## check style, types, layers and behaviour
	@sh scripts/environment.sh tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(OFFSCREEN) $(BIN)/python -m pytest $(SPREAD) --cov --cov-report=

quick: ## try values, sessions, scripts and kits alone, with few examples (about a minute)
	@sh scripts/environment.sh tests
	$(BIN)/ruff check .
	$(OFFSCREEN) $(BIN)/python -m pytest -q $(SPREAD) -m "not slow" --hypothesis-profile brief \
		tests/core tests/session tests/script tests/content tests/system

faults: ## attack the program for about 20 minutes, and print what was lost
	@sh scripts/environment.sh tests
	$(OFFSCREEN) $(BIN)/python -m tests.faults

scribe: ## type an evening on three keyboards with real keys, and print what was lost
	@sh scripts/environment.sh tests
	$(BIN)/python -m tests.scribe

mutation: ## change the core a little, thousands of times, and count what no test notices (an hour)
	@sh scripts/environment.sh mutation
	$(OFFSCREEN) $(BIN)/mutmut run --max-children 1 $(ONLY)
	$(BIN)/python -m scripts.mutation_score

build: ## make a folder that runs without Python, and let it test itself
	@sh scripts/environment.sh build
	$(BIN)/pyinstaller --noconfirm --clean --log-level WARN build.spec
	$(OFFSCREEN) dist/cwb-workshop/cwb-workshop selftest
	$(OFFSCREEN) dist/cwb-workshop/cwb-workshop demo build/demo-output

bench: ## measure how soon the first window is there
	@sh scripts/environment.sh run
	$(BIN)/python benchmarks/startup.py

theme: ## make the style sheets anew after a change of colour or of scripts/theme
	@sh scripts/environment.sh run
	$(BIN)/python -m scripts.make_theme

architecture: ## draw the picture in ARCHITECTURE.md anew after a move
	@sh scripts/environment.sh run
	$(BIN)/python -m scripts.draw_architecture

clean: ## remove what was made, but not the sessions of anybody
	rm -rf build dist demo-output mutants .coverage .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
