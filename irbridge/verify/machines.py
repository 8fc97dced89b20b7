"""Compilers and emulators of each target, found by its triple.

In: a target's name. Out: a ``Toolchain``. Programs of this machine's own architecture run natively, others under
qemu-user. Example: ``toolchain("llvm-target").cc`` is ``("ARCH-linux-gnu-gcc",)``.
"""

from __future__ import annotations

import platform
import shutil
from dataclasses import dataclass

from irbridge.errors import IrbridgeError, ToolMissing


@dataclass(frozen=True, slots=True)
class Toolchain:
    """``cc``: assembles, compiles and links; ``nm``, ``objcopy``: of its binutils; ``qemu``: its emulator;
    ``native``: this machine runs its programs by itself; ``far``: programs can be linked beyond 4 GiB."""

    name: str
    cc: str
    nm: str
    objcopy: str
    qemu: str
    native: bool
    far: bool

    @property
    def emulator(self) -> tuple[str, ...]:
        """What stands before a program's name to run it."""
        return () if self.native else (self.qemu,)


def machine_of(isa: str) -> str:
    """The target's name of a frontend's or target's name."""
    from irbridge.backends.llvm.codegen import ALIASES, MACHINES

    name = ALIASES.get(isa, isa)
    if name not in MACHINES:
        raise IrbridgeError(f"unknown machine {isa}", remedy=f"one of {', '.join(MACHINES)}")
    return name


def toolchain(isa: str) -> Toolchain:
    """The toolchain of a frontend's or target's name. Raises ToolMissing with the package to install."""
    from irbridge.backends.llvm.codegen import MACHINES

    name = machine_of(isa)
    arch = MACHINES[name].triple.partition("-")[0]
    found = Toolchain(
        name, f"{arch}-linux-gnu-gcc", f"{arch}-linux-gnu-nm", f"{arch}-linux-gnu-objcopy", f"qemu-{arch}",
        platform.machine() == arch, MACHINES[name].far,
    )  # fmt: skip
    package = "gcc" if found.native else f"gcc-{arch.replace('_', '-')}-linux-gnu"
    for tool in (found.cc, found.nm, found.objcopy):
        if not shutil.which(tool):
            raise ToolMissing(f"{tool} is not installed", remedy=f"apt-get install {package}")
    if not found.native and not shutil.which(found.qemu):
        raise ToolMissing(f"{found.qemu} is not installed", remedy="apt-get install qemu-user")
    return found
