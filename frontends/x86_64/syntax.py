"""The instruction syntax of x86-64 in both dialects.

In: one instruction's text without comments. Out: ``Parsed``, operands in Intel's order. Example:
``SYNTAX.parse_instruction("lock addl $1, 8(%rax)")`` gives mnemonic ``addl``, prefix ``lock``.
Sources: GNU as manual, "80386 Dependent Features"; Intel SDM volume 2, 2.1.1 (prefixes).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.frontends.x86_64 import operands, sniff
from irbridge.frontends.x86_64.sniff import looks_like
from irbridge.isa.sections import Entry
from irbridge.isa.syntax import Expr, Operand, Parsed, Reg, Target
from irbridge.isa.text import Splitter, split_args, splitter

__all__ = ["INTEL", "SYNTAX", "Syntax", "looks_like"]

PREFIXES = frozenset(
    "lock rep repe repz repne repnz notrack bnd data16 data32 addr32 rex64 rex xacquire xrelease "
    "cs ds es ss fs gs".split()
)
# Encodings asked for by name: they choose bytes, not meaning.
_HINTS = frozenset("load store disp8 disp32 vex vex2 vex3 evex rex rex2 nooptimize".split())
_BRANCH = re.compile(r"call[qw]?|jmp[qw]?|j(?:n?[abceglopsz]|n?[abgl]e|p[eo]|[er]?cxz)|loop(?:n?[ez])?q?|xbegin")
_ENDS = frozenset(
    "ret retq retn retf lret lretq jmp jmpq ud2 ud2a ud1 ud0 hlt iret iretq sysret sysretq sysexit".split()
)
_FAR = frozenset("lcall lcallw lcalll lcallq ljmp ljmpw ljmpl ljmpq".split())
_WORD = re.compile(r"\{(\w+)\}\s*|([A-Za-z][\w.]*)(,p[nt]\b)?(?:\s*/\s*(?=[a-z])|\s*)")

_SPLITTER = splitter(("#", "//"), ("#", "/"))
_BYTES = {
    b"\x66": "data16",
    b"\x66\x66": "data16 data16",
    b"\x66\x66\x66": "data16 data16 data16",
    b"\x48": "rex64",
    b"\xf0": "lock",
    b"\xf3": "rep",
    b"\xf2": "repne",
    b"\x90": "nop",
    b"\xcc": "int3",
    b"\xc3": "ret",
    b"\xf3\xc3": "ret",
    b"\xf3\x90": "pause",
    b"\x0f\x0b": "ud2",
    b"\x0f\x05": "syscall",
    b"\xf3\x0f\x1e\xfa": "endbr64",
}


@dataclass(frozen=True, slots=True)
class Syntax:
    """x86-64's ``Dialect``: AT&T, or Intel after ``.intel_syntax``."""

    intel: bool = False
    name: str = "x86_64"
    splitter: Splitter = _SPLITTER
    word: int = 2
    align_is_power: bool = False

    def parse_instruction(self, text: str) -> Parsed:
        """One instruction. Raises IrbridgeError for ill-formed operands, Unsupported for AVX-512 masks."""
        prefixes: list[str] = []
        pos = 0
        while True:
            m = _WORD.match(text, pos)
            if m is None:
                if prefixes and pos == len(text):
                    return Parsed("", (), tuple(prefixes), self.intel)
                raise IrbridgeError(f"this is no instruction: `{text[pos : pos + 40]}`", Loc(text=text[pos:]))
            pos = m.end()
            if m.group(1):
                if m.group(1) not in _HINTS:
                    raise Unsupported(f"x86_64: the pseudo prefix {{{m.group(1)}}}", Loc(text=text))
                continue
            word = m.group(2).lower()
            if word not in PREFIXES and not word.startswith("rex."):
                break
            prefixes.append(word)
        rest = text[pos:].strip()
        if word == "ret" and prefixes and set(prefixes) <= {"rep", "repz", "repe", "bnd"}:
            prefixes = []  # one byte longer, for the branch predictors of old AMD processors
        if word == "nop" and prefixes in (["rep"], ["repz"], ["repe"]) and not rest:
            word, prefixes = "pause", []
        return Parsed(word, self._operands(word, rest), tuple(prefixes), self.intel)

    def _operands(self, word: str, rest: str) -> tuple[Operand, ...]:
        if not rest:
            return ()
        if word[0] in "cjlx" and _BRANCH.fullmatch(word):
            one = operands.branch_intel(rest) if self.intel else operands.branch_att(rest)
            return (one,)
        if word in _FAR:
            raise Unsupported(f"x86_64: the far branch `{word}`", Loc(text=word), "branch within the code segment")
        if self.intel:
            return tuple([operands.intel(t) for t in split_args(rest)])
        ops = [operands.att(t) for t in split_args(rest)]
        if word not in ("enter", "enterq", "bound"):  # these stand in Intel's order in both dialects
            ops.reverse()
        return tuple(ops)

    def directive(self, name: str, args: str) -> Syntax | None:
        """``.intel_syntax``, ``.att_syntax``, ``.code64``."""
        if name == ".intel_syntax":
            return INTEL
        if name == ".att_syntax":
            if args.strip() == "noprefix":
                raise Unsupported("x86_64: `.att_syntax noprefix`", Loc(text=name), "write registers with `%`")
            return SYNTAX
        return self if name in (".code64", ".arch") else None

    def flow(self, parsed: Parsed) -> str:
        """What the instruction does to control: next, call, branch or end."""
        word = parsed.mnemonic
        if word[0] in "rjuhils" and word in _ENDS:
            return "end"
        if word[0] in "cjlx" and _BRANCH.fullmatch(word):
            return "call" if word[0] == "c" else "branch"
        return "next"

    def jump(self, label: str) -> Parsed:
        """``jmp label``."""
        return Parsed("jmp", (Target(Expr(label)),), (), self.intel)

    def from_bytes(self, code: bytes) -> str | None:
        """What compilers and inline assembly spell as bytes: padding prefixes and a few instructions."""
        return _BYTES.get(code)

    def resolve(self, code: list[Entry]) -> list[Entry]:
        """Nothing here names another instruction."""
        return code

    def foreign(self, text: str) -> tuple[str, int] | None:
        """See :func:`irbridge.frontends.x86_64.sniff.foreign`."""
        return sniff.foreign(text)


SYNTAX = Syntax()
INTEL = Syntax(intel=True)
assert Reg("st0") == operands.register("st")
