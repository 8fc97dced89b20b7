"""Give what a unit defines under our runtime's own names (``irb.…``) other names.

Needs a flat module; leaves one. A text that we printed holds runtime functions of its own, local to it; once it is
translated again they are functions like any other, and the new text may get a runtime of its own beside them.
Example: ``irb.format.spec`` becomes ``irb_.format.spec``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from irbridge.ir.graph import Module, Reloc

_OURS = "irb."


@dataclass(frozen=True)
class RenameRuntime:
    """Runtime functions and data of an earlier translation renamed."""

    name: str = "rename_runtime"

    def run(self, module: Module) -> bool:
        """Gives whether anything was renamed."""
        functions = [n for n, f in module.functions.items() if not f.is_declaration and n.startswith(_OURS)]
        data = [n for n, d in module.data.items() if d.linkage == "internal" and n.startswith(_OURS)]
        new: dict[str, str] = {}
        taken = {*module.functions, *module.data, *module.aliases}
        for name in (*functions, *data):
            stem = "irb_"
            while f"{stem}.{name.removeprefix(_OURS)}" in taken:
                stem += "_"
            new[name] = f"{stem}.{name.removeprefix(_OURS)}"
        if new:
            _rename(module, new)
        return bool(new)


def _rename(module: Module, new: dict[str, str]) -> None:
    for f in module.functions.values():
        f.name = new.get(f.name, f.name)
        for op in () if f.is_declaration else f.body.ops():
            for key in ("callee", "global_name", "function"):
                if op.attrs.get(key) in new:
                    op.attrs = {**op.attrs, key: new[op.attrs[key]]}
    for d in module.data.values():
        d.name = new.get(d.name, d.name)
        d.items = [_reloc(x, new) if isinstance(x, Reloc) else x for x in d.items]
    module.functions = {f.name: f for f in module.functions.values()}
    module.data = {d.name: d for d in module.data.values()}
    module.aliases = {n: (new.get(target, target), linkage) for n, (target, linkage) in module.aliases.items()}


def _reloc(x: Reloc, new: dict[str, str]) -> Reloc:
    return replace(x, symbol=new.get(x.symbol, x.symbol), minus=new.get(x.minus, x.minus))


PASS = RenameRuntime
