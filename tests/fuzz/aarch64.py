"""AArch64 for the fuzzer: forms as text by the kinds of their columns, run under qemu-aarch64.

What cannot be run: addresses of symbols, the thread pointer (the emulator's own). A store-exclusive comes after
a load-exclusive of the same address, or of another one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from irbridge.frontends.aarch64.decoder import CLOBBERED
from irbridge.frontends.aarch64.isa import TABLE
from irbridge.frontends.aarch64.isa.vector import element_width
from irbridge.frontends.aarch64.kinds import ARRANGEMENTS, MODIFIERS
from irbridge.frontends.aarch64.operands import EXTENDS
from irbridge.frontends.aarch64.regs import SCALARS, VAR, VARS
from irbridge.frontends.aarch64.syntax import SYNTAX
from irbridge.isa.machine import Decoded
from irbridge.isa.row import Row
from irbridge.isa.syntax import Mem
from tests.fuzz import qemu
from tests.fuzz.adapter import ALL, LABEL, Adapter, Form, Runner, State
from tests.fuzz.predict import Prediction

MARCH = "-march=armv8.2-a+lse+crc+rcpc+sb"
AT = 64  # where a base register points in the scratch memory
ALONE = "alone"  # the dialect of a store-exclusive whose address nothing reserved
SIZES = {"b": 8, "h": 16, "": 32}
HINTS = {"hint": "hint #0", "prfm": "prfm pldl1keep, [x1]", "prfum": "prfum pstl2strm, [x1, #-3]", "bti": "bti c",
         "psb": "psb csync", "dmb": "dmb ish", "dsb": "dsb sy"}  # fmt: skip
SYMBOLIC = {"adr": ["adr x3, there+4"], "adrp": ["adrp x3, there", "adrp x4, :got:there"], "tlsdesccall": []}
BITFIELDS = frozenset("ubfx sbfx ubfiz sbfiz bfi bfxil bfc".split())
LOGICAL = frozenset("and orr eor ands tst bic orn eon bics".split())
_STRUCTURE = re.compile(r"(?:ld|st)[1-4]r?|tb[lx]")


def _mask(rng: random.Random, w: int) -> int:
    """A bitmask immediate: ones rotated within an element, repeated."""
    e = rng.choice([n for n in (2, 4, 8, 16, 32, 64) if n <= w])
    ones = rng.randrange(1, e)
    part = (1 << ones) - 1
    turn = rng.randrange(e)
    part = (part >> turn | part << e - turn) & (1 << e) - 1
    return sum(part << at for at in range(0, w, e))


def _float(rng: random.Random) -> str:
    """A number that an instruction's eight bits can say."""
    return repr(rng.choice((1, -1)) * (16 + rng.randrange(16)) / 16 * 2.0 ** rng.randrange(-3, 5))


class _Builder:
    """One form's text. ``width``: of ``r`` or ``f`` columns; registers of a form differ where memory is touched."""

    def __init__(self, row: Row, rng: random.Random, width: int, turn: int) -> None:
        self.row, self.rng, self.width, self.turn = row, rng, width, turn
        self.kinds = [c.kind for c in row.operands]
        self.memory = any(k[0] == "m" for k in self.kinds)
        self.used: set[int] = set()
        self.base = ""
        self.shift = 0

    def pick(self, count: int) -> int:
        """A register's number; the last turn uses one for all where that has a meaning."""
        if self.turn < 0 and not self.memory:
            return 7
        n = self.rng.choice([n for n in range(count) if n not in self.used or not self.memory])
        self.used.add(n)
        return n

    def general(self, letter: str, access: str) -> str:
        plain = all(k in "rwx" or k in ("lsl", "lsr", "asr", "ror") for k in self.kinds) and self.row.name != "mov"
        if self.turn == 1 and access != "rw" and (plain or self.memory) and self.rng.random() < 0.3:
            return f"{letter}zr"
        return f"{letter}{self.pick(31)}"

    def register(self, kind: str, access: str) -> str:
        rng = self.rng
        if kind == "r":
            return self.general("w" if self.width == 32 else "x", access)
        if kind.rstrip("0123456789") in ("w", "x"):
            return self.general(kind[0], access)
        if kind == "f":
            return f"{'s' if self.width == 32 else 'd'}{self.pick(32)}"
        if kind == "g":
            return f"{next(c for c, w in SCALARS.items() if w == self.width)}{self.pick(32)}"
        if kind in SCALARS:
            return f"{kind}{self.pick(32)}"
        if kind == "d[1]":
            return f"v{self.pick(32)}.{kind}"
        if kind.endswith("[]"):
            lane = rng.randrange(128 // SCALARS[kind[0]])
            if self.turn < 0:
                lane = 0
            return f"v{self.pick(16 if kind == 'h[]' else 32)}.{kind[0]}[{lane}]"
        return f"v{self.pick(32)}.{kind.removesuffix('^')}"

    def bits(self) -> int:
        """The width of the memory operand."""
        kind = next(k for k in self.kinds if k[0] == "m")
        return int(kind.strip("m+") or self.width)

    def address(self) -> str:
        """A memory operand, with what is written back."""
        rng, name = self.rng, self.row.name
        size = self.bits() // 8
        self.base = "sp" if self.turn == 2 and rng.random() < 0.5 else f"x{self.pick(31)}"
        count = sum(k[0] == "m" for k in self.kinds)
        scaled = rng.randrange(-2, 3) * size if count > 1 else rng.randrange(0, 4) * size
        loose = rng.randrange(-32, 33)
        if "i64" in self.kinds:
            if _STRUCTURE.fullmatch(name):
                return f"[{self.base}], #{size * count}"
            step = scaled if count > 1 else loose
            return f"[{self.base}, #{step}]!" if self.turn % 2 else f"[{self.base}], #{step}"
        if "x" in self.kinds and _STRUCTURE.fullmatch(name):
            return f"[{self.base}], x{self.pick(31)}"
        if self.row.note.startswith("atomic") or _STRUCTURE.fullmatch(name):
            return f"[{self.base}]"
        if "ur" in name and name != "prfum":
            return f"[{self.base}, #{loose}]"
        if count > 1 or self.turn in (0, 3):
            return f"[{self.base}, #{scaled}]"
        shift = rng.choice((0, size.bit_length() - 1))
        how = ("lsl", "sxtw", "uxtw", "sxtx")[(self.turn + rng.randrange(4)) % 4]
        index = f"{'w' if how[-1] == 'w' else 'x'}{self.pick(31)}"
        if how == "lsl" and not shift:
            return f"[{self.base}, {index}]"
        return f"[{self.base}, {index}, {how} #{shift}]" if shift else f"[{self.base}, {index}, {how}]"

    def immediate(self, at: int) -> str:
        rng, name, kind = self.rng, self.row.name.partition(".")[0], self.kinds[at]
        w = 64 if kind == "i64" else 32 if kind == "i32" else self.width
        if kind == "i64" and name == "movi":
            return f"{sum(255 << 8 * n for n in range(8) if rng.getrandbits(1)):#x}"
        if name in LOGICAL:
            n = _mask(rng, w)
            return str(n if rng.random() < 0.7 else n - (1 << w) if n >> w - 1 else n)
        if name == "ldr=":
            return f"{rng.getrandbits(w)}"
        if name in ("ccmp", "ccmn"):
            return f"#{rng.randrange(32)}"
        if name in ("movz", "movn", "mov"):
            n, part = rng.getrandbits(16), rng.randrange(w // 16)
            if name == "mov":
                return str(rng.choice((n << 16 * part, ~(n << 16 * part) & (1 << w) - 1, -1 - n, _mask(rng, w))))
            return f"#{n}, lsl #{16 * part}"
        n = rng.choice((0, 1, 4095, rng.randrange(4096)))
        return f"#{n}, lsl #12" if rng.random() < 0.3 else f"{'#' * rng.getrandbits(1)}{n}"

    def splat(self, kind: str) -> str:
        rng, ew, name = self.rng, element_width(kind), self.row.name
        if name == "fmov":
            return _float(rng)
        if ew == 64:
            return f"{sum(255 << 8 * n for n in range(8) if rng.getrandbits(1)):#x}"
        shift = rng.choice(range(0, ew, 8))
        if ew == 32 and name in ("movi", "mvni") and rng.random() < 0.4:
            return f"#{rng.randrange(256)}, msl #{rng.choice((8, 16))}"
        return f"#{rng.randrange(256)}, lsl #{shift}" if shift else f"{rng.randrange(256):#x}"

    def numbers(self) -> list[str]:
        """The immediates that the function takes as ints, in order."""
        rng, name, w = self.rng, self.row.name.partition(".")[0], self.width
        count = sum(k in ("py", "n") for k in self.kinds)
        if not count:
            return []
        if name in BITFIELDS:
            lsb = rng.choice((0, rng.randrange(w)))
            width = rng.choice((1, w - lsb, rng.randrange(1, w - lsb + 1)))
            return [f"#{lsb}", f"{width}"]
        if name == "movk":
            return [f"#{rng.getrandbits(16)}"]
        if name in ("ccmp", "ccmn", "fccmp", "fccmpe"):
            return [str(rng.randrange(16))]
        if "n" in self.kinds or name in ("ubfm", "sbfm", "bfm"):
            return [f"#{rng.choice((0, w - 1, rng.randrange(w)))}" for _ in range(count)]
        if name == "ext":
            return [f"#{rng.randrange(ARRANGEMENTS[self.kinds[0]] // 8)}"]
        return [f"#{self.vector_amount(name)}"]

    def vector_amount(self, name: str) -> int:
        """A vector shift's or fixed-point conversion's."""
        rng = self.rng
        ew = element_width(self.kinds[1])
        first = element_width(self.kinds[0])
        if "cvt" in name:
            general = {"w": 32, "x": 64}
            ew = general.get(self.kinds[0]) or general.get(self.kinds[1]) or first
            return rng.choice((1, ew, rng.randrange(1, ew + 1)))
        if name.startswith("shll"):
            return ew
        if "shl" in name or name == "sli":
            return rng.choice((0, ew - 1, rng.randrange(ew)))
        ew = min(ew, first)  # to the right, for narrowing shifts by the narrow width
        return rng.choice((1, ew, rng.randrange(1, ew + 1)))

    def text(self) -> str:
        row, rng = self.row, self.rng
        name, _, suffix = row.name.partition(".")
        numbers = iter(self.numbers())
        parts: list[str] = []
        skip = False
        for at, column in enumerate(row.operands):
            kind = column.kind
            if skip:
                break
            if kind[0] == "m":
                if not kind.endswith("+"):
                    parts.append(self.address())
                skip = any(c.access == "rw" and c.kind == "x" for c in row.operands[at:])
                while skip and row.operands[at + 1 :] and row.operands[at + 1].kind.endswith("+"):
                    at += 1
            elif kind in MODIFIERS:
                top = 5 if kind in EXTENDS else self.width
                amount = rng.choice((0, rng.randrange(top), top - 1))
                amount = 16 * rng.randrange(self.width // 16) if row.name == "movk" else amount
                parts.append(kind if kind in EXTENDS and not amount else f"{kind} #{amount}")
            elif kind in ("py", "n"):
                parts.append(next(numbers))
            elif kind == "0":
                parts.append("#0.0" if name[0] == "f" else "#0")
            elif kind == "fi":
                parts.append(("#" if rng.getrandbits(1) else "") + _float(rng))
            elif kind.endswith("#"):
                parts.append(self.splat(kind))
            elif kind in ("i", "i64", "i32"):
                parts.append(("=" if name == "ldr=" else "") + self.immediate(at))
            else:
                parts.append(self.register(kind, column.access))
        parts = self.listed(parts)
        if row.name.startswith(("mrs", "msr")):
            parts.insert(len(parts) if name == "mrs" else 0, suffix)
        elif name == "b" and suffix:
            name = row.name
        elif suffix:
            parts.append(suffix)
        if row.control == "cond":
            parts.append(LABEL)
        return f"{name.rstrip('=')} {', '.join(parts)}".strip()

    def listed(self, parts: list[str]) -> list[str]:
        """The registers of a list: consecutive ones in braces."""
        if not _STRUCTURE.fullmatch(self.row.name):
            return parts
        first = 1 if self.row.name[:2] == "tb" else 0
        last = len(parts) - 1
        while not first and parts[last][0] != "v":
            last -= 1
        end = last if first else last + 1
        n, dot, shape = parts[first].lstrip("v").partition(".")
        shape, bracket, lane = shape.partition("[")
        names = [f"v{(int(n) + k) % 32}{dot}{shape}" for k in range(end - first)]
        ranged = len(names) > 2 and not self.turn and int(n) + len(names) <= 32
        whole = f"{{{names[0]} - {names[-1]}}}" if ranged else f"{{{', '.join(names)}}}"
        return [*parts[:first], whole + bracket + lane, *parts[end:]]


def _widths(row: Row) -> tuple[int, ...]:
    kinds = {c.kind for c in row.operands}
    if "g" in kinds:
        wide = row.name[2:] in ("p", "np")
        return (32, 64, 128) if wide else (8, 16, 32, 64, 128)
    return (32, 64) if kinds & {"r", "f"} else (64 if "x" in kinds else 32,)


def _stack_forms(row: Row) -> Iterator[str]:
    """What only the stack pointer can stand in."""
    if row.spec == "w:r r:r r:i" and row.name in ("add", "sub"):
        yield from (
            f"{row.name} sp, sp, #16",
            f"{row.name} x3, sp, 32",
            f"{row.name} sp, x3, #1",
            f"{row.name} wsp, w3, 1",
        )
    elif row.spec == "w:r r:r r:i" and row.name in ("and", "orr", "eor"):
        yield f"{row.name} sp, x3, #-16"
    elif row.spec == "w:r r:r r:r r:uxtx" and row.name in ("add", "sub"):
        yield f"{row.name} sp, sp, x4, uxtx #3"
    elif row.spec == "w:r r:r r:r r:lsl" and row.name in ("add", "sub"):
        yield f"{row.name} x2, sp, x4, lsl #4"
    elif row.spec == "w:r r:r" and row.name == "mov":
        yield from ("mov sp, x29", "mov x29, sp")
    elif row.spec == "r:r r:r" and row.name == "cmp":
        yield "cmp sp, x3"


def _forms(row: Row, rng: random.Random) -> Iterator[Form]:
    kinds = [c.kind for c in row.operands]
    chosen = any(k in ("py", "n", "i", "i32", "i64", "fi") or k in MODIFIERS or k[-1] in "#]" for k in kinds)
    addressed = any(k[0] == "m" for k in kinds)
    turns = [0, 1, 2, 3, -1] if chosen else [0, 1, 2, 3] if addressed else [0, -1]
    if addressed and (row.note or _STRUCTURE.fullmatch(row.name)):
        turns = [0, 1]
    for width in _widths(row):
        for turn in turns:
            b = _Builder(row, rng, width, turn)
            text = b.text()
            if row.name == "mov" and "r:i" not in row.spec and "zr" in text:
                continue
            form = Form(row, text, SYNTAX.parse_instruction(text).operands, base=b.base)
            yield form
            if row.name.startswith("st") and "xr" in row.name and b.base != "sp":
                yield Form(row, text, form.operands, base=b.base, dialect=ALONE)
    for text in _stack_forms(row):
        yield Form(row, text, SYNTAX.parse_instruction(text).operands)


class AArch64(Adapter):
    name = "aarch64"
    pointer = "x1"
    table = TABLE

    def forms(self, row: Row, seed: int) -> Iterable[Form]:
        rng = random.Random(f"{seed} {row.name} {row.spec}")
        if row.control not in ("", "cond"):
            return []
        if row.note in ("hint", "fence"):
            return [Form(row, HINTS.get(row.name, row.name))]
        if row.name in SYMBOLIC:
            return [Form(row, text) for text in SYMBOLIC[row.name]]
        if "r:part" in row.spec:
            return [Form(row, "movk x3, #:abs_g1_nc:there")]
        if row.name.startswith("__aarch64"):
            base = "x2" if "cas" in row.name else "x1"
            return [Form(row, f"bl {row.name}_{order}", base=base) for order in ("relax", "acq_rel")]
        return {f.text + f.dialect: f for f in _forms(row, rng)}.values()

    def stub(self, form: Form) -> str:
        text = super().stub(form)
        if form.row.name.startswith("st") and "xr" in form.row.name:
            size = form.row.name[-1] if form.row.name[-1] in "bh" else ""
            zero = "xzr" if form.row.operands[1].kind == "x" else "wzr"
            return f"ldxr{size} {zero}, [{'sp' if form.dialect == ALONE else form.base}]\n    {text}"
        return text

    def missing(self, row: Row) -> str:
        if row.name in SYMBOLIC or "r:part" in row.spec:
            return "needs a symbol"
        if row.name == "mrs.tpidr_el0":
            return "the thread pointer is the emulator's"
        return "stops the emulator" if row.name in ("wfi", "wfe", "psb") else ""

    def point(self, form: Form, state: State, scratch: int, rng: random.Random) -> State:
        regs = list(state.regs)
        regs[VAR["sp"].index] = scratch + 128
        for o in form.operands:
            if isinstance(o, Mem) and o.index:
                small = rng.randrange(-AT // o.scale // 2, AT // o.scale) if o.signed or o.index[0] == "x" else 0
                small = small or rng.randrange(AT // o.scale)
                upper = rng.getrandbits(32) << 32 if o.index[0] == "w" else 0
                bits = 32 if o.index[0] == "w" else 64
                regs[VAR[f"x{o.index[1:]}"].index] = upper | small & (1 << bits) - 1
        if form.base:
            regs[VAR[form.base].index] = scratch + AT
        if form.row.name.startswith("st") and "xr" in form.row.name:
            size = SIZES.get(form.row.name[-1], 64 if form.row.operands[1].kind == "x" else 32) // 8
            kept = int.from_bytes(state.memory[AT : AT + size], "little")
            regs[VAR["exval"].index] = kept ^ (form.dialect == ALONE)
        return State(regs, state.memory)

    def build(self, folder: Path, stubs: dict[int, str]) -> Runner:
        return qemu.build(self.name, folder, stubs, self.variables, [MARCH])

    def ready(self) -> str:
        return qemu.ready(self.name)

    def loose(self, d: Decoded, p: Prediction) -> Mapping[int, int]:
        if not d.row.name.startswith("__aarch64"):
            return {}
        return {v.index: ALL for v in VARS if v.mask & CLOBBERED}


ADAPTER = AArch64()
