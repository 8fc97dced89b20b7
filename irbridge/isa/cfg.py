"""Machine code as a control-flow graph: from a parsed function's items to blocks of decoded instructions.

In: ``syntax.Func``. Out: ``MFunc`` with ``MBlock``s in layout order, each ended by one ``Term``.
Jump tables and computed gotos are resolved to their possible targets here; which table entry is which
case is settled while lifting, on SSA values. A repeated string instruction becomes a loop of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.isa.machine import Decoded
from irbridge.isa.syntax import Expr, Func, Imm, Indirect, Ins, Label, Mem, Parsed, Reg, Target, Unit


@dataclass(slots=True)
class Term:
    """How a block ends. ``kind``: fall, jump, cond, switch (indirect jump), ret, tail, trap, rep_head
    (leaves when the count is zero), rep_body (repeats). ``decoded``/``operand``: the instruction's."""

    kind: str
    line: int = 0
    decoded: Decoded | None = None
    operand: Any = None


@dataclass(slots=True, eq=False)
class MBlock:
    """A block: ``code`` is (instruction, line) pairs, calls included. Masks are liveness bits;
    ``strong_…``: liveness without what only evidence says that calls read; ``sp``: known addresses at its
    start (variable index -> bytes from the stack pointer at entry, or a symbol and bytes from it)."""

    index: int
    name: str
    code: list[tuple[Decoded, int, Parsed]] = field(default_factory=list)
    term: Term = field(default_factory=lambda: Term("fall"))
    succs: list[int] = field(default_factory=list)
    preds: list[int] = field(default_factory=list)
    sp: dict[int, Any] | None = None
    defined: int = 0
    live_in: int = 0
    live_out: int = 0
    strong_in: int = 0
    strong_out: int = 0


@dataclass(slots=True, eq=False)
class MFunc:
    """A function's graph and, once the program is analysed, its summary (see ``summary.py``)."""

    name: str
    unit: Unit
    func: Func
    blocks: list[MBlock] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)
    address_taken: set[str] = field(default_factory=set)
    summary: Any = None

    def loc(self, line: int) -> Loc:
        lines = self.unit.lines
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        return Loc(self.unit.file, line, len(text) - len(text.lstrip()) + 1, text)

    def refuse(self, line: int, message: str, remedy: str = "") -> Unsupported:
        return Unsupported(f"{message} (in function {self.name})", self.loc(line), remedy)


@dataclass(slots=True)
class Tables:
    """The unit's code addresses in data: object name -> code labels it holds. ``merged``: names of objects that
    hold others, perhaps of several functions; ``by_base``: label in the code -> objects of distances from it."""

    by_object: dict[str, list[str]]
    merged: set[str]
    by_base: dict[str, set[str]]


def find_tables(unit: Unit) -> Tables:
    """Data objects (and the labels inside them) that hold addresses of code labels."""
    functions = {f.name for f in unit.funcs} | {a for f in unit.funcs for a, _ in f.aliases}
    code = {i.name for f in unit.funcs for i in f.items if isinstance(i, Label)} - functions
    out: dict[str, list[str]] = {}
    merged: set[str] = set()
    bases: dict[str, set[str]] = {}
    for data in unit.data:
        labels = [x.symbol for x in data.items if not isinstance(x, bytes) and x.symbol in code]
        if labels:
            for name in (data.name, *data.labels):
                out[name] = labels
            if data.labels:
                merged |= {data.name, *data.labels}
        for x in data.items:
            if not isinstance(x, bytes) and x.minus in code:
                bases.setdefault(x.minus, set()).add(data.name)
    return Tables(out, merged, bases)


def build(unit: Unit, func: Func, decode: Callable[[Parsed], Decoded], tables: Tables, functions: set[str]) -> MFunc:
    """The graph of one function. ``functions``: names of all functions of the unit (tail call targets)."""
    m = MFunc(func.name, unit, func)
    if unit.notes.get("types", {}).get(func.name) == "gnu_indirect_function":
        what = "an indirect function (IFUNC): its resolver runs while linking"
        raise m.refuse(func.line, what, "compile without ifunc attributes")
    if func.name in unit.notes.get("lsda", {}):
        line = unit.notes["lsda"][func.name]
        raise m.refuse(line, "exception handling (a landing pad)", "compile with -fno-exceptions")
    _split(m, decode)
    _resolve(m, tables, functions)
    for b in m.blocks:
        b.preds = []
    for b in m.blocks:
        for s in b.succs:
            if b.index not in m.blocks[s].preds:
                m.blocks[s].preds.append(b.index)
    return m


def check_pairs(m: MFunc, hi: frozenset[str], lo: frozenset[str]) -> None:
    """An instruction with an address's upper part is taken to give the whole address, and what adds the
    lower part to add the distance from the symbol: so the function must use both, of the same symbols.
    Raises Unsupported where one stands alone."""
    found: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for item in m.func.items:
        if isinstance(item, Ins):
            for o in item.parsed.operands:
                expr = o.disp if isinstance(o, Mem) else o.expr if isinstance(o, Imm) else None
                if expr is not None and expr.mod in hi | lo:
                    found[expr.mod in lo].setdefault(expr.symbol, item.line)
    for one, other, part in ((0, 1, "upper"), (1, 0, "lower")):
        for symbol, line in found[one].items():
            if symbol not in found[other]:
                what = f"only the {part} part of the address of {symbol} is used in this function"
                raise m.refuse(line, what, "use both parts in one function, or a pseudo-instruction for the address")


def _decoded(m: MFunc, ins: Ins, decode: Callable[[Parsed], Decoded]) -> Decoded:
    parsed = ins.parsed
    found: Decoded | None = parsed.decoded
    if found is None:
        try:
            found = parsed.decoded = decode(parsed)
        except IrbridgeError as e:
            if e.loc is None:
                e.loc = m.loc(ins.line)
            raise
    return found


def _split(m: MFunc, decode: Callable[[Parsed], Decoded]) -> None:
    """Blocks at labels and after control instructions."""
    block = _new(m, m.name)
    open_ = True
    for item in m.func.items:
        if isinstance(item, Label):
            if item.name == m.name:
                continue
            if not open_ or block.code or block.index == 0:
                following = _new(m, item.name)
                if open_:
                    block.succs = [following.index]
                block, open_ = following, True
            elif not block.name.startswith(".L"):
                block.name = item.name
            m.labels[item.name] = block.index
            continue
        if not open_:
            block, open_ = _new(m, f"{m.name}.{item.line}"), True
        d = _decoded(m, item, decode)
        if d.rep:
            block = _repeat(m, block, d, item)
        elif d.control in ("", "call"):
            block.code.append((d, item.line, item.parsed))
        else:
            operand = item.parsed.operands[-1] if item.parsed.operands else None
            block.term = Term(d.control, item.line, d, operand)
            if d.control == "cond":
                following = _new(m, f"{m.name}.{item.line}")
                block.succs = [following.index]
                block = following
            else:
                open_ = False
    if open_:
        block.term = Term("trap")


def _new(m: MFunc, name: str) -> MBlock:
    m.blocks.append(MBlock(len(m.blocks), name))
    return m.blocks[-1]


def _repeat(m: MFunc, block: MBlock, d: Decoded, item: Ins) -> MBlock:
    """``rep``: a head that leaves at count zero and a body that does one step."""
    head, body, after = (_new(m, f"{m.name}.{item.line}.{part}") for part in ("rep", "step", "done"))
    block.succs = [head.index]
    head.term, head.succs = Term("rep_head", item.line, d), [after.index, body.index]
    body.code.append((d, item.line, item.parsed))
    exits = d.rep in ("repe", "repne")
    body.term = Term("rep_body", item.line, d)
    body.succs = [after.index, head.index] if exits else [head.index]
    return after


def _resolve(m: MFunc, tables: Tables, functions: set[str]) -> None:
    """Give every block its successors, finding what indirect jumps may reach."""
    mentioned = _mentioned(m)
    claimed: set[str] = set()
    pending: list[MBlock] = []
    for b in list(m.blocks):
        t = b.term
        if t.kind == "jump" and isinstance(t.operand, Indirect):
            table = _local_table(b, t.operand, tables)
            if table is not None:
                t.kind = "switch"
                claimed.add(table)
                labels = tables.by_object[table]
                if table in tables.merged:
                    labels = [x for x in labels if x in m.labels] or labels
                b.succs = _targets(m, t, labels)
            else:
                pending.append(b)
        elif t.kind in ("jump", "cond"):
            _direct(m, b, t, functions)
    direct = {s for s in mentioned if s in m.labels and s != m.name}
    loose = [label for s in mentioned if s in tables.by_object and s not in claimed for label in tables.by_object[s]]
    every = [label for s in mentioned if s in tables.by_object for label in tables.by_object[s]]
    for b in pending:
        t = b.term
        known = {id(tables.by_object[s]) for s in mentioned if s in tables.by_object}
        given = [x for labels in tables.by_object.values() if id(labels) not in known for x in labels]  # from elsewhere
        labels = sorted(direct | {x for x in (*(loose or every), *given) if x in m.labels})
        if labels:
            t.kind = "switch"
            b.succs = _targets(m, t, labels)
        else:
            t.kind = "tail"
    m.address_taken = direct


def _targets(m: MFunc, t: Term, labels: list[str]) -> list[int]:
    missing = [x for x in labels if x not in m.labels]
    if missing:
        raise m.refuse(t.line, f"jump table entry {missing[0]} lies outside the function")
    return list(dict.fromkeys(m.labels[x] for x in labels))


def _direct(m: MFunc, b: MBlock, t: Term, functions: set[str]) -> None:
    assert isinstance(t.operand, Target), t
    expr = t.operand.expr
    if not expr.addend and expr.symbol in m.labels:
        target = m.labels[expr.symbol]
    elif expr.addend or (expr.symbol.startswith(".L") and expr.symbol not in functions):
        raise m.refuse(t.line, f"a branch out of the function: {expr.symbol or expr.addend}", "name a label of it")
    elif t.kind == "jump":
        t.kind = "tail"
        return
    else:
        outside = _new(m, f"{m.name}.{t.line}.tail")
        outside.term = Term("tail", t.line, None, t.operand)
        target = outside.index
    b.succs = [target] if t.kind == "jump" else [target, b.succs[0]]


def _mentioned(m: MFunc) -> list[str]:
    """Symbols that operands (other than branch targets) mention, in order."""
    out: dict[str, None] = {}
    for b in m.blocks:
        operands = [o for _, _, p in b.code for o in p.operands]
        for o in [*operands, b.term.operand]:
            inner = o.operand if isinstance(o, Indirect) else o
            expr = inner.disp if isinstance(inner, Mem) else getattr(inner, "expr", None)
            if isinstance(expr, Expr) and expr.symbol and not isinstance(o, Target):
                out[expr.symbol] = None
    return list(out)


def _local_table(b: MBlock, operand: Indirect, tables: Tables) -> str | None:
    """The table an indirect jump reads, if the jump's own block says so unmistakably."""
    inner = operand.operand
    if isinstance(inner, Mem):
        return inner.disp.symbol if inner.disp.symbol in tables.by_object else None
    assert isinstance(inner, Reg)
    loads = any(x.mem is not None and x.access == "r" for d, _, _ in b.code for x in d.operands)
    for _, _, parsed in reversed(b.code):
        for o in parsed.operands:
            expr = o.disp if isinstance(o, Mem) else getattr(o, "expr", None)
            if expr is not None and expr.symbol in tables.by_object:
                return expr.symbol
            based = tables.by_base.get(expr.symbol, set()) if expr is not None and loads else set()
            if len(based) == 1:
                return next(iter(based))
    return None

