"""The forms of every x86-64 row: operands chosen by kind, written as assembler text and as ``Parsed``.

``rw:rm r:rmi`` gives register and memory, register and immediate, in each width, with registers drawn
from a seeded generator; a pair of like registers also gives the form with one register twice.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import NamedTuple

from irbridge.frontends.x86_64.kinds import ACC, FPU, GP, IMM, MEM, REGISTERS, VEC, Kind, kind
from irbridge.frontends.x86_64.regs import GPR, REGS, VARS
from irbridge.isa.row import Row
from irbridge.isa.syntax import Expr, Imm, Mem, Operand, Parsed, Reg, Target
from tests.fuzz.adapter import LABEL, Form

WIDTHS = (8, 16, 32, 64)
SUFFIX = {8: "b", 16: "w", 32: "l", 64: "q"}
PTR = {8: "byte", 16: "word", 32: "dword", 64: "qword", 80: "tbyte", 128: "xmmword"}
ATT_ONLY = frozenset(
    "cbtw cwtl cltq cwtd cltd cqto movsl stosl lodsl scasl cmpsl crc32b crc32w crc32l crc32q movslq".split()
    + [f"mov{x}{a}{b}" for x in "sz" for a, b in itertools.product("bw", "wlq") if a != b]
)
INTEL_ONLY = frozenset("movzx movsx movsxd crc32 stosd lodsd scasd cmpsd movsd".split())
SUFFIXED = frozenset("push pop cvtsi2ss cvtsi2sd movnti".split())
# The AT&T assembler's names for x87's subtractions and divisions into st(i) are exchanged.
SWAPPED = {"fsub": "fsubr", "fsubr": "fsub", "fdiv": "fdivr", "fdivr": "fdiv"}
SWAPPED |= {k + "p": v + "p" for k, v in SWAPPED.items()}
X87_MEMORY = {
    "f": {32: "s", 64: "l", 80: "t"},
    "fi": {16: "s", 32: "l", 64: "ll"},
}


class Shape(NamedTuple):
    """One row with its operands. ``width``: the operation's, 0 if the kinds fix it; ``base``: the
    register that a memory operand is addressed by, or ``""``."""

    row: Row
    operands: tuple[Operand, ...]
    width: int
    base: str

    def form(self, dialect: str) -> Form:
        prefixes, name = split_prefix(self.row.name)
        operands, text = self.operands, att(self) if dialect == "att" else intel(self)
        if dialect == "att":
            name = att_name(self)
            operands = tuple(o._replace(width=0) if isinstance(o, Mem) else o for o in operands)
        parsed = Parsed(name, operands, prefixes, dialect == "intel")
        return Form(self.row, text, self.operands, parsed, self.width, self.base, dialect)


def split_prefix(name: str) -> tuple[tuple[str, ...], str]:
    return (("lock",), name[5:]) if name.startswith("lock_") else ((), name)


def intel(f: Shape) -> str:
    def show(o: Operand) -> str:
        if isinstance(o, Reg):
            return f"st({o.name[2:]})" if o.name[:2] == "st" else o.name
        if isinstance(o, Imm):
            return str(o.expr.addend)
        assert isinstance(o, Mem)
        index = f"+{o.index}*{o.scale}" if o.index else ""
        ptr = f"{PTR[o.width]} ptr " if o.width in PTR else ""
        return f"{ptr}[{o.base}{index}{o.disp.addend:+d}]"

    prefixes, name = split_prefix(f.row.name)
    return " ".join([*prefixes, name, ", ".join(map(show, f.operands))]).strip()


def att_name(f: Shape) -> str:
    """The mnemonic with the suffix that AT&T text needs."""
    name = split_prefix(f.row.name)[1]
    kinds = [kind(c.kind) for c in f.row.operands]
    memory = [o for o in f.operands if isinstance(o, Mem)]
    stacks = [o for o in f.operands if isinstance(o, Reg) and o.name[:2] == "st"]
    lower = len(stacks) == 2 and stacks[0].name != "st0"
    if (lower or name.endswith("p")) and name in SWAPPED:
        name = SWAPPED[name]
    if f.width and any(not k.width and k.sized for k in kinds):
        name += SUFFIX[f.width]
    elif name in SUFFIXED:
        widths = [k.width for k in kinds if k.sized]
        name += SUFFIX[widths[0] if widths else 64]
    elif memory and name[0] == "f" and name not in ("fnstcw", "fldcw", "fnstsw", "fstcw", "fstsw"):
        name += X87_MEMORY["fi" if name[1] == "i" else "f"][memory[0].width]
    return name


def att(f: Shape) -> str:
    def show(o: Operand) -> str:
        if isinstance(o, Reg):
            return f"%st({o.name[2:]})" if o.name[:2] == "st" else f"%{o.name}"
        if isinstance(o, Target):
            return o.expr.symbol
        if isinstance(o, Imm):
            return f"${o.expr.addend}"
        assert isinstance(o, Mem)
        index = f", %{o.index}, {o.scale}" if o.index else ""
        return f"{o.disp.addend}(%{o.base}{index})"

    prefixes = split_prefix(f.row.name)[0]
    return " ".join([*prefixes, att_name(f), ", ".join(map(show, reversed(f.operands)))]).strip()


# -- choosing operands ---------------------------------------------------------------------------------

_BY_WIDTH = {
    w: [n for n, r in REGISTERS.items() if r.cls == GP and r.place.width == w and VARS[r.place.var].name != "rsp"]
    for w in WIDTHS
}
_HIGH = ("ah", "ch", "dh", "bh")
_LEGACY = ("al", "cl", "dl", "bl")


def _immediates(k: Kind, w: int, rng: random.Random, wide: bool) -> list[int]:
    """Values worth a stub each."""
    if k.special == "py":
        return sorted({0, 255, 1, rng.randrange(256), rng.randrange(256), rng.randrange(64), rng.randrange(16)})
    limit = 64 if w == 64 else 32
    if k.special:
        if k.special == "n":
            return [n for n in (9, 17, w, w + 3) if n < limit] or [7, limit - 1]
        return {"n0": [0, limit], "n1": [1], "nw": [2, w // 2 + 1, w - 1]}[k.special]
    if w == 64 and not wide:
        return [1, -1, rng.randrange(-(1 << 31), 1 << 31)]
    return [1, -1, rng.randrange(-(1 << w - 1), 1 << w - 1), -(1 << w - 1)]


def _registers(k: Kind, w: int, rng: random.Random, taken: list[str]) -> list[str]:
    if k.literal:
        return [k.literal]
    if k.special == "acc":
        return [ACC[w]]
    if k.special == "same":
        return [taken[-1]]
    width = k.width or w
    return [rng.choice([r for r in _BY_WIDTH[width] if r not in _HIGH])]


def _choices(k: Kind) -> list[str]:
    """Operand classes a kind admits."""
    if k.special in ("py", "n", "n0", "n1", "nw"):
        return ["py"]
    if k.special == "addr":
        return ["addr"]
    return [c for c, bit in (("r", GP), ("x", VEC), ("s", FPU), ("m", MEM), ("i", IMM)) if k.classes & bit]


def operation_widths(row: Row) -> tuple[int, ...]:
    kinds = [kind(c.kind) for c in row.operands]
    least = max((k.least for k in kinds), default=0)
    if not least:
        return (0,)
    widths = tuple(w for w in WIDTHS if w >= least)
    if any(k.special == "nw" for k in kinds):
        return widths
    if any(k.special == "n" for k in kinds) and row.name in ("shl", "sal", "shr", "shld", "shrd"):
        return tuple(w for w in widths if w < 32)
    if any(c.kind == "n" for c in row.operands) and row.name == "sar":
        return tuple(w for w in widths if w < 32)
    return widths


def forms(row: Row, seed: int = 0) -> Iterator[Form]:
    """All forms of a row. The same seed gives the same forms."""
    rng = random.Random(f"{seed} {row.name} {row.spec}")
    if row.control and row.control != "cond":
        return
    if row.control == "cond":
        yield Shape(row, (Target(Expr(LABEL)),), 0, "").form("att")
        return
    if row.note == "hint" and row.name.startswith(("prefetch", "cl")):
        yield Shape(row, (Mem("rax", "", 1, Expr("", 8)),), 0, "rax").form("att")
        return
    kinds = [kind(c.kind) for c in row.operands]
    for w in operation_widths(row):
        for classes in itertools.product(*(_choices(k) for k in kinds)):
            if sum(c in ("m", "addr") for c in classes) > 1:
                continue
            yield from _variants(row, kinds, classes, w, rng)


def _variants(row: Row, kinds: list[Kind], classes: tuple[str, ...], w: int, rng: random.Random) -> Iterator[Form]:
    spread = 1
    for k, c in zip(kinds, classes, strict=True):
        if c in ("i", "py"):
            width = (k.width or w) if c == "i" else w
            spread = max(spread, len(_immediates(k, width, random.Random(0), row.name[:3] == "mov")))
    like = classes in (("r", "r"), ("x", "x"), ("s", "s"), ("x", "x", "py"), ("r", "r", "py"), ("r", "r", "i"))
    seen: set[tuple[Operand, ...]] = set()
    for turn in range(spread + (2 if "r" in classes and w == 8 else 0) + like):
        same = like and turn == spread
        operands, base = _operands(row, kinds, classes, w, rng, turn, same)
        if operands in seen:
            continue
        seen.add(operands)
        name = split_prefix(row.name)[1]
        string = row.note == "string"
        if name in ATT_ONLY:
            dialects = ["att"]
        elif name in INTEL_ONLY and (name not in ("movsd", "cmpsd") or string):
            dialects = ["intel"]
        else:
            dialects = ["intel", "att"]
        for dialect in dialects:
            yield Shape(row, operands, w, base).form(dialect)


def _operands(
    row: Row, kinds: list[Kind], classes: tuple[str, ...], w: int, rng: random.Random, turn: int, same: bool
) -> tuple[tuple[Operand, ...], str]:
    """One choice of operands; every third 8-bit form uses a high byte."""
    operands: list[Operand] = []
    names: list[str] = []
    base = ""
    high = w == 8 and turn % 3 == 2
    fixed = {k.literal for k in kinds} | {"cl"}
    for k, c in zip(kinds, classes, strict=True):
        width = k.width or w
        if c == "r":
            name = rng.choice(_HIGH + _LEGACY) if high and not k.literal and not k.special else ""
            name = name or _registers(k, w, rng, names)[0]
            if same and names and not k.literal and REGISTERS[names[0]].place.width == width:
                name = names[0]
            names.append(name)
            operands.append(Reg(name))
        elif c == "x":
            name = k.literal or (names[0] if same and names else f"xmm{rng.randrange(16)}")
            names.append(name)
            operands.append(Reg(name))
        elif c == "s":
            name = k.literal or (names[0] if same and names else f"st{rng.randrange(1, 7)}")
            names.append(name)
            operands.append(Reg(name))
        elif c in ("m", "addr"):
            operands.append(Mem("?", "", 1, Expr(), "", 0 if c == "addr" else width))
        else:
            values = _immediates(k, width if c == "i" else w, rng, row.name[:3] == "mov")
            operands.append(Imm(Expr("", values[turn % len(values)])))
    used = {VARS[REGISTERS[n].place.var].name for n in names} | {VARS[REGS[f].var].name for f in fixed if f}
    used |= {VARS[REGS[ACC[64]].var].name, "rdx", "rbx", "rcx", "rsp"} | {n for n in row.implicit if n in GPR}
    if any(isinstance(o, Mem) for o in operands):
        pool = ["rsi", "rdi", "rbp", "rbx"] if high else [r for r in GPR if r not in used]
        base = rng.choice([r for r in pool if r not in {VARS[REGISTERS[n].place.var].name for n in names}])
        step = max((k.width or w for k, c in zip(kinds, classes, strict=True) if c in ("m", "addr")), default=64) // 8
        disp = rng.randrange(8) * max(step, 1)
        spare = [r for r in GPR if r not in used and r != base]
        index = rng.choice(spare) if "addr" in classes and row.name == "lea" and rng.random() < 0.7 else ""
        scale = rng.choice((1, 2, 4, 8)) if index else 1
        operands = [Mem(base, index, scale, Expr("", disp), "", o.width) if isinstance(o, Mem) else o for o in operands]
    return tuple(operands), base
