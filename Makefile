# run, demo, test, check, fix, bench: nothing else a newcomer needs.
PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
PORT   ?= 8000
export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport PYTHONDONTWRITEBYTECODE # a start from compiled modules is a second quicker

.DEFAULT_GOAL := help
.PHONY: help run demo test journeys static check fix bench-read bench-breakdown bench-consent bench-paper fuzz clean

help:
	@echo "make run              set up, load the demo, serve on 127.0.0.1:$(PORT)"
	@echo "make test             set up, run the tests (SQLite, no server needed)"
	@echo "make check            the whole gate: style, types, imports, templates, migrations, tests, coverage"
	@echo "make fix              let the tools mend what they can"
	@echo "make journeys         the browser journeys (needs Chromium)"
	@echo "make bench-read       readers beside their peers       make bench-breakdown   the breakdown, measured"
	@echo "make bench-consent    the check beside general engines  make bench-paper      papers set and sealed (needs libpango)"

$(VENV)/app: requirements/app.txt pyproject.toml
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install -q --require-hashes -r requirements/app.txt
	@$(PY) -m pip install -q --no-deps -e .
	@touch $@

$(VENV)/dev: $(VENV)/app requirements/dev.txt
	@$(PY) -m pip install -q --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/bench: $(VENV)/dev requirements/bench.txt
	@$(PY) -m pip install -q --require-hashes -r requirements/bench.txt
	@touch $@

run: $(VENV)/app
	@$(VENV)/bin/closedset serve --port $(PORT)

demo: $(VENV)/app
	@$(VENV)/bin/closedset demo

test: $(VENV)/dev
	@$(PY) -m pytest -m "not journey" -n 2 --dist worksteal $(MEASURED) $(addprefix --ignore=,$(WITHOUT))

journeys: $(VENV)/dev
	@$(PY) -m pytest -m journey -n 2 --dist worksteal tests/journeys

# check runs `make test` itself and measures it: the slow half of the gate is run once on each database.
check: MEASURED = $(if $(filter no,$(COVERAGE)),,--cov --cov-report=term)
check: static test
	$(if $(MEASURED),$(PY) tests/kit/coverage_gate.py)

static: $(VENV)/dev
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/lint-imports
	$(VENV)/bin/mypy
	$(VENV)/bin/djlint src --check --quiet
	$(VENV)/bin/djlint src --lint --quiet
	$(PY) manage.py makemigrations --check --dry-run

fix: $(VENV)/dev
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .
	$(VENV)/bin/djlint src --reformat --quiet

bench/.node/node_modules: # featherweight wants Node 24; without npm its column stays empty
	@mkdir -p bench/.node
	@npm install --silent --no-save --prefix bench/.node node@24 @bantam-hq/featherweight@0.1.3 || true

bench-read: $(VENV)/bench bench/.node/node_modules
	@$(PY) bench/read.py

bench-breakdown: $(VENV)/bench
	@$(PY) bench/breakdown.py

bench-consent: $(VENV)/bench
	@$(PY) bench/consent.py

bench-paper: $(VENV)/bench
	@$(PY) bench/paper.py

$(VENV)/fuzz: $(VENV)/dev requirements/fuzz.txt
	@$(PY) -m pip install -q --require-hashes -r requirements/fuzz.txt
	@touch $@

fuzz: $(VENV)/fuzz
	@$(PY) bench/fuzz.py
