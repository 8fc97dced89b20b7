"""A linked program's memory as it is before it starts.

In: an ELF file of 64 bits, little-endian, that lies where it says. Out: the bytes at an address: those that nothing
writes, or what all of them are at first.
Example: ``Image.of(path).constant(address, 8)``. Source: System V ABI, chapter 5 (program headers).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

_LOAD, _WRITABLE = 1, 2
_HEADER = struct.Struct("<IIQQQQQQ")  # type, flags, offset, vaddr, paddr, filesz, memsz, align


@dataclass(frozen=True, slots=True)
class Image:
    """``parts``: (address, bytes) of each part of the program, or of each that is not writable."""

    parts: tuple[tuple[int, bytes], ...] = ()

    @staticmethod
    def of(path: Path, *, writable: bool = False) -> Image:
        raw = path.read_bytes()
        (start,) = struct.unpack_from("<Q", raw, 32)
        size, count = struct.unpack_from("<HH", raw, 54)
        parts = []
        for n in range(count):
            kind, flags, offset, address, _, length, _, _ = _HEADER.unpack_from(raw, start + n * size)
            if kind == _LOAD and (writable or not flags & _WRITABLE):
                parts.append((address, raw[offset : offset + length]))
        return Image(tuple(parts))

    def constant(self, address: int, n: int) -> bytes:
        """At most ``n`` bytes at an address; empty where the image has none."""
        for start, data in self.parts:
            if start <= address < start + len(data):
                return data[address - start : address - start + n]
        return b""
