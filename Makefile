# irbridge: `make test` is everything that must pass; `make quick` its two-minute subset.
PYTHON ?= python3
JOBS   ?= 2
PYTEST  = $(PYTHON) -m pytest -q -n $(JOBS)
# What the benchmarks need and the project does not ship; see docs/benchmarks.md.
BRINGUP  ?=
SOFTWARE ?=
OUT      ?= bench-out

.PHONY: test quick lint fuzz bench

test: lint
	$(PYTEST)

quick:
	$(PYTEST) -m "not slow"

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy

fuzz:
	$(PYTHON) -m tests.fuzz --isa all --states 2000 --jobs $(JOBS)
	$(PYTHON) -m tests.bench.mutate --inputs 3000

# Translation time, cost per line, memory; with BRINGUP=DIR also executed instructions against native code.
bench:
	mkdir -p $(OUT)
	$(PYTHON) -m tests.bench.speed --json $(OUT)/speed.json $(if $(SOFTWARE),--software $(SOFTWARE))
	$(if $(BRINGUP),$(PYTHON) -m tests.bench.suites bringup --source $(BRINGUP) --count --cells gcc-O2,gcc-O0 --jobs $(JOBS) --json $(OUT)/count.json)
