"""``%pcrel_lo``: its argument is the label of an ``auipc``, not the symbol. This puts the symbol there.

In: the code of a section. Out: the same with ``addi a0, a0, %pcrel_lo(.L1)`` as ``%pcrel_lo(x+4)``, where ``.L1``
labels ``auipc a0, %pcrel_hi(x+4)``; after ``%got_pcrel_hi`` the operator becomes ``got_pcrel_lo``, and so on. Labels
that only serve this are taken out. Source: RISC-V ELF psABI 1.0, "PC-Relative Symbol Addresses".
"""

from __future__ import annotations

from irbridge.errors import IrbridgeError, Loc
from irbridge.isa.sections import Entry
from irbridge.isa.syntax import Expr, Imm, Indirect, Ins, Label, Mem, Operand, Parsed, Target


def _expr(o: Operand) -> Expr | None:
    inner = o.operand if type(o) is Indirect else o
    if type(inner) is Imm or type(inner) is Target:
        return inner.expr
    return inner.disp if type(inner) is Mem else None


def _with(o: Operand, expr: Expr) -> Operand:
    return Imm(expr) if type(o) is Imm else o._replace(disp=expr)  # type: ignore[call-arg]


def resolve(code: list[Entry]) -> list[Entry]:
    """See above. Raises IrbridgeError for a label that stands before no ``auipc`` of the section."""
    used: set[str] = set()
    kept: set[str] = set()
    high: dict[str, Expr] = {}
    waiting: list[str] = []
    lows: dict[int, tuple[Ins, int, str]] = {}
    for item in code:
        if isinstance(item, Label):
            waiting.append(item.name)
        if not isinstance(item, Ins):
            continue
        for k, o in enumerate(item.parsed.operands):
            expr = _expr(o)
            if expr is None or not expr.symbol:
                continue
            if expr.mod == "pcrel_lo":
                used.add(expr.symbol)
                lows[id(item.parsed)] = (item, k, expr.symbol)
            else:
                kept |= {expr.symbol, expr.minus}
                if item.parsed.mnemonic == "auipc":
                    high.update((name, expr) for name in waiting)
        waiting.clear()
    if not used:
        return code
    replaced = {key: _resolved(*low, high) for key, low in lows.items()}
    out: list[Entry] = []
    for item in code:
        if isinstance(item, Ins):
            new = replaced.get(id(item.parsed))
            out.append(item if new is None else Ins(new, item.line))
        elif not isinstance(item, Label) or item.name[:2] != ".L" or item.name not in used - kept:
            out.append(item)
    return out


def _resolved(item: Ins, k: int, label: str, high: dict[str, Expr]) -> Parsed:
    hi, parsed = high.get(label), item.parsed
    if hi is None or not hi.mod.endswith("pcrel_hi"):
        raise IrbridgeError(
            f"`%pcrel_lo({label})` needs an `auipc` with `%pcrel_hi` at that label, in the same section",
            Loc(line=item.line, text=label),
        )
    o = parsed.operands[k]
    old = _expr(o)
    assert old is not None
    if old.addend:
        raise IrbridgeError("`%pcrel_lo` with an addend", Loc(line=item.line, text=label), "put it at the `auipc`")
    new = _with(o, hi._replace(mod=hi.mod.removesuffix("hi") + "lo"))
    return Parsed(parsed.mnemonic, (*parsed.operands[:k], new, *parsed.operands[k + 1 :]))
