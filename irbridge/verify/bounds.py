"""Whether the source reaches beyond what is its own on an input.

In: a side linked with padding between its variables (``again``), and an input. Out: whether an instruction of the
side's functions reads or writes padding, the frames of who called it, or what lies between blocks of the heap, or
writes variables that are not its own: then the input is outside the contract, and nobody is bound to do what the source
did. The side runs under qemu with a plugin (``native/bounds.c``).
Not seen: what lies within the function's own frame, or in another variable.
Example: ``Bounds(side, program, own_ranges(map_text, side.objects)).inside(0, s, vector)``.
"""

from __future__ import annotations

import mmap
import re
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

from irbridge.verify.build import Side, defined, plugin
from irbridge.verify.image import Image
from irbridge.verify.inputs import Vector
from irbridge.verify.runner import Died, Runner
from irbridge.verify.stubs import words_of
from irbridge.verify.types import Signature

_HEAD, _RANGE = struct.Struct("<8Q"), struct.Struct("<2Q")
_PADS, _CODE = (("__start_" + name, "__stop_" + name) for name in ("irb_pads", "irb_code"))
_PROGRAM = "__executable_start", "_end"
_HEAP = {"sp": "irb_entry", "low": "irb_heap_low", "high": "irb_heap_high", "blocks": "irb_blocks",
         "count": "irb_block_count", "lost": "irb_blocks_lost"}  # fmt: skip
_PLACED = re.compile(r"^ ([\w.$-]+)\s+0x([0-9a-f]+)\s+0x([0-9a-f]+) (.*)$", re.M)
_UNKNOWN = (1 << 64) - 1
_REGISTERS = 6  # that every convention passes whole arguments in, at the least


class Bounds:
    """``program``: the side linked with padding, in its folder, with ``__executable_start`` kept; ``own``: where what
    is the side's own lies, as (address, size)."""

    def __init__(self, side: Side, program: Path, own: Iterable[tuple[int, int]], *, no_sandbox: bool) -> None:
        symbols, image = defined(program), Image.of(program, writable=True)
        at = {name: s.value for name, s in symbols.items()}
        start, end = (at[n] for n in _PADS)
        pads = _joined(_RANGE.iter_unpack(image.constant(start, end - start)))
        library = (symbols[n] for n in side.undefined & symbols.keys())  # what it may write of the C library's
        mine = _joined([*own, *((s.value, s.size) for s in library if s.kind not in "TtWwi")])
        data = b"".join(_RANGE.pack(*r) for r in (*pads, *mine))
        self.file = (program.parent / "outside").open("w+b")
        ends = (at[n] for n in (*_CODE, *_PROGRAM))
        self.file.write(_HEAD.pack(0, 0, *ends, len(pads), len(mine)) + data)
        self.file.flush()
        self.map = mmap.mmap(self.file.fileno(), _HEAD.size + len(data))
        words = ",".join(f"{key}={at[name]:x}" for key, name in _HEAP.items())
        command = [side.tools.qemu, "-plugin", f"{plugin('bounds', program.parent)},out=outside,{words}",
                   f"./{program.name}"]  # fmt: skip
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


def own_ranges(text: str, objects: Iterable[Path]) -> Iterator[tuple[int, int]]:
    """Where the linker put the sections of some objects, (address, bytes), by the text of its map."""
    files = {str(thing) for thing in objects}
    for m in _PLACED.finditer(text):
        if m[4] in files and int(m[2], 16):
            yield int(m[2], 16), int(m[3], 16)


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
