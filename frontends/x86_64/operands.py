"""Operand syntax of x86-64, AT&T and Intel, as two lark grammars over the shared expressions.

In: one operand's text. Out: ``Reg``, ``Imm``, ``Mem``, ``Target`` or ``Indirect``. Examples:
``att("-8(%rbp,%rax,4)")``, ``intel("DWORD PTR tab[0+rax*4]")``, ``branch_att("*%rax")``.
Sources: GNU as manual, "AT&T Syntax versus Intel Syntax"; LLVM's X86AsmParser. Every function is memoised.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.isa.expr import GRAMMAR, Lin, Tree, Trees, as_expr, grammar, linear, parse_expr, parse_with
from irbridge.isa.syntax import Expr, Imm, Indirect, Mem, Operand, Reg, Target

if TYPE_CHECKING:
    from lark import Lark

_MEMO = 1 << 16


def _names() -> dict[str, Reg]:
    eight = [f"{r}{h}" for r in "abcd" for h in "lh"] + ["spl", "bpl", "sil", "dil"]
    words = ["ax", "bx", "cx", "dx", "sp", "bp", "si", "di"]
    names = eight + [p + w for p in ("", "e", "r") for w in words]
    names += [f"r{n}{s}" for n in range(8, 16) for s in ("", "d", "w", "b")]
    names += [f"{v}mm{n}" for v in "xyz" for n in range(32)] + [f"mm{n}" for n in range(8)]
    names += [f"k{n}" for n in range(8)] + [f"{c}r{n}" for c in "cd" for n in range(16)] + [f"bnd{n}" for n in range(4)]
    names += ["cs", "ds", "es", "fs", "gs", "ss", "rip", "eip", "eiz", "riz", *(f"st{n}" for n in range(8))]
    known = {n: Reg(n) for n in names}
    known["st"] = known["st0"]
    known.update((f"st({n})", known[f"st{n}"]) for n in range(8))
    known.update((f"db{n}", known[f"dr{n}"]) for n in range(16))
    known.update((f"r{n}l", known[f"r{n}b"]) for n in range(8, 16))
    return known


REGISTERS = _names()
_ADDRESS = frozenset(
    n for n in REGISTERS if n in ("rip", "eip", "riz", "eiz") or (n[0] in "er" and n[-1] in "xpid0123456789")
)
_INDEX = _ADDRESS - {"rsp", "esp", "rip", "eip"}
_VECTOR = ("xmm", "ymm", "zmm")
_PTR = {
    "byte": 8, "word": 16, "dword": 32, "fword": 48, "qword": 64, "mmword": 64, "tbyte": 80, "xword": 80,
    "oword": 128, "xmmword": 128, "ymmword": 256, "zmmword": 512,
}  # fmt: skip
MODS = frozenset(
    "PLT GOTPCREL GOTPCRELX GOTPCREL_NORELAX GOT GOTOFF PLTOFF GOTTPOFF TPOFF NTPOFF INDNTPOFF TLSGD TLSLD TLSLDM "
    "DTPOFF TLSDESC TLSCALL SIZE".split()
)

_ATT = r"""
start: "$" expr -> immediate
     | REG -> register
     | seg expr? -> absolute
     | expr -> plain
     | [seg] [expr] "(" [REG] ")" -> based
     | [seg] [expr] "(" [REG] "," [REG] ["," [expr]] ")" -> indexed
seg: REG ":"
REG.3: /%st\s*\(\s*[0-7]\s*\)|%[A-Za-z]\w*/
"""
_INTEL = r"""
start: [SEG] expr brackets? -> memory
     | [SEG] brackets -> bare
     | OFFSET expr -> offset
brackets: bracket+
bracket: "[" [SEG] expr "]"
SEG.3: /[c-gs]s\s*:/i
OFFSET.3: /offset(\s+flat\s*:|\s+|(?=\())/i
"""


def _bad(message: str, text: str, remedy: str = "") -> IrbridgeError:
    return IrbridgeError(message, Loc(text=text), remedy)


def register(text: str) -> Reg:
    """A register by its name, with or without ``%``. Raises IrbridgeError for a name x86-64 lacks."""
    name = text.lstrip("%").lower()
    found = REGISTERS.get(name) or REGISTERS.get("".join(name.split()))
    if found is None:
        raise _bad(f"x86-64 has no register `{text.strip()}`", text.strip())
    return found


def _known(e: Expr) -> Expr:
    if e.mod and e.mod not in MODS:
        raise _bad(f"unknown relocation operator `@{e.mod}`", e.symbol)
    return e


def _expr(lin: Lin) -> Expr:
    return _known(as_expr(lin))


def memory(base: str, index: str, scale: int, disp: Expr, segment: str = "", width: int = 0) -> Mem:
    """A checked memory operand."""
    for name in (base, index):
        if name and name not in _ADDRESS:
            if name.startswith(_VECTOR) and name is index:
                raise Unsupported(f"x86_64: gather and scatter addresses (`{name}` as index)")
            raise _bad(f"`{name}` cannot address memory", name, "use a 64-bit register")
    if scale not in (1, 2, 4, 8):
        raise _bad(f"the scale {scale} is not 1, 2, 4 or 8", str(scale))
    if index and index not in _INDEX:
        raise _bad(f"`{index}` cannot be an index", index)
    index = "" if index in ("riz", "eiz") else index
    if base.endswith("ip") and index:
        raise _bad(f"`{base}` cannot have an index", index)
    return Mem(base, index, scale if index else 1, disp, segment, width)


def _segment(text: str | None) -> str:
    name = (text or "").rstrip(": \t").lstrip("%").lower()
    if name and name not in ("cs", "ds", "es", "fs", "gs", "ss"):
        raise _bad(f"`{name}` is no segment register", name)
    return name


class _Att(Trees):
    """Callbacks of the AT&T grammar."""

    def seg(self, kids: list[Any]) -> str:
        return str(kids[0])

    def immediate(self, kids: list[Tree]) -> Operand:
        return Imm(_expr(linear(kids[0])))

    def register(self, kids: list[Any]) -> Operand:
        return register(str(kids[0]))

    def absolute(self, kids: list[Any]) -> Operand:
        return self.based([kids[0], kids[1] if len(kids) > 1 else 0, None])

    def plain(self, kids: list[Tree]) -> Operand:
        return self.based([None, kids[0], None])

    def based(self, kids: list[Any]) -> Operand:
        return self.indexed([*kids, None, None])

    def indexed(self, kids: list[Any]) -> Operand:
        seg, disp, base, index, scale = (*kids, None)[:5]
        e = _expr(linear(disp)) if disp is not None else Expr()
        names = [register(str(r)).name if r else "" for r in (base, index)]
        by = linear(scale) if scale is not None else Lin(1)
        if by.terms:
            raise _bad("the scale is not a number", by.terms[0][0])
        return memory(names[0], names[1], by.const, e, _segment(seg))


class _Intel(Trees):
    """Callbacks of the Intel grammar. Brackets add to what stands before them."""

    def brackets(self, kids: list[Any]) -> Any:
        return kids

    def bracket(self, kids: list[Any]) -> tuple[str | None, Tree]:
        return kids[0], kids[1]

    def offset(self, kids: list[Any]) -> Operand:
        return Imm(_expr(linear(kids[1])))

    def bare(self, kids: list[Any]) -> Operand:
        return self._memory(kids[0], [tree for _, tree in kids[1]], [s for s, _ in kids[1]])

    def memory(self, kids: list[Any]) -> Operand:
        seg, tree = kids[0], kids[1]
        inner = kids[2] if len(kids) > 2 and kids[2] else []
        lin = linear(tree)
        if not inner and seg is None and not lin.terms:
            return Imm(_expr(lin))
        return self._memory(seg, [tree, *(t for _, t in inner)], [s for s, _ in inner])

    def _memory(self, seg: Any, trees: list[Tree], segs: list[Any]) -> Operand:
        total: Tree = trees[0]
        for t in trees[1:]:
            total = ("add", total, t)
        lin = linear(total)
        regs = [(s.lower(), n) for s, n in lin.terms if s.lower() in REGISTERS]
        rest = tuple((s, n) for s, n in lin.terms if s.lower() not in REGISTERS)
        base, index, scale = _base_index(regs)
        segment = next((s for s in (seg, *segs) if s), None)
        return memory(base, index, scale, _expr(Lin(lin.const, rest, lin.mod)), _segment(segment))


def _base_index(regs: list[tuple[str, int]]) -> tuple[str, str, int]:
    """Base, index and scale of a sum of registers."""
    if any(n < 1 for _, n in regs) or len(regs) > 2:
        raise _bad("an address has at most a base and an index", regs[-1][0])
    if not regs:
        return "", "", 1
    if len(regs) == 1:
        name, n = regs[0]
        if n in (1, 3, 5, 9):  # what base and index in one register add up to
            return (name, name, n - 1) if n > 1 else (name, "", 1)
        return "", name, n
    (a, n), (b, m) = regs if regs[1][0] in _INDEX or regs[1][0] not in _ADDRESS else (regs[1], regs[0])
    if n != 1 and m != 1:
        raise _bad("an address has at most one scaled register", b)
    return (a, b, m) if n == 1 else (b, a, n)


@lru_cache(maxsize=1)
def _att_parser() -> Lark:
    return grammar(_ATT + GRAMMAR, _Att())


@lru_cache(maxsize=1)
def _intel_parser() -> Lark:
    return grammar(_INTEL + GRAMMAR, _Intel())


_ATT_REG = {f"%{n}": r for n, r in REGISTERS.items()} | {"(%dx)": REGISTERS["dx"]}
_SMALL = re.compile(r"\$?(-?)(0|[1-9]\d{0,17})")
_LABEL = re.compile(r"[A-Za-z_.][\w.$]*", re.ASCII)
_REG = r"%([A-Za-z]\w*)"
_ATT_MEMORY = re.compile(rf"(-?[1-9]\d{{0,9}})?\((?:{_REG})?(?:,{_REG}(?:,([1248]))?)?\)", re.ASCII)
_NUM = r"0|[1-9]\d{0,9}"
_INTEL_MEMORY = re.compile(
    rf"(-?(?:{_NUM}))?\[(\w+)(?:\s*\+\s*(?:([1248])\*)?([a-z]\w*)(?:\*([1248]))?)?(?:\s*([+-])\s*({_NUM}))?\]", re.ASCII
)
_SYMBOLIC = r"([A-Za-z_.][\w.$]*)(?:@([A-Za-z]+))?([+-]\d{1,9})?"
_ATT_SYMBOL = re.compile(rf"{_SYMBOLIC}\(%rip\)", re.ASCII)
_INTEL_SYMBOL = re.compile(rf"{_SYMBOLIC}\[rip(?:\s*\+\s*(\d{{1,9}}))?\]|\[rip \+ {_SYMBOLIC}\]", re.ASCII)
_WIDTH = re.compile(rf"({'|'.join(_PTR)})\s+ptr\b\s*", re.I)
_ST = re.compile(r"st\s*\(\s*([0-7])\s*\)", re.I)


def _refuse_masks(text: str) -> None:
    if "{" in text or re.search(r"\sbcst\s", text, re.I):
        raise Unsupported("x86_64: AVX-512 masks and rounding", Loc(text=text), "compile with -mno-avx512f")
    if not text:
        raise IrbridgeError("an operand is missing")


@lru_cache(maxsize=_MEMO)
def att(text: str) -> Operand:
    """An operand in AT&T syntax that is no branch target."""
    if (reg := _ATT_REG.get(text)) is not None:
        return reg
    if text[:1] == "$" and (m := _SMALL.fullmatch(text)):
        return Imm(Expr("", int(m.group(1) + m.group(2))))
    if m := _ATT_MEMORY.fullmatch(text):
        disp, base, index, scale = m.groups()
        names = [register(r).name if r else "" for r in (base, index)]
        return memory(names[0], names[1], int(scale or 1), Expr("", int(disp or 0)))
    if m := _ATT_SYMBOL.fullmatch(text):
        symbol, mod, addend = m.groups()
        return Mem("rip", "", 1, _known(Expr(symbol, int(addend or 0), "", (mod or "").upper())))
    _refuse_masks(text)
    found: Operand = parse_with(_att_parser(), text, "operand")
    return found


def _intel_hot(text: str) -> Operand | None:
    """The memory operands that compilers print most."""
    if m := _INTEL_MEMORY.fullmatch(text):
        before, base, left, index, right, sign, after = m.groups()
        if base in _ADDRESS and (index is None or index in _INDEX) and not (left and right) and base != index:
            disp = int(before or 0) + (int(sign + after) if after else 0)
            return memory(base, index or "", int(left or right or 1), Expr("", disp))
    elif m := _INTEL_SYMBOL.fullmatch(text):
        symbol, mod, addend = m.group(1, 2, 3) if m.group(1) else m.group(5, 6, 7)
        if symbol.lower() not in REGISTERS:
            return Mem(
                "rip", "", 1, _known(Expr(symbol, int(addend or 0) + int(m.group(4) or 0), "", (mod or "").upper()))
            )
    return None


@lru_cache(maxsize=_MEMO)
def intel(text: str) -> Operand:
    """An operand in Intel syntax that is no branch target."""
    low = text.lower().lstrip("%")
    if (reg := REGISTERS.get(low)) is not None:
        return reg
    if text[:1] != "$" and _SMALL.fullmatch(text):
        return Imm(Expr("", int(text)))
    if m := _ST.fullmatch(low):
        return REGISTERS[f"st{m.group(1)}"]
    _refuse_masks(text)
    width = 0
    if text.startswith("[") and (m := _WIDTH.match(text, 1)) and text.endswith("]"):
        text = text[1:-1].strip()  # gcc's `jmp [QWORD PTR .L4[0+rax*8]]`
    if m := _WIDTH.match(text):
        width, text = _PTR[m.group(1).lower()], text[m.end() :]
    found = _intel_hot(text) or parse_with(_intel_parser(), text.replace("%", ""), "operand")
    return found._replace(width=width) if width and isinstance(found, Mem) else found  # `dword ptr 1` is a number


def _direct(text: str) -> Target | None:
    return Target(Expr(text)) if _LABEL.fullmatch(text) else None


@lru_cache(maxsize=_MEMO)
def branch_att(text: str) -> Operand:
    """The operand of a branch or call in AT&T syntax: ``label``, ``*%rax``, ``*8(%rax)``."""
    if (direct := _direct(text)) is not None:
        return direct
    star = text.startswith("*")
    at_place = star or text[:1] == "%" or text.endswith(")")
    inner = att(text[star:].strip()) if at_place else Target(_known(parse_expr(text)))
    if isinstance(inner, Mem) and not star and not inner.base and not inner.index:
        return Target(inner.disp)
    if isinstance(inner, Imm):
        raise _bad("a branch to an immediate", text, "write the label without `$`")
    return Indirect(inner) if isinstance(inner, Reg | Mem) else inner


@lru_cache(maxsize=_MEMO)
def branch_intel(text: str) -> Operand:
    """The operand of a branch or call in Intel syntax: ``label``, ``rax``, ``QWORD PTR [rax]``."""
    low = text.lower()
    if low in REGISTERS:
        return Indirect(REGISTERS[low])
    text = re.sub(r"(?i)^(?:short|near)\s+(?:ptr\s+)?", "", text)
    if (direct := _direct(text)) is not None:
        return direct
    if "[" not in text and not _WIDTH.match(text) and ":" not in text:
        return Target(_known(parse_expr(text)))
    inner = intel(text)
    if not isinstance(inner, Reg | Mem):
        raise _bad("a branch needs a label, a register or memory", text)
    return Indirect(inner)
