# The commands of this project. README.md explains them.
HOST ?= 127.0.0.1
PORT ?= 8501
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NPM := $(shell command -v npm || echo $(BIN)/python -m scripts.npm)

.PHONY: run test check gallery fuzz bench soak screenshots trees handouts lock audit

run: $(VENV)/.run-ready
	$(BIN)/streamlit run app.py --server.address $(HOST) --server.port $(PORT)

test: $(VENV)/.test-ready
	CHROMIUM="$$($(BIN)/python scripts/find_chromium.py)" $(BIN)/pytest -n 2 --dist loadfile

check: $(VENV)/.test-ready node_modules/.ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m journey check
	$(NPM) run --silent check
	$(BIN)/pytest -q -n 2 tests/journey tests/content tests/pages

fuzz: $(VENV)/.test-ready
	CHROMIUM="$$($(BIN)/python scripts/find_chromium.py)" FUZZ=1 $(BIN)/pytest -q tests/browser/test_safety.py -k strangers

bench: $(VENV)/.test-ready
	CHROMIUM="$$($(BIN)/python scripts/find_chromium.py)" $(BIN)/python -m scripts.bench $(PARTS)

soak: $(VENV)/.test-ready
	CHROMIUM="$$($(BIN)/python scripts/find_chromium.py)" $(BIN)/python -m scripts.soak $(VISITS)

screenshots: $(VENV)/.test-ready
	CHROMIUM="$$($(BIN)/python scripts/find_chromium.py)" $(BIN)/python -m scripts.screenshots

trees: $(VENV)/.test-ready
	CHROMIUM="$$($(BIN)/python scripts/find_chromium.py)" RENEW_TREES=1 $(BIN)/pytest -q tests/browser/test_accessibility.py -k hears

gallery: $(VENV)/.run-ready
	$(BIN)/python -m scripts.gallery

handouts: $(VENV)/.run-ready
	$(BIN)/python -m journey handouts

# Both lists with everything that they bring along, each file with its hash, for every machine and Python from 3.11 on.
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"

lock: $(VENV)/.test-ready
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) requirements-dev.in -c requirements.txt -o requirements-dev.txt

audit: $(VENV)/.test-ready
	$(BIN)/python -m scripts.audit

$(VENV)/.run-ready: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one: make run PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

$(VENV)/.test-ready: requirements-dev.txt $(VENV)/.run-ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

node_modules/.ready: package-lock.json .npmrc $(VENV)/.test-ready
	$(NPM) ci --silent
	touch $@
