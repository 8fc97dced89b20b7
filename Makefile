# irbridge: `make test` is everything that must pass; `make quick` its two-minute subset.
PYTHON ?= python3
JOBS   ?= 2
PYTEST  = $(PYTHON) -m pytest -q -n $(JOBS)
# What the benchmarks need and the project does not ship; see docs/benchmarks.md.
BRINGUP  ?=
SOFTWARE ?=
OUT      ?= bench-out
SOURCES  ?= x86_64 aarch64 riscv64

.PHONY: test quick wide lint fuzz mutants bench

test: lint
	$(PYTEST) -m "not wide"

quick:
	$(PYTEST) -m "not slow and not wide"

wide:
	$(PYTEST) -m wide

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy

fuzz:
	$(PYTHON) -m tests.fuzz --isa all --states 2000 --jobs $(JOBS)
	$(PYTHON) -m tests.bench.mutate --from all --inputs 3000

# The judge judged: are faults that are planted into right translations found, and right ones left alone?
mutants:
	mkdir -p $(OUT)
	$(PYTHON) -m tests.bench.mutants --jobs $(JOBS) --json $(OUT)/mutants.json --resume
	$(PYTHON) -m tests.bench.pairs --jobs $(JOBS) --json $(OUT)/pairs.json --resume

# Translation time, cost per line, memory, native speed; with BRINGUP=DIR also executed instructions and round trips.
bench:
	mkdir -p $(OUT)
	$(foreach isa,$(SOURCES),$(PYTHON) -m tests.bench.speed --from $(isa) --json $(OUT)/speed-$(isa).json $(if $(SOFTWARE),--software $(SOFTWARE)) &&) true
	$(PYTHON) -m tests.bench.native --from aarch64 --json $(OUT)/native.json $(if $(BRINGUP),--source $(BRINGUP)) $(if $(SOFTWARE),--software $(SOFTWARE)) || true
	$(if $(BRINGUP),$(foreach isa,$(SOURCES),$(PYTHON) -m tests.bench.suites bringup --source $(BRINGUP) --from $(isa) --count --cells gcc-O2,gcc-O0 --jobs $(JOBS) --json $(OUT)/count-$(isa).json &&) true)
	$(if $(BRINGUP),$(PYTHON) -m tests.bench.roundtrip --source $(BRINGUP) --jobs $(JOBS) --json $(OUT)/roundtrip.json)
