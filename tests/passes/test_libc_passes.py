"""What is done where the source's C library is not the target's, each way; nothing where they agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import pytest

from irbridge import registry
from irbridge.backends.llvm.codegen import MACHINES
from irbridge.backends.llvm.runtime import parts
from irbridge.errors import Unsupported
from irbridge.ir import types as T
from irbridge.ir.builder import Builder
from irbridge.ir.clone import clone
from irbridge.ir.graph import Data, Function, Module, Reloc, Value
from irbridge.ir.interp import Machine
from irbridge.ir.text import parse_module, print_module
from irbridge.ir.verifier import verify
from irbridge.libc import PROTOTYPES, Libc
from tests.bench.cells import SOURCES
from tests.ir.samples import function

LIBCS = {name: m.libc for name, m in MACHINES.items()}
LETTERS = {"i": T.I32, "u": T.I32, "l": T.I64, "p": T.PTR, "P": T.PTR, "f": T.F32, "d": T.F64, "Q": T.F128, "D": T.F128}


def called(source: Libc | None, callee: str, values: Sequence[Any] = (), **attrs: Any) -> Module:
    """``f`` calls a libc function by its prototype; ``values``: constants in place of its parameters."""
    m = Module("a.s", attrs={"libc": asdict(source)} if source else {})
    proto = PROTOTYPES[callee]
    types = [LETTERS[x] for x in proto.args.replace("c", "ff")] + [t for t, _ in values[len(proto.args) :]]
    results = tuple(LETTERS[x] for x in proto.ret.replace("c", "ff") if x != "v")
    f, b = function("f", tuple(types), results)
    args: list[Value] = list(b.block.args)
    for n, v in enumerate(values):
        if v is not None and v[1] is not None:
            args[n] = b.const(v[0], v[1])
    b.loc = 7
    op = b.effect("func.call", args, results, {"callee": callee, **attrs})
    b.effect("func.return", op.results)
    m.functions = {"f": f, callee: Function(callee, T.fn(tuple(types), results))}
    verify(m)
    return m


def shim(m: Module, target: Libc) -> bool:
    changed = registry.make_pass("shim_libc", target=target).run(m)
    verify(m)
    assert print_module(parse_module(print_module(m))) == print_module(m)
    return changed


def callees(m: Module) -> list[str]:
    return [op.attrs["callee"] for op in m.functions["f"].body.ops() if op.d.name == "func.call"]


@pytest.mark.parametrize(
    ("callee", "ours", "theirs", "expected"),
    [
        ("stat", "x86_64", "riscv64", ["irb.stat.x86"]),
        ("fstat64", "x86_64", "aarch64", ["irb.fstat.x86"]),
        ("__fxstat", "aarch64", "x86_64", ["irb.__fxstat.generic"]),
        ("stat", "aarch64", "riscv64", ["stat"]),
        ("openat", "x86_64", "aarch64", ["irb.open_flags.generic", "openat"]),
        ("open64", "aarch64", "riscv64", ["irb.open_flags.arm", "open64"]),
        ("open", "riscv64", "x86_64", ["open"]),
        ("fcntl", "aarch64", "x86_64", ["irb.fcntl.arm"]),
        ("pthread_mutex_init", "x86_64", "aarch64", ["irb.pthread_mutex_init.40"]),
        ("pthread_mutex_init", "aarch64", "x86_64", ["pthread_mutex_init"]),
        ("epoll_wait", "riscv64", "x86_64", ["irb.epoll_wait.16"]),
        ("epoll_ctl", "x86_64", "aarch64", ["irb.epoll_ctl.12"]),
        ("fesetround", "riscv64", "aarch64", ["irb.fesetround.riscv"]),
        ("ilogbf", "x86_64", "riscv64", ["irb.ilogbf.x86"]),
        ("fegetenv", "x86_64", "aarch64", ["fegetenv"]),
        ("strlen", "x86_64", "aarch64", ["strlen"]),
    ],
)
def test_shims(callee: str, ours: str, theirs: str, expected: list[str]) -> None:
    m = called(LIBCS[ours], callee)
    before = print_module(m)
    shim(m, LIBCS[theirs])
    after = print_module(m)
    assert callees(m) == expected and not shim(m, LIBCS[theirs]) and print_module(m) == after
    for name in expected:
        assert name in m.functions
        assert not name.startswith("irb.") or name in parts(theirs), "the runtime has it"
    same = called(LIBCS[ours], callee)
    assert not shim(same, LIBCS[ours]) and print_module(same) == before
    unknown = called(None, callee)
    assert not shim(unknown, LIBCS[theirs]) and callees(unknown) == [callee]


def test_every_shim_is_in_the_runtime() -> None:
    """For each pair of libraries, whatever could be renamed has its function in the target's text."""
    from irbridge.passes.shim_libc import RENAMED

    for source in LIBCS.values():
        for name, target in LIBCS.items():
            for what, functions in RENAMED.items():
                ours, theirs = getattr(source, what), getattr(target, what)
                if theirs > ours if what == "mutex" else theirs != ours:
                    for f in functions.split():
                        if f == ("ilogbf128" if source.long_double == "f80" else "ilogbl"):
                            continue  # the other format's name
                        assert f"irb.{f}.{ours}" in parts(name), (f, ours, name)


@pytest.mark.parametrize(
    ("callee", "ours", "theirs", "words"),
    [
        ("fegetenv", "aarch64", "x86_64", "fenv_t"),
        ("nexttoward", "aarch64", "x86_64", "no version for binary128"),
        ("modfl", "x86_64", "aarch64", "pointer to long double"),
    ],
)
def test_refused(callee: str, ours: str, theirs: str, words: str) -> None:
    m = called(LIBCS[ours], callee, (), long_double_pointer="P" in PROTOTYPES[callee].args)
    with pytest.raises(Unsupported, match=words) as e:
        registry.make_pass("lower_f128").run(m)
        shim(m, LIBCS[theirs])
    assert e.value.loc is not None and (e.value.loc.file, e.value.loc.line) == ("a.s", 7)


def test_unknown_numbers() -> None:
    with pytest.raises(Unsupported, match="not known"):
        shim(called(Libc(), "fesetround"), LIBCS["x86_64"])


@pytest.mark.parametrize("isa", SOURCES)
def test_frontends_say_what_their_library_is(isa: str) -> None:
    abi = registry.frontend(SOURCES[isa]).ABI
    said, known = abi.libc.attr(abi.long_double), asdict(LIBCS[isa])
    assert {**said, "machine": said["machine"] or known["machine"]} == known


def test_system_calls() -> None:
    m = called(LIBCS["x86_64"], "syscall", [(T.I64, 39)])
    shim(m, LIBCS["riscv64"])
    call = next(op for op in m.functions["f"].body.ops() if op.d.name == "func.call")
    assert call.operands[0].op is not None and call.operands[0].op.attrs["value"] == 172
    for number in ([(T.I64, 4)], [(T.I64, None)]):
        with pytest.raises(Unsupported, match="system call"):
            shim(called(LIBCS["x86_64"], "syscall", number), LIBCS["aarch64"])
    kept = called(LIBCS["aarch64"], "syscall")
    assert not shim(kept, LIBCS["riscv64"])


def test_complex_floats() -> None:
    """Two floats in the IR; one register on x86-64, both halves in order."""
    m = called(LIBCS["aarch64"], "cpowf")
    shim(m, LIBCS["x86_64"])
    assert m.functions["cpowf"].type == T.fn((T.F64, T.F64), (T.F64,))
    seen = []

    def cpowf(machine: Machine, a: int, b: int) -> int:
        seen.append((a, b))
        return 0x4000000040400000

    machine = Machine(m, {"cpowf": cpowf})
    one, two, three = 0x3F800000, 0x40000000, 0x40400000
    assert machine.call("f", one, two, three, one) == (three, two)
    assert seen == [(two << 32 | one, one << 32 | three)]
    plain = called(LIBCS["aarch64"], "cabsf")
    before = print_module(plain)
    assert not shim(plain, LIBCS["riscv64"]) or print_module(plain) == before


def test_addresses_are_renamed() -> None:
    m = Module("a.s", attrs={"libc": asdict(LIBCS["x86_64"])})
    f, b = function("f", (), (T.PTR,))
    b.effect("func.return", (b.op("llvm.mlir.addressof", (), T.PTR, {"global_name": "stat"}),))
    m.functions["f"] = f
    m.data = {"stat": Data("stat", [], linkage="declared"), "d": Data("d", [Reloc(8, "stat")], align=8)}
    verify(m)
    shim(m, LIBCS["aarch64"])
    assert "stat" not in m.data and m.data["d"].items == [Reloc(8, "irb.stat.x86")]
    assert "irb.stat.x86" in m.functions


def test_a_function_of_the_program_is_left_alone() -> None:
    m = called(LIBCS["x86_64"], "stat")
    own, b = function("stat", (T.PTR, T.PTR), (T.I32,))
    b.effect("func.return", (b.const(T.I32, 3),))
    m.functions["stat"] = own
    assert not shim(m, LIBCS["aarch64"])


# -- long double ----------------------------------------------------------------------------------------


def test_binary128_functions() -> None:
    names = {"sinl": "sinf128", "strtold": "strtof128", "modfl": "modff128", "lroundl": "lroundf128"}
    for callee, name in names.items():
        m = called(LIBCS["aarch64"], callee)
        assert registry.make_pass("lower_f128").run(m)
        verify(m)
        assert callees(m) == [name] and callee not in m.functions
        x86 = called(LIBCS["x86_64"], callee)
        assert not registry.make_pass("lower_f128").run(x86) and callees(x86) == [callee]
    quad = called(LIBCS["riscv64"], "__addtf3")
    assert not registry.make_pass("lower_f128").run(quad)


def test_a_printf_of_binary128() -> None:
    more = [None, (T.I32, 5), (T.F128, 0x3FFF << 112), (T.F64, 0), (T.F128, 0)]
    m = called(LIBCS["aarch64"], "printf", more, variadic=1, arg_attrs=("", "signext", "", "", ""))
    assert registry.make_pass("lower_f128").run(m)
    verify(m)
    assert callees(m) == ["irb.va_list.riscv64.printf", "vprintf", "irb.va_list.done"]
    assert not registry.make_pass("lower_f128").run(m)
    stores = [op for op in m.functions["f"].body.ops() if op.d.name == "llvm.store"]
    assert [op.operands[0].type for op in stores] == [T.I64, T.F128, T.F64, T.F128]
    offsets = [op.operands[1].op.operands[1].op.attrs["value"] for op in stores]  # type: ignore[union-attr]
    assert offsets == [0, 16, 32, 48]


def test_a_list_of_binary128() -> None:
    m = called(LIBCS["aarch64"], "vprintf")
    f = m.functions["f"]
    call = next(op for op in f.body.ops() if op.d.name == "func.call")
    entry = f.body.blocks[0]
    b = Builder(entry)
    entry.ops, kept = [], entry.ops
    area = b.effect("llvm.alloca", (b.const(T.I64, 2048),), (T.PTR,), {"alignment": 16}).result
    operands = (area, entry.args[1], entry.args[0])
    listed = b.effect("func.call", operands, (T.PTR,), {"callee": "irb.va_list.aarch64.printf"}).result
    entry.ops += kept
    m.functions["irb.va_list.aarch64.printf"] = Function("irb.va_list.aarch64.printf", T.fn((T.PTR,) * 3, (T.PTR,)))
    call.replace_operand(entry.args[1], listed)
    verify(m)
    assert registry.make_pass("lower_f128").run(m)
    verify(m)
    assert callees(m) == ["irb.va_list.aarch64.printf", "vprintf", "irb.va_list.done"]
    assert call.operands[0].op is not None and call.operands[0].op.d.name == "llvm.load"
    assert not registry.make_pass("lower_f128").run(m)


def test_x87_helpers_on_other_targets() -> None:
    m = Module("a.s", attrs={"libc": asdict(LIBCS["x86_64"])})
    f, b = function("f", (T.F80,), (T.I64, T.I64))
    wide = b.effect("func.call", b.block.args, (T.F128,), {"callee": "__extendxftf2"}).result
    back = b.effect("func.call", (wide,), (T.F80,), {"callee": "__trunctfxf2"}).result
    op = b.effect("func.call", (back,), (T.I64, T.I64), {"callee": "__fixxfti"})
    b.effect("func.return", op.results)
    m.functions = {
        "f": f, "__fixxfti": Function("__fixxfti", T.fn((T.F80,), (T.I64, T.I64))),
        "__extendxftf2": Function("__extendxftf2", T.fn((T.F80,), (T.F128,))),
        "__trunctfxf2": Function("__trunctfxf2", T.fn((T.F128,), (T.F80,))),
    }  # fmt: skip
    verify(m)
    registry.make_pass("lower_f80").run(m)
    verify(m)
    v = op.operands[0]
    while v.op is not None and v.op.d.name == "arith.bitcast":
        v = v.op.operands[0]
    assert callees(m) == ["__fixtfti"] and v is f.body.blocks[0].args[0]


def test_memory_keeps_each_format() -> None:
    """x87 numbers are stored in ten bytes as they were, binary128 in sixteen, though both are f128 then."""
    m = Module("a.s", attrs={"libc": asdict(LIBCS["x86_64"])})
    f, b = function("f", (T.F80, T.F128, T.PTR), ())
    short, long, p = b.block.args
    wide = b.effect("func.call", (short,), (T.F128,), {"callee": "__extendxftf2"}).result
    cut = b.effect("func.call", (long,), (T.F80,), {"callee": "__trunctfxf2"}).result
    for v in (short, long, wide, cut, b.op("arith.addf", (short, cut))):
        b.effect("llvm.store", (v, p), (), {"alignment": 1})
    b.effect("func.return")
    m.functions = {
        "f": f, "__extendxftf2": Function("__extendxftf2", T.fn((T.F80,), (T.F128,))),
        "__trunctfxf2": Function("__trunctfxf2", T.fn((T.F128,), (T.F80,))),
    }  # fmt: skip
    verify(m)
    registry.make_pass("lower_f80").run(m)
    verify(m)
    stores = [op.operands[0].type for op in f.body.ops() if op.d.name == "llvm.store"]
    assert [t.text for t in stores] == ["i80", "f128", "f128", "i80", "i80"]


# -- libgcc's and libatomic's helpers ---------------------------------------------------------------------


def helper(name: str, *args: int) -> tuple[Any, int]:
    """(result, what the pointed-to memory holds) of a helper raised to ops."""
    m = called(None, name)
    assert registry.make_pass("raise_libgcc").run(m)
    verify(m)
    assert not registry.make_pass("raise_libgcc").run(clone(m)) and list(m.functions) == ["f"]
    machine = Machine(m)
    places = [machine.put((5).to_bytes(8, "little")) for _ in range(2)]
    result = machine.call("f", *(places[a - 1000] if a in (1000, 1001) else a for a in args))
    return result, machine.memory.load(places[0], 8)


@pytest.mark.parametrize(
    ("name", "args", "result", "memory"),
    [
        ("__popcountdi2", (0xFF00FF,), 16, 5), ("__clzdi2", (1 << 40,), 23, 5), ("__ctzdi2", (1 << 40,), 40, 5),
        ("__paritydi2", (7,), 1, 5), ("__ffsdi2", (0,), 0, 5), ("__ffsdi2", (8,), 4, 5),
        ("__bswapdi2", (1,), 1 << 56, 5), ("__bswapsi2", (0x1020304,), 0x4030201, 5),
        ("__atomic_fetch_add_1", (1000, 0xFF, 5), 5, 4), ("__atomic_sub_fetch_2", (1000, 6, 5), 0xFFFF, 0xFFFF),
        ("__sync_fetch_and_nand_4", (1000, 4), 5, 0xFFFFFFFB), ("__sync_nand_and_fetch_8", (1000, 4), (1 << 64) - 5,
                                                                 (1 << 64) - 5),
        ("__atomic_load_4", (1000, 5), 5, 5), ("__atomic_store_8", (1000, 9, 5), None, 9),
        ("__atomic_exchange_2", (1000, 0x10007, 5), 5, 7), ("__sync_lock_release_1", (1000,), None, 0),
        ("__atomic_compare_exchange_4", (1000, 1001, 8, 5, 5), 1, 8),
        ("__sync_bool_compare_and_swap_8", (1000, 6, 8), 0, 5), ("__sync_val_compare_and_swap_1", (1000, 5, 8), 5, 8),
        ("__sync_lock_test_and_set_8", (1000, 1), 5, 1),
    ],
)  # fmt: skip
def test_helpers(name: str, args: tuple[int, ...], result: int | None, memory: int) -> None:
    assert helper(name, *args) == (result, memory)


def test_fences_and_strangers() -> None:
    m = called(None, "__sync_synchronize")
    assert registry.make_pass("raise_libgcc").run(m)
    assert [op.d.name for op in m.functions["f"].body.ops()] == ["llvm.fence", "func.return"]
    for name in ("__multi3", "__atomic_load", "abs"):
        assert not registry.make_pass("raise_libgcc").run(called(None, name))


