# make site: set up, build the dossier, say how to open it.   make test: set up, lint, type-check, test.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := dossier tests benchmarks

.PHONY: site serve test check lock clean
.DEFAULT_GOAL := site

# 1 means that the site is there without what is named; only a build that made none fails here.
site: .venv/ready
	$(BIN)/dossier build || { [ $$? -eq 1 ] && echo "The site was built without what is named above."; }
	@echo "Open site/index.html through a web server: make serve, then http://127.0.0.1:8000/"

serve: .venv/ready
	$(BIN)/dossier serve

check: .venv/ready
	$(BIN)/dossier check

test: .venv/ready
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder --cov --cov-report=term:skip-covered -m "not slow"

# The lock names every package with its hashes, so --no-deps installs just that and nothing else.
.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# Needs uv; run after a change of the dependencies in pyproject.toml.
lock:
	uv pip compile --universal --python-version 3.11 --all-extras --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-header --quiet pyproject.toml -o requirements.lock

clean:
	rm -rf .venv site .dossier/cache
