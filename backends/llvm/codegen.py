"""Machine code through llvmlite's LLVM: optimise a module's text and print assembly for a target.

In: LLVM IR text, a target name and an optimisation level. Out: assembly that gcc and clang for the
target assemble and link, position independent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from irbridge.aggregates import Structs
from irbridge.errors import IrbridgeError
from irbridge.ir.types import Type
from irbridge.libc import Libc


@dataclass(frozen=True, slots=True)
class Machine:
    """A target as LLVM names it. ``extends``: narrow integers travel sign- or zero-extended;
    ``libc``: the layouts and constants of its C library; ``structs``: how C passes structs;
    ``comment``: what starts one in its assembly;
    ``aliases``: other names of it; ``tools``: programs that its output is for (name, use, how to install);
    ``optional``: a feature that LLVM wants for ``optional_ops``, else it calls the C library (``dispatch``);
    ``divides``: its divisions that have a result for every divisor (``division``); ``far``: its C library can be
    linked statically at addresses that need more than 32 bits; ``returned``: registers that results may take;
    ``vectors``: among them those of 128 bits, in which a double is, too."""

    triple: str
    cpu: str = ""
    features: str = ""
    abi: str = ""
    extends: bool = False
    libc: Libc = field(default_factory=Libc)
    comment: str = "#"
    aliases: tuple[str, ...] = ()
    tools: tuple[tuple[str, str, str], ...] = ()
    optional: str = ""
    optional_ops: frozenset[str] = frozenset()
    divides: str = ""
    far: bool = False
    returned: int = 8
    vectors: bool = True
    structs: Structs = field(kw_only=True)


def _tools(arch: str, shown: str) -> tuple[tuple[str, str, str], ...]:
    """What runs and links for a target on another machine."""
    return (
        (f"qemu-{arch}", f"runs {shown} programs", "apt-get install qemu-user"),
        (f"{arch}-linux-gnu-gcc", f"assembles and links for {shown}", f"apt-get install gcc-{arch}-linux-gnu"),
    )


MACHINES = {
    "aarch64": Machine(
        "aarch64-unknown-linux-gnu", "generic", "+outline-atomics", comment="//",
        aliases=("arm64",), divides="llvm.aarch64", far=True, tools=_tools("aarch64", "AArch64"),
        libc=Libc(open="arm", mutex=48, machine="arm", fenv_bytes=8), structs=Structs(8, "homogeneous"),
    ),
    "riscv64": Machine(
        "riscv64-unknown-linux-gnu", "generic-rv64", "+m,+a,+f,+d,+c,+unaligned-scalar-mem", "lp64d", extends=True,
        returned=2, vectors=False, aliases=("riscv",), far=True, tools=_tools("riscv64", "RISC-V"),
        libc=Libc(machine="riscv"), structs=Structs(8, "flattened"),
    ),
    "x86_64": Machine(
        "x86_64-unknown-linux-gnu", "x86-64", aliases=("x86-64", "amd64"), optional="fma", far=True,
        optional_ops=frozenset(("math.fma", "math.floor", "math.ceil", "math.trunc", "math.round", "math.roundeven")),
        libc=Libc(
            stat="x86", epoll=12, machine="x86", fenv_bytes=32, syscalls="x86", ilogb="x86", complex="packed",
            long_double="f80",
        ), structs=Structs(6, "eightbytes"),
    ),
}  # fmt: skip
RETURNED = min(m.returned for m in MACHINES.values())  # registers that every target returns results in
ALIASES = {alias: name for name, m in MACHINES.items() for alias in m.aliases}
_ready: list[bool] = []


def pieces(results: Sequence[Type]) -> int:
    """How many registers results take where there are none for vectors."""
    return sum(t.lanes * -(-t.elem.bits // 64) for t in results)


def _llvm() -> Any:
    import llvmlite.binding as llvm

    if not _ready:
        llvm.initialize_all_targets()
        llvm.initialize_all_asmprinters()
        _ready.append(True)
    return llvm


def compile_text(text: str, target: str, opt: int = 2, cpu: str = "", features: str = "", name: str = "") -> str:
    """Assembly of an LLVM IR text for ``target``. Raises ``IrbridgeError`` if LLVM refuses the text."""
    llvm = _llvm()
    machine = MACHINES[target]
    try:
        module = llvm.parse_assembly(text)
        module.verify()
    except RuntimeError as e:
        raise IrbridgeError(f"internal: LLVM does not accept the module {name}: {e}") from e
    module.triple = machine.triple
    extra = f",{features}" if features else ""
    tm = llvm.Target.from_triple(machine.triple).create_target_machine(
        cpu=cpu or machine.cpu, features=machine.features + extra, opt=opt, reloc="pic", codemodel="default",
        abiname=machine.abi,
    )
    module.data_layout = str(tm.target_data)
    tuning = llvm.create_pipeline_tuning_options(speed_level=opt)
    tuning.loop_vectorization = tuning.slp_vectorization = opt >= 2
    builder = llvm.create_pass_builder(tm, tuning)
    builder.getModulePassManager().run(module, builder)
    return tidy(tm.emit_assembly(module), target)


def tidy(assembly: str, target: str) -> str:
    """Take out what older binutils do not know."""
    if target == "riscv64":
        known = '\t.attribute\t5, "rv64i2p1_m2p0_a2p1_f2p2_d2p2_c2p0"\n'
        assembly = re.sub(r"^\t\.attribute\t5, .*\n", known, assembly, flags=re.M)
    return re.sub(r'^\t\.ident\t.*\n', "", assembly, flags=re.M)
