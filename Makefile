.DEFAULT_GOAL := help
.PHONY: help run test quick faults scribe clicker mutation install uninstall wheel build deb portable \
	packages-test bench bench-archive theme architecture schema pictures walls docs clean

BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
# Without a screen. Python may keep what it compiled: each of the tests' processes begins sooner.
OFFSCREEN := QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=
# A process for each core, up to four. One that is done takes tests over from another.
SPREAD := -n auto --maxprocesses 4 --dist worksteal

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

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

clicker: ## prepare, practise, hold by four buttons and close an evening in the real program (5 minutes)
	@sh scripts/environment.sh tests
	$(BIN)/python -m tests.scribe.clicker

mutation: ## change the core a little, thousands of times, and count what no test notices (an hour)
	@sh scripts/environment.sh mutation
	$(OFFSCREEN) $(BIN)/mutmut run --max-children 1 $(ONLY)
	$(BIN)/python -m scripts.mutation_score

# Where `make install` puts the program; DESTDIR stands before that for who packs it up.
PREFIX ?= /usr/local

install: ## install the program under PREFIX (/usr/local), for the menu and the shell too
	@sh scripts/environment.sh install
	$(BIN)/python -m scripts.packages.install "$(PREFIX)" "$(DESTDIR)"

uninstall: ## take away what `make install` put under PREFIX
	@sh scripts/environment.sh install
	$(BIN)/python -m scripts.packages.install --remove "$(PREFIX)" "$(DESTDIR)"

wheel: ## make a wheel in dist, for pip
	@sh scripts/environment.sh run
	$(BIN)/python -m pip --disable-pip-version-check --quiet wheel --no-deps --wheel-dir dist .

build: ## make a folder that runs without Python, and let it test itself
	@sh scripts/environment.sh build
	$(BIN)/pyinstaller --noconfirm --clean --log-level WARN build.spec
	$(OFFSCREEN) dist/cwb-workshop/cwb-workshop selftest
	$(OFFSCREEN) dist/cwb-workshop/cwb-workshop demo build/demo-output --force

deb: build ## make a Debian package of that folder in dist
	$(BIN)/python -m scripts.packages.debian dist

portable: build ## make one file of that folder in dist, to unpack and run anywhere
	$(BIN)/python -m scripts.packages.portable dist
	$(BIN)/python -m scripts.packages.size dist

packages-test: ## install, start and remove each package in a clean root (after `make deb portable`)
	@sh scripts/environment.sh install
	$(BIN)/python -m scripts.packages.trial dist

bench: ## measure how quick the program is, and write it in benchmarks/RESULTS.md
	@sh scripts/environment.sh run
	$(BIN)/python -m benchmarks

bench-archive: ## measure how an archive of many sessions grows, and write benchmarks/ARCHIVE.md
	@sh scripts/environment.sh run
	$(BIN)/python -m benchmarks.archive

theme: ## make the style sheets anew after a change of colour or of scripts/theme
	@sh scripts/environment.sh run
	$(BIN)/python -m scripts.make_theme

architecture: ## draw the picture in ARCHITECTURE.md anew after a move
	@sh scripts/environment.sh run
	$(BIN)/python -m scripts.draw_architecture

schema: ## draw the tables of the archive anew in docs/schema, after a change of one
	@sh scripts/environment.sh run
	$(BIN)/python -m scripts.draw_schema

pictures: ## take the pictures of the documents anew, in build/pictures
	@sh scripts/environment.sh run
	$(OFFSCREEN) $(BIN)/python -m scripts.pictures build/pictures

walls: ## take contact sheets of all that exercises show, in build/walls, to be looked at
	@sh scripts/environment.sh tests
	$(OFFSCREEN) $(BIN)/python -m tests.walls build/walls

docs: pictures ## make the documents a site in build/docs/html; a broken link stops it
	@sh scripts/environment.sh docs
	$(OFFSCREEN) $(BIN)/python -m scripts.website build/pictures build/docs

clean: ## remove what was made, but not the sessions of anybody
	rm -rf build dist demo-output mutants .coverage .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
