"""What variables hold as part of an input: what a function does may depend on what others left there.

In: the compared variables of both sides. Out: inputs with contents for some of them, and those in words and as data.
Only variables that other units may write get other contents: what a static one can hold only its own unit knows, and
compilers rely on it. Those that hold addresses keep them; a byte, which may be a ``_Bool``, gets 0 or 1.
Example: ``State(sides[0], variables, programs).begun(vector, choice, words)``.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from irbridge.verify.build import Side, addresses
from irbridge.verify.image import Image
from irbridge.verify.inputs import Vector
from irbridge.verify.types import CType
from irbridge.verify.values import Choice, Pool, floating, integer, near

_EVERY = 4  # one input in so many has other contents
_MOST = 3  # places that are written
_LARGEST = 4096  # bytes of a place (runner.c)


class State:
    """``variables``: names and sizes of the compared ones; ``source``: the side that says which others may write."""

    def __init__(self, source: Side, variables: Sequence[tuple[str, int]], programs: Sequence[Path]) -> None:
        self.variables, self._programs = variables, programs
        self._shared = [n for n, (name, _) in enumerate(variables) if source.defined[name][0] in "DB"]

    @cached_property
    def open(self) -> list[tuple[int, bool]]:
        """The variables that may hold anything, by number, and whether they may hold bytes other than 0 and 1."""
        found: dict[int, bool] = {}
        for program in self._programs if self._shared else ():
            image, at = Image.of(program, writable=True), addresses(program)
            low, high = min(a for a, _ in image.parts), max(at.values())
            for n in self._shared:
                name, size = self.variables[n]
                data = image.constant(at[name], size)
                words = struct.unpack_from(f"<{len(data) // 8}Q", data)
                found[n] = found.get(n, True) and not any(low <= w <= high for w in words)
        return [(n, any(x > 1 for x in data)) for n in self._shared if found.get(n)]

    def begun(self, v: Vector, c: Choice, words: Sequence[int]) -> Vector:
        """The input, now and then with other contents of variables. ``words``: numbers that the code mentions."""
        if v.state and c.below(2):
            return self._near(v, c, words)
        if not self._shared or c.below(_EVERY) or not self.open:
            return v
        pool, places = Pool(words, list(v.words)), []
        for _ in range(1 + c.below(_MOST)):
            n, bytes_ = self.open[c.below(len(self.open))]
            size = self.variables[n][1]
            width = size if size in (1, 2, 4, 8) else (1, 2, 4, 8)[c.below(4)]
            if width > size:
                continue
            real = width in (4, 8) and c.below(4) == 0
            value = floating(c, 8 * width, pool) if real else integer(c, 8 * width, pool)
            if width == 1 and not bytes_:
                value &= 1
            whole, count = value.to_bytes(width, "little"), size // width
            if c.below(2):
                places.append((n, c.below(count) * width, whole))
            else:  # the same throughout
                places.append((n, 0, whole * min(count, _LARGEST // width)))
        return replace(v, state=tuple(places))

    def _near(self, v: Vector, c: Choice, words: Sequence[int]) -> Vector:
        """The input with one place's contents near what they were."""
        k = c.below(len(v.state))
        n, at, old = v.state[k]
        width = len(old) if len(old) in (1, 2, 4, 8) else (1, 2, 4, 8)[c.below(4)]
        value = near(c, int.from_bytes(old[:width], "little"), CType("int", 8 * width), words)
        if width > 1 or (n, True) in self.open:
            data = (value.to_bytes(width, "little") * len(old))[: len(old)]
            return replace(v, state=(*v.state[:k], (n, at, data), *v.state[k + 1 :]))
        return v

    def text(self, v: Vector) -> dict[str, str]:
        """The contents as a person reads them."""
        return {f"{name}+{at}" if at or len(data) < self._size(name) else name: hex(int.from_bytes(data, "little"))
                for name, at, data in self._named(v)}  # fmt: skip

    def to_json(self, v: Vector) -> list[list[Any]]:
        """The contents, by the variables' names."""
        return [[name, at, data.hex()] for name, at, data in self._named(v)]

    def from_json(self, v: Vector, found: Sequence[Any]) -> Vector:
        """An input with such contents. Raises KeyError, TypeError and ValueError for what are none."""
        numbers = {name: n for n, (name, _) in enumerate(self.variables)}
        places = tuple((numbers[name], int(at), bytes.fromhex(data)) for name, at, data in found)
        for n, at, data in places:
            if len(data) > _LARGEST or not 0 <= at <= self.variables[n][1] - len(data):
                raise ValueError(f"{len(data)} bytes at {at} of {self.variables[n][0]}")
        return replace(v, state=places)

    def of_model(self, model: dict[str, Any]) -> list[list[Any]] | None:
        """The contents that a proof's counterexample has, as data; None if not all of them can be set."""
        open_ = {self.variables[n][0]: self.variables[n][1] for n, _ in self.open}
        out: list[list[Any]] = []
        for name, start in model.get("variables", {}).items():
            held = {at - start: byte for at, byte in model["memory"].items() if 0 <= at - start < open_.get(name, 8)}
            if held and name not in open_:
                return None
            out += [[name, at, f"{byte:02x}"] for at, byte in held.items()]
        return out

    def _named(self, v: Vector) -> list[tuple[str, int, bytes]]:
        return [(self.variables[n][0], at, data) for n, at, data in v.state]

    def _size(self, name: str) -> int:
        return dict(self.variables)[name]
