"""The instruction syntax of RISC-V as GNU as and clang have it.

In: one instruction's text without comments. Out: ``Parsed``, operands as written. What is only another spelling is
replaced here: ``c.addi a0, 1`` by ``addi a0, a0, 1``, ``jalr zero, 0(ra)`` by ``ret``, ``csrr a0, frm`` by ``frrm a0``.
Sources: GNU as manual, "RISC-V Dependent Features"; unprivileged spec, chapters 10, 16 and 25.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.frontends.riscv import operands, pcrel, sniff
from irbridge.frontends.riscv.refuse import csr_refusal
from irbridge.isa.expr import parse_expr
from irbridge.isa.sections import Entry
from irbridge.isa.syntax import Expr, Imm, Indirect, Mem, Operand, Parsed, Reg, Target
from irbridge.isa.text import Splitter, split_args, splitter

_WORD = re.compile(r"([A-Za-z][\w.]*)\s*(.*)", re.S)
_NAME = re.compile(r"[A-Za-z_.$][\w.$]*", re.ASCII)
_SYMBOL = re.compile(r'[A-Za-z_.][\w.$]*|"[^"]*"', re.ASCII)
_BRANCH = frozenset(f"b{c}{u}" for c in ("lt", "ge", "gt", "le") for u in ("", "u")) | {"beq", "bne"}
_BRANCHES = _BRANCH | {f"b{c}z" for c in ("eq", "ne", "lt", "ge", "gt", "le")}
_TRANSFERS = frozenset("j jal jr jalr call tail jump ret".split())
_ENDS = frozenset("j jr tail jump ret ebreak sbreak unimp".split())
_ADDRESSES = frozenset("la lla lga la.tls.ie la.tls.gd".split())
_MEMORY = re.compile(r"f?[ls][bhwd]u?")
_CSR = re.compile(r"csr(?:r|[wsc]i?|r[wsc]i?)")
_FCSR = {"fflags": "flags", "1": "flags", "0x1": "flags", "frm": "rm", "2": "rm", "0x2": "rm"}
_FCSR |= dict.fromkeys(("fcsr", "3", "0x3"), "csr")
_FENCE = re.compile(r"[iorw]{1,4}|0")
_MILLICODE = ("__riscv_save_", "__riscv_restore_")
_SPLITTER = splitter(("#", "//"), ("#",))
_BYTES = {
    b"\x13\x00\x00\x00": "nop",
    b"\x01\x00": "nop",
    b"\x0f\x00\x00\x01": "pause",
    b"\x73\x00\x10\x00": "ebreak",
    b"\x02\x90": "ebreak",
    b"\x00\x00": "unimp",
    b"\x67\x80\x00\x00": "ret",
    b"\x82\x80": "ret",
}
# Compressed instructions of two operands that stand for three, the destination also the first source.
_TWICE = frozenset("add sub and or xor addw subw addi addiw andi slli srli srai mul".split())
_STACK = {"lwsp": "lw", "ldsp": "ld", "swsp": "sw", "sdsp": "sd", "fldsp": "fld", "fsdsp": "fsd", "flwsp": "flw"}


@dataclass(frozen=True, slots=True)
class Syntax:
    """RISC-V's ``Dialect``."""

    name: str = "riscv64"
    splitter: Splitter = _SPLITTER
    word: int = 4
    align_is_power: bool = True

    def parse_instruction(self, text: str) -> Parsed:
        """One instruction. Raises IrbridgeError for ill-formed operands, Unsupported for what links oddly."""
        m = _WORD.fullmatch(text)
        if m is None:
            raise IrbridgeError(f"this is no instruction: `{text[:40]}`", Loc(text=text))
        word, args = m.group(1).lower(), split_args(m.group(2))
        if word.startswith("c."):
            word, args = _expanded(word[2:], args)
        if word in _BRANCHES or word in _TRANSFERS:
            return _transfer(word, args)
        if word == "fence":
            if not all(_FENCE.fullmatch(a) for a in args) or len(args) not in (0, 2):
                raise IrbridgeError("a fence has two sets of `i`, `o`, `r`, `w`", Loc(text=text))
            return Parsed(word, ())
        if _CSR.fullmatch(word):
            word, args = _status(word, args)
        return Parsed(word, _operands(word, args))

    def directive(self, name: str, args: str) -> Syntax | None:
        """``.option``, ``.attribute``: they choose encodings and describe the file."""
        if name == ".insn":
            raise Unsupported("riscv64: the directive `.insn`", Loc(text=name), "write the instruction's name")
        if name == ".option" and args and args.split(",")[0].strip() not in _OPTIONS:
            raise IrbridgeError(f"unknown option `{args}`", Loc(text=args))
        return self if name in (".option", ".attribute", ".variant_cc") else None

    def flow(self, parsed: Parsed) -> str:
        """What the instruction does to control: next, call, branch or end."""
        word = parsed.mnemonic
        if word[0] not in "bjctresu":
            return "next"
        if word in _BRANCHES:
            return "branch"
        return "end" if word in _ENDS else "call" if word in _TRANSFERS else "next"

    def jump(self, label: str) -> Parsed:
        """``j label``."""
        return Parsed("j", (Target(Expr(label)),))

    def from_bytes(self, code: bytes) -> str | None:
        """The instructions that are sometimes spelled as numbers."""
        return _BYTES.get(code)

    def foreign(self, text: str) -> tuple[str, int] | None:
        """See :func:`irbridge.frontends.riscv.sniff.foreign`."""
        return sniff.foreign(text)

    def resolve(self, code: list[Entry]) -> list[Entry]:
        """See :func:`irbridge.frontends.riscv.pcrel.resolve`."""
        return pcrel.resolve(code)


_OPTIONS = frozenset("pic nopic rvc norvc relax norelax push pop arch csr-check no-csr-check".split())


def _operands(word: str, args: list[str]) -> tuple[Operand, ...]:
    found: list[Operand] = []
    for k, text in enumerate(args):
        if not text:
            raise IrbridgeError("an operand is missing")
        rounding = operands.ROUNDING.get(text.lower()) if word[0] == "f" and k and k == len(args) - 1 else None
        symbol = k == 1 and word in _ADDRESSES
        found.append(rounding or (Imm(operands.expression(text)) if symbol else operands.parse(text)))
    if len(found) > 1 and type(second := found[1]) is Imm and _MEMORY.fullmatch(word):
        found[1] = Mem("", "", 1, second.expr)
    return tuple(found)


def _target(text: str) -> Target:
    if _NAME.fullmatch(text):
        return Target(Expr(text))
    expr = parse_expr(text)
    if expr.mod not in ("", "PLT"):
        raise IrbridgeError(f"unknown relocation operator `@{expr.mod}`", Loc(text=text))
    return Target(expr)


def _transfer(word: str, args: list[str]) -> Parsed:
    """Branches, jumps and calls in one spelling each: ``j``, ``jr``, ``ret``, ``call``, ``jal``, ``jalr``, ``tail``."""
    if not all(args) or (word == "ret") != (not args):
        raise IrbridgeError(f"`{word}` with {len(args)} operands", Loc(text=word))
    if word in _BRANCHES:
        values = tuple(operands.parse(a) for a in args[:-1])
        return Parsed(word, (*values, _target(args[-1])))
    if word == "ret":
        return Parsed(word, ())
    if word in ("jr", "jalr"):
        return _indirect(word, args)
    if word == "jump" and len(args) == 2:  # through a register that is lost
        operands.register(args.pop())
    target = _target(args[-1])
    if target.expr.symbol.startswith(_MILLICODE):
        raise Unsupported(f"riscv64: {word} {target.expr.symbol}", Loc(text=args[-1]), "compile with -mno-save-restore")
    link = operands.register(args[0]) if len(args) == 2 and word in ("call", "jal") else "ra"
    if len(args) > 2 or (len(args) == 2 and word in ("j", "tail", "jump")):
        raise IrbridgeError(f"`{word}` with {len(args)} operands", Loc(text=word))
    if link == "zero":
        return Parsed("j", (target,))
    _check_link(word, link)
    return Parsed(word, (target,))


def _check_link(word: str, link: str) -> None:
    if link != "ra":
        raise Unsupported(f"riscv64: {word} that links {link}", Loc(text=link), "call with `call f`, which links ra")


def _indirect(word: str, args: list[str]) -> Parsed:
    """``jalr``: of rd, rs and an offset, rd is ra and the offset 0 if left out."""
    link = "ra" if word == "jalr" else "zero"
    if word == "jalr" and len(args) > 1 and type(operands.parse(args[1])) is not Imm:
        link = operands.register(args.pop(0))
    place = operands.parse(args[0])
    offset = operands.expression(args[1]) if len(args) == 2 else Expr()
    if isinstance(place, Mem) and len(args) == 1:
        offset = place.disp
        place = Reg(place.base or "zero")
    if not isinstance(place, Reg) or place.name == "zero" or place.name.startswith("f") or len(args) > 2:
        raise IrbridgeError(f"`{word}` needs a register", Loc(text=args[0]))
    if offset != Expr() and not offset.mod.endswith("lo"):
        raise Unsupported(f"riscv64: {word} with an offset", Loc(text=args[-1]), "add it to the register first")
    more = () if offset == Expr() else (Imm(offset),)
    if link == "zero":
        back = place.name == "ra" and not more
        return Parsed("ret", ()) if back else Parsed("jr", (*more, Indirect(place)))
    _check_link(word, link)
    return Parsed("jalr", (*more, Indirect(place)))


def _status(word: str, args: list[str]) -> tuple[str, list[str]]:
    """Access to fflags, frm and fcsr by their own mnemonics; the other registers are refused."""
    at = 0 if word in ("csrw", "csrs", "csrc", "csrwi", "csrsi", "csrci") else 1
    if len(args) != (2 if at == 0 or word == "csrr" else 3):
        raise IrbridgeError(f"`{word}` with {len(args)} operands", Loc(text=word))
    name = _FCSR.get(args[at].lower())
    rest = args[:at] + args[at + 1 :]
    reads = word == "csrr" or (word in ("csrrs", "csrrc") and operands.REGISTERS.get(rest[-1]) == Reg("zero"))
    if name is None or not (reads or word[:4] == "csrw" or word[:5] == "csrrw"):
        raise csr_refusal(word, args[at])
    if reads:
        return f"fr{name}", rest[:1]
    return f"fs{name}{'i' if word[-1] == 'i' else ''}", rest


def _expanded(word: str, args: list[str]) -> tuple[str, list[str]]:
    """A compressed instruction as the one it stands for (chapter 16)."""
    if word in _TWICE and len(args) == 2:
        return word, [args[0], *args]
    if word in ("addi16sp", "addi4spn"):
        return "addi", [*args[:1], *args] if len(args) == 2 and word == "addi16sp" else args
    if word in ("slli64", "srli64", "srai64"):
        return "nop", []
    if word in ("not", "zext.b", "zext.h", "zext.w", "sext.b", "sext.h") and len(args) == 1:
        return word, args * 2
    return _STACK.get(word, "fsw" if word == "fswsp" else word), args


SYNTAX = Syntax()
