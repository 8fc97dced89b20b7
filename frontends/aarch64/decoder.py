"""From a parsed instruction to its row: operands bound, the form traced, liveness known.

In: ``Parsed``. Out: ``Decoded``. The rows of a mnemonic are tried in order; the first whose kinds fit
(``kinds.py``) is bound. What the lifter should know of a ``Decoded``:

* the zero register is read as the immediate 0, and written to the variable ``none``;
* a vector register bound with 64 bits or fewer and ``zero`` clears the rest when written; an element keeps it;
* an address's upper part (``adrp``) is the whole address of the symbol, the lower part (``:lo12:``) the constant
  that is added; memory at ``:got_lo12:`` has no base (mod ``got``, ``gottls``); thread-locals have mod ``tls``;
* conditional rows have no column for the label, jumps and calls only an indirect target.
"""

from __future__ import annotations

from typing import NoReturn

from irbridge.errors import Unsupported
from irbridge.frontends.aarch64.isa import TABLE
from irbridge.frontends.aarch64.kinds import Kind, bind, classify, kind
from irbridge.frontends.aarch64.refuse import refusal
from irbridge.frontends.aarch64.regs import FLAGS, REGS, VAR, VARS
from irbridge.isa.bind import Binder
from irbridge.isa.machine import Bound, Decoded
from irbridge.isa.row import Row
from irbridge.isa.syntax import Expr, Imm, Indirect, Mem, Operand, Parsed, Reg, Target

BIND = Binder(VARS, REGS, FLAGS)
CLOBBERED = sum(VAR[name].mask for name in ("x15", "x16", "x17", "x30"))
_GOT = "_GLOBAL_OFFSET_TABLE_"
_SMALL = "compile with the small code model, and -mtls-dialect=desc"

# What a relocated immediate stands for: the whole address or 0, its own addend or none, the operator's meaning.
_IMMEDIATE: dict[str, tuple[bool, bool, str]] = {
    "": (True, True, ""), "pg_hi21": (True, False, ""), "pg_hi21_nc": (True, False, ""), "lo12": (False, True, ""),
    "abs_hi": (True, True, ""), "got": (False, False, ""), "gottprel": (False, False, ""),
    "tlsdesc": (False, False, ""), "tlsdesc_lo12": (False, False, ""),
    "tprel_hi12": (True, False, "tls"), "tprel_lo12": (True, True, "tls"),
    "tprel_lo12_nc": (False, True, ""), "tprel_hi": (True, True, "tls"), "tlsdesccall": (True, True, "tls"),
}  # fmt: skip
_MEMORY = {"got_lo12": "got", "gotpage_lo15": "got", "gottprel_lo12": "gottls"}


def decode(parsed: Parsed) -> Decoded:
    """Match an instruction to its row. Raises ``Unsupported`` for what no row describes."""
    rows = TABLE.rows.get(parsed.mnemonic)
    if rows is None:
        _refuse(parsed)
    given = parsed.operands
    if rows[0].control:
        return _control(parsed, rows[0])
    operands = tuple([_neutral(o) for o in given])
    found = _match(rows, operands)
    if found is None:
        _refuse(parsed)
    d = _finish(parsed, *found)
    if parsed.mnemonic.startswith("__aarch64"):
        d.undefines |= CLOBBERED
        d.writes |= CLOBBERED
    return d


def _match(rows: list[Row], operands: tuple[Operand, ...]) -> tuple[Row, tuple[Bound, ...]] | None:
    shown = [classify(o) for o in operands]
    for row in rows:
        bound = _fit(row, operands, shown)
        if bound is not None:
            return row, bound
    return None


def _finish(parsed: Parsed, row: Row, bound: tuple[Bound, ...]) -> Decoded:
    try:
        return BIND.finish(row, bound)
    except ValueError:  # a row's own check of an immediate
        _refuse(parsed)


_columns: dict[Row, tuple[tuple[str, Kind], ...]] = {}


def columns(row: Row) -> tuple[tuple[str, Kind], ...]:
    """A row's operand columns: access and kind."""
    found = _columns.get(row)
    if found is None:
        found = _columns[row] = tuple((c.access, kind(c.kind)) for c in row.operands)
    return found


def _fit(row: Row, operands: tuple[Operand, ...], shown: list[tuple[str, int]]) -> tuple[Bound, ...] | None:
    """The operands bound to the row's columns, or None if they do not fit."""
    width = n = 0
    wanted = columns(row)
    for _, k in wanted:
        if k.how == "next":
            continue
        if n >= len(shown) or shown[n][0] not in k.classes:
            return None
        if k.sets:
            if width and width != shown[n][1]:
                return None
            width = shown[n][1]
        n += 1
    if n != len(shown):
        return None
    bound: list[Bound] = []
    n = 0
    for access, k in wanted:
        if k.how == "next":
            last = bound[-1].mem
            assert last is not None
            disp = last.disp._replace(addend=last.disp.addend + bound[-1].width // 8)
            bound.append(Bound(access, k.width or width, mem=last._replace(disp=disp)))
            continue
        b = bind(access, k, operands[n], width)
        if b is None:
            return None
        bound.append(b)
        n += 1
    return tuple(bound)


def _neutral(o: Operand) -> Operand:
    """The operand as the lifter takes it: relocations by what they mean."""
    if type(o) is Imm and o.expr.symbol:
        return o if o.expr.mod.endswith("_lo") else Imm(_meant(o.expr))
    if type(o) is Mem and o.disp.symbol:
        mod = o.disp.mod
        if mod in _MEMORY:
            return Mem("", "", 1, o.disp._replace(mod=_MEMORY[mod]))
        if mod in ("lo12", "tprel_lo12_nc"):
            return o._replace(disp=Expr("", o.disp.addend))
        if mod or o.base:
            raise Unsupported(f"aarch64: the relocation operator :{mod}: of an address", remedy=_SMALL)
    return o


def _meant(e: Expr) -> Expr:
    if e.mod not in _IMMEDIATE:
        raise Unsupported(f"aarch64: the relocation operator :{e.mod}:", remedy=_SMALL)
    whole, addend, mod = _IMMEDIATE[e.mod]
    k = e.addend if addend else 0
    return Expr(e.symbol, k, e.minus, mod) if whole and e.symbol != _GOT else Expr("", k)


def _control(parsed: Parsed, row: Row) -> Decoded:
    """A control row: its indirect target bound, its condition's operands too."""
    given = parsed.operands
    if row.control == "cond":
        if not given or type(given[-1]) is not Target:
            _refuse(parsed)
        found = _match(TABLE.rows[parsed.mnemonic], given[:-1])
        if found is None:
            _refuse(parsed)
        return _finish(parsed, *found)
    if row.control in ("ret", "trap") or (len(given) == 1 and type(given[0]) is Target):
        return BIND.finish(row, ())
    inner = given[0].operand if len(given) == 1 and isinstance(given[0], Indirect) else None
    if not isinstance(inner, Reg):
        _refuse(parsed)
    return BIND.finish(row, (Bound("r", 64, place=REGS[inner.name]),))


def _refuse(parsed: Parsed) -> NoReturn:
    raise refusal(parsed, parsed.mnemonic in TABLE.rows)
