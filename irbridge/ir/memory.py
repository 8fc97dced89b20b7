"""The interpreter's memory: sparse bytes in pages; what was never mapped faults.

Addresses and values are unsigned ints; numbers are little-endian. A lazy range (the stack, the heap)
gets its zeroed pages when they are first touched.
"""

from __future__ import annotations

PAGE = 4096


class Fault(Exception):
    """The program did what has no meaning: an unmapped access, a division by zero, a trap."""


class Memory:
    """``load``/``store`` of numbers, ``read``/``write`` of bytes."""

    __slots__ = ("lazy", "pages")

    def __init__(self) -> None:
        self.pages: dict[int, bytearray] = {}
        self.lazy: list[tuple[int, int]] = []

    def map(self, address: int, size: int) -> None:
        """Make a range readable and writable, zeroed where it was not mapped."""
        for n in range(address // PAGE, (address + max(size, 1) - 1) // PAGE + 1):
            self.pages.setdefault(n, bytearray(PAGE))

    def page(self, address: int) -> bytearray:
        """The page of an address. Raises Fault if it is not mapped."""
        found = self.pages.get(address // PAGE)
        if found is None:
            if not any(low <= address < high for low, high in self.lazy):
                raise Fault(f"access to unmapped address {address:#x}")
            found = self.pages[address // PAGE] = bytearray(PAGE)
        return found

    def load(self, address: int, size: int) -> int:
        """The ``size`` bytes at ``address`` as a number."""
        at = address % PAGE
        if at + size <= PAGE:
            page = self.pages.get(address // PAGE)
            if page is None:
                page = self.page(address)
            return int.from_bytes(page[at : at + size], "little")
        return int.from_bytes(self.read(address, size), "little")

    def store(self, address: int, size: int, value: int) -> None:
        """Put ``value`` into ``size`` bytes at ``address``."""
        at = address % PAGE
        if at + size <= PAGE:
            page = self.pages.get(address // PAGE)
            if page is None:
                page = self.page(address)
            page[at : at + size] = value.to_bytes(size, "little")
        else:
            self.write(address, value.to_bytes(size, "little"))

    def read(self, address: int, size: int) -> bytes:
        out = bytearray()
        while size > 0:
            at = address % PAGE
            n = min(size, PAGE - at)
            out += self.page(address)[at : at + n]
            address, size = address + n, size - n
        return bytes(out)

    def write(self, address: int, data: bytes) -> None:
        done = 0
        while done < len(data):
            at = (address + done) % PAGE
            n = min(len(data) - done, PAGE - at)
            self.page(address + done)[at : at + n] = data[done : done + n]
            done += n

    def string(self, address: int) -> bytes:
        """The bytes up to a NUL."""
        out = bytearray()
        while True:
            at = address % PAGE
            page = self.page(address)
            end = page.find(0, at)
            if end >= 0:
                return bytes(out + page[at:end])
            out += page[at:]
            address += PAGE - at
