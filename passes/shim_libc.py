"""Call the runtime's version of libc functions whose structures differ between architectures.

Needs a flat module; leaves one in which ``stat`` and its kin are ``irb.stat`` …, which convert the target's
``struct stat`` to x86-64's. Not for targets that share the source's libc ABI. Example: ``func.call @fstat``
becomes ``func.call @irb.fstat``.
"""

from __future__ import annotations

from dataclasses import dataclass

from irbridge.ir.graph import Module

_SAME = {"stat64": "stat", "lstat64": "lstat", "fstat64": "fstat", "fstatat64": "fstatat"}
SHIMMED = frozenset("stat lstat fstat fstatat __xstat __lxstat __fxstat".split())


@dataclass(frozen=True)
class ShimLibc:
    """stat and its kin."""

    name: str = "shim_libc"

    def run(self, module: Module) -> bool:
        """Gives whether anything was renamed."""
        changed = False
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


PASS = ShimLibc
