"""Make calls of the C library fit a target whose structures and constants are not the source's.

Needs a flat module that says its source's C library (the attribute ``libc``); without it nothing is done, and nothing
where source and target agree. What differs is called in the runtime's version, named by the function and the source's
layout (``func.call @fstat`` becomes ``@irb.fstat.x86``), or refused; then the attribute says the target's. Raises
``Unsupported`` with the place.
The tables say what is done for what: ``irbridge.libc.Libc`` lists what can differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from irbridge.errors import Loc, Unsupported
from irbridge.ir import types as T
from irbridge.ir.builder import const_of
from irbridge.ir.graph import Block, Function, Module, Op, Reloc, Value
from irbridge.ir.ops import OPS
from irbridge.libc import PROTOTYPES, Libc

# fmt: off
# what differs -> functions that the runtime has a version of
RENAMED = {
    "stat":    "stat lstat fstat fstatat __xstat __lxstat __fxstat __fxstatat",
    "open":    "fcntl",
    "epoll":   "epoll_ctl epoll_wait epoll_pwait",
    "mutex":   "pthread_mutex_init pthread_attr_init pthread_getattr_np pthread_mutexattr_init",
    "machine": "fegetround fesetround fetestexcept feclearexcept feraiseexcept feenableexcept fedisableexcept "
               "fegetexcept",
    "ilogb":   "ilogb ilogbf ilogbl ilogbf128",
}
# what differs -> functions, and what is said of them
REFUSED = {
    "stat": (("ftw ftw64 nftw nftw64 fts_open fts64_open", "the callback reads another struct stat"),),
    "epoll": (("epoll_pwait2", "struct epoll_event has another size"),),
    "machine": (
        ("getcontext setcontext makecontext swapcontext", "ucontext_t is another machine's"),
        ("cabsl cargl creall cimagl conjl cprojl csqrtl cexpl clogl cpowl csinl ccosl ctanl csinhl ccoshl ctanhl "
         "casinl cacosl catanl casinhl cacoshl catanhl __multc3 __divtc3 __mulxc3 __divxc3",
         "a complex long double travels differently"),
        ("vwprintf vfwprintf vswprintf vwscanf vfwscanf vswscanf __vwprintf_chk __vfwprintf_chk __vswprintf_chk "
         "__isoc99_vwscanf __isoc99_vfwscanf __isoc99_vswscanf", "the va_list of a wide format is not converted"),
        ("__clear_cache __riscv_flush_icache __enable_execute_stack", "machine code made while running"),
        ("fegetexceptflag fesetexceptflag fegetmode fesetmode", "fexcept_t and femode_t are another machine's"),
    ),
    "fenv_bytes": (("fegetenv feholdexcept", "fenv_t does not fit"),),
}
OPEN_FLAGS = {  # function -> index of the argument that holds O_* flags
    "open": 1, "open64": 1, "openat": 2, "openat64": 2, "__open_2": 1, "__open64_2": 1, "__openat_2": 2,
    "__openat64_2": 2, "pipe2": 1, "shm_open": 1, "posix_spawn_file_actions_addopen": 3,
}
# the same under another name
SAME = {"stat64": "stat", "lstat64": "lstat", "fstat64": "fstat", "fstatat64": "fstatat", "fcntl64": "fcntl",
        "__xstat64": "__xstat", "__lxstat64": "__lxstat", "__fxstat64": "__fxstat", "__fxstatat64": "__fxstatat"}
# system calls whose arguments are the same everywhere: x86's number, the generic one
SYSCALLS = (
    (0, 63), (1, 64), (3, 57), (8, 62), (9, 222), (10, 226), (11, 215), (17, 67), (18, 68), (19, 65), (20, 66),
    (24, 124), (25, 216), (26, 227), (28, 233), (32, 23), (35, 101), (39, 172), (60, 93), (62, 129), (63, 160),
    (74, 82), (75, 83), (77, 46), (79, 17), (80, 49), (81, 50), (96, 169), (97, 163), (98, 165), (99, 179),
    (102, 174), (104, 176), (107, 175), (108, 177), (110, 173), (186, 178), (200, 130), (202, 98), (203, 122),
    (204, 123), (217, 61), (228, 113), (229, 114), (230, 115), (231, 94), (234, 131), (309, 168), (318, 278),
    (319, 279), (324, 283),
)
# fmt: on


@dataclass(frozen=True)
class ShimLibc:
    """``target``: its C library; None: the source's."""

    name: str = "shim_libc"
    target: Libc | None = None

    def run(self, module: Module) -> bool:
        """Gives whether anything was changed."""
        facts = module.attrs.get("libc")
        if not facts or self.target is None:
            return False
        return _Shims(module, Libc(**facts), self.target).run()


class _Shims:
    """One module."""

    def __init__(self, module: Module, source: Libc, target: Libc) -> None:
        self.module, self.source, self.target = module, source, target
        self.changed = False

    def differs(self, what: str) -> bool:
        ours, theirs = getattr(self.source, what), getattr(self.target, what)
        return bool(theirs > ours if what in ("mutex", "fenv_bytes") else theirs != ours)

    def run(self) -> bool:
        layouts = {name: getattr(self.source, what) for what, names in RENAMED.items() if self.differs(what)
                   for name in names.split()}  # fmt: skip
        named = {*self.module.functions, *self.module.data}
        renamed = {n: f"irb.{base}.{layouts[base]}" for n in named if (base := SAME.get(n, n)) in layouts}
        renamed = {n: new for n, new in renamed.items() if external(self.module, n)}
        for n, new in renamed.items():
            if new.endswith("."):
                raise Unsupported(f"{n}: what it means to the source is not known", where(self.module, {n}))
        self.refuse()
        if self.differs("long_double"):
            self.pointers()
        if self.differs("open"):
            self.calls(OPEN_FLAGS.keys(), self.flags)
            self.calls(("fcntl", "fcntl64"), self.three)
        if self.differs("syscalls"):
            self.calls(("syscall",), self.number)
        if renamed:
            rename(self.module, renamed)
            self.changed = True
        if self.target.complex == "packed":
            self.calls([n for n, p in PROTOTYPES.items() if "c" in p.ret + p.args], self.pack)
        self.module.attrs["libc"] = asdict(self.target)
        return self.changed

    def calls(self, names: Iterable[str], change: Callable[[Block, Op], None]) -> None:
        wanted = {n for n in names if external(self.module, n)}
        if wanted:
            for b, op in uses(self.module, wanted):
                change(b, op)
                self.changed = True

    def pack(self, b: Block, op: Op) -> None:
        """A complex float, in the IR two arguments or results, as one double that holds both."""
        name, operands, given = op.attrs["callee"], list(op.operands), []
        proto = PROTOTYPES[name]
        if len(operands) != len(proto.args.replace("c", "ff")):
            return
        for letter in proto.args:
            v = operands.pop(0)
            given.append(v if letter != "c" else _joined(b, op, v, operands.pop(0)))
        results = [T.F64] if proto.ret == "c" else [r.type for r in op.results]
        attrs = {**op.attrs, "arg_attrs": ("",) * len(given), "res_attrs": ("",) * len(results)}
        new = Op(op.d, given, results, attrs, (), op.loc)
        new.block = b
        b.ops.insert(b.ops.index(op), new)
        for n, old in enumerate(op.results):
            old.replace_by(_half(b, op, new.result, n) if proto.ret == "c" else new.results[n])
        op.erase()
        self.module.functions[name].type = T.fn(tuple(v.type for v in given), tuple(results))

    def refuse(self) -> None:
        for what, rows in REFUSED.items():
            if not self.differs(what):
                continue
            for names, why in rows:
                for name in names.split():
                    if external(self.module, name):
                        raise Unsupported(f"{name}: {why}", where(self.module, {name}), "leave it to a native library")

    def pointers(self) -> None:
        for f in self.module.functions.values():
            for op in f.body.ops():
                if op.attrs.get("long_double_pointer"):
                    what = f"{op.attrs['callee']} through a pointer to long double: its format differs on the target"
                    raise Unsupported(what, place(self.module, op), "use double")

    def flags(self, b: Block, op: Op) -> None:
        """Convert the flags that ``open`` and its kin are given."""
        flags = op.operands[OPEN_FLAGS[op.attrs["callee"]]]
        name, t = f"irb.open_flags.{self.source.open}", flags.type
        if t is T.I64:
            cut = insert(b, op, "arith.trunci", (flags,), T.I32)
            op.replace_operand(flags, insert(b, op, "arith.extsi", (self.converted(b, op, name, cut),), t))
        else:
            op.replace_operand(flags, self.converted(b, op, name, flags))

    def converted(self, b: Block, op: Op, name: str, v: Value) -> Value:
        self.module.functions.setdefault(name, Function(name, T.fn((T.I32,), (T.I32,))))
        attrs = {"callee": name, "arg_attrs": ("signext",), "res_attrs": ("signext",)}
        return insert(b, op, "func.call", (v,), T.I32, attrs)

    def three(self, b: Block, op: Op) -> None:
        """``fcntl`` with its third argument given, as 64 bits."""
        op.attrs.pop("variadic", None)
        op.attrs["arg_attrs"] = ("signext", "signext", "")
        operands = op.operands[:3]
        if len(operands) < 3:
            operands.append(insert(b, op, "arith.constant", (), T.I64, {"value": 0}))
        if operands[2].type is T.I32:
            operands[2] = insert(b, op, "arith.extsi", (operands[2],), T.I64)
        elif operands[2].type.is_ptr:
            operands[2] = insert(b, op, "llvm.ptrtoint", (operands[2],), T.I64)
        set_operands(op, operands)

    def number(self, b: Block, op: Op) -> None:
        """A system call by its number on the target."""
        number = const_of(_uncut(op.operands[0]))
        known = dict(SYSCALLS if self.source.syscalls == "x86" else [(g, x) for x, g in SYSCALLS])
        if not isinstance(number, int) or number not in known:
            shown = f"system call {number}" if isinstance(number, int) else "a system call whose number is computed"
            raise Unsupported(shown, place(self.module, op), "call libc's function for it")
        first = insert(b, op, "arith.constant", (), op.operands[0].type, {"value": known[number]})
        set_operands(op, [first, *op.operands[1:]])


def external(module: Module, name: str) -> bool:
    """Whether a symbol of the module is defined elsewhere."""
    f, d = module.functions.get(name), module.data.get(name)
    return f.is_declaration if f is not None else d is not None and d.linkage in ("declared", "extern_weak")


def _joined(b: Block, at: Op, low: Value, high: Value) -> Value:
    """Two floats as the double that holds both."""
    parts = [insert(b, at, "arith.bitcast", (v,), T.I32) for v in (low, high)]
    first, second = (insert(b, at, "arith.extui", (v,), T.I64) for v in parts)
    up = insert(b, at, "arith.constant", (), T.I64, {"value": 32})
    whole = insert(b, at, "arith.ori", (first, insert(b, at, "arith.shli", (second, up), T.I64)), T.I64)
    return insert(b, at, "arith.bitcast", (whole,), T.F64)


def _half(b: Block, at: Op, v: Value, n: int) -> Value:
    """One of the two floats that a double holds."""
    whole = insert(b, at, "arith.bitcast", (v,), T.I64)
    down = insert(b, at, "arith.constant", (), T.I64, {"value": 32 * n})
    cut = insert(b, at, "arith.trunci", (insert(b, at, "arith.shrui", (whole, down), T.I64),), T.I32)
    return insert(b, at, "arith.bitcast", (cut,), T.F32)


def _uncut(v: Value) -> Value:
    """What an integer was before it was cut."""
    while v.op is not None and v.op.d.name == "arith.trunci":
        v = v.op.operands[0]
    return v


def uses(module: Module, names: set[str]) -> Iterator[tuple[Block, Op]]:
    """The calls of functions by name."""
    for f in list(module.functions.values()):
        for b in f.body.blocks:
            yield from [(b, o) for o in b.ops if o.attrs.get("callee") in names]


def place(module: Module, op: Op) -> Loc:
    """Where an op comes from."""
    return op.loc if isinstance(op.loc, Loc) else Loc(module.name, op.loc or 0)


def where(module: Module, names: set[str]) -> Loc:
    """The first call of a function, else the module."""
    return next((place(module, op) for _, op in uses(module, names)), Loc(module.name))


def insert(
    b: Block, before: Op, name: str, operands: tuple[Value, ...], t: T.Type, attrs: dict[str, Any] | None = None
) -> Value:
    """The result of a new op before another."""
    op = Op(OPS[name], operands, (t,), attrs, (), before.loc)
    op.block = b
    b.ops.insert(b.ops.index(before), op)
    return op.results[0]


def set_operands(op: Op, operands: list[Value]) -> None:
    """Replace an op's operands, keeping the use lists right."""
    op.drop_uses()
    op.operands = operands
    for v in op.used_values():
        v.uses[op] = v.uses.get(op, 0) + 1


def rename(module: Module, names: dict[str, str]) -> None:
    """Give external symbols another name, wherever they are called or their address is held."""
    for old, new in names.items():
        f = module.functions.pop(old, None)
        if module.data.pop(old, None) is not None:
            f = Function(new, T.fn((), ()))
        if f is not None:
            f.name = new
            module.functions.setdefault(new, f)
    for f in module.functions.values():
        for op in f.body.ops():
            for key in ("callee", "global_name"):
                if op.attrs.get(key) in names:
                    op.attrs[key] = names[op.attrs[key]]
    for d in module.data.values():
        d.items = [_renamed(x, names) for x in d.items]
    module.aliases = {n: (names.get(target, target), linkage) for n, (target, linkage) in module.aliases.items()}


def _renamed(x: bytes | Reloc, names: dict[str, str]) -> bytes | Reloc:
    if isinstance(x, bytes) or (x.symbol not in names and x.minus not in names):
        return x
    return Reloc(x.size, names.get(x.symbol, x.symbol), x.addend, names.get(x.minus, x.minus), x.block, x.minus_block)


PASS = ShimLibc
