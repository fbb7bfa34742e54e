# Newsreader: `make run` opens the window, `make test` checks everything.
# Both set up an environment of their own in .venv, from the locked packages.

VENV := .venv
PYTHON := $(VENV)/bin/python
SET_UP := sh packaging/set_up.sh
TESTS := -n 2

.PHONY: run test lint types imports pytest bench accuracy package screenshots i18n lock clean help

help:
	@echo "make run          open the window (no display: show the sample article here)"
	@echo "make test         lint, types, import contracts and all tests"
	@echo "make bench        timings and sizes  make accuracy  how right the analysis is"
	@echo "make package      a bundle in dist/ that runs without Python"
	@echo "make screenshots  pictures of the window in screenshots/"
	@echo "make i18n         bring the translations up to date with the sources"

run:
	@$(SET_UP) run
	@$(PYTHON) packaging/run.py

test:
	@$(SET_UP) dev
	@$(MAKE) --no-print-directory lint types imports pytest

lint:
	$(VENV)/bin/ruff check .

types:
	$(VENV)/bin/mypy

imports:
	$(VENV)/bin/lint-imports

pytest:
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest $(TESTS)

bench:
	@$(SET_UP) dev
	$(PYTHON) tests/benchmarks/run.py

accuracy:
	@$(SET_UP) dev
	$(PYTHON) tests/accuracy/run.py $(ARGUMENTS)

package:
	@$(SET_UP) dev
	$(PYTHON) packaging/build.py

screenshots:
	@$(SET_UP) dev
	$(PYTHON) packaging/screenshots.py

i18n:
	@$(SET_UP) dev
	$(PYTHON) packaging/i18n.py

lock:
	sh packaging/lock.sh

clean:
	rm -rf $(VENV) build dist screenshots .mypy_cache .ruff_cache .pytest_cache
