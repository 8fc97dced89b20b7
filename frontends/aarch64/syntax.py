"""The instruction syntax of AArch64: GNU as's and clang's, which agree.

In: one instruction's text without comments. Out: ``Parsed``. What chooses a row goes into the mnemonic: conditions
(``csel.eq``, ``b.lo``; ``hs`` is ``cs``), system registers (``mrs.tpidr_el0``). Barriers and hints lose their
operands. gcc's calls of its out-of-line atomics (``bl __aarch64_ldadd4_acq_rel``) are instructions of that name.
Example: ``SYNTAX.parse_instruction("csel w0, w1, w2, hs")`` has mnemonic ``csel.cs`` and three operands.
Sources: GNU as manual, "AArch64 Dependent Features"; Arm ARM, C1.2 to C1.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.frontends.aarch64 import operands, sniff
from irbridge.frontends.aarch64.refuse import by_name
from irbridge.isa.expr import parse_expr
from irbridge.isa.syntax import Expr, Imm, Indirect, Ins, Label, Mem, Operand, Parsed, Reg, Target
from irbridge.isa.text import Splitter, split_args, splitter

__all__ = ["SYNTAX", "Syntax"]

CONDITIONS = ("eq", "ne", "cs", "cc", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le", "al", "nv")
_CONDITION = {c: c for c in CONDITIONS} | {"hs": "cs", "lo": "cc"}
_CONDITIONAL = frozenset("csel csinc csinv csneg cset csetm cinc cinv cneg ccmp ccmn fcsel fccmp fccmpe".split())
_BRANCHES = frozenset("b bl cbz cbnz tbz tbnz".split())
_INDIRECT = frozenset(("br", "blr", "ret"))
_ENDS = frozenset("b br ret retaa retab brk udf hlt eret".split())
_BARE = frozenset("dmb dsb isb sb ssbb pssbb clrex hint bti prfm prfum brk udf csdb psb".split())
_WORD = re.compile(r"[A-Za-z_][\w.]*")
_LABEL = re.compile(r"[A-Za-z_.][\w.$]*", re.ASCII)
_HELPER = re.compile(r"__aarch64_(?:cas|swp|ldadd|ldclr|ldeor|ldset)(?:1|2|4|8|16)_(?:relax|acq|rel|acq_rel|sync)")
_BYTES = {0xD503201F: "nop", 0xD65F03C0: "ret", 0xD503203F: "yield", 0xD503233F: "paciasp", 0xD50323BF: "autiasp"}
_SPLITTER = splitter(("//",), ("#", "//"))
_REGISTER = "a branch needs a register here"


@dataclass(frozen=True, slots=True)
class Syntax:
    """AArch64's ``Dialect``."""

    name: str = "aarch64"
    splitter: Splitter = _SPLITTER
    word: int = 4
    align_is_power: bool = True

    def parse_instruction(self, text: str) -> Parsed:
        """One instruction. Raises IrbridgeError for ill-formed operands, Unsupported for SVE's."""
        m = _WORD.match(text)
        if m is None:
            raise IrbridgeError(f"this is no instruction: `{text[:40]}`", Loc(text=text))
        word, rest = m.group().lower(), text[m.end() :].strip()
        if word in _BARE:
            return Parsed(word, ())
        if word[0] == "b" and (condition := _CONDITION.get(word[2:] if word[1:2] == "." else word[1:])):
            word = "b" if condition in ("al", "nv") else f"b.{condition}"
        if word in _BRANCHES or word[:2] == "b.":
            return self._branch(word, rest)
        if word in _INDIRECT:
            return self._indirect(word, rest)
        if word in _CONDITIONAL:
            return self._conditional(word, rest)
        if word in ("mrs", "msr"):
            return self._system(word, rest)
        if word in ("adr", "adrp"):
            return self._address(word, rest)
        if word in ("ldr", "ldrsw") and rest[-1:] != "]" and "[" not in rest:
            return self._literal(word, rest)
        try:
            found = operands.operands(rest, fold=word != "movk")
        except Unsupported:
            raise
        except IrbridgeError as e:
            raise by_name(word, False) or e from None
        return Parsed(word, _absolute(word, found))

    def _branch(self, word: str, rest: str) -> Parsed:
        before, comma, label = rest.rpartition(",")
        label = label.strip()
        if not label:
            raise IrbridgeError("a branch needs a label", Loc(text=rest or word))
        if word == "bl" and _HELPER.fullmatch(label):
            return _helper(label)
        target = Target(Expr(label) if _LABEL.fullmatch(label) else parse_expr(label.removeprefix("#").strip()))
        return Parsed(word, (*(operands.operands(before) if comma else ()), target))

    def _indirect(self, word: str, rest: str) -> Parsed:
        if word == "ret" and not rest:
            return Parsed("ret", ())
        found = [operands.register(part) for part in split_args(rest)]
        if not found or found[0] is None or found[0].name not in operands.ADDRESS:
            raise IrbridgeError(_REGISTER, Loc(text=rest or word))
        if word == "ret":
            return Parsed("ret", ()) if found[0].name == "x30" else Parsed("br", (Indirect(found[0]),))
        return Parsed(word, (Indirect(found[0]),))

    def _conditional(self, word: str, rest: str) -> Parsed:
        before, _, condition = rest.rpartition(",")
        known = _CONDITION.get(condition.strip().lower())
        if known is None:
            raise IrbridgeError(f"`{condition.strip()}` is no condition", Loc(text=condition.strip() or word))
        return Parsed(f"{word}.{known}", operands.operands(before))

    def _system(self, word: str, rest: str) -> Parsed:
        parts = split_args(rest)
        if len(parts) != 2:
            raise IrbridgeError(f"`{word}` has two operands", Loc(text=rest or word))
        place = parts[word == "mrs"].lower()
        return Parsed(f"{word}.{place}", operands.operands(parts[word == "msr"]))

    def _address(self, word: str, rest: str) -> Parsed:
        parts = split_args(rest)
        register = operands.register(parts[0]) if len(parts) == 2 else None
        if register is None:
            raise IrbridgeError(f"`{word}` needs a register and a symbol", Loc(text=rest or word))
        e = operands.expression(parts[1])
        if word == "adrp" and not e.mod:
            e = e._replace(mod="pg_hi21")
        return Parsed(word, (register, Imm(e)))

    def _literal(self, word: str, rest: str) -> Parsed:
        """``ldr x0, label`` reads memory there; ``ldr x0, =symbol`` gives the address itself."""
        parts = split_args(rest)
        register = operands.register(parts[0]) if len(parts) == 2 else None
        if register is None:
            raise IrbridgeError(f"`{word}` needs a register and an address", Loc(text=rest or word))
        if parts[1][:1] == "=":
            return Parsed("ldr=", (register, Imm(operands.expression(parts[1][1:].strip()))))
        return Parsed(word, (register, Mem("", "", 1, operands.expression(parts[1]))))

    def directive(self, name: str, args: str) -> Syntax | None:
        """What names the processor, and marks that need no keeping."""
        if name == ".inst":
            raise Unsupported("aarch64: the directive `.inst`", Loc(text=name), "write the instruction's name")
        return self if name in (".arch", ".arch_extension", ".cpu", ".tlsdesccall", ".variant_pcs") else None

    def resolve(self, items: list[Ins | Label]) -> list[Ins | Label]:
        """TLS descriptors: the call that follows the descriptor's load gives the thread-local's offset in x0.
        Source: ELF for the Arm 64-bit architecture, 5.7.15; the sequence is fixed."""
        if not any(type(i) is Ins and _descriptor(i.parsed) for i in items):
            return items
        out: list[Ins | Label] = []
        symbol: Expr | None = None
        for item in items:
            if type(item) is Ins:
                symbol = _descriptor(item.parsed) or symbol
                if symbol is not None and _descriptor(item.parsed):
                    item = item._replace(parsed=_load(item.parsed.operands[0]))
                elif symbol is not None and item.parsed.mnemonic == "blr":
                    offset = Imm(symbol._replace(mod="tlsdesccall"))
                    item = item._replace(parsed=Parsed("tlsdesccall", (Reg("x0"), offset)))
                    symbol = None
            out.append(item)
        return out

    def flow(self, parsed: Parsed) -> str:
        """What the instruction does to control: next, call, branch or end."""
        word = parsed.mnemonic
        if word in _ENDS:
            return "end"
        if word in ("bl", "blr"):
            return "call"
        return "branch" if word[:2] == "b." or word in ("cbz", "cbnz", "tbz", "tbnz") else "next"

    def jump(self, label: str) -> Parsed:
        """``b label``."""
        return Parsed("b", (Target(Expr(label)),))

    def from_bytes(self, code: bytes) -> str | None:
        """The few instructions that are written as bytes."""
        return _BYTES.get(int.from_bytes(code, "little")) if len(code) == 4 else None

    def foreign(self, text: str) -> tuple[str, int] | None:
        """See :func:`irbridge.frontends.aarch64.sniff.foreign`."""
        return sniff.foreign(text)


def _absolute(word: str, found: tuple[Operand, ...]) -> tuple[Operand, ...]:
    """``movz x0, :abs_g3:s`` … ``movk x0, :abs_g0_nc:s``: the first stands for all, the others for nothing."""
    last = found[-1] if found else None
    if type(last) is not Imm or not last.expr.mod.startswith(("abs_g", "tprel_g")):
        return found
    kind = last.expr.mod.partition("_")[0]
    return (*found[:-1], Imm(last.expr._replace(mod=f"{kind}_{'lo' if word == 'movk' else 'hi'}")))


def _helper(name: str) -> Parsed:
    """libgcc's out-of-line atomics: operands in x0 and x1, the address last, the old value in x0."""
    kind, size = re.match(r"__aarch64_([a-z]+)(\d+)", name).groups()  # type: ignore[union-attr]
    r = "x" if size == "8" else "w"
    registers = [Reg(f"{r}{n}") for n in range(2 if kind == "cas" else 1)]
    first = registers if kind == "cas" else [registers[0], registers[0]]
    return Parsed(f"__aarch64_{kind}{size}", (*first, Mem(f"x{len(registers)}", "", 1, Expr())))


def _descriptor(parsed: Parsed) -> Expr | None:
    """The symbol whose TLS descriptor the instruction loads."""
    last = parsed.operands[-1] if parsed.operands else None
    if parsed.mnemonic == "ldr" and type(last) is Mem and last.disp.mod.startswith("tlsdesc_lo12"):
        return last.disp
    return None


def _load(register: Operand) -> Parsed:
    return Parsed("mov", (register, Imm(Expr())))


SYNTAX = Syntax()
