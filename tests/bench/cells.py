"""What a measurement varies: the ISA, compiler and level of the source, and the target of the translation.

In: names such as ``gcc-O2`` (x86-64), ``aarch64-gcc-O2`` and ``riscv64``. Out: the commands they stand for.

>>> Cell.parse("clang-O3").command
('clang-19', '-O3')
>>> Cell.parse("gcc-O2", "riscv64").name
'riscv64-gcc-O2'
"""

from __future__ import annotations

from dataclasses import dataclass

# fmt: off
COMPILERS: dict[str, dict[str, tuple[str, ...]]] = {  # name -> its program for each ISA
    "gcc": {
        "x86_64":  ("gcc",),
        "aarch64": ("aarch64-linux-gnu-gcc",),
        "riscv64": ("riscv64-linux-gnu-gcc",),
    },
    "clang": {
        "x86_64":  ("clang-19",),
        "aarch64": ("clang-19", "--target=aarch64-linux-gnu"),
        "riscv64": ("clang-19", "--target=riscv64-linux-gnu", "-march=rv64gc"),
    },
}
SOURCES = {                      # ISA, as a target is named -> its frontend
    "x86_64":  "x86_64",
    "aarch64": "aarch64",
    "riscv64": "riscv",
}
# fmt: on
LEVELS = ("O0", "O1", "O2", "O3", "Os")


@dataclass(frozen=True, slots=True)
class Cell:
    """One compiler for one ISA at one optimisation level: where the assembly comes from."""

    compiler: str
    level: str
    source: str = "x86_64"

    @classmethod
    def parse(cls, name: str, source: str = "x86_64") -> Cell:
        """``gcc-O2``, ``aarch64-gcc-O2`` -> Cell; raises ValueError with the choices on anything else.
        ``source``: the ISA where the name says none."""
        parts = name.strip().split("-")
        isa, compiler, level = parts if len(parts) == 3 else (source, *parts, "", "")[:3]
        if len(parts) > 3 or isa not in SOURCES or compiler not in COMPILERS or level not in LEVELS:
            choices = f"[{'/'.join(SOURCES)} -] {'/'.join(COMPILERS)} - {'/'.join(LEVELS)}"
            raise ValueError(f"no cell {name!r}: {choices}, e.g. gcc-O2")
        return cls(compiler, level, isa)

    @property
    def name(self) -> str:
        """x86-64's cells go without their ISA."""
        return f"{'' if self.source == 'x86_64' else self.source + '-'}{self.compiler}-{self.level}"

    @property
    def driver(self) -> tuple[str, ...]:
        """What assembles and links the cell's assembly (clang's dialect is its own)."""
        return COMPILERS[self.compiler][self.source]

    @property
    def command(self) -> tuple[str, ...]:
        return (*self.driver, f"-{self.level}")

    @property
    def home(self) -> Target:
        """Where the assembly runs as it is: the reference."""
        return TARGETS[self.source]

    @property
    def frontend(self) -> str:
        return SOURCES[self.source]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a translation runs: how its text is assembled and linked, what emulates it (nothing: it runs
    natively), and the emulator that counts its instructions."""

    name: str
    cc: tuple[str, ...]
    emulator: tuple[str, ...] = ()
    counter: str = ""
    suffix: str = ".s"

    @property
    def qemu(self) -> str:
        return self.emulator[0] if self.emulator else ""

    @property
    def slowness(self) -> float:
        """By how much a bound on the time of a native run is widened."""
        return 10.0 if self.emulator else 1.0


def _cross(name: str) -> Target:
    triple = f"{name}-linux-gnu"
    return Target(name, (f"{triple}-gcc",), (f"qemu-{name}", "-L", f"/usr/{triple}"), f"qemu-{name}")


NATIVE = Target("x86_64", ("gcc",), counter="qemu-x86_64")
TARGETS = {
    "aarch64": _cross("aarch64"),
    "riscv64": _cross("riscv64"),
    "x86_64": NATIVE,
    "llvm": Target("llvm", ("clang-19", "-O1", "-Wno-override-module"), suffix=".ll"),
}


def others(source: str) -> list[str]:
    """The targets that a translation from an ISA is measured on: the other ISAs."""
    return [name for name in ("aarch64", "riscv64", "x86_64") if name != source]
