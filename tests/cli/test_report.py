"""``irbridge targets`` and ``irbridge doctor``: consistent with the code they are made from."""

from __future__ import annotations

import json
from typing import Any

import pytest

from irbridge import registry, report
from irbridge.backends.llvm.codegen import MACHINES
from irbridge.frontends.x86_64.isa import TABLE
from irbridge.isa import directives
from irbridge.libc import PROTOTYPES
from tests.cli.conftest import Run


def _json(run: Run, *args: str) -> Any:
    done = run("targets", "--json", *args)
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def test_matrix_is_what_the_registry_has(run: Run) -> None:
    found = _json(run)
    assert tuple(found["sources"]) == registry.names("frontends")
    assert [t["target"] for t in found["targets"]] == [*MACHINES, "llvm"]
    assert found["passes"]["all"] == list(registry.names("passes"))
    source = found["sources"]["x86_64"]
    rows = sum(map(len, TABLE.rows.values()))
    assert (source["mnemonics"], source["rows"]) == (len(TABLE.rows), rows)
    assert sum(c["rows"] for c in source["chapters"]) == rows == sum(e["rows"] for e in source["extensions"])
    assert source["directives"] == [".intel_syntax", ".att_syntax", ".code64"]


def test_chapters_are_files(run: Run) -> None:
    files = {p.stem for p in (registry.ROOT / "frontends" / "x86_64" / "isa").glob("*.py")}
    chapters = {c["chapter"] for c in _json(run)["sources"]["x86_64"]["chapters"]}
    assert chapters <= files - {"__init__", "table", "flags"}


def test_every_directive_is_listed_once(run: Run) -> None:
    d = _json(run)["directives"]
    refused = [n for r in d["refused"] for n in r["names"]]
    assert sorted([*d["read"], *d["ignored"], *refused]) == sorted([*directives.TABLE, ".cfi_*"])
    assert ".macro" in refused and ".quad" in d["read"] and ".loc" in d["ignored"]


def test_every_prototype_is_listed_once(run: Run) -> None:
    listed = [n for x in _json(run)["libc"] for n in x["functions"]]
    assert sorted(listed) == sorted(PROTOTYPES)


def test_what_is_refused_has_no_row(run: Run) -> None:
    for r in _json(run)["sources"]["x86_64"]["refused"]:
        assert r["what"] and r["remedy"]
        assert not [n for n in r["names"] if n in TABLE.rows]


def test_every_instruction_is_listed(run: Run) -> None:
    found = _json(run, "x86_64")
    assert len(found["instructions"]) == sum(map(len, TABLE.rows.values()))
    adc = next(i for i in found["instructions"] if i["mnemonic"] == "adc")
    assert (adc["operands"], adc["flags"], adc["chapter"]) == ("rw:rm r:rmi", "OSZAPC", "arith")


@pytest.mark.parametrize("isa", [[], ["x86_64"], ["x86-64"]])
def test_the_tables_fit(run: Run, isa: list[str]) -> None:
    done = run("targets", *isa)
    assert done.code == 0
    assert max(map(len, done.out.splitlines())) <= 100
    assert "\x1b" not in done.out
    assert all(name in done.out for name in ("cmpxchg16b", "OSZAPC") if isa)


def test_doctor_is_content(run: Run) -> None:
    done = run("doctor")
    assert done.code == 0
    assert all(t.names.split()[0] in done.out for t in report.TOOLS)
    assert f"{' '.join(MACHINES)}\n" in done.out
    assert done.out.splitlines()[-1] == "translate has all it needs"
    assert max(map(len, done.out.splitlines())) <= 100


def test_doctor_misses_what_is_needed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "_package", lambda name: "" if name in ("lark", "xdsl") else "1.0")
    done = run("doctor")
    assert done.code == 4
    assert done.out.splitlines()[-1] == "translate does not work without: lark"
    assert "pip install 'irbridge[mlir]'" in done.out


def test_doctor_misses_a_target(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "llvm_targets", lambda: ("22.1.0", ["x86_64"], ["riscv64"]))
    done = run("doctor")
    assert (done.code, done.out.splitlines()[-1]) == (4, "translate does not work without: LLVM's riscv64")


def test_a_program_that_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: "/nowhere/" + name)
    assert report._program(["qemu-aarch64"]) == "there, but does not start"
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert report._program(["qemu-aarch64"]) == ""
