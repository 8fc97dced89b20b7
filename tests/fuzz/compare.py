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
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from irbridge.errors import Unsupported
from irbridge.frontends.x86_64.decode import decode
from irbridge.frontends.x86_64.isa import TABLE
from irbridge.frontends.x86_64.regs import FLAGS, GPR, ST, VAR, XMM
from irbridge.ir import softfloat as sf
from irbridge.isa.machine import Decoded
from irbridge.isa.row import Row
from irbridge.isa.syntax import Mem, Parsed, Reg
from tests.fuzz import native
from tests.fuzz.forms import Form, forms
from tests.fuzz.predict import Machine, OutOfWindow, Prediction, Window, predict
from tests.fuzz.states import FLAG_BITS, State, pool

Parse = Callable[[str, bool], Parsed]  # (text, intel) -> what the syntax module makes of it
FLOATING = frozenset(("arith.addf", "arith.subf", "arith.mulf", "arith.divf", "math.sqrt", "arith.extf", "arith.truncf",
                      "math.roundeven", "math.trunc", "math.floor", "math.ceil"))  # fmt: skip
FPCC = 0x4700
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


def prepare(rows: Iterable[Row], folder: Path, seed: int = 0, parse: Parse | None = None) -> Bench:
    """Decode every form of the rows; assemble them."""
    tally, items = Tally(), []
    have = features()
    for row in rows:
        reason = missing(row, have)
        if reason:
            tally.skipped[f"{row.name} {row.spec}"] = reason
            continue
        for form in forms(row, seed):
            text = form.text
            parsed = parse(text, form.dialect == "intel") if parse else form.parsed
            try:
                d = decode(parsed)
            except Unsupported as e:
                tally.mismatches.append(f"{text}: not decoded: {e.message}")
                tally.failed[row.name] += 1
                continue
            if d.row.fn is not row.fn and d.row is not row:
                continue  # an earlier row takes this form, and is fuzzed with it
            items.append((form, d))
    stubs = {n: stub(form) for n, (form, _) in enumerate(items)}
    lib = native.build(folder, stubs)
    tally.rejected = [items[n][0].text for n in lib.rejected]
    return Bench(items, lib, tally)


def stub(form: Form) -> str:
    """The instruction (a conditional jump reports itself in rax)."""
    syntax = "    .intel_syntax noprefix\n" if form.dialect == "intel" else ""
    if form.row.control == "cond":
        return f"    {form.row.name} 1f\n    mov $0, %rax\n    jmp fz_done\n1:  mov $1, %rax"
    return f"{syntax}    {form.text}"


def run(bench: Bench, states: Sequence[State], seed: int = 0, few: int | None = None) -> Tally:
    """Compare each form on the states; an alias, or the same form in the other
    dialect, gets ``few`` of them."""
    first: dict[tuple[object, str], tuple[str, str]] = {}
    tally = bench.tally
    for n, (form, d) in enumerate(bench.items):
        if n in bench.lib.rejected:
            continue
        known = first.setdefault((form.row.fn, form.row.spec), (form.row.name, form.dialect))
        whole = few is None or known == (form.row.name, form.dialect)
        count = len(states) if whole else min(few or 0, len(states))
        _compare(bench, n, form, d, states[:count], random.Random(f"{seed} {form.text}"), tally)
    return tally


def _compare(
    bench: Bench, number: int, form: Form, d: Decoded, states: Sequence[State], rng: random.Random, tally: Tally
) -> None:
    scratch = bench.lib.scratch
    prepared = [_point(form, s, scratch, rng) for s in states]
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
        problem = _check(form, d, s, after, scratch, floating, tally)
        if problem:
            tally.failed[form.row.name] += 1
            if tally.failed[form.row.name] <= 3:
                tally.mismatches.append(f"{form.text}: {problem} (state {n})")


def _point(form: Form, s: State, scratch: int, rng: random.Random) -> State:
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
        v = next(v for v in VAR.values() if v.index == _place(reg.name).var)
        width = _place(reg.name).width
        offset = rng.randrange(-512, 512) & (1 << width) - 1
        gpr[v.index] = gpr[v.index] >> width << width | offset if width < 64 else offset
    return State(gpr, s.flags, s.xmm, s.st, s.fpcw, s.memory)


def _place(name: str):  # type: ignore[no-untyped-def]
    from irbridge.frontends.x86_64.regs import REGS

    return REGS[name]


def machine(s: State, scratch: int) -> Machine:
    """The state as the variables the rows know."""
    flags = [s.flags >> bit & 1 for _, bit, _ in _FLAGS]
    return Machine([*s.gpr, *s.xmm, *flags, *s.st, s.fpcw, 0], Window(scratch, bytearray(s.memory)))


def _check(
    form: Form, d: Decoded, s: State, after: bytes, scratch: int, floating: bool, tally: Tally
) -> str:
    """The first difference, or nothing."""
    m = machine(s, scratch)
    try:
        p = predict(d, m, form.width)
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
    masks = {}
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
    if "fnstsw" in d.row.name or "fstsw" in d.row.name:
        return ""
    return f"memory at {at}: {got[at : at + 16].hex()}, predicted {want[at : at + 16].hex()}"


def fuzz(
    states: int, seed: int = 0, only: Sequence[str] = (), parse: Parse | None = None, rows: Sequence[Row] | None = None
) -> Tally:
    """The whole run: all rows, or those named."""
    chosen = list(rows) if rows is not None else [r for r in TABLE.all() if not only or r.name in only]
    with tempfile.TemporaryDirectory(prefix="irbridge-fuzz-") as folder:
        bench = prepare(chosen, Path(folder), seed, parse)
        return run(bench, pool(states, seed), seed, few=max(20, states // 20))
