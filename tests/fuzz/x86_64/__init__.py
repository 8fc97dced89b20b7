"""x86-64 for the fuzzer: forms in both dialects, run on this machine's processor.

Not modelled: the exception and top-of-stack bits of the x87 status word, and registers marked empty.
"""

from __future__ import annotations

import platform
import random
import shutil
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from irbridge.frontends.x86_64.isa import TABLE
from irbridge.frontends.x86_64.regs import REGS, VAR
from irbridge.frontends.x86_64.syntax import INTEL, SYNTAX
from irbridge.ir import softfloat as sf
from irbridge.isa.machine import Decoded, Var
from irbridge.isa.row import Row
from irbridge.isa.syntax import Mem, Parsed, Reg
from tests.fuzz.adapter import ALL, MEMORY, Adapter, Form, Runner, State
from tests.fuzz.predict import Prediction
from tests.fuzz.x86_64 import native
from tests.fuzz.x86_64.forms import ATT_ONLY, forms

STATUS = ("fnstsw", "fstsw")
_KERNEL = {"sse3": "pni", "lzcnt": "abm"}


@cache
def features() -> frozenset[str]:
    """What this processor has, by the kernel's names."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("flags"):
            return frozenset(line.split(":")[1].split()) | {"x87"}
    return frozenset()


def _att(text: str, dialect: str) -> bool:
    """Whether a text is AT&T's, told by its registers and names where nobody says."""
    return dialect == "att" or (not dialect and ("%" in text or text.split()[0] in ATT_ONLY))


class X86(Adapter):
    name = "x86_64"
    pointer = "rdi"
    table = TABLE

    def parse(self, text: str, dialect: str = "") -> Parsed:
        return (SYNTAX if _att(text, dialect) else INTEL).parse_instruction(text)

    def forms(self, row: Row, seed: int) -> Iterable[Form]:
        return forms(row, seed)

    def stub(self, form: Form) -> str:
        if _att(form.text, form.dialect):
            return super().stub(form)
        return f".intel_syntax noprefix\n    {form.text}\n    .att_syntax prefix"

    def missing(self, row: Row) -> str:
        needed = _KERNEL.get(row.extension, row.extension)
        return "" if not needed or needed in features() else f"this processor lacks {row.extension}"

    def control(self, variable: Var, rng: random.Random) -> int:
        return 0x37F | rng.choice((0, 0, 0, 1, 2, 3)) << 10 if variable.name == "fpcw" else 0

    def point(self, form: Form, state: State, scratch: int, rng: random.Random) -> State:
        regs, row = list(state.regs), form.row
        regs[VAR["rsp"].index] = scratch + 128
        if "mem" in row.implicit and not any(isinstance(o, Mem) for o in form.operands):
            for name in ("rsi", "rdi", "rbp", "rbx"):
                regs[VAR[name].index] = scratch + rng.randrange(0, 240)
            if row.name.startswith("xlat"):
                regs[VAR["rbx"].index] = scratch
        if row.name == "leave":
            regs[VAR["rbp"].index] = scratch + 64
        if form.base:
            regs[VAR[form.base].index] = scratch + 64
        if row.operands and row.operands[0].kind == "addr" and row.name != "lea":
            # A bit offset that stays near the operand, in the register's own width.
            reg = form.operands[1]
            assert isinstance(reg, Reg)
            place = REGS[reg.name]
            offset = rng.randrange(-512, 512) & (1 << place.width) - 1
            regs[place.var] = regs[place.var] >> place.width << place.width | offset if place.width < 64 else offset
        # Arithmetic follows the rounding field, which the rows take as "nearest" where they do not read it.
        if "fpcw" not in row.implicit:
            regs[VAR["fpcw"].index] = 0x37F
        return State(regs, state.memory)

    def build(self, folder: Path, stubs: dict[int, str]) -> Runner:
        return native.build(folder, stubs)

    def ready(self) -> str:
        if platform.machine() != "x86_64" or not Path("/proc/cpuinfo").exists():
            return "needs an x86-64 Linux processor"
        assert shutil.which("gcc"), "gcc is missing"
        return ""

    def loose(self, d: Decoded, p: Prediction) -> Mapping[int, int]:
        found = {VAR["fpcc"].index: ~native.FPCC if "fpcc" in p.named else ALL}
        if d.row.name in STATUS:
            found |= {VAR["rax"].index: 0xB8FF, MEMORY: ALL}
        return found

    def near(self, d: Decoded, got: int, want: int) -> bool:
        """Within 12 bits, lane by lane of 32; tiny results may be flushed to zero."""
        if d.row.note != "approx":
            return False
        for n in range(4):
            x, y = got >> 32 * n & 0xFFFFFFFF, want >> 32 * n & 0xFFFFFFFF
            if x == y or (sf.is_nan(32, x) and sf.is_nan(32, y)):
                continue
            if (x ^ y) >> 31 or abs(x - y) > (1 << 13 if min(x, y) & 0x7FFFFFFF > 0x800000 else 0x800000):
                return False
        return True


ADAPTER = X86()
