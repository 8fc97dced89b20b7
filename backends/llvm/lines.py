"""Which source line an LLVM instruction comes from: as debug locations, or as comments in IR text.

In: a module whose ops carry ``loc``. Out: what ``emit`` puts behind instructions and at the end of the text.
``DebugLines`` gives ``!dbg`` nodes that make LLVM print ``.loc`` directives and nothing else (``annotate`` turns those
into comments); ``CommentLines`` gives ``; f.s:3: addl %esi, %edi``. Source: LLVM Language Reference, "Metadata".
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Protocol

from irbridge.errors import Loc
from irbridge.ir.graph import Function, Op


class Lines(Protocol):
    """What says where an op comes from."""

    def function(self, f: Function) -> tuple[str, str]:
        """What stands before and after the brace of a definition."""

    def mark(self, op: Op) -> str:
        """What stands at the end of an op's lines."""

    def end(self) -> list[str]:
        """The last lines of the text."""


def line_of(loc: Loc | int | None) -> int:
    """The line of an op's or function's place, 0 if it has none."""
    return loc if isinstance(loc, int) else loc.line if loc is not None else 0


class DebugLines:
    """Locations as metadata. Nodes 0 to 3 are the module's, each function is a scope."""

    def __init__(self, file: str) -> None:
        name = PurePath(file).name.replace("\\", "/").replace('"', "'")
        unit = "language: DW_LANG_Mips_Assembler, file: !1, isOptimized: true, runtimeVersion: 0"
        self.nodes = [
            f"distinct !DICompileUnit({unit}, emissionKind: DebugDirectivesOnly)",
            f'!DIFile(filename: "{name}", directory: "")',
            '!{i32 2, !"Debug Info Version", i32 3}',
            "!DISubroutineType(types: !{null})",
        ]
        self.scope = 0
        self.known: dict[int, int] = {}

    def _node(self, text: str) -> int:
        self.nodes.append(text)
        return len(self.nodes) - 1

    def function(self, f: Function) -> tuple[str, str]:
        line = line_of(f.loc)
        where = f"scope: !1, file: !1, line: {line}, scopeLine: {line}, type: !3, unit: !0"
        self.scope = self._node(f'distinct !DISubprogram(name: "f", {where}, spFlags: DISPFlagDefinition)')
        self.known = {}
        return f" !dbg !{self.scope}", ""

    def mark(self, op: Op) -> str:
        line = line_of(op.loc)
        if line not in self.known:
            self.known[line] = self._node(f"!DILocation(line: {line}, scope: !{self.scope})")
        return f", !dbg !{self.known[line]}"

    def end(self) -> list[str]:
        named = ["!llvm.dbg.cu = !{!0}", "!llvm.module.flags = !{!2}"]
        return [*named, *(f"!{n} = {text}" for n, text in enumerate(self.nodes))]


class CommentLines:
    """Locations as comments with the source's own words."""

    def __init__(self, file: str, source: str) -> None:
        self.file, self.source = PurePath(file).name, source.splitlines()

    def _comment(self, line: int) -> str:
        if not 0 < line <= len(self.source):
            return ""
        return f" ; {self.file}:{line}: {' '.join(self.source[line - 1].split())}"

    def function(self, f: Function) -> tuple[str, str]:
        return "", self._comment(line_of(f.loc))

    def mark(self, op: Op) -> str:
        return self._comment(line_of(op.loc))

    def end(self) -> list[str]:
        return []
