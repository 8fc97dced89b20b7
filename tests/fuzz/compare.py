"""Run every form natively and by its row, and compare: registers, defined flags, memory, faults.

A NaN that floating-point arithmetic produced compares as a NaN: its sign and payload are not promised.
x87 registers marked empty afterwards are not compared, nor are undefined flags.
"""

from __future__ import annotations

import ctypes
import random
import struct
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from irbridge.errors import IrbridgeError
from irbridge.frontends.x86_64.decode import decode
from irbridge.frontends.x86_64.isa import TABLE
from irbridge.frontends.x86_64.regs import FLAGS, GPR, REGS, ST, VAR, XMM
from irbridge.frontends.x86_64.syntax import INTEL, SYNTAX
from irbridge.ir import softfloat as sf
from irbridge.isa.machine import Decoded
from irbridge.isa.row import Row
from irbridge.isa.syntax import Mem, Reg
from tests.fuzz import native
from tests.fuzz.forms import Form, forms
from tests.fuzz.predict import Machine, OutOfWindow, Prediction, Window, predict
from tests.fuzz.states import FLAG_BITS, State, pool

Predict = Callable[[Decoded, Machine, int], Prediction]  # changes the machine, as the instruction does
FLOATING = frozenset(("arith.addf", "arith.subf", "arith.mulf", "arith.divf", "math.sqrt", "arith.extf", "arith.truncf",
                      "math.roundeven", "math.trunc", "math.floor", "math.ceil"))  # fmt: skip
FPCC = 0x4700
STATUS = ("fnstsw", "fstsw")  # the other bits of the status word (exceptions, top of stack) are not modelled
_FLAGS = [(VAR[f].index, FLAG_BITS[f], f) for f in FLAGS]
_ST = VAR["st0"].index
_XMM = VAR["xmm0"].index


@dataclass
class Tally:
    """Exact counts of a run. ``skipped``: rows without a state compared, with the reason."""

    rows: set[str] = field(default_factory=set)
    forms: int = 0
    states: int = 0
    outside: int = 0
    faults: int = 0
    mismatches: list[str] = field(default_factory=list)
    failed: Counter[str] = field(default_factory=Counter)
    skipped: dict[str, str] = field(default_factory=dict)
    rejected: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.rows |= other.rows
        self.forms += other.forms
        self.states += other.states
        self.outside += other.outside
        self.faults += other.faults
        self.mismatches += other.mismatches
        self.failed += other.failed
        self.skipped.update(other.skipped)
        self.rejected += other.rejected


def features() -> frozenset[str]:
    """What this processor has, by the kernel's names."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("flags"):
            return frozenset(line.split(":")[1].split()) | {"x87"}
    return frozenset()


_KERNEL = {"sse3": "pni", "lzcnt": "abm"}


def missing(row: Row, have: frozenset[str]) -> str:
    needed = _KERNEL.get(row.extension, row.extension)
    return "" if not needed or needed in have else f"this processor lacks {row.extension}"


@dataclass
class Bench:
    """Forms with their decodings and the library that runs them."""

    items: list[tuple[Form, Decoded]]
    lib: native.Native
    tally: Tally


def decoded(rows: Iterable[Row], seed: int = 0, tally: Tally | None = None) -> Iterator[tuple[Form, Decoded]]:
    """Every form of the rows, its text parsed and decoded; a form that an earlier row takes is left out."""
    for row in rows:
        for form in forms(row, seed):
            text = form.text
            try:
                parsed = (INTEL if form.dialect == "intel" else SYNTAX).parse_instruction(text)
                assert (parsed.mnemonic, parsed.operands) == (form.parsed.mnemonic, form.parsed.operands), text
                d = decode(parsed)
            except IrbridgeError as e:
                if tally is None:
                    raise
                tally.mismatches.append(f"{text}: not decoded: {e.message}")
                tally.failed[row.name] += 1
                continue
            if d.row is row or d.row.fn is row.fn:
                yield form, d


def prepare(rows: Iterable[Row], folder: Path, seed: int = 0) -> Bench:
    """Parse and decode every form of the rows that this processor has; assemble them."""
    tally, have, here = Tally(), features(), []
    for row in rows:
        reason = missing(row, have)
        if reason:
            tally.skipped[f"{row.name} {row.spec}"] = reason
        else:
            here.append(row)
    items = list(decoded(here, seed, tally))
    lib = native.build(folder, {n: stub(form) for n, (form, _) in enumerate(items)})
    tally.rejected = [items[n][0].text for n in lib.rejected]
    return Bench(items, lib, tally)


def stub(form: Form) -> str:
    """The instruction (a conditional jump reports itself in rax)."""
    syntax = "    .intel_syntax noprefix\n" if form.dialect == "intel" else ""
    if form.row.control == "cond":
        return f"    {form.row.name} 1f\n    mov $0, %rax\n    jmp fz_done\n1:  mov $1, %rax"
    return f"{syntax}    {form.text}"


def run(
    bench: Bench, states: Sequence[State], seed: int = 0, few: int | None = None, predictor: Predict = predict
) -> Tally:
    """Compare what ``predictor`` says with the processor. Each form meets all the states; an alias,
    or the same form in the other dialect, ``few`` of them."""
    first: dict[tuple[object, str], tuple[str, str]] = {}
    tally = bench.tally
    for n, (form, d) in enumerate(bench.items):
        if n in bench.lib.rejected:
            continue
        known = first.setdefault((form.row.fn, form.row.spec), (form.row.name, form.dialect))
        whole = few is None or known == (form.row.name, form.dialect)
        count = len(states) if whole else min(few or 0, len(states))
        rng = random.Random(f"{seed} {form.text}")
        _compare(bench, n, form, d, states[:count], rng, predictor)
    return tally


def _compare(
    bench: Bench, number: int, form: Form, d: Decoded, states: Sequence[State], rng: random.Random, predictor: Predict
) -> None:
    scratch, tally = bench.lib.scratch, bench.tally
    prepared = [point(form, s, scratch, rng) for s in states]
    block = (ctypes.c_char * (native.SIZE * len(states)))()
    raw = b"".join(s.pack() for s in prepared)
    ctypes.memmove(block, raw, len(raw))
    bench.lib.run(number, block, len(states))
    got = bytes(block)
    floating = d.template is not None and any(op[0].name in FLOATING for op in d.template.ops)
    tally.rows.add(f"{form.row.name} {form.row.spec}")
    tally.forms += 1
    for n, s in enumerate(prepared):
        after = got[n * native.SIZE : (n + 1) * native.SIZE]
        problem = _check(form, d, s, after, scratch, floating, predictor, tally)
        if problem:
            tally.failed[form.row.name] += 1
            if tally.failed[form.row.name] <= 3:
                tally.mismatches.append(f"{form.text}: {problem} (state {n})")


def point(form: Form, s: State, scratch: int, rng: random.Random) -> State:
    """The state with pointers into the scratch memory where the form needs them."""
    gpr = list(s.gpr)
    gpr[GPR.index("rsp")] = scratch + 128
    if "mem" in form.row.implicit and not any(isinstance(o, Mem) for o in form.operands):
        for name in ("rsi", "rdi", "rbp", "rbx"):
            gpr[GPR.index(name)] = scratch + rng.randrange(0, 240)
        if form.row.name.startswith("xlat"):
            gpr[GPR.index("rbx")] = scratch
    if form.row.name == "leave":
        gpr[GPR.index("rbp")] = scratch + 64
    if form.base:
        gpr[GPR.index(form.base)] = scratch + 64
    if form.row.operands and form.row.operands[0].kind == "addr" and form.row.name != "lea":
        # A bit offset that stays near the operand, in the register's own width.
        reg = form.operands[1]
        assert isinstance(reg, Reg)
        place = REGS[reg.name]
        offset = rng.randrange(-512, 512) & (1 << place.width) - 1
        gpr[place.var] = gpr[place.var] >> place.width << place.width | offset if place.width < 64 else offset
    # Arithmetic follows the rounding field, which the rows take as "nearest" where they do not read it.
    fpcw = s.fpcw if "fpcw" in form.row.implicit else 0x37F
    return State(gpr, s.flags, s.xmm, s.st, fpcw, s.memory)


def machine(s: State, scratch: int) -> Machine:
    """The state as the variables the rows know."""
    flags = [s.flags >> bit & 1 for _, bit, _ in _FLAGS]
    return Machine([*s.gpr, *s.xmm, *flags, *s.st, s.fpcw, 0], Window(scratch, bytearray(s.memory)))


def after(block: bytes, scratch: int) -> Machine:
    """The machine that a state block holds."""
    words = struct.unpack_from("<18Q", block)
    control, status = struct.unpack_from("<HH", block, native.FX)

    def slots(at: int, count: int, size: int) -> list[int]:
        starts = range(native.FX + at, native.FX + at + 16 * count, 16)
        return [int.from_bytes(block[n : n + size], "little") for n in starts]

    flags = [words[16] >> bit & 1 for _, bit, _ in _FLAGS]
    regs = [*words[:16], *slots(160, 16, 16), *flags, *slots(32, 8, 10), control, status & FPCC | status & 0x200]
    return Machine(regs, Window(scratch, bytearray(block[native.MEMORY : native.SIZE])))


def _check(
    form: Form, d: Decoded, s: State, after: bytes, scratch: int, floating: bool, predictor: Predict, tally: Tally
) -> str:
    """The first difference, or nothing."""
    m = machine(s, scratch)
    try:
        p = predictor(d, m, form.width)
    except OutOfWindow:
        tally.outside += 1
        return ""
    tally.states += 1
    words = struct.unpack_from("<18Q", after)
    if words[17] or p.fault:
        tally.faults += 1
        return "" if words[17] and p.fault else f"signal {words[17]}, predicted fault: {p.fault}"
    if p.taken is not None:
        return "" if words[0] == p.taken else f"taken {words[0]}, predicted {p.taken}"
    return (
        _registers(d, p, m, words)
        or _flags(p, m, words[16])
        or _vectors(m, after, floating, d.row.note == "approx")
        or _x87(p, m, after, floating)
        or _memory(d, p, m, after, floating)
    )


def _registers(d: Decoded, p: Prediction, m: Machine, words: tuple[int, ...]) -> str:
    masks = {VAR["rax"].index: ~0xB8FF} if d.row.name in STATUS else {}
    for n, b in enumerate(d.operands):
        if b.place and f"{n}.high" in p.undefined:
            masks[b.place.var] = (1 << b.width) - 1
        if b.place and str(n) in p.undefined:
            masks[b.place.var] = 0
    if "acc.high" in p.undefined:
        masks.setdefault(VAR["rax"].index, (1 << 32) - 1)
    for n, name in enumerate(GPR):
        if words[n] != m.regs[n] and (words[n] ^ m.regs[n]) & masks.get(n, -1):
            return f"{name} {words[n]:#x}, predicted {m.regs[n]:#x}"
    return ""


def _flags(p: Prediction, m: Machine, word: int) -> str:
    for index, bit, name in _FLAGS:
        if name not in p.undefined and word >> bit & 1 != m.regs[index]:
            return f"{name} {word >> bit & 1}, predicted {m.regs[index]}"
    return ""


def _near(a: int, b: int) -> bool:
    """Within 12 bits, lane by lane of 32; tiny results may be flushed to zero."""
    for n in range(4):
        x, y = a >> 32 * n & 0xFFFFFFFF, b >> 32 * n & 0xFFFFFFFF
        if x == y or (sf.is_nan(32, x) and sf.is_nan(32, y)):
            continue
        if (x ^ y) >> 31 or abs(x - y) > (1 << 13 if min(x, y) & 0x7FFFFFFF > 0x800000 else 0x800000):
            return False
    return True


def _same(a: int, b: int, bits: int, floating: bool) -> bool:
    """Equal, or NaNs in the same places of a produced floating-point result."""
    if a == b:
        return True
    if not floating:
        return False
    return any(
        all(
            x == y or (sf.is_nan(w, x) and sf.is_nan(w, y))
            for n in range(bits // w)
            for x, y in ((a >> n * w & (1 << w) - 1, b >> n * w & (1 << w) - 1),)
        )
        for w in (32, 64)
        if w <= bits
    )


def _vectors(m: Machine, after: bytes, floating: bool, approximate: bool) -> str:
    for n, name in enumerate(XMM):
        at = native.FX + 160 + 16 * n
        got, want = int.from_bytes(after[at : at + 16], "little"), m.regs[_XMM + n]
        if not _same(got, want, 128, floating) and not (approximate and _near(got, want)):
            return f"{name} {got:#034x}, predicted {want:#034x}"
    return ""


def _x87(p: Prediction, m: Machine, after: bytes, floating: bool) -> str:
    status, tags = struct.unpack_from("<HB", after, native.FX + 2)
    top = status >> 11 & 7
    for n, name in enumerate(ST):
        if not tags >> (top + n & 7) & 1:
            continue
        at = native.FX + 32 + 16 * n
        got, want = int.from_bytes(after[at : at + 10], "little"), m.regs[_ST + n]
        if got != want and not (floating and sf.is_nan(80, got) and sf.is_nan(80, want)):
            return f"{name} {got:#022x}, predicted {want:#022x}"
    want = m.regs[VAR["fpcc"].index]
    if "fpcc" in p.named and (status ^ want) & FPCC:
        return f"fpcc {status & FPCC:#x}, predicted {want & FPCC:#x}"
    control = struct.unpack_from("<H", after, native.FX)[0]
    want = m.regs[VAR["fpcw"].index]
    return "" if control == want else f"fpcw {control:#x}, predicted {want:#x}"


def _memory(d: Decoded, p: Prediction, m: Machine, after: bytes, floating: bool) -> str:
    got = after[native.MEMORY : native.SIZE]
    want = bytes(m.window.data)
    if got == want or any(b.mem is not None and str(n) in p.undefined for n, b in enumerate(d.operands)):
        return ""
    width = next((b.width for b in d.operands if b.mem is not None and "w" in b.access), 0)
    at = next(n for n in range(len(got)) if got[n] != want[n])
    if floating and width in (32, 64, 80):
        first = next(b for b in d.operands if b.mem is not None)
        assert first.mem is not None
        at = 64 + first.mem.disp.addend
        a, b = (int.from_bytes(x[at : at + width // 8], "little") for x in (got, want))
        if sf.is_nan(width, a) and sf.is_nan(width, b):
            return ""
    if d.row.name in STATUS:
        return ""
    return f"memory at {at}: {got[at : at + 16].hex()}, predicted {want[at : at + 16].hex()}"


def fuzz(
    states: int,
    seed: int = 0,
    only: Sequence[str] = (),
    rows: Sequence[Row] | None = None,
    predictor: Predict = predict,
) -> Tally:
    """The whole run: all rows, or those named."""
    chosen = list(rows) if rows is not None else [r for r in TABLE.all() if not only or r.name in only]
    with tempfile.TemporaryDirectory(prefix="irbridge-fuzz-") as folder:
        bench = prepare(chosen, Path(folder), seed)
        return run(bench, pool(states, seed), seed, max(20, states // 20), predictor)
