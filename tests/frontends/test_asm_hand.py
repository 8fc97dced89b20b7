"""Hand-written data, compared with the GNU assembler's object file byte by byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from irbridge.ir.graph import Reloc
from irbridge.isa.syntax import Imm, Ins
from tests.frontends import real
from tests.frontends.test_asm_real import check_data, read

TEXT = Path(__file__).with_name("hand").joinpath("data.s").read_text()


def test_bytes_relocations_and_symbols(tmp_path: Path) -> None:
    if not real.present("gcc"):
        pytest.fail("binutils are not installed")
    a, unit = read(TEXT)
    assert check_data(a, unit, real.assemble(TEXT, tmp_path, "gcc")) >= 8


def test_objects() -> None:
    _, unit = read(TEXT)
    by_name = {d.name: d for d in unit.data}
    joined = by_name["numbers"]
    assert set(joined.labels) >= {"words", "words_end", "length"}, "a difference is taken across them"
    assert by_name["table"].items[0] == Reloc(4, "case0", 0, "table")
    assert by_name["table"].constant and by_name["string"].constant and not joined.constant
    assert by_name["tls"].tls and by_name["in_custom"].section == "custom"
    assert by_name["in_custom"].visibility == "hidden"
    assert by_name["mine"].linkage == by_name["lcommon"].linkage == "internal"
    assert {c.name: (c.size, c.align) for c in unit.commons} == {"common": (100, 32), "small": (3, 4)}
    assert by_name["numbers"].labels["alias"] == (0, "external")


def test_constants_in_instructions() -> None:
    _, unit = read(TEXT)
    immediates = [
        op.expr.addend
        for item in unit.funcs[0].items
        if isinstance(item, Ins)
        for op in item.parsed.operands
        if isinstance(op, Imm)
    ]
    assert immediates == [12, 19, 77]
    assert [f.name for f in unit.funcs] == ["local_function"], "the table's labels lie inside"
