"""Where two sides part on an input: the first store that makes memory differ, or where the target dies.

In: both sides' units and an input that refutes. Out: a sentence with ``file:line`` of each side, or nothing where that
is not known (only the result differs, no such trace). Both are built again with a symbol at each instruction and run
once under qemu with a plugin (``native/stores.c``). Sides may store in another order, or by other widths: so it is
what single bytes became, one after the other, that is compared, of those bytes that differ in the end.
Example: ``divergence(units, isas, s, vector)`` is ``"a.s:12 stores 0x5, b.s:30 stores 0x6"``.
"""

from __future__ import annotations

import bisect
import re
import struct
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from irbridge.errors import IrbridgeError
from irbridge.verify.build import Side, addresses, assemble, common, defined, link, plugin, prints
from irbridge.verify.compare import Comparison
from irbridge.verify.cover import labelled
from irbridge.verify.inputs import Buffer, Vector
from irbridge.verify.runner import TIMEOUT, Layout, Result, Runner
from irbridge.verify.types import Signature

REGIONS, REGION, STRIDE, PAGE = 0x1000000000 - (1 << 19), 1 << 20, 1 << 31, 1 << 16  # as runner.c has them
BUFFERS = 16
ROOM = 1 << 16  # stores that are noted
NEAR = 64  # bytes of code that one line can make
_HEAD, _STORE = struct.Struct("<4Q"), struct.Struct("<3Q16s")
_LINE = re.compile(r"irb_line_(\d+)_(\d+)")

Units = Sequence[tuple[str, str]]


class Store(NamedTuple):
    """``by``: address of the instruction of the unit that did it, or called what did; ``value``: its bytes."""

    by: int
    at: int
    value: bytes


@dataclass(slots=True)
class _Traced:
    """A side that ran once. ``lines``: addresses of code, in order, with what they are called."""

    lines: list[tuple[int, str]]
    globals_: dict[str, int]
    result: Result
    last: int = 0
    stores: list[Store] = field(default_factory=list)

    def place(self, by: int) -> str:
        """``file:line`` of an address, or a symbol and how far behind it."""
        n = bisect.bisect_right(self.lines, (by, "\x7f")) - 1
        at, name = self.lines[n]
        return name if ":" in name and by - at < NEAR else f"{name}+{by - at:#x}"

    def history(self, address: int) -> list[tuple[int, Store]]:
        """What became of a byte: stores that changed it, with their numbers."""
        out: list[tuple[int, Store]] = []
        for n, s in enumerate(self.stores):
            if s.at <= address < s.at + len(s.value) and not (out and _byte(out[-1][1], address) == _byte(s, address)):
                out.append((n, s))
        return out


def divergence(
    units: tuple[Units, Units], isas: tuple[str, str], s: Signature, vector: Vector, *, no_sandbox: bool = False
) -> str:
    """Where they part; nothing if that is not found."""
    with tempfile.TemporaryDirectory(prefix="irbridge-trace-") as place:
        try:
            found = _traced(units, isas, s, vector, Path(place), no_sandbox)
        except (IrbridgeError, OSError):
            return ""
    if found is None:
        return ""
    (source, target), comparison = found
    ends = source.result.outcome, target.result.outcome
    if TIMEOUT in ends:  # watched, they are slow
        return ""
    if ends[0] != ends[1]:
        died = target.result.faults and not source.result.faults
        return f"{target.place(target.last)} ends with {target.result.outcome_text}" if died else ""
    return _first(source, target, list(_differing(source, target, comparison, vector)))


def _traced(
    units: tuple[Units, Units], isas: tuple[str, str], s: Signature, vector: Vector, folder: Path, no_sandbox: bool
) -> tuple[tuple[_Traced, _Traced], Comparison] | None:
    """Both sides, run; None where one could not be watched."""
    sides, files = [], []
    for n, (given, isa) in enumerate(zip(units, isas, strict=True)):
        try:
            texts, _ = labelled(given, isa)
        except IrbridgeError:
            texts = list(given)
        sides.append(assemble(texts, isa, folder / str(n)))
        files.append([name for name, _ in given])
    compared, printing = common(sides, [s]), prints(sides)
    programs = [link(side, [s], compared, printing) for side in sides]
    comparison = Comparison([defined(p) for p in programs], list(compared), 0)
    layout = Layout.of(s, list(compared.values()))
    runs = [_run(side, addresses(p), s, vector, compared, layout, names, no_sandbox)
            for side, p, names in zip(sides, programs, files, strict=True)]  # fmt: skip
    one, two = runs
    return ((one, two), comparison) if one is not None and two is not None else None


def _run(
    side: Side, symbols: dict[str, int], s: Signature, vector: Vector, compared: Mapping[str, int], layout: Layout,
    files: Sequence[str], no_sandbox: bool,
) -> _Traced | None:  # fmt: skip
    lines = sorted((a, f"{files[int(m[1])]}:{m[2]}") for n, a in symbols.items() if (m := _LINE.fullmatch(n)))
    functions = [(symbols[n], n, size) for n, (kind, size) in side.defined.items() if kind in "TtWw" and n in symbols]
    ours = {a for a, _ in lines} or {b for a, _, size in functions for b in range(a, a + size)}
    if s.name not in symbols or not ours:
        return None
    ours.add(symbols[s.name])
    low, high = min(ours), max(ours) + 1
    marks = bytearray((high - low + 7) // 8 * 8)
    for a in ours:
        marks[a - low] = 1
    file = side.folder / "trace"
    with file.open("wb") as f:
        f.write(_HEAD.pack(0, 0, 0, 0) + marks)
        f.truncate(_HEAD.size + len(marks) + ROOM * _STORE.size)
    ranges = [(REGIONS, BUFFERS * STRIDE), *((symbols[n], size) for n, size in compared.items())]
    told = [f"{plugin('stores', side.folder)},out=trace", f"start={symbols[s.name]:x}", f"from={low:x}", f"to={high:x}",
            *(f"range={a:x}:{size:x}" for a, size in ranges)]  # fmt: skip
    runner = Runner(side.folder, [side.tools.qemu, "-plugin", ",".join(told), "./runner"], no_sandbox=no_sandbox)
    try:
        (result,) = runner.results(0, layout, [vector])
    finally:
        runner.close()
    data = file.read_bytes()
    count, last, entered, full = _HEAD.unpack_from(data)
    if not entered or full:
        return None
    at = _HEAD.size + len(marks)
    raw = _STORE.iter_unpack(data[at : at + count * _STORE.size])
    named = lines or sorted((a, n) for a, n, _ in functions)
    where = {n: symbols[n] for n in compared}
    return _Traced(named, where, result, last, [Store(by, a, value[:size]) for by, a, size, value in raw])


def _byte(s: Store, address: int) -> int:
    return s.value[address - s.at]


def _differing(one: _Traced, two: _Traced, comparison: Comparison, vector: Vector) -> Iterator[tuple[int, int]]:
    """The bytes that differ in the end, by their addresses in both sides."""
    sides = (one.result, two.result)
    for (low, after), *buffers in zip(places(vector.buffers), *(r.buffers for r in sides), strict=False):
        yield from ((low + n, low + n) for n in comparison.differing(*buffers))
        yield from ((low + n, low + n) for n in range(-256, 0))  # the moat before or behind it
        yield from ((n, n) for n in range(after, after + 256))
    for name, *contents in zip(comparison.globals_, *(r.globals_ for r in sides), strict=False):
        a, b = one.globals_[name], two.globals_[name]
        yield from ((a + n, b + n) for n in comparison.differing(*contents))


def places(buffers: Sequence[Buffer]) -> list[tuple[int, int]]:
    """Where the runner lays buffers: their first address and the one behind them."""
    out: list[tuple[int, int]] = []
    for n, b in enumerate(buffers):
        low = REGIONS + n * STRIDE + PAGE
        high, off = low + REGION - 2 * PAGE, b.placement & 255
        if b.placement & 512 and n:
            at = out[-1][0]
        elif b.placement & 1024:
            at = low - PAGE + REGION // 2 - (0 if b.placement & 2048 else len(b.data) // 2 & ~(off - 1 if off else 0))
        else:
            at = low + off if b.placement & 256 else (high - len(b.data)) & ~(off - 1 if off else 0)
        out.append((at, at + len(b.data)))
    return out


def _first(source: _Traced, target: _Traced, differing: Sequence[tuple[int, int]]) -> str:
    """The earliest store, as the source counts them, from which on a byte is not the same."""
    found: list[tuple[int, int, Store | None, Store | None]] = []
    for a, b in differing:
        mine, theirs = source.history(a), target.history(b)
        for n in range(max(len(mine), len(theirs))):
            x, y = (h[n] if n < len(h) else None for h in (mine, theirs))
            if x is None or y is None or _byte(x[1], a) != _byte(y[1], b):
                when = x[0] if x is not None else len(source.stores) + (y[0] if y is not None else 0)
                found.append((when, b - a, x[1] if x is not None else None, y[1] if y is not None else None))
                break
    if not found:
        return ""
    _, apart, one, two = min(found, key=lambda f: f[0])
    said = [f"{side.place(s.by)} stores {int.from_bytes(s.value, 'little'):#x}"
            for side, s in ((source, one), (target, two)) if s is not None]  # fmt: skip
    if one is not None and two is None:
        less = next((s for s in target.stores if _within(s, one, apart)), None)
        size = f"{len(less.value)} byte{'s' if len(less.value) > 1 else ''}" if less is not None else ""
        said.append(f"{target.place(less.by)} only {size} of it" if less else "the target does not store there")
    elif one is None:
        said.append("the source does not store there")
    return ", ".join(said)


def _within(part: Store, whole: Store, apart: int) -> bool:
    """Whether a store writes some of what another one does, ``apart`` bytes from it."""
    at = part.at - apart - whole.at
    return 0 <= at < len(whole.value) and whole.value[at : at + len(part.value)] == part.value != whole.value
