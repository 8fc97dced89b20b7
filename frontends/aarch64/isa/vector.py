"""Advanced SIMD's rows over arrangements: one line an instruction, loops over ``8b`` to ``2d``.

``rows("add", ALL, "w:T r:T r:T", step)`` makes a row for each arrangement ``T``; the function gets each register as
elements of its column's width. ``W`` is the arrangement with elements twice as wide, ``E`` one element, ``#`` an
immediate repeated in each element. ``long`` makes the forms that pair the narrow elements with wide ones, and
their second halves (``saddl``, ``saddl2``). Source: Arm ARM, C1.2.5 (arrangements), C7.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from irbridge.frontends.aarch64.isa.table import ins
from irbridge.frontends.aarch64.regs import SCALARS
from irbridge.isa.bits import Bits, shuffle

Step = Callable[..., Any]
BYTES = "8b 16b"
BHS = "8b 16b 4h 8h 2s 4s"
HS = "4h 8h 2s 4s"
ALL = "8b 16b 4h 8h 2s 4s 2d"
FLOATS = "2s 4s 2d"
WIDE = {"8b": "8h", "16b^": "8h", "4h": "4s", "8h^": "4s", "2s": "2d", "4s^": "2d", "b": "h", "h": "s", "s": "d"}
LONG = {"b": (("", "8b"), ("2", "16b^")), "h": (("", "4h"), ("2", "8h^")), "s": (("", "2s"), ("2", "4s^"))}
_LETTER = re.compile(r"\d*([bhsdq])(?:\[\]|\^|#)?")


def element_width(column: str) -> int:
    """The bits of an element in a column of this kind, 0 if it is no vector's."""
    m = _LETTER.fullmatch(column)
    return SCALARS[m.group(1)] if m else 0


def _viewed(columns: str, step: Step) -> Callable[..., Any]:
    reads = [c.partition(":")[2] for c in columns.split() if "r" in c.partition(":")[0]]
    widths = [element_width(c) for c in reads]

    def run(*args: Any) -> Any:
        given = [a.lanes(w) if w and isinstance(a, Bits) else a for a, w in zip(args, widths, strict=True)]
        result = step(*given)
        return tuple(r.bits for r in result) if isinstance(result, tuple) else result.bits

    return run


def vector(names: str, columns: str, step: Step, zeroes: bool = False) -> None:
    """One row, its function given elements."""
    ins(names, columns, "----", _viewed(columns, step), zeroes=zeroes)


def shaped(columns: str, shape: str) -> str:
    """``T``, ``W`` and ``E`` of the columns for one arrangement."""
    letter = shape.strip("0123456789^")
    return columns.replace("T", shape).replace("W", WIDE.get(shape, "?")).replace("E", f"{letter}[]")


def rows(names: str, shapes: str, columns: str, step: Step, zeroes: bool = False) -> None:
    """A row for each arrangement."""
    for shape in shapes.split():
        vector(names, shaped(columns, shape), step, zeroes)


def long(name: str, letters: str, columns: str, step: Step) -> None:
    """Rows between narrow and wide elements, of the lower and of the upper halves."""
    for letter in letters:
        for suffix, shape in LONG[letter]:
            vector(name + suffix, shaped(columns, shape), step)


def floats(step: Step) -> Step:
    """A step on float views of its vectors."""

    def run(*args: Any) -> Any:
        result = step(*[a.f if isinstance(a, Bits) else a for a in args])
        return result.ints if result.t.elem.is_float else result

    return run


def spread(step: Step) -> Step:
    """A step whose last operand is one element, for all lanes."""

    def run(*args: Bits) -> Any:
        return step(*args[:-1], like(args[-1], args[-2]))

    return run


def like(e: Bits, v: Bits) -> Bits:
    """An element in each lane of a vector like ``v``."""
    return e.splat(v.t.lanes) if v.t.is_vector else e


def evens(a: Bits, b: Bits) -> tuple[Bits, Bits]:
    """The even and the odd elements of a then b."""
    n = 2 * a.t.lanes
    return shuffle(a, b, range(0, n, 2)), shuffle(a, b, range(1, n, 2))


def halves(a: Bits) -> tuple[Bits, Bits]:
    """The even and the odd elements of one vector; scalars of one with two."""
    n = a.t.lanes
    return (a[0], a[1]) if n == 2 else (shuffle(a, a, range(0, n, 2)), shuffle(a, a, range(1, n, 2)))


def reduce(step: Callable[[Bits, Bits], Bits], v: Bits) -> Bits:
    """All elements of a vector joined in a tree."""
    n = v.t.lanes
    if n == 2:
        return step(v[0], v[1])
    return reduce(step, step(shuffle(v, v, range(n // 2)), shuffle(v, v, range(n // 2, n))))


def concatenated(parts: Sequence[Bits]) -> Bits:
    """Vectors joined, the first least significant."""
    parts = list(parts)
    while len(parts) > 1:
        n = parts[0].t.lanes
        if len(parts) % 2:
            parts.append(parts[-1])
        parts = [shuffle(a, b, range(2 * n)) for a, b in zip(parts[::2], parts[1::2], strict=True)]
    return parts[0]
