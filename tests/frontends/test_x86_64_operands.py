"""Operands in both dialects: one line a case, checked against what GNU as encodes."""

from __future__ import annotations

import pytest

from irbridge.errors import IrbridgeError, Unsupported
from irbridge.frontends.x86_64 import operands
from irbridge.isa.syntax import Expr, Imm, Indirect, Mem, Operand, Reg, Target


def c(n: int) -> Expr:
    return Expr("", n)


# fmt: off
ATT: list[tuple[str, Operand]] = [
    ("%rax",                    Reg("rax")),
    ("%ST",                     Reg("st0")),
    ("%st(3)",                  Reg("st3")),
    ("%r9d",                    Reg("r9d")),
    ("(%dx)",                   Reg("dx")),
    ("$1",                      Imm(c(1))),
    ("$-1",                     Imm(c(-1))),
    ("$0x10",                   Imm(c(16))),
    ("$010",                    Imm(c(8))),
    ("$0b101",                  Imm(c(5))),
    ("$'a'",                    Imm(c(97))),
    ("$'a",                     Imm(c(97))),
    ("$'\\n'",                  Imm(c(10))),
    ("$18446744073709551615",   Imm(c(2**64 - 1))),
    ("$(1<<4|3)+2*3",           Imm(c(25))),
    ("$~7",                     Imm(c(-8))),
    ("$-7/2",                   Imm(c(-3))),
    ("$sym",                    Imm(Expr("sym"))),
    ("$sym+4",                  Imm(Expr("sym", 4))),
    ("$4+sym",                  Imm(Expr("sym", 4))),
    ("$.LC0-8",                 Imm(Expr(".LC0", -8))),
    ("$a-b+2",                  Imm(Expr("a", 2, "b"))),
    ("$x@tpoff",                Imm(Expr("x", 0, "", "TPOFF"))),
    ('$"odd name"+1',           Imm(Expr("odd name", 1))),
    ("sym",                     Mem("", "", 1, Expr("sym"))),
    ("sym+4",                   Mem("", "", 1, Expr("sym", 4))),
    ("4096",                    Mem("", "", 1, c(4096))),
    ("(%rax)",                  Mem("rax", "", 1, Expr())),
    ("-8(%rbp)",                Mem("rbp", "", 1, c(-8))),
    ("0x10( %rax , %rbx , 4 )", Mem("rax", "rbx", 4, c(16))),
    ("(%rax,%rbx)",             Mem("rax", "rbx", 1, Expr())),
    ("(,%rbx,8)",               Mem("", "rbx", 8, Expr())),
    ("tab(,%rax,8)",            Mem("", "rax", 8, Expr("tab"))),
    ("tab-4(%rdi,%rax,2)",      Mem("rdi", "rax", 2, Expr("tab", -4))),
    ("1+2*3(%rax)",             Mem("rax", "", 1, c(7))),
    ("(1+2)*3(%rax)",           Mem("rax", "", 1, c(9))),
    ("0(%rax,%riz)",            Mem("rax", "", 1, Expr())),
    ("sym(%rip)",               Mem("rip", "", 1, Expr("sym"))),
    ("sym+4(%rip)",             Mem("rip", "", 1, Expr("sym", 4))),
    ("foo@GOTPCREL(%rip)",      Mem("rip", "", 1, Expr("foo", 0, "", "GOTPCREL"))),
    ("foo@gotpcrel+8(%rip)",    Mem("rip", "", 1, Expr("foo", 8, "", "GOTPCREL"))),
    ("x@gottpoff(%rip)",        Mem("rip", "", 1, Expr("x", 0, "", "GOTTPOFF"))),
    ("x@tlsld(%rip)",           Mem("rip", "", 1, Expr("x", 0, "", "TLSLD"))),
    ("x@dtpoff+4(%rax)",        Mem("rax", "", 1, Expr("x", 4, "", "DTPOFF"))),
    ("%fs:0",                   Mem("", "", 1, Expr(), "fs")),
    ("%fs:40",                  Mem("", "", 1, c(40), "fs")),
    ("%fs:x@tpoff+4",           Mem("", "", 1, Expr("x", 4, "", "TPOFF"), "fs")),
    ("%fs:(%rax)",              Mem("rax", "", 1, Expr(), "fs")),
    ("%es:(%rdi)",              Mem("rdi", "", 1, Expr(), "es")),
    ("%gs:8(%rax,%rcx,2)",      Mem("rax", "rcx", 2, c(8), "gs")),
]
INTEL: list[tuple[str, Operand]] = [
    ("rax",                               Reg("rax")),
    ("EAX",                               Reg("eax")),
    ("%eax",                              Reg("eax")),
    ("st(1)",                             Reg("st1")),
    ("st",                                Reg("st0")),
    ("1",                                 Imm(c(1))),
    ("-1",                                Imm(c(-1))),
    ("0x10",                              Imm(c(16))),
    ("(4+4)*2",                           Imm(c(16))),
    ("dword ptr 1",                       Imm(c(1))),
    ("OFFSET FLAT:.LC0",                  Imm(Expr(".LC0"))),
    ("offset sym+4",                      Imm(Expr("sym", 4))),
    ("sym",                               Mem("", "", 1, Expr("sym"))),
    ("[4]",                               Mem("", "", 1, c(4))),
    ("ds:4",                              Mem("", "", 1, c(4), "ds")),
    ("DWORD PTR fs:40",                   Mem("", "", 1, c(40), "fs", 32)),
    ("QWORD PTR fs:[rax]",                Mem("rax", "", 1, Expr(), "fs", 64)),
    ("fs:[0x28]",                         Mem("", "", 1, c(40), "fs")),
    ("[fs:0x28]",                         Mem("", "", 1, c(40), "fs")),
    ("DWORD PTR fs:x@tpoff",              Mem("", "", 1, Expr("x", 0, "", "TPOFF"), "fs", 32)),
    ("dword ptr [rax + 4*rcx - 8]",       Mem("rax", "rcx", 4, c(-8), "", 32)),
    ("DWORD PTR [rax+rcx*4-8]",           Mem("rax", "rcx", 4, c(-8), "", 32)),
    ("XMMWORD PTR 16[rsp+rax]",           Mem("rsp", "rax", 1, c(16), "", 128)),
    ("[rax+rsp]",                         Mem("rsp", "rax", 1, Expr())),
    ("[rax+rax*2]",                       Mem("rax", "rax", 2, Expr())),
    ("[rax*8]",                           Mem("", "rax", 8, Expr())),
    ("0[0+rax*8]",                        Mem("", "rax", 8, Expr())),
    ("BYTE PTR -4[rbp]",                  Mem("rbp", "", 1, c(-4), "", 8)),
    ("4[rbx][rcx*4]",                     Mem("rbx", "rcx", 4, c(4))),
    ("tab[0+rax*4]",                      Mem("", "rax", 4, Expr("tab"))),
    ("[tab + rax*4]",                     Mem("", "rax", 4, Expr("tab"))),
    ("TBYTE PTR .LC0[rip]",               Mem("rip", "", 1, Expr(".LC0"), "", 80)),
    ("sym[rip+4]",                        Mem("rip", "", 1, Expr("sym", 4))),
    ("16+tab[rip]",                       Mem("rip", "", 1, Expr("tab", 16))),
    ("[rip + sym]",                       Mem("rip", "", 1, Expr("sym"))),
    ("qword ptr [rip + sym@GOTPCREL]",    Mem("rip", "", 1, Expr("sym", 0, "", "GOTPCREL"), "", 64)),
    ("qword ptr [rip + sym+12]",          Mem("rip", "", 1, Expr("sym", 12), "", 64)),
    ("QWORD PTR x@gottpoff[rip]",         Mem("rip", "", 1, Expr("x", 0, "", "GOTTPOFF"), "", 64)),
]
BRANCHES: list[tuple[str, bool, Operand]] = [
    (".L5",                               False, Target(Expr(".L5"))),
    ("puts@PLT",                          False, Target(Expr("puts", 0, "", "PLT"))),
    ("f+4",                               False, Target(Expr("f", 4))),
    ("0x1234",                            False, Target(c(0x1234))),
    ("*%rax",                             False, Indirect(Reg("rax"))),
    ("* 8(%rax)",                         False, Indirect(Mem("rax", "", 1, c(8)))),
    ("*table(,%rax,8)",                   False, Indirect(Mem("", "rax", 8, Expr("table")))),
    ("*foo@GOTPCREL(%rip)",               False, Indirect(Mem("rip", "", 1, Expr("foo", 0, "", "GOTPCREL")))),
    ("*%fs:16",                           False, Indirect(Mem("", "", 1, c(16), "fs"))),
    ("%rax",                              False, Indirect(Reg("rax"))),
    (".L5",                               True,  Target(Expr(".L5"))),
    ("puts@PLT",                          True,  Target(Expr("puts", 0, "", "PLT"))),
    ("short f",                           True,  Target(Expr("f"))),
    ("rax",                               True,  Indirect(Reg("rax"))),
    ("[rax]",                             True,  Indirect(Mem("rax", "", 1, Expr()))),
    ("QWORD PTR [rax+8]",                 True,  Indirect(Mem("rax", "", 1, c(8), "", 64))),
    ("[QWORD PTR .L4[0+rax*8]]",          True,  Indirect(Mem("", "rax", 8, Expr(".L4"), "", 64))),
    ("[QWORD PTR puts@GOTPCREL[rip]]",    True,  Indirect(Mem("rip", "", 1, Expr("puts", 0, "", "GOTPCREL"), "", 64))),
    ("qword ptr [8*rax + .LJTI0_0]",      True,  Indirect(Mem("", "rax", 8, Expr(".LJTI0_0"), "", 64))),
]
BAD = {
    "att": "%foo|%x0|%o1|$|$09|(%rax|8(%eflags)|(%rax,%rbx,5)|(%rax,%rsp)|(%rip,%rax)|(%rax,%rbx,x)|a+b(%rax)|a*b|"
           "%rax:4|8 (%rax) 9|((%rax))|x@bogus(%rip)|$1 2",
    "intel": "[rax|[rax+rbx+rcx]|[rax*3+rbx]|[rax-rbx]|[-rax]|[al]|dword ptr|[]|5 shl 2|a[b]",
    "branch_att": "$5|*$5|a b", "branch_intel": "offset f|a+",
}
UNSUPPORTED = [("att", "%zmm0{%k1}"), ("att", "(%rax){1to8}"), ("att", "{rn-sae}"), ("att", "(%rax,%ymm1,4)"),
               ("intel", "dword bcst [rax]"), ("intel", "zmm1{k1}{z}")]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ATT, ids=[t for t, _ in ATT])
def test_att(text: str, expected: Operand) -> None:
    assert operands.att(text) == expected


@pytest.mark.parametrize(("text", "expected"), INTEL, ids=[t for t, _ in INTEL])
def test_intel(text: str, expected: Operand) -> None:
    assert operands.intel(text) == expected


@pytest.mark.parametrize(("text", "intel", "expected"), BRANCHES, ids=[t for t, *_ in BRANCHES])
def test_branch_targets(text: str, intel: bool, expected: Operand) -> None:
    assert (operands.branch_intel if intel else operands.branch_att)(text) == expected


@pytest.mark.parametrize(("function", "text"), [(f, t) for f, texts in BAD.items() for t in texts.split("|")])
def test_ill_formed(function: str, text: str) -> None:
    with pytest.raises(IrbridgeError) as caught:
        getattr(operands, function)(text)
    assert not isinstance(caught.value, Unsupported)


@pytest.mark.parametrize(("function", "text"), UNSUPPORTED)
def test_unsupported(function: str, text: str) -> None:
    with pytest.raises(Unsupported):
        getattr(operands, function)(text)
