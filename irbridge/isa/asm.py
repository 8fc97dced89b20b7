"""Assembly text to a ``Unit``: what every assembly frontend shares.

In: the text of a ``.s`` file and the ISA's ``Dialect``. Out: functions with their instructions, data
objects, symbols. Example: ``parse_unit(text, "in.s", SYNTAX).funcs[0].items[0].parsed.mnemonic``.
Each distinct line is parsed once; ``funcs.py`` and ``objects.py`` cut the sections into functions and data.
"""

from __future__ import annotations

import gc
import re
from typing import Any

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.isa.dialect import Dialect
from irbridge.isa.directives import IGNORED, TABLE
from irbridge.isa.expr import Lin, as_expr, linear
from irbridge.isa.funcs import cut_functions
from irbridge.isa.objects import cut_objects
from irbridge.isa.operands import substitute
from irbridge.isa.store import Store
from irbridge.isa.syntax import Expr, Ins, Parsed, Unit
from irbridge.isa.text import ASSIGN, LABEL, unquote

# What is looked at in a section that is skipped: whatever changes the section or speaks of symbols.
_WAKE = re.compile(
    r"\s*\.(?:text|data|bss|rodata|section|(?:push|pop|sub)section|previous|globa?l|weak\w*|local|hidden|protected|"
    r"internal|comm|lcomm|common|set|equ|equiv|symver|\w+_syntax|end|ident|(?:if|rep|irp|inc)\w*|macro)\b"
    r'|[^"#]*;|\s*[\w.$]+\s*=|\s*#\s*(?:define|include|if)'
)
_DIRECTIVE = re.compile(r"(\.\w+(?:\.[a-z])?)\s*(.*)", re.S)
_CPP = re.compile(r"#\s*(?:define\s+\w|include\s*[<\"]|ifn?def\s+\w|endif\b)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffd]")
_COMMENTED = re.compile(r"^[ !#-~\t]*[ \t](?:#|//) [^\n]*\0[^\n]*", re.M)
_SKIP = Parsed("", ())


class Assembler(Store):
    """Reads a file line by line; directives change its state (``directives.py``)."""

    # Reading

    def read(self, lines: list[str]) -> None:
        """Every line in turn, block comments taken out; the frequent case, a line seen before, stays in this loop."""
        known, section, append = self.lines.get, self.section, self.section.code.append
        code, skip = section.kind == "code", section.kind == "skip"
        for n, line in enumerate(lines, 1):
            hit = known(line)
            if hit is not None:
                if hit is _SKIP:
                    continue
                if code and not self.pending:
                    append(Ins(hit, n))
                    continue
            elif skip and not _WAKE.match(line):
                continue
            self.n = n
            self._line(line)
            if self.section is not section:
                section, append = self.section, self.section.code.append
                code, skip = section.kind == "code", section.kind == "skip"
            known = self.lines.get
            if self.ended:
                break
        if self.pending:
            raise IrbridgeError(f"the prefix `{self.pending}` has no instruction", self.loc(self.n))

    def _line(self, line: str) -> None:
        statements = self.dialect.splitter.split(line)
        if not statements:
            if _CPP.match(line):
                remedy = "run it through the preprocessor first: `gcc -E -x assembler-with-cpp IN.S -o OUT.s`"
                raise Unsupported("C preprocessor lines in the assembly", Loc(text=line), remedy)
            self.lines[line] = _SKIP
            return
        for statement in statements:
            while (m := LABEL.match(statement)) and (m.group(1)[0] != '"' or m.end() > 2):
                self.label(unquote(m.group(1)))
                statement = statement[m.end() :].lstrip()
            if not statement:
                continue
            if statement[0] == "." and (d := _DIRECTIVE.fullmatch(statement)) and not d.group(2).startswith("="):
                self._directive(d.group(1).lower(), d.group(2), line if len(statements) == 1 else "")
            elif "=" in statement and (d := ASSIGN.fullmatch(statement)):
                self.assign(d.group(1), d.group(2))
            elif self.section.kind != "skip":
                parsed = self.instruction(statement)
                if parsed is not None and len(statements) == 1 and line.strip().startswith(statement):
                    self.lines[line] = parsed
            if self.ended:
                return

    def _directive(self, name: str, args: str, line: str) -> None:
        if name in IGNORED or (name.startswith(".cfi_") and name not in TABLE):
            if line:
                self.lines[line] = _SKIP
            return
        if (dialect := self.dialect.directive(name, args)) is not None:
            if dialect != self.dialect:
                self.dialect, self.lines, self.statements = dialect, {}, {}
            return
        handler = TABLE.get(name)
        if handler is None:
            if self.section.kind == "skip":
                return
            raise Unsupported(f"{self.dialect.name}: unknown directive `{name}`", Loc(text=name), "check its spelling")
        handler(self, name, args)

    def locate(self, error: IrbridgeError) -> None:
        """Complete an error's place: the parsers below know the text, not where it stands."""
        loc = error.loc
        if loc is not None and loc.file == self.unit.file and loc.line:
            return
        line = loc.line if loc and loc.line else self.n
        found = self.loc(line, loc.text if loc else "")
        inside = loc.col - 1 if loc and loc.text and loc.text in found.text else 0
        error.loc = Loc(found.file, found.line, found.col + inside, found.text)

    # The whole file

    def finish(self) -> Unit:
        """Cut the sections into functions and data, and settle what needed the whole file."""
        unit = self.unit
        if self.awaited:
            name, self.n = next(iter(self.awaited.items()))
            digits = name[5:].split(".")[0]
            raise IrbridgeError(f"no label `{digits}:` after this line", Loc(text=f"{digits}f"))
        for name in list(self.later):
            tree, self.n = self.later[name]
            lin = linear(tree, self.resolve)
            if lin.terms:
                unit.sets[name] = as_expr(linear(tree, lambda s: Lin(self.consts[s]) if s in self.consts else None))
            else:
                self.consts[name] = lin.const
        for name, value in self.consts.items():
            unit.sets[name] = Expr("", value)
        for name, expr in unit.sets.items():
            if expr.symbol and not (expr.addend or expr.minus or expr.mod):
                self.aliases.setdefault(expr.symbol, []).append(name)
        if self.consts:
            self._substitute()
        unit.data = cut_objects(self)
        unit.funcs = cut_functions(self)
        unit.notes["types"] = self.types
        unit.notes["skipped"] = self.skipped
        unit.notes["comdat"] = {s.name: s.group for s in self.sections.values() if s.group}
        if not unit.funcs and not unit.data and not unit.commons and not unit.sets:
            raise IrbridgeError(
                "there is no code and no data in this file", Loc(unit.file), "give a `.s` file with functions"
            )
        return unit

    def _substitute(self) -> None:
        """Constants that were defined after the instructions which use them."""
        done: dict[int, Parsed] = {}
        for section in self.sections.values():
            for k, entry in enumerate(section.code):
                if isinstance(entry, Ins):
                    key = id(entry.parsed)
                    if key not in done:
                        done[key] = substitute(entry.parsed, self.consts)
                    if done[key] is not entry.parsed:
                        section.code[k] = Ins(done[key], entry.line)


def parse_unit(text: str, file: str, isa_syntax: Any) -> Unit:
    """The functions and data of an assembly text.

    ``isa_syntax`` is the ISA's ``Dialect``. ``notes`` has: ``types`` (symbol -> ``.type``), ``lsda`` (function
    with an exception table -> line), ``skipped`` ((section, line) each time one is entered), ``comdat``
    (section -> group), ``symver``, ``source`` (the first ``.file``).
    Raises IrbridgeError for text that is no assembly or is ill-formed, Unsupported for what is refused by
    name, both with the place of the first offence.
    """
    dialect: Dialect = isa_syntax
    if "\0" in text:
        text = _COMMENTED.sub(lambda m: m.group().replace("\0", " "), text)  # `.byte 0 # ^@`, as clang has it
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise IrbridgeError(
            "this is not a text file", Loc(file, line), "give assembly text (`gcc -S`), not an object file"
        )
    if len(_CONTROL.findall(text, 0, 1 << 16)) * 20 > min(len(text), 1 << 16):
        raise IrbridgeError("this is not a text file", Loc(file, 1), "give assembly text, such as `gcc -S` writes")
    if not text.strip():
        raise IrbridgeError("the file is empty", Loc(file), "give assembly text, such as `gcc -O2 -S` writes")
    text = text.replace("\r\n", "\n") if "\r" in text else text
    a = Assembler(text, file, dialect)
    collecting = gc.isenabled()
    gc.disable()  # no garbage cycles arise here, and looking for them takes a third of the time
    try:
        if (other := dialect.foreign(text)) is not None:
            name, a.n = other
            raise IrbridgeError(
                f"this looks like {name}, not {dialect.name} assembly", None, "say what it is: `--from …`"
            )
        a.read(dialect.splitter.without_blocks(text).split("\n") if "/*" in text else a.unit.lines)
        return a.finish()
    except IrbridgeError as e:
        a.locate(e)
        raise
    except RecursionError:
        raise IrbridgeError("an expression is nested too deeply", a.loc(a.n)) from None
    finally:
        if collecting:
            gc.enable()
