# The few commands that a person needs; `make help` lists them.
# All of them work on a fresh machine that has Python 3.11 or later, git and make.

PYTHON ?= python3

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm --no-audit --no-fund --no-update-notifier --ignore-scripts
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" $(UPGRADE)

# As many tests at once as there are cores; a worker that is done takes from one that is not.
WORKERS := --numprocesses auto --maxprocesses 8 --dist worksteal

# Each file stands for one step of the set-up: made last, so that a step broken off is done again.
PACKAGES := $(VENV)/packages.done
PROJECT := $(VENV)/project.done
TEST_PACKAGES := $(VENV)/test-packages.done
NODE_PACKAGES := node_modules/packages.done
AUDIT_PACKAGES := tests/audit/node_modules/packages.done

# Without compiled files each start compiles everything anew, and each run of the tests all tests.
unexport PYTHONDONTWRITEBYTECODE

# Checks of one process each run side by side: types take longer than all others together.
BESIDE := $(MAKE) --no-print-directory --jobs 4 SIDE_BY_SIDE=yes

.DEFAULT_GOAL := help
ifndef SIDE_BY_SIDE
.NOTPARALLEL:
endif
.PHONY: help site serve test quick style types layers scripts content tests programs browser office goldens \
	zensical search-quality bench audit conformance docs lock clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' Makefile

site: $(PROJECT) ## Build the site into build/site
	@$(BIN)/handrail build

serve: $(PROJECT) ## Preview the site while you edit
	@$(BIN)/handrail serve

test: $(NODE_PACKAGES) ## Run every check
	@$(BESIDE) programs style types layers scripts content
	@$(MAKE) --no-print-directory tests

quick: $(TEST_PACKAGES) ## Run what needs no browser, office or whole site
	@$(BESIDE) style types layers content
	@echo "Tests that need no browser, office or whole site"
	@$(BIN)/pytest $(WORKERS) -m "not (browser or office or site)"

style: $(TEST_PACKAGES)
	@echo "Style of the code"
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo "Put it right with: $(BIN)/ruff format"; exit 1; }

types: $(TEST_PACKAGES)
	@echo "Types"
	@$(BIN)/mypy --strict --no-error-summary

layers: $(TEST_PACKAGES)
	@echo "Direction of imports"
	@found=$$($(BIN)/lint-imports --no-cache 2>&1) || { echo "$$found"; exit 1; }

scripts: $(NODE_PACKAGES)
	@echo "Types of the site's scripts"
	@$(BIN)/node node_modules/typescript/bin/tsc --project tsconfig.json

content: $(PROJECT)
	@echo "Content"
	@$(BIN)/handrail check

tests: $(TEST_PACKAGES) $(NODE_PACKAGES)
	@echo "Tests"
	@$(BIN)/pytest $(WORKERS)

browser: $(TEST_PACKAGES)
	@$(BIN)/python -m tests.browser_setup

# One after the other, since each may ask the system for packages; others can run beside them.
programs: $(TEST_PACKAGES)
	@$(MAKE) --no-print-directory --jobs 1 browser office

office: $(TEST_PACKAGES)
	@$(BIN)/python -m tests.documents.office_setup

zensical: $(TEST_PACKAGES) $(NODE_PACKAGES) browser ## Build the site by the second engine, and test that
	@echo "The site by Zensical"
	@rm -rf build/zensical
	@$(BIN)/python -m tests.site.zensical build/zensical
	@$(BIN)/pytest $(WORKERS) --site=build/zensical -m engine

goldens: $(TEST_PACKAGES) $(NODE_PACKAGES) browser ## Take what is built now as what the tests expect
	@$(BIN)/pytest $(WORKERS) --update-goldens

docs: $(PROJECT) ## Build the documentation into build/docs
	@$(BIN)/mkdocs build --quiet --config-file mkdocs-docs.yml
	@echo "Open build/docs/tutorial.html"

search-quality: $(TEST_PACKAGES) browser ## Score the search by the questions in tests/search
	@$(BIN)/handrail build
	@$(BIN)/python -m tests.search.scoring

bench: $(TEST_PACKAGES) browser ## Measure builds of 5, 50 and 150 partnerships beside stock MkDocs and Hugo
	@$(BIN)/python -m bench --publish

audit: $(TEST_PACKAGES) $(AUDIT_PACKAGES) browser ## Score every kind of page by Lighthouse: 100 of 100
	@$(BIN)/handrail build
	@$(BIN)/python -m tests.audit

conformance: $(TEST_PACKAGES) $(NODE_PACKAGES) browser ## Write the accessibility conformance report
	@$(BIN)/python -m tests.audit.conformance $(WORKERS)

lock: $(TEST_PACKAGES) ## Write the lock files again (UPGRADE=--upgrade: with newer versions)
	@$(LOCK) pyproject.toml requirements.in --output-file requirements.txt
	@$(LOCK) requirements-test.in --output-file requirements-test.txt
	@$(NPM) install --package-lock-only --omit-lockfile-registry-resolved --loglevel=error > /dev/null
	@$(NPM) --prefix tests/audit install --package-lock-only --omit-lockfile-registry-resolved --loglevel=error > /dev/null

clean: ## Remove all that these commands have made
	rm -rf build dist node_modules tests/audit/node_modules $(VENV) .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PACKAGES): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed. Name it: make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null || \
		{ echo "$(PYTHON) lacks ensurepip: install it first (Debian, Ubuntu: python3-venv)" >&2; exit 1; }
	@echo "Setting up Python packages in $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) --require-hashes --requirement requirements.txt
	@touch $@

$(PROJECT): $(PACKAGES) pyproject.toml
	@$(PIP) --no-build-isolation --editable .
	@touch $@

$(TEST_PACKAGES): $(PROJECT) requirements-test.txt
	@echo "Setting up Python packages for the checks"
	@$(PIP) --require-hashes --requirement requirements-test.txt
	@touch $@

$(NODE_PACKAGES): $(TEST_PACKAGES) package.json package-lock.json
	@echo "Setting up Node.js packages for the checks"
	@$(NPM) ci --loglevel=error > /dev/null
	@touch $@

$(AUDIT_PACKAGES): $(TEST_PACKAGES) tests/audit/package.json tests/audit/package-lock.json
	@echo "Setting up Lighthouse for the audit"
	@$(NPM) --prefix tests/audit ci --loglevel=error > /dev/null
	@touch $@
