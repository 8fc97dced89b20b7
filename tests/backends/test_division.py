"""Divisions of AArch64 and RISC-V on every target: the divisors that have no quotient, and the one that overflows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from irbridge.pipeline import translate
from tests.backends.execute import execute, on_every_target

VALUES = (0, 1, 2, 3, 7, 10, -1, -2, -3, -7, 1 << 31, -(1 << 31), (1 << 31) - 1, 1 << 63, (1 << 63) - 1, (1 << 64) - 5)
# fmt: off
ROWS = {  # a function's name -> its body, bits, signed, remainder
    "aarch64": {
        "a1": ("udiv x0, x0, x1", 64, False, False),
        "a2": ("udiv w0, w0, w1", 32, False, False),
        "a3": ("sdiv x0, x0, x1", 64, True, False),
        "a4": ("sdiv w0, w0, w1", 32, True, False),
        "a5": ("udiv x2, x0, x1\n\tmsub x0, x2, x1, x0", 64, False, True),
        "a6": ("udiv w2, w0, w1\n\tmsub w0, w1, w2, w0", 32, False, True),
        "a7": ("sdiv x2, x0, x1\n\tmsub x0, x1, x2, x0", 64, True, True),
        "a8": ("sdiv w2, w0, w1\n\tmsub w0, w2, w1, w0", 32, True, True),
    },
    "riscv": {
        "r1": ("divu a0, a0, a1", 64, False, False), "r2": ("divuw a0, a0, a1", 32, False, False),
        "r3": ("div a0, a0, a1", 64, True, False),   "r4": ("divw a0, a0, a1", 32, True, False),
        "r5": ("remu a0, a0, a1", 64, False, True),  "r6": ("remuw a0, a0, a1", 32, False, True),
        "r7": ("rem a0, a0, a1", 64, True, True),    "r8": ("remw a0, a0, a1", 32, True, True),
    },
}
# fmt: on


def wanted(source: str, w: int, signed: bool, remainder: bool, a: int, b: int) -> int:
    """The manuals' tables, as the low ``w`` bits."""
    a, b = (v % (1 << w) - (1 << w if signed and v % (1 << w) >> w - 1 else 0) for v in (a, b))
    if b == 0:
        return (a if remainder else 0 if source == "aarch64" else -1) % (1 << w)
    q = abs(a) // abs(b) * (-1 if (a < 0) != (b < 0) else 1)
    return (a - q * b if remainder else q) % (1 << w)


@on_every_target
@pytest.mark.parametrize("source", ROWS)
def test_divisions(source: str, target: str, tmp_path: Path) -> None:
    rows = ROWS[source]
    text = "\t.text\n" + "".join(
        f"\t.globl\t{name}\n\t.type\t{name}, @function\n{name}:\n\t{row[0]}\n\tret\n" for name, row in rows.items()
    )
    shown = translate(text, to=target, source=source)
    if target == "aarch64":
        assert len(re.findall(r"\t[us]div\t", shown)) == len(rows)
        assert "cmp" not in shown or source == "riscv"
    numbers = ", ".join(f"{v % (1 << 64):#x}ull" for v in VALUES)
    types = {name: "u64" if row[1] == 64 else "unsigned" for name, row in rows.items()}
    functions = "".join(f"{t} {name}({t}, {t});" for name, t in types.items())
    calls = "".join(f'printf("%llx\\n", (u64){name}(v[i], v[j]));' for name in rows)
    each = f"for (int i = 0; i < {len(VALUES)}; i++) for (int j = 0; j < {len(VALUES)}; j++)"
    driver = (
        f"#include <stdio.h>\ntypedef unsigned long long u64; u64 v[] = {{ {numbers} }};\n{functions}\n"
        f"int main(void) {{ {each} {{ {calls} }} }}\n"
    )
    got = [int(line, 16) for line in execute(target, [shown], driver, tmp_path).split()]
    assert got == [wanted(source, *row[1:], a, b) for a in VALUES for b in VALUES for row in rows.values()]
