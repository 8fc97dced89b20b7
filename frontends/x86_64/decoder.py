"""From a parsed instruction to its row: operands bound, the form traced, liveness known.

In: ``Parsed`` (operands in Intel order, AT&T mnemonics with their suffix). Out: ``Decoded``.
``addl $1, %eax`` is not a row's name, so the suffix gives the operation's width, 32, and ``add``'s
first row whose kinds fit (``kinds.py``) is bound. A name that is a row is tried first: ``movq`` with
a vector register is SSE2's, with general registers it is ``mov`` of 64 bits.

What the lifter should know of a ``Decoded``:

* ``operands`` follow the row's columns. ``Bound.access`` is ``r``, ``w``, ``rw``, or ``a`` (the operand
  is an address, not the memory there). A vector register bound with 32 or 64 bits is its low part:
  writing it keeps the rest. Immediates are ``Expr`` with the value sign-extended to ``width``.
* control rows have no columns: ``operands`` holds what the text says, a target (``imm``) or an
  indirect one (``place`` or ``mem``, 64 bits), ``ret n`` its ``imm``.
* ``row.note``: ``hint`` nothing to do, ``fence``, ``string`` one step of a string instruction (``rep``
  says which loop), ``atomic:…`` one indivisible step on the memory operand.
* ``writes`` includes what ``undefines`` says. A row's ``named`` outputs are written before its operands.
"""

from __future__ import annotations

from functools import cache
from typing import NoReturn

from irbridge.errors import Unsupported
from irbridge.frontends.x86_64.isa import TABLE
from irbridge.frontends.x86_64.kinds import ACC, FPU, IMM, MEM, REGISTERS, VEC, Kind, implicit, kind
from irbridge.frontends.x86_64.refuse import refusal
from irbridge.frontends.x86_64.regs import FLAGS, REGS, VARS
from irbridge.isa.bind import Binder
from irbridge.isa.machine import Bound, Decoded, Place
from irbridge.isa.row import Row
from irbridge.isa.syntax import Expr, Imm, Indirect, Mem, Operand, Parsed, Reg, Target

SUFFIX = {"b": 8, "w": 16, "l": 32, "q": 64}
FLOAT_SUFFIX = {"s": 32, "l": 64, "t": 80}
INTEGER_SUFFIX = {"s": 16, "l": 32, "q": 64}
# The AT&T assemblers' old mistake, kept by all: these names are exchanged when the destination is not st(0).
_PAIRS = (("fsub", "fsubr"), ("fdiv", "fdivr"), ("fsubp", "fsubrp"), ("fdivp", "fdivrp"))
EXCHANGED = dict(_PAIRS) | {b: a for a, b in _PAIRS}
IGNORED = frozenset(("notrack", "bnd", "data16", "rex64", "rex.w", "rex", "cs", "ds", "es", "ss"))
REPEAT = {"rep": "rep", "repe": "repe", "repz": "repe", "repne": "repne", "repnz": "repne"}
SCANS = ("scas", "cmps")
STRINGS = frozenset(("movs", "stos", "lods", "scas", "cmps"))
STRING_SUFFIX = {8: "b", 16: "w", 32: "l", 64: "q"}
BIND = Binder(VARS, REGS, FLAGS)


def decode(parsed: Parsed) -> Decoded:
    """Match an instruction to its row. Raises ``Unsupported`` for what no row describes."""
    name, rep, lock = _prefixes(parsed)
    operands = parsed.operands = tuple([_neutral(o) for o in parsed.operands])
    if name in STRINGS:
        name += STRING_SUFFIX.get(_stated(operands), "")
    if lock:
        name = f"lock_{name}"
    if not parsed.intel and name in EXCHANGED and _into_lower(name, operands):
        name = EXCHANGED[name]
    for candidate, width in _candidates(name):
        for row in TABLE.rows[candidate]:
            if row.control:
                return _control(parsed, row)
            if row.note and not row.note.startswith("atomic") and _drops(row, operands):
                operands = ()
            bound = _fit(row, operands, width)
            if bound is not None:
                _check_ambiguous(parsed, row, bound[0], width)
                _check_pop(row, operands)
                return _finish(row, bound[0], bound[1], _repeat(parsed, row, rep))
    _refuse(parsed, name)


_MODS = {
    "": "", "PLT": "", "GOTPCREL": "got", "GOTPCRELX": "got", "GOTPCREL_NORELAX": "got", "GOTTPOFF": "gottls",
    "TPOFF": "tls", "DTPOFF": "tls", "TLSGD": "tls", "NTPOFF": "tls",
}  # fmt: skip


def _neutral(o: Operand) -> Operand:
    """The operand as the lifter takes it: no ``rip``, no segments but the thread's, relocations by what they mean."""
    t = type(o)
    if t is Mem and (o.base[1:] == "ip" or o.segment or o.disp.mod):  # type: ignore[union-attr]
        assert isinstance(o, Mem)
        base = "" if o.base in ("rip", "eip") else o.base
        if o.segment == "gs":
            raise Unsupported("x86_64: segment gs", remedy="only fs (thread-local storage) is known")
        segment = "thread" if o.segment == "fs" else ""
        if o.disp.mod in ("TLSLD", "TLSLDM"):
            return o._replace(base="", disp=Expr())
        return o._replace(base=base, segment=segment, disp=_meant(o.disp))
    if t is Imm and o.expr.mod:  # type: ignore[union-attr]
        return Imm(_meant(o.expr))  # type: ignore[union-attr]
    if t is Indirect and type(o.operand) is Mem:  # type: ignore[union-attr]
        return Indirect(_neutral(o.operand))  # type: ignore[union-attr, arg-type]
    return o


def _meant(e: Expr) -> Expr:
    if e.mod in ("got", "gottls", "tls"):  # decoded before
        return e
    if e.mod not in _MODS:
        raise Unsupported(f"x86_64: the relocation operator @{e.mod}", remedy="compile with the small code model")
    return e._replace(mod=_MODS[e.mod])


def _prefixes(parsed: Parsed) -> tuple[str, str, bool]:
    """The mnemonic (``rep bsf`` is tzcnt's encoding), the repeat prefix, and whether it is locked."""
    name, rep, lock = parsed.mnemonic, "", False
    for prefix in parsed.prefixes:
        if prefix in REPEAT:
            rep = REPEAT[prefix]
        elif prefix == "lock":
            lock = True
        elif prefix not in IGNORED:
            raise Unsupported(f"x86_64: prefix {prefix}", remedy="rewrite the instruction without it")
    if rep and name[:3] in ("bsf", "bsr"):
        name, rep = ("tzcnt" if name[2] == "f" else "lzcnt") + name[3:], ""
    return name, rep, lock


def _into_lower(name: str, operands: tuple[Operand, ...]) -> bool:
    """Whether an x87 subtraction or division writes another register than st(0)."""
    first = operands[0] if operands else None
    return name.endswith("p") or (len(operands) == 2 and type(first) is Reg and first.name not in ("st", "st0"))


def _repeat(parsed: Parsed, row: Row, rep: str) -> str:
    if row.note == "string" and row.name.startswith(SCANS):
        return "repe" if rep == "rep" else rep
    if row.note == "string" and rep != "repne":
        return rep and "rep"
    if rep and row.note != "hint":
        raise Unsupported(f"x86_64: {rep} {parsed.mnemonic}", remedy="drop the prefix: it has no meaning here")
    return ""


@cache
def _candidates(name: str) -> tuple[tuple[str, int], ...]:
    """Row names a mnemonic may stand for, each with the operation's width that its suffix says."""
    found = [(name, 0)] if name in TABLE.rows else []
    stem, end = name[:-1], name[-1:]
    if name[:1] == "f" and end in "slqt":
        if name[1:2] == "i":
            tried = [(name[:-2], 64)] if name.endswith("ll") else []
            tried.append((stem, INTEGER_SUFFIX.get(end, 0)))
        else:
            tried = [(stem, FLOAT_SUFFIX.get(end, 0)), (stem, SUFFIX.get(end, 0))]
        found += [(s, w) for s, w in tried if w and s in TABLE.rows]
    elif stem in TABLE.rows and end in SUFFIX:
        found.append((stem, SUFFIX[end]))
    return tuple(found)


def _stated(operands: tuple[Operand, ...]) -> int:
    for o in operands:
        if type(o) is Mem and o.width:
            return o.width
    return 0


def _drops(row: Row, operands: tuple[Operand, ...]) -> bool:
    """Whether the written operands of a hint or string instruction carry nothing."""
    if row.note == "hint":
        return True
    for o in operands:
        plain = type(o) is Mem and o.base in ("rsi", "rdi") and not o.index and o.disp == Expr()
        if not plain and not (type(o) is Reg and o.name in ACC.values()):
            return False
    return row.note == "string"


def _fit(row: Row, operands: tuple[Operand, ...], width: int) -> tuple[tuple[Bound, ...], int] | None:
    """The operands bound to the row's columns and the operation's width, or None if they do not fit."""
    columns = row.operands
    if len(columns) != len(operands):
        return None
    kinds = [kind(c.kind) for c in columns]
    suffix = width
    memories = 0
    for k, o in zip(kinds, operands, strict=True):
        t = type(o)
        if t is Reg:
            found = REGISTERS.get(o.name)  # type: ignore[union-attr]
            if found is None or not found.cls & k.classes:
                return None
            has = found.place.width
            if k.literal and REGISTERS[k.literal].place != found.place:
                return None
            if found.cls in (VEC, FPU):
                continue
        elif t is Mem:
            if not k.classes & MEM:
                return None
            memories += 1
            if k.special:
                continue
            has = o.width  # type: ignore[union-attr]
        elif t is Imm:
            if not k.classes & IMM:
                return None
            if k.width and suffix and k.sized and suffix != k.width:
                return None
            continue
        else:
            return None
        if k.width:
            if (has and has != k.width) or (suffix and k.sized and suffix != k.width):
                return None
        elif has and not width:
            width = has
        elif has and has != width:
            return None
    if memories > 1 or any(not k.width and (not width or width < k.least) for k in kinds):
        return None
    bound = []
    for n, (column, k, o) in enumerate(zip(columns, kinds, operands, strict=True)):
        b = _bind(column.access, k, o, k.width or width, width)
        if b is None or (k.special == "same" and operands[n - 1] != o):
            return None
        bound.append(b)
    return tuple(bound), width


def _bind(access: str, k: Kind, o: Operand, bits: int, width: int) -> Bound | None:
    if type(o) is Reg:
        place = REGISTERS[o.name].place
        if k.special == "sn":
            return Bound(access, bits, py=place.var - REGS["st0"].var)
        if k.special == "acc" and o.name != ACC.get(width):
            return None
        if place.width != bits:
            place = Place(place.var, 0, bits)
        return Bound(access, bits, place=place)
    if type(o) is Mem:
        if k.special == "addr":
            return Bound("a", 64, mem=o)
        return Bound(access, bits, mem=o)
    assert type(o) is Imm
    if k.special:
        n = _count(k.special, o.expr, width)
        return None if n is None else Bound(access, bits, py=n)
    return Bound(access, bits, imm=_signed(o.expr, bits))


def _count(special: str, expr: Expr, width: int) -> int | None:
    """An immediate the row takes as a Python int."""
    if not expr.is_const:
        return None
    if special == "py":
        return expr.addend & 0xFF
    n = expr.addend & (63 if width == 64 else 31)
    fits = {"n": True, "n0": n == 0, "n1": n == 1, "nw": n < width}[special]
    return n if fits else None


def _signed(expr: Expr, bits: int) -> Expr:
    if expr.symbol:
        return expr
    n = expr.addend & (1 << bits) - 1
    return Expr("", n - (1 << bits) if n >> bits - 1 else n)


def _check_ambiguous(parsed: Parsed, row: Row, bound: tuple[Bound, ...], width: int) -> None:
    """Memory without a stated width must leave no choice between rows of fixed widths."""
    if width or not any(b.mem is not None and not b.mem.width for b in bound) or not _gas_refuses(parsed):
        return
    for other in TABLE.rows[row.name]:
        if other is not row and len(other.operands) == len(bound):
            fits = _fit(other, parsed.operands, 0)
            if fits and [b.width for b in fits[0] if b.mem] != [b.width for b in bound if b.mem]:
                text = f"x86_64: {parsed.mnemonic} with a memory operand of unknown width"
                raise Unsupported(text, remedy="write the width: a suffix, or 'dword ptr' in Intel syntax")


def _check_pop(row: Row, operands: tuple[Operand, ...]) -> None:
    """pop's address is taken after rsp has moved, every other one before."""
    first = operands[0] if operands else None
    if row.name == "pop" and type(first) is Mem and "rsp" in (first.base, first.index):
        raise Unsupported("x86_64: pop to memory at rsp", remedy="pop to a register, then store it")


def _gas_refuses(parsed: Parsed) -> bool:
    """AT&T text has a default width for these; Intel text has none."""
    return parsed.intel or parsed.mnemonic in ("movzx", "movsx")


def _finish(row: Row, bound: tuple[Bound, ...], width: int, rep: str) -> Decoded:
    return BIND.finish(row, bound, (width,), lambda n: REGS[implicit(n, width)], rep)


def _control(parsed: Parsed, row: Row) -> Decoded:
    """A control row: its target bound, its condition traced."""
    bound: tuple[Bound, ...] = ()
    if parsed.operands and row.control != "trap":
        bound = (_target(parsed, parsed.operands[0]),)
    if len(parsed.operands) > 1 or (row.control == "cond" and not (bound and bound[0].imm)):
        _refuse(parsed, parsed.mnemonic)
    return BIND.finish(row, () if row.control == "cond" else bound)


def _target(parsed: Parsed, o: Operand) -> Bound:
    if type(o) is Target or type(o) is Imm:
        return Bound("r", 64, imm=o.expr)
    inner = o.operand if type(o) is Indirect else o
    if type(inner) is Mem and inner.width in (0, 64):
        return Bound("r", 64, mem=inner)
    if type(inner) is Reg and inner.name in REGISTERS and REGISTERS[inner.name].place.width == 64:
        return Bound("r", 64, place=REGISTERS[inner.name].place)
    raise Unsupported(f"x86_64: {parsed.mnemonic} to this operand", remedy="branch through a 64-bit register")


def _refuse(parsed: Parsed, name: str) -> NoReturn:
    if name.startswith("lock_"):
        name = name.replace("_", " ")
    raise refusal(parsed, name, any(_candidates(name)))
