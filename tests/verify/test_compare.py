"""What counts as the same in memory of unknown types."""

from __future__ import annotations

import struct

import pytest

from irbridge.verify.compare import _untyped

MADE, MADE_FLOAT = 0x7FF8 << 48, 0x7FC00000
ALIKE = [
    ("Q", 0x7FFC000000000001, MADE), ("Q", 0xFFF8 << 48, MADE), ("Q", 0xFFF8 << 48, 0xFFFC000000000001),
    ("I", MADE_FLOAT, 0xFFC00001), ("I", 0xFFC00000, MADE_FLOAT),
]  # fmt: skip
APART = [
    ("Q", (1 << 64) - 1, (1 << 64) - 2), ("Q", 0x7FF0 << 48, MADE), ("Q", 0x7FFC000000000001, 0x7FFC000000000002),
    ("I", (1 << 32) - 1, (1 << 32) - 2), ("I", 0x7F800000, MADE_FLOAT), ("Q", 0x3FF << 52, MADE), ("I", 5, 6),
]  # fmt: skip


@pytest.mark.parametrize(("code", "a", "b"), ALIKE + APART)
def test_nans_that_a_processor_makes(code: str, a: int, b: int) -> None:
    for before in (0, 2):
        one, two = (struct.pack(f"<{before + 2}{code}", *[7] * before, x, 9) for x in (a, b))
        x, y = _untyped(one, two)
        assert (x == y) is ((code, a, b) in ALIKE)
        assert x == one and (y == two or (code, a, b) in ALIKE)


def test_memories_of_two_lengths() -> None:
    assert _untyped(b"\x01\x02", b"\x01") == (b"\x01\x02", b"\x01")
