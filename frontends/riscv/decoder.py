"""From a parsed instruction to its row: operands matched to columns (``isa/table.py`` lists the kinds).

In: ``Parsed``. Out: ``Decoded``. The rows of a name are tried in order. ``zero`` is read as the immediate 0 and
written to the variable ``none``; an address's high part is bound as the whole address, its low part as the addend
alone; ``%pcrel_lo`` must have its symbol by now (``pcrel.py``).
"""

from __future__ import annotations

from irbridge.frontends.riscv.isa import TABLE
from irbridge.frontends.riscv.refuse import refusal
from irbridge.frontends.riscv.regs import FPR, GPR, REGS, VARS, ZERO
from irbridge.isa.bind import Binder
from irbridge.isa.machine import Bound, Decoded, Place
from irbridge.isa.row import Row
from irbridge.isa.syntax import Expr, Imm, Indirect, Mem, Operand, Parsed, Reg

BINDER = Binder(VARS, REGS, ())
_FLOATS = frozenset(FPR)
_INTEGERS = frozenset((*GPR, "tp"))
_INTEGER = {"r": 64, "r32": 32, "r16": 16, "r8": 8, "tmp": 64}
_NONE = Place(REGS["none"].var, 0, 64, True)
_PY = {"n5": range(32), "n6": range(64), "rm": range(5), "rne": range(1), "any": range(5)}
_DYNAMIC = 7  # the mode in frm, which is to nearest even
_LOW = frozenset({"lo", "pcrel_lo", "tprel_lo", "tls_gd_pcrel_lo"})
# What a decoded address stands for: the address, a thread-local's, or (at the low part) memory that holds it.
_HIGH = {
    "hi": "", "pcrel_hi": "", "tprel_hi": "tls", "tls_gd_pcrel_hi": "tls",
    "got_pcrel_hi": None, "tls_ie_pcrel_hi": None,
}  # fmt: skip
_TABLES = {"got_pcrel_lo": "got", "tls_ie_pcrel_lo": "gottls"}


def decode(parsed: Parsed) -> Decoded:
    """Match an instruction to its row. Raises ``Unsupported`` for what no row describes."""
    rows = TABLE.rows.get(parsed.mnemonic, ())
    for row in rows:
        if row.control and row.control != "cond":
            return BINDER.finish(row, _through(parsed))
        operands = parsed.operands[:-1] if row.control else parsed.operands
        if len(operands) == len(row.operands):
            bound = _fit(row, operands)
            if bound is not None:
                return BINDER.finish(row, bound)
    raise refusal(parsed, bool(rows))


def _through(parsed: Parsed) -> tuple[Bound, ...]:
    """The register that a jump or call goes through."""
    for o in parsed.operands:
        if type(o) is Imm and o.expr.addend:
            break
        if type(o) is Indirect:
            if type(o.operand) is not Reg or o.operand.name not in _INTEGERS:
                break
            return (Bound("r", 64, place=REGS[o.operand.name]),)
    else:
        return ()
    raise refusal(parsed, True)


def _fit(row: Row, operands: tuple[Operand, ...]) -> tuple[Bound, ...] | None:
    bound = []
    for column, o in zip(row.operands, operands, strict=True):
        b = _bind(column.access, column.kind, o)
        if b is None:
            return None
        bound.append(b)
    return tuple(bound)


def _bind(access: str, kind: str, o: Operand) -> Bound | None:
    if type(o) is Reg:
        return _register(access, kind, o.name)
    if type(o) is Mem:
        return _memory(access, kind, o)
    if type(o) is not Imm:
        return None
    expr = o.expr
    if kind in _PY:
        n = 0 if expr.addend == _DYNAMIC and kind[0] != "n" else expr.addend
        return Bound(access, 64, py=n) if expr.is_const and n in _PY[kind] else None
    if kind == "add":
        return Bound(access, 64, py=0) if expr.mod == "tprel_add" else None
    value = _immediate(kind, expr)
    return None if value is None else Bound(access, 32 if kind == "i32" else 64, imm=value)


def _register(access: str, kind: str, name: str) -> Bound | None:
    width = _INTEGER.get(kind)
    if width is None:
        if name not in _FLOATS or kind not in ("f32", "f64", "raw"):
            return None
        width = 64 if kind == "f64" else 32
        return Bound(access, width, place=Place(REGS[name].var, 0, width, kind == "f32"))
    if name == ZERO:
        return Bound(access, width, imm=Expr()) if access == "r" else Bound(access, width, place=_NONE)
    if name not in _INTEGERS or (name == "tp" and access == "w"):
        return None
    return Bound(access, width, place=Place(REGS[name].var, 0, width))


def _memory(access: str, kind: str, m: Mem) -> Bound | None:
    if kind[0] not in "mas" or not kind[1:].isdigit() or m.index or (m.base and m.base not in _INTEGERS):
        return None
    width, disp = int(kind[1:]), m.disp
    symbolic = bool(disp.symbol) and not disp.mod
    if symbolic != (kind[0] == "s") or (kind[0] == "a" and disp != Expr()):
        return None
    if symbolic:
        return None if m.base or disp.minus else Bound(access, width, mem=m)
    if disp.mod in _TABLES:
        return Bound(access, width, mem=Mem("", "", 1, disp._replace(mod=_TABLES[disp.mod])))
    low = _low(disp)
    return None if low is None else Bound(access, width, mem=m._replace(disp=low))


def _low(e: Expr) -> Expr | None:
    """A 12-bit number, or what an address's low part adds to its whole."""
    if e.mod in _LOW:
        return Expr("", e.addend if e.symbol else (e.addend + 0x800 & 0xFFF) - 0x800)
    n = _signed(e.addend)
    return Expr("", n) if e.is_const and not e.mod and -2048 <= n < 2048 else None


def _signed(n: int) -> int:
    n &= (1 << 64) - 1
    return n - (1 << 64) if n >> 63 else n


def _immediate(kind: str, e: Expr) -> Expr | None:
    if kind == "i":
        return _low(e)
    if e.symbol and e.minus:
        return None
    if kind in ("u", "pc"):
        return _upper(kind, e)
    if kind in ("sym", "tls"):
        return e._replace(mod="tls" if kind == "tls" else "") if e.symbol and not e.mod else None
    if not e.is_const or e.mod:
        return None
    n = _signed(e.addend)
    if kind == "li":
        return Expr("", n)
    fits = {"i32": -2048 <= n < 2048, "u5": 0 <= n < 32}.get(kind, False)
    return Expr("", n) if fits else None


def _upper(kind: str, e: Expr) -> Expr | None:
    """The whole address of which this is the high part; a number's own high part."""
    if e.symbol:
        mod = _HIGH.get(e.mod, "?")
        if mod == "?" or (kind == "pc") != e.mod.endswith("pcrel_hi"):
            return None
        return Expr() if mod is None else Expr(e.symbol, 0, "", mod)
    n = _signed(e.addend)
    if kind == "pc":
        return None
    if e.mod:
        n = (n + 0x800 >> 12) & 0xFFFFF if e.mod == "hi" else -1
    if not 0 <= n < 1 << 20:
        return None
    return Expr("", _signed32(n << 12))


def _signed32(n: int) -> int:
    return n - (1 << 32) if n >> 31 else n
