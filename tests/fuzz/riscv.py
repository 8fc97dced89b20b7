"""RISC-V for the fuzzer: forms as text by the kinds of their columns, run under qemu-riscv64.

Not modelled: the exception flags that arithmetic raises. A symbol's address is ``fz_zero``, absolute 0, plus a number.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from irbridge.frontends.riscv.isa import TABLE
from irbridge.frontends.riscv.operands import ROUNDING
from irbridge.frontends.riscv.regs import CANONICAL, FPR, GPR, REGS, VAR
from irbridge.isa.machine import Decoded, Var
from irbridge.isa.row import Row
from tests.fuzz import qemu
from tests.fuzz.adapter import ALL, LABEL, MEMORY_SIZE, Adapter, Form, Runner, State
from tests.fuzz.predict import Prediction

MARCH = "-march=rv64gc_zihintpause_zba_zbb_zbs"
AT = 64  # where a base register points in the scratch memory
VARIANTS = 4
ALONE = "alone"  # the dialect of a store-conditional that nothing reserved
# Conversions that are exact take a rounding mode that GNU as does not: func7 and rs2 of their encodings.
EXACT = {"fcvt.d.s": (0x21, "f0"), "fcvt.d.w": (0x69, "f0"), "fcvt.d.wu": (0x69, "f1")}
FENCES = ("", "rw, rw", "r, rw", "iorw, iorw", "w, o")
ALIASES: dict[str, list[str]] = {}
for _alias, _name in CANONICAL.items():
    ALIASES.setdefault(_name, []).append(_alias)

# fmt: off
Numbers = Callable[[random.Random], list[object]]
NUMBERS: dict[str, Numbers] = {
    "i":   lambda rng: [0, -1, 2047, -2048, rng.randrange(-2048, 2048), "%lo(0x12345fff)", "%lo(0x800)"],
    "i32": lambda rng: [0, -1, 2047, -2048, rng.randrange(-2048, 2048)],
    "li":  lambda rng: [0, -1, 0x7FFFFFFF, 0x80000000, -(1 << 31), (1 << 63) - 1, 0xFFFFFFFFFFFFFFFF, 1 << 40,
                        rng.getrandbits(64), rng.getrandbits(45), rng.randrange(-(1 << 31), 1 << 31)],
    "u":   lambda rng: [0, 1, 0xFFFFF, 0x80000, rng.getrandbits(20), "%hi(0x12345fff)", "%hi(0x7ffff800)"],
    "n5":  lambda rng: [0, 1, 31, rng.randrange(32)],
    "n6":  lambda rng: [0, 1, 32, 63, rng.randrange(64)],
    "u5":  lambda rng: [0, 31, rng.randrange(32)],
    "rm":  lambda rng: list(ROUNDING),
    "any": lambda rng: list(ROUNDING),
    "rne": lambda rng: ["rne", "dyn"],
    "add": lambda rng: ["%tprel_add(fz_zero)"],
    "pc":  lambda rng: ["%pcrel_hi(fz_zero)"],
}
# fmt: on


def _spelled(name: str, rng: random.Random) -> str:
    return rng.choice(ALIASES[name]) if rng.random() < 0.3 else name


def _integer(access: str, row: Row, rng: random.Random) -> str:
    if rng.random() < 0.08 and not any(c.kind[0] == "s" for c in row.operands):
        return "zero"
    return rng.choice(GPR if "w" in access or rng.random() < 0.9 else ["tp"])


def _forms(row: Row, rng: random.Random) -> Iterator[Form]:
    kinds = [c.kind for c in row.operands]
    numbers = {k: NUMBERS[kind](rng) for k, kind in enumerate(kinds) if kind in NUMBERS}
    turns = max([VARIANTS, *(len(n) for n in numbers.values())])
    for turn in range(turns + 2):
        alike = turn == turns  # every register the same
        some, real = rng.choice([r for r in GPR if r != "sp"]), rng.choice(FPR)
        base, texts = "", []
        for k, column in enumerate(row.operands):
            kind = column.kind
            if row.name == "la" and k:  # through the table of addresses, where no addend may stand
                texts.append("fz_zero")
            elif k in numbers:
                texts.append(str(numbers[k][turn % len(numbers[k])]))
            elif kind in ("f32", "f64", "raw"):
                texts.append(_spelled(real if alike else rng.choice(FPR), rng))
            elif kind[0] == "r" or kind == "tmp":
                spoiled = kind == "tmp"
                name = some if alike and not spoiled else _integer(column.access, row, rng)
                while spoiled and name in (*(CANONICAL.get(t, "") for t in texts), "zero"):
                    name = rng.choice(GPR)
                texts.append(_spelled(name, rng))
            elif kind in ("sym", "tls", "s8", "s16", "s32", "s64"):
                texts.append(f"fz_zero+{qemu.SCRATCH + rng.randrange(MEMORY_SIZE - 8)}")
            else:
                base = some if alike else rng.choice([r for r in GPR if r != "sp"])
                disp = rng.randrange(-AT, MEMORY_SIZE - AT - 8) if kind[0] == "m" else rng.choice(("", "0"))
                texts.append(f"{disp}({_spelled(base, rng)})")
        if row.control == "cond":
            texts.append(LABEL)
        text = f"{row.name} {', '.join(texts)}".strip()
        yield Form(row, text, base=base)
        if row.name.startswith("sc.") and not alike:
            yield Form(row, text, base=base, dialect=ALONE)


class RiscV(Adapter):
    name = "riscv"
    pointer = "a1"
    table = TABLE

    def forms(self, row: Row, seed: int) -> Iterable[Form]:
        rng = random.Random(f"{seed} {row.name} {row.spec}")
        if row.name == "fence":
            return [Form(row, f"fence {sets}".strip()) for sets in FENCES]
        if row.control not in ("", "cond"):
            return []
        if not row.operands:
            return [Form(row, row.name)]
        return {f.text + f.dialect: f for f in _forms(row, rng)}.values()

    def stub(self, form: Form) -> str:
        text = super().stub(form)
        if form.row.name.startswith("sc."):
            load, base = f"lr.{form.row.name[3]}", "sp" if form.dialect == ALONE else form.base
            return f"{load} zero, ({base})\n    {text}"
        if form.row.name in EXACT and text.count(",") == 2:
            func7, rs2 = EXACT[form.row.name]
            rd, rs, rm = text.removeprefix(form.row.name).split(", ")
            return f".insn r 0x53, {ROUNDING[rm].expr.addend}, {func7},{rd}, {rs}, {rs2}"
        return f".weak fz_zero\n    {text}" if "fz_zero" in text else text

    def missing(self, row: Row) -> str:
        if any(c.kind in ("tls", "pc", "add") for c in row.operands):
            return "needs a symbol of the linker's"
        lacking = row.name if row.name == "lga" else row.extension
        return f"the oracle lacks {lacking}" if lacking in ("lga", "zicond") else ""

    def control(self, variable: Var, rng: random.Random) -> int:
        return rng.randrange({"fflags": 32, "frm": 5}.get(variable.name, 1 << variable.width))

    def point(self, form: Form, state: State, scratch: int, rng: random.Random) -> State:
        regs = list(state.regs)
        regs[VAR["sp"].index] = scratch + 128
        if form.base:
            regs[VAR[form.base].index] = scratch + AT
        if form.row.name[:2] not in ("fr", "fs") or "." in form.row.name:
            regs[VAR["frm"].index] = 0  # arithmetic follows it; the rows take it as "nearest"
        if form.row.name == "ctzw":  # qemu 7.2 counts in 64 bits
            regs[REGS[form.text.split()[-1]].var] |= 1 << 32
        if form.row.name.startswith("sc."):
            size = 4 if form.row.name[3] == "w" else 8
            kept = int.from_bytes(state.memory[AT : AT + size], "little")
            regs[VAR["exval"].index] = kept ^ (form.dialect == ALONE)
        return State(regs, state.memory)

    def build(self, folder: Path, stubs: dict[int, str]) -> Runner:
        return qemu.build(self.name, folder, stubs, self.variables, [MARCH])

    def ready(self) -> str:
        return qemu.ready(self.name)

    def loose(self, d: Decoded, p: Prediction) -> Mapping[int, int]:
        return {} if "fflags" in p.named else {VAR["fflags"].index: ALL}


ADAPTER = RiscV()
