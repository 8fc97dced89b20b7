"""Call the runtime's version of libc functions whose structures differ between architectures.

Needs a flat module; leaves one in which ``stat`` and its kin are ``irb.stat`` …, which convert the target's
``struct stat`` to x86-64's. Not for targets that share the source's libc ABI. Example: ``func.call @fstat``
becomes ``func.call @irb.fstat``. ``pthread_mutex_init`` clears no more than x86-64's object has; the flags of
``open`` and ``openat`` go through ``irb.open_flags``.
"""

from __future__ import annotations

from dataclasses import dataclass

from irbridge.ir import types as T
from irbridge.ir.graph import Function, Module, Op
from irbridge.ir.ops import OPS

_SAME = {"stat64": "stat", "lstat64": "lstat", "fstat64": "fstat", "fstatat64": "fstatat"}
_FLAGS = {"open": 1, "open64": 1, "openat": 2, "openat64": 2}
SHIMMED = frozenset("stat lstat fstat fstatat __xstat __lxstat __fxstat pthread_mutex_init".split())


@dataclass(frozen=True)
class ShimLibc:
    """stat and its kin."""

    name: str = "shim_libc"

    def run(self, module: Module) -> bool:
        """Gives whether anything was renamed."""
        changed = _open_flags(module)
        for name in list(module.functions):
            base = _SAME.get(name, name)
            f = module.functions[name]
            if base not in SHIMMED or not f.is_declaration:
                continue
            changed = True
            del module.functions[name]
            f.name = f"irb.{base}"
            module.functions[f.name] = f
            for g in module.functions.values():
                for op in g.body.ops():
                    if op.attrs.get("callee") == name:
                        op.attrs["callee"] = f.name
        return changed


def _open_flags(module: Module) -> bool:
    """Convert the flags that ``open`` and ``openat`` are given."""
    changed = False
    for f in list(module.functions.values()):
        for b in f.body.blocks:
            for op in [o for o in b.ops if o.attrs.get("callee") in _FLAGS]:
                index = _FLAGS[op.attrs["callee"]]
                flags = op.operands[index]
                call = Op(OPS["func.call"], (flags,), (T.I32,), {"callee": "irb.open_flags"})
                call.block = b
                b.ops.insert(b.ops.index(op), call)
                op.replace_operand(flags, call.result)
                changed = True
    if changed:
        module.functions["irb.open_flags"] = Function("irb.open_flags", T.fn((T.I32,), (T.I32,)))
    return changed


PASS = ShimLibc
