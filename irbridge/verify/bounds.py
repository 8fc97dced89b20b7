"""Whether the source reaches beyond what is its own on an input.

In: a side linked with padding between its variables (``again``), and an input. Out: whether an instruction of the
side's functions reads or writes padding, or the frames of who called it: then the input is outside the contract, and
nobody is bound to do what the source did. The side runs under qemu with a plugin (``native/bounds.c``).
Not seen: what lies within the function's own frame, in another variable, or on the heap.
Example: ``Bounds(side, program).inside(0, s, vector)``.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterable
from pathlib import Path

from irbridge.verify.build import Side, addresses, plugin
from irbridge.verify.image import Image
from irbridge.verify.inputs import Vector
from irbridge.verify.runner import Died, Runner
from irbridge.verify.stubs import words_of
from irbridge.verify.types import Signature

_HEAD, _RANGE = struct.Struct("<5Q"), struct.Struct("<2Q")
_PADS, _CODE = (("__start_" + name, "__stop_" + name) for name in ("irb_pads", "irb_code"))
_UNKNOWN = (1 << 64) - 1
_REGISTERS = 6  # that every convention passes whole arguments in, at the least


class Bounds:
    """``program``: the side linked with padding, in its folder."""

    def __init__(self, side: Side, program: Path, *, no_sandbox: bool) -> None:
        symbols, image = addresses(program), Image.of(program, writable=True)
        start, end = (symbols[n] for n in _PADS)
        pads = _joined(_RANGE.iter_unpack(image.constant(start, end - start)))
        data = b"".join(_RANGE.pack(*r) for r in pads)
        self.file = (program.parent / "outside").open("w+b")
        self.file.write(_HEAD.pack(0, 0, *(symbols[n] for n in _CODE), len(pads)) + data)
        self.file.flush()
        self.map = mmap.mmap(self.file.fileno(), _HEAD.size + len(data))
        told = f"{plugin('bounds', program.parent)},out=outside,sp={symbols['irb_entry']:x}"
        command = [side.tools.qemu, "-plugin", told, f"./{program.name}"]
        self.runner = Runner(program.parent, command, no_sandbox=no_sandbox)

    def inside(self, n: int, s: Signature, v: Vector) -> bool:
        """Whether function ``n`` stays within what is its own, as far as is seen."""
        struct.pack_into("<2Q", self.map, 0, 0, _room(s))
        try:
            self.runner.send(n, [v.encode()])
            self.runner.receive()
        except Died:
            pass
        return not struct.unpack_from("<Q", self.map)[0]

    def close(self) -> None:
        self.runner.close()
        self.map.close()
        self.file.close()


def _joined(things: Iterable[tuple[int, ...]]) -> list[tuple[int, int]]:
    """(start, end) in order, with nothing in two of them. ``things``: (address, size)."""
    out: list[tuple[int, int]] = []
    for at, size in sorted((at, size) for at, size in things if size):
        first, end = out.pop() if out and at <= out[-1][1] else (at, at)
        out.append((first, max(end, at + size)))
    return out


def _room(s: Signature) -> int:
    """Bytes above the stack pointer that may hold arguments; a struct may lie anywhere in the caller's frame."""
    if s.variadic or any(t.kind == "struct" for t in (s.result, *(p.type for p in s.params))):
        return _UNKNOWN
    words = sum(words_of(p.type) for p in s.params)
    return 8 + 8 * words if words > _REGISTERS else 0
