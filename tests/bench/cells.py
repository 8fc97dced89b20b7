"""What a measurement varies: the compiler and level of the source, and the target of the translation.

In: names such as ``gcc-O2`` and ``riscv64``. Out: the commands they stand for.

>>> Cell.parse("clang-O3").command
('clang-19', '-O3')
"""

from __future__ import annotations

from dataclasses import dataclass

# fmt: off
COMPILERS = {                    # name -> program
    "gcc":   "gcc",
    "clang": "clang-19",
}
# fmt: on
LEVELS = ("O0", "O1", "O2", "O3", "Os")


@dataclass(frozen=True, slots=True)
class Cell:
    """One compiler at one optimisation level: where the x86-64 assembly comes from."""

    compiler: str
    level: str

    @classmethod
    def parse(cls, name: str) -> Cell:
        """``gcc-O2`` -> Cell; raises ValueError with the choices on anything else."""
        compiler, _, level = name.strip().partition("-")
        if compiler not in COMPILERS or level not in LEVELS:
            raise ValueError(f"no cell {name!r}: {'/'.join(COMPILERS)} - {'/'.join(LEVELS)}, e.g. gcc-O2")
        return cls(compiler, level)

    @property
    def name(self) -> str:
        return f"{self.compiler}-{self.level}"

    @property
    def command(self) -> tuple[str, ...]:
        return (COMPILERS[self.compiler], f"-{self.level}")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a translation runs: how its text is assembled and linked, and what emulates it."""

    name: str
    cc: tuple[str, ...]
    emulator: tuple[str, ...] = ()
    suffix: str = ".s"

    @property
    def qemu(self) -> str:
        return self.emulator[0] if self.emulator else ""


def _cross(name: str) -> Target:
    triple = f"{name}-linux-gnu"
    return Target(name, (f"{triple}-gcc",), (f"qemu-{name}", "-L", f"/usr/{triple}"))


NATIVE = Target("x86_64", ("gcc",))
TARGETS = {
    "aarch64": _cross("aarch64"),
    "riscv64": _cross("riscv64"),
    "x86_64": NATIVE,
    "llvm": Target("llvm", ("clang-19", "-O1", "-Wno-override-module"), suffix=".ll"),
}
