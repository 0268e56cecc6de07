# The commands of this project. make help lists them, each with what stands behind ## in its line.
HOST ?= 127.0.0.1
PORT ?= 8501
CONTENT ?= $(JOURNEY_CONTENT)
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NPM := $(shell command -v npm || echo $(BIN)/python -m scripts.npm)

.PHONY: help run author new content fix sync browser engines test check gallery fuzz bench soak judge screenshots trees handouts schema lock audit

help: ## lists these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.run-ready ## serves the pages; HOST=0.0.0.0 PORT=8080 for another address, CONTENT=examples/library
	JOURNEY_CONTENT="$(CONTENT)" $(BIN)/streamlit run app.py --server.address $(HOST) --server.port $(PORT)

author: $(VENV)/.author-ready ## opens the desk on which authors change the content; CONTENT=examples/library
	JOURNEY_CONTENT="$(CONTENT)" $(BIN)/python -m journey.desk

new: $(VENV)/.run-ready ## starts a procedure from the template: make new NAME=knee-injection
	JOURNEY_CONTENT="$(CONTENT)" $(BIN)/python -m journey new "$(NAME)"

content: $(VENV)/.run-ready ## says what is wrong in the content, or with NAME=knee-injection in one procedure
	JOURNEY_CONTENT="$(CONTENT)" $(BIN)/python -m journey check $(NAME)

fix: $(VENV)/.run-ready ## mends before that what stays the same in meaning, and shows each changed line; NAME=knee-injection
	JOURNEY_CONTENT="$(CONTENT)" $(BIN)/python -m journey check --fix $(NAME)

sync: $(VENV)/.run-ready ## brings the words of a procedure to the names of its journey.yaml: make sync NAME=knee-injection
	JOURNEY_CONTENT="$(CONTENT)" $(BIN)/python -m journey sync "$(NAME)"

test: browser node_modules/.ready ## runs every test, the browser's too; CHROMIUM=/path/to/it for another browser, TESTS=tests/browser for some
	$(BIN)/pytest -n 2 --dist loadfile $(TESTS)

check: $(VENV)/.test-ready node_modules/.ready ## format, lint, types, import layers, content, scripts, fast tests: before every commit
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m journey check
	$(NPM) run --silent check
	$(BIN)/pytest -q -n 2 tests/journey tests/content tests/pages

fuzz: browser ## sends the server ten thousand odd messages, edits every text of every file, signs and changes 200 times, presses 500 times; make test does less
	FUZZ=1 $(BIN)/pytest -q tests/browser/test_safety.py tests/browser/test_ahead.py -k "strangers or however"
	FUZZ=1 $(BIN)/pytest -q -n 2 tests/journey/test_editing.py tests/journey/test_reviews.py tests/journey/test_plan.py \
		tests/journey/test_desk.py tests/pages/test_desk.py

bench: browser ## measures speed, load and failure beside a bare Streamlit page; takes minutes; PARTS=press for one part
	$(BIN)/python -m scripts.bench $(PARTS)

soak: browser ## lets 500 people visit a kiosk, and measures memory; takes long; VISITS=100 for fewer
	$(BIN)/python -m scripts.soak $(VISITS)

judge: browser node_modules/.ready build/judges/.ready ## asks judges that nobody here wrote about every scene and sheet; once a week, takes long
	$(BIN)/python -m scripts.judge

screenshots: browser ## takes the pictures in docs/screenshots/ anew
	$(BIN)/python -m scripts.screenshots

trees: browser node_modules/.ready ## writes anew what a screen reader hears, into tests/browser/trees/: read the difference
	RENEW_TREES=1 $(BIN)/pytest -q tests/browser/test_accessibility.py -k hears

gallery: $(VENV)/.run-ready ## writes a page with an example of every kind of block: build/gallery.html
	$(BIN)/python -m scripts.gallery

handouts: $(VENV)/.run-ready ## writes the printed handouts, HTML and PDF, into build/handouts/
	JOURNEY_CONTENT="$(CONTENT)" $(BIN)/python -m journey handouts

schema: $(VENV)/.run-ready ## writes the schemas of the content files anew, into docs/schema/
	$(BIN)/python -m journey schema

# All lists with everything that they bring along, each file with its hash, for every machine and Python from 3.11 on.
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"

lock: $(VENV)/.test-ready ## writes requirements.txt, -author.txt, -dev.txt and the judges' anew, with every hash
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) requirements-author.in -c requirements.txt -o requirements-author.txt
	$(LOCK) requirements-dev.in -c requirements-author.txt -o requirements-dev.txt
	$(LOCK) scripts/judges/requirements.in -o scripts/judges/requirements.txt

audit: $(VENV)/.test-ready ## asks the public list of vulnerabilities about every dependency
	$(BIN)/python -m scripts.audit

$(VENV)/.run-ready: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one: make run PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

$(VENV)/.author-ready: requirements-author.txt $(VENV)/.run-ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-author.txt
	touch $@

$(VENV)/.test-ready: requirements-dev.txt $(VENV)/.run-ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

browser: $(VENV)/.test-ready ## finds what the tests draw pages with, or installs it
	@$(BIN)/python scripts/find_chromium.py

BEHIND := tests/browser/test_proxies.py tests/browser/test_proxies_below.py tests/deploy/test_kiosk.py

engines: browser ## walks in Chromium, Firefox and WebKit, by a real voice, behind real proxies; finds or installs Debian's
	@$(BIN)/python -m scripts.find_engines
	ENGINES=1 $(BIN)/pytest -n 2 --dist loadfile tests/engines $(BEHIND)

node_modules/.ready: package-lock.json .npmrc $(VENV)/.test-ready
	$(NPM) ci --silent
	touch $@

build/judges/.ready: scripts/judges/requirements.txt scripts/judges/package-lock.json
	$(NPM) ci --silent --prefix scripts/judges
	$(PYTHON) -m venv build/judges
	build/judges/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r scripts/judges/requirements.txt
	touch $@
