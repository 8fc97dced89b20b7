"""Global data as LLVM IR: packed structs of bytes and addresses, aliases, constructors.

In: a module's ``data`` and ``aliases``. Out: lines of text. ``.init_array`` and ``.fini_array``
become ``llvm.global_ctors``/``llvm.global_dtors``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from irbridge.errors import Unsupported
from irbridge.ir.graph import Data, Reloc

if TYPE_CHECKING:
    from irbridge.backends.llvm.emit import Emitter

_PLAIN_SECTIONS = (".data", ".rodata", ".bss", ".tdata", ".tbss", ".text")
_LINKAGE = {
    "internal": "internal ", "weak": "weak ", "common": "common ",
    "declared": "external ", "extern_weak": "extern_weak ",
}


class DataEmitter:
    """Prints data for an ``Emitter``."""

    def __init__(self, e: Emitter) -> None:
        self.e = e
        self.lists: dict[str, list[tuple[int, str]]] = {"ctors": [], "dtors": []}
        self.used: list[str] = []

    def emit(self) -> list[str]:
        e = self.e
        lines: list[str] = []
        for d in e.module.data.values():
            lines += self._one(d)
        for name, (target, linkage) in e.module.aliases.items():
            t = "i8"
            kind = {"internal": "internal ", "weak": "weak "}.get(linkage, "")
            lines.append(f"{e.symbol(name)} = {kind}alias {t}, ptr {e.symbol(target)}")
        for kind, entries in self.lists.items():
            if entries:
                shown = ", ".join(f"{{ i32, ptr, ptr }} {{ i32 {p}, ptr {f}, ptr null }}" for p, f in entries)
                t = f"[{len(entries)} x {{ i32, ptr, ptr }}]"
                lines.append(f"@llvm.global_{kind} = appending global {t} [{shown}]")
        if self.used:
            t = f"[{len(self.used)} x ptr]"
            shown = ", ".join(f"ptr {u}" for u in self.used)
            lines.append(f'@llvm.compiler.used = appending global {t} [{shown}], section "llvm.metadata"')
        return [*lines, ""] if lines else []

    def _one(self, d: Data) -> list[str]:
        e = self.e
        for prefix, kind in ((".init_array", "ctors"), (".fini_array", "dtors")):
            if d.section.startswith(prefix):
                self._list(d, kind, d.section[len(prefix) :].lstrip("."))
                return []
        tls = "thread_local " if d.tls else ""
        visibility = {"hidden": "hidden ", "protected": "protected "}.get(d.visibility, "")
        head = f"{e.symbol(d.name)} = {_LINKAGE.get(d.linkage, '')}{visibility}{tls}"
        if d.linkage in ("declared", "extern_weak"):
            return [f"{head}global i8"]
        types, values = self._items(d)
        body, kind = f"<{{ {', '.join(types)} }}>", "constant" if d.constant else "global"
        if len(types) == 1:
            text = f"{types[0]} {values[0]}"
        elif not types:
            text = "[0 x i8] zeroinitializer"
        else:
            text = f"{body} <{{ {', '.join(f'{t} {v}' for t, v in zip(types, values, strict=True))} }}>"
        section = ""
        if d.section and not d.section.startswith(_PLAIN_SECTIONS):
            section = f', section "{d.section}"'
            self.used.append(e.symbol(d.name))
        lines = [f"{head}{kind} {text}{section}, align {max(d.align, 1)}"]
        named = [n for n, (_, linkage) in d.labels.items() if linkage != "internal" or self._kept(d, n)]
        for label in named:
            offset, linkage = d.labels[label]
            where = f"getelementptr (i8, ptr {e.symbol(d.name)}, i64 {offset})"
            how = {"internal": "internal ", "weak": "weak "}.get(linkage, "")
            lines.append(f"{e.symbol(label)} = {how}alias i8, ptr {where}")
        self.used += [e.symbol(n) for n in (d.name, *named) if self._kept(d, n)]
        return lines

    def _kept(self, d: Data, name: str) -> bool:
        """Whether a static variable keeps its name: LLVM would split what has several, under names of its own, and
        nobody could tell which is which (the verdict compares variables by name). Where addresses are in it, what LLVM
        knows of a pointer that nothing writes is worth more."""
        internal = d.linkage == "internal" if name == d.name else d.labels[name][1] == "internal"
        plain = not d.constant and not d.tls and not any(isinstance(x, Reloc) for x in d.items)
        return internal and plain and not name.startswith(".")

    def _list(self, d: Data, kind: str, priority: str) -> None:
        for x in d.items:
            if isinstance(x, bytes):
                if any(x):
                    raise Unsupported(f"bytes in {d.section}", d.loc)
                continue
            number = int(priority) if priority.isdigit() else 65535
            self.lists[kind].append((number, self.e.symbol(x.symbol)))

    def _items(self, d: Data) -> tuple[list[str], list[str]]:
        types: list[str] = []
        values: list[str] = []
        for x in d.items:
            if isinstance(x, bytes):
                if not x:
                    continue
                types.append(f"[{len(x)} x i8]")
                values.append(_bytes(x))
            else:
                t, v = self._reloc(d, x)
                types.append(t)
                values.append(v)
        return types, values

    def _reloc(self, d: Data, x: Reloc) -> tuple[str, str]:
        base = self._address(x.symbol, x.block)
        if not x.minus:
            if x.size != 8:
                raise Unsupported(f"a {x.size}-byte absolute address of {x.symbol}", d.loc, "addresses have 8 bytes")
            if x.addend:
                return "ptr", f"getelementptr (i8, ptr {base}, i64 {x.addend})"
            return "ptr", base
        minus = self._address(x.minus, x.minus_block)
        difference = f"sub (i64 ptrtoint (ptr {base} to i64), i64 ptrtoint (ptr {minus} to i64))"
        if x.addend:
            difference = f"add (i64 {difference}, i64 {x.addend})"
        if x.size == 8:
            return "i64", difference
        return f"i{8 * x.size}", f"trunc (i64 {difference} to i{8 * x.size})"

    def _address(self, symbol: str, block: str) -> str:
        if block:
            return f"blockaddress({self.e.symbol(symbol)}, %{block})"
        return self.e.symbol(symbol)


def _bytes(x: bytes) -> str:
    if not any(x):
        return "zeroinitializer"
    return 'c"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else f"\\{c:02X}" for c in x) + '"'
