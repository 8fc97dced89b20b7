"""AArch64's syntax: spellings against the GNU assembler, operands, relocations, TLS; what decoding gives."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from irbridge.errors import IrbridgeError, Unsupported
from irbridge.frontends.aarch64 import ABI, REGS, SYNTAX, decode
from irbridge.frontends.aarch64.operands import operands
from irbridge.frontends.aarch64.regs import VAR
from irbridge.isa.asm import parse_unit
from irbridge.isa.machine import Bound, Place
from irbridge.isa.syntax import Expr, Imm, Indirect, Ins, Label, Mem, Operand, Parsed, Reg, Target

ONE = 0x3FF0000000000000


NOTHING = Expr()


def c(n: int, mod: str = "") -> Expr:
    return Expr("", n, "", mod)


def mem(base: str, disp: Expr = NOTHING, index: str = "", scale: int = 1, signed: bool = False) -> Mem:
    return Mem(base, index, scale, disp, signed=signed)


# fmt: off
SAME = (  # two spellings of one instruction
    ("add x0, x1, #4096",             "add x0, x1, #1, lsl #12"),
    ("add X0, fp, LR",                "add x0, x29, x30"),
    ("mov x16, x17",                  "mov ip0, ip1"),
    ("movz w0, #1, lsl 16",           "movz w0, 0x1, lsl #16"),
    ("csel w0, w1, w2, hs",           "csel w0, w1, w2, cs"),
    ("b.lo there",                    "b.cc there"),
    ("bne there",                     "b.ne there"),
    ("ret x30",                       "ret"),
    ("ldr x0, [x1]",                  "ldr x0, [x1, #0]"),
    ("ldr x0, [x1, x2, lsl #0]",      "ldr x0, [x1, x2]"),
    ("ldr x0, [sp], 16",              "ldr x0, [sp], #0x10"),
    ("ld1 {v0.4s-v2.4s}, [x0]",       "ld1 { v0.4s, v1.4s, v2.4s }, [x0]"),
    ("tbl v0.8b, {v31.16b, v0.16b}, v2.8b", "tbl v0.8b, { v31.16b, v0.16b }, v2.8b"),
    ("fmov d0, 1.0e+0",               "fmov d0, #1.0"),
    ("fcmp d0, 0",                    "fcmp d0, #0.0"),
    ("movi v0.4s, 0x1, lsl 8",        "movi v0.4s, #1, lsl #8"),
    ("mov x0, -1",                    "mov x0, #0xffffffffffffffff"),
    ("and w0, w1, -2",                "and w0, w1, #0xfffffffe"),
    ("ccmp w0, 5, 0, ne",             "ccmp w0, #5, #0, ne"),
)
OPERANDS: tuple[tuple[str, tuple[Operand, ...]], ...] = (
    ("x0, w1",                        (Reg("x0"), Reg("w1"))),
    ("wzr, XZR, wsp, sp",             (Reg("wzr"), Reg("xzr"), Reg("wsp"), Reg("sp"))),
    ("b0, h1, s2, d3, q31",           (Reg("b0"), Reg("h1"), Reg("s2"), Reg("d3"), Reg("q31"))),
    ("v0.16B, v31.s[3]",              (Reg("v0.16b"), Reg("v31.s[3]"))),
    ("{v0.b, v1.b}[15]",              (Reg("v0.b[15]"), Reg("v1.b[15]"))),
    ("{v30.2d - v1.2d}",              (Reg("v30.2d"), Reg("v31.2d"), Reg("v0.2d"), Reg("v1.2d"))),
    ("#1, 2, #-3, 0x10",              (Imm(c(1)), Imm(c(2)), Imm(c(-3)), Imm(c(16)))),
    ("#(1<<4|3)+2*3",                 (Imm(c(25)),)),
    ("#'a'",                          (Imm(c(97)),)),
    ("#1.0",                          (Imm(c(ONE, "float")),)),
    ("-1.25e-1",                      (Imm(c(0xBFC0000000000000, "float")),)),
    ("#1, lsl #12",                   (Imm(c(4096)),)),
    ("#1, msl #8",                    (Imm(c(0x1FF)),)),
    ("x1, lsl #3",                    (Reg("x1"), Imm(c(3, "lsl")))),
    ("w1, SXTW 2",                    (Reg("w1"), Imm(c(2, "sxtw")))),
    ("w1, uxtb",                      (Reg("w1"), Imm(c(0, "uxtb")))),
    (":lo12:sym",                     (Imm(Expr("sym", 0, "", "lo12")),)),
    ("#:tprel_hi12:x+4, lsl #12",     (Imm(Expr("x", 4, "", "tprel_hi12")),)),
    ("[x0]",                          (mem("x0"),)),
    ("[sp, #-16]",                    (mem("sp", c(-16)),)),
    ("[sp, -16]!",                    (mem("sp", c(-16)), Reg("sp"), Imm(c(-16)))),
    ("[x1], #8",                      (mem("x1"), Reg("x1"), Imm(c(8)))),
    ("[x1], x2",                      (mem("x1"), Reg("x1"), Reg("x2"))),
    ("[x0, x1]",                      (mem("x0", index="x1"),)),
    ("[x0, x1, lsl #3]",              (mem("x0", index="x1", scale=8),)),
    ("[x0, w1, sxtw]",                (mem("x0", index="w1", signed=True),)),
    ("[x0, w1, uxtw #2]",             (mem("x0", index="w1", scale=4),)),
    ("[x0, xzr]",                     (mem("x0"),)),
    ("[x0, :lo12:sym+8]",             (mem("x0", Expr("sym", 8, "", "lo12")),)),
    ("[x0, #:got_lo12:sym]",          (mem("x0", Expr("sym", 0, "", "got_lo12")),)),
)
PARSED: tuple[tuple[str, str, tuple[Operand, ...]], ...] = (
    ("adrp x0, sym+4",                "adrp",     (Reg("x0"), Imm(Expr("sym", 4, "", "pg_hi21")))),
    ("adrp x0, :got:sym",             "adrp",     (Reg("x0"), Imm(Expr("sym", 0, "", "got")))),
    ("adr x0, .L1",                   "adr",      (Reg("x0"), Imm(Expr(".L1")))),
    ("ldr x0, .LC0",                  "ldr",      (Reg("x0"), Mem("", "", 1, Expr(".LC0")))),
    ("ldr x0, =sym+1",                "ldr=",     (Reg("x0"), Imm(Expr("sym", 1)))),
    ("cbz x3, .L2",                   "cbz",      (Reg("x3"), Target(Expr(".L2")))),
    ("tbnz w3, #5, .L2",              "tbnz",     (Reg("w3"), Imm(c(5)), Target(Expr(".L2")))),
    ("blr x1",                        "blr",      (Indirect(Reg("x1")),)),
    ("ret x5",                        "br",       (Indirect(Reg("x5")),)),
    ("cset w0, lo",                   "cset.cc",  (Reg("w0"),)),
    ("mrs x0, TPIDR_EL0",             "mrs.tpidr_el0", (Reg("x0"),)),
    ("msr nzcv, x0",                  "msr.nzcv", (Reg("x0"),)),
    ("dmb ish",                       "dmb",      ()),
    ("hint #25",                      "hint",     ()),
    ("prfm pldl1keep, [x0, #8]",      "prfm",     ()),
    ("movz x0, #:abs_g3:s",           "movz",     (Reg("x0"), Imm(Expr("s", 0, "", "abs_hi")))),
    ("movk x0, #:abs_g0_nc:s",        "movk",     (Reg("x0"), Imm(Expr("s", 0, "", "abs_lo")))),
    ("movk x0, #1, lsl 16",           "movk",     (Reg("x0"), Imm(c(1)), Imm(c(16, "lsl")))),
    ("bl __aarch64_ldadd8_acq_rel",   "__aarch64_ldadd8", (Reg("x0"), Reg("x0"), mem("x1"))),
    ("bl __aarch64_cas1_relax",       "__aarch64_cas1",   (Reg("w0"), Reg("w1"), mem("x2"))),
    ("b.al there",                    "b",        (Target(Expr("there")),)),
    ("bl __aarch64_other",            "bl",       (Target(Expr("__aarch64_other")),)),
)
BOUND: tuple[tuple[str, int, Bound], ...] = (  # an operand of what is decoded
    ("add w0, wzr, w1",               1, Bound("r", 32, imm=Expr())),
    ("adds xzr, x1, x2",              0, Bound("w", 64, Place(VAR["none"].index, 0, 64, True))),
    ("ldr s3, [x0]",                  0, Bound("w", 32, Place(VAR["v3"].index, 0, 32, True))),
    ("mov v3.s[1], w0",               0, Bound("w", 32, Place(VAR["v3"].index, 32, 32))),
    ("xtn2 v3.16b, v1.8h",            0, Bound("w", 64, Place(VAR["v3"].index, 64, 64))),
    ("ldp x0, x1, [x2, #16]",         3, Bound("r", 64, mem=mem("x2", c(24)))),
    ("ld2 {v0.8b, v1.8b}, [x2]",      3, Bound("r", 64, mem=mem("x2", c(8)))),
    ("stp x0, x1, [sp, #-32]!",       2, Bound("w", 64, mem=mem("sp", c(-32)))),
    ("stp x0, x1, [sp, #-32]!",       4, Bound("rw", 64, Place(VAR["sp"].index, 0, 64))),
    ("adrp x0, sym+4",                1, Bound("r", 64, imm=Expr("sym"))),
    ("add x0, x0, :lo12:sym+4",       2, Bound("r", 64, imm=c(4))),
    ("ldr w1, [x0, :lo12:sym+4]",     1, Bound("r", 32, mem=mem("x0", c(4)))),
    ("adrp x0, :got:sym",             1, Bound("r", 64, imm=Expr())),
    ("adrp x0, _GLOBAL_OFFSET_TABLE_", 1, Bound("r", 64, imm=Expr())),
    ("ldr x0, [x0, :got_lo12:sym]",   1, Bound("r", 64, mem=Mem("", "", 1, Expr("sym", 0, "", "got")))),
    ("ldr x0, [x0, :gottprel_lo12:v]", 1, Bound("r", 64, mem=Mem("", "", 1, Expr("v", 0, "", "gottls")))),
    ("add x0, x0, :tprel_hi12:v, lsl #12", 2, Bound("r", 64, imm=Expr("v", 0, "", "tls"))),
    ("add x0, x0, :tprel_lo12_nc:v+4", 2, Bound("r", 64, imm=c(4))),
    ("add x0, x0, :tprel_lo12:v",     2, Bound("r", 64, imm=Expr("v", 0, "", "tls"))),
    ("movz x0, #:abs_g3:s+1",         1, Bound("r", 64, imm=Expr("s", 1))),
    ("movi v0.2s, #1",                1, Bound("r", 64, imm=c(0x100000001))),
    ("fmov v0.4s, #1.0",              1, Bound("r", 128, imm=c(0x3F8000003F8000003F8000003F800000))),
)
BAD = ("x31", "[x0", "[w0]", "[x0, x1, lsl #5]", "[x0, w1]", "[x0, x1, sxtw]", "[x0, x1, lsl #3]!", "[x0, 1, 2, 3]",
       "v0.3s", "v0.s[4]", "{v0.4s", "{x0}", "{}", "#", "[v0]", "x0,", "lsl #y", "[x0, x1], #8")
MALFORMED = ("b", "ret 5", "blr", "csel w0, w1, w2, zz", "cset w0", "mrs x0", "adrp x0", "ldr x0", "+")
# fmt: on


@pytest.mark.parametrize(("text", "expected"), OPERANDS, ids=[t for t, _ in OPERANDS])
def test_operands(text: str, expected: tuple[Operand, ...]) -> None:
    assert operands(text) == expected


@pytest.mark.parametrize(("text", "mnemonic", "expected"), PARSED, ids=[t for t, *_ in PARSED])
def test_parsed(text: str, mnemonic: str, expected: tuple[Operand, ...]) -> None:
    found = SYNTAX.parse_instruction(text)
    assert (found.mnemonic, found.operands) == (mnemonic, expected)


@pytest.mark.parametrize(("text", "n", "expected"), BOUND, ids=[f"{t} {n}" for t, n, _ in BOUND])
def test_bound(text: str, n: int, expected: Bound) -> None:
    assert decode(SYNTAX.parse_instruction(text)).operands[n] == expected


@pytest.mark.parametrize("text", BAD)
def test_ill_formed_operands(text: str) -> None:
    if text == "x31":  # a symbol's name, in no register's place
        assert operands(text) == (Imm(Expr("x31")),)
        return
    with pytest.raises(IrbridgeError) as e:
        operands(text)
    assert not isinstance(e.value, Unsupported)


@pytest.mark.parametrize("text", MALFORMED)
def test_ill_formed(text: str) -> None:
    with pytest.raises(IrbridgeError) as e:
        SYNTAX.parse_instruction(text)
    assert not isinstance(e.value, Unsupported)


@pytest.mark.parametrize("text", ["add z0.s, z1.s, z2.s", "ld1w {z0.s}, p0/z, [x0]", "ptrue p0.s"])
def test_sve_is_refused(text: str) -> None:
    with pytest.raises(Unsupported, match="SVE"):
        decode(SYNTAX.parse_instruction(text))


def test_spellings_are_what_the_assembler_reads(tmp_path: Path) -> None:
    for n, (one, other) in enumerate(SAME):
        first, second = (SYNTAX.parse_instruction(t) for t in (one, other))
        a, b = decode(first), decode(second)
        if not a.control:
            assert (a.row, a.operands) == (b.row, b.operands), (one, other)
        assert first.mnemonic == second.mnemonic
        assert _encoded(tmp_path / f"{n}a", one) == _encoded(tmp_path / f"{n}b", other), (one, other)


def _encoded(place: Path, text: str) -> bytes:
    source, code = place.with_suffix(".s"), place.with_suffix(".bin")
    source.write_text(f"there:\n    {text}\n")
    subprocess.run(["aarch64-linux-gnu-as", "-o", place.with_suffix(".o"), source], check=True)
    subprocess.run(
        ["aarch64-linux-gnu-objcopy", "-O", "binary", "-j", ".text", place.with_suffix(".o"), code], check=True
    )
    return code.read_bytes()


@pytest.mark.parametrize(
    ("text", "flow"),
    [
        ("b there", "end"), ("b.eq there", "branch"), ("cbnz w0, there", "branch"), ("tbz x0, 3, there", "branch"),
        ("bl f", "call"), ("blr x3", "call"), ("br x3", "end"), ("ret", "end"), ("brk #1", "end"), ("udf #0", "end"),
        ("bic w0, w1, w2", "next"), ("bl __aarch64_swp4_rel", "next"), ("bti c", "next"), ("bfi w0, w1, 2, 3", "next"),
    ],
)  # fmt: skip
def test_flow_agrees_with_the_row(text: str, flow: str) -> None:
    parsed = SYNTAX.parse_instruction(text)
    assert SYNTAX.flow(parsed) == flow
    control = {"end": ("jump", "ret", "trap"), "branch": ("cond",), "call": ("call",), "next": ("",)}[flow]
    assert decode(parsed).control in control


def test_a_tls_descriptor_is_an_offset() -> None:
    lines = [
        "adrp x0, :tlsdesc:v",
        "ldr x1, [x0, #:tlsdesc_lo12:v]",
        "add x0, x0, #:tlsdesc_lo12:v",
        "blr x1",
        "blr x2",
    ]
    items: list[Ins | Label] = [Ins(SYNTAX.parse_instruction(t), n) for n, t in enumerate(lines)]
    found = [i.parsed for i in SYNTAX.resolve(items) if isinstance(i, Ins)]
    assert [SYNTAX.flow(p) for p in found] == ["next"] * 4 + ["call"]
    decoded = [decode(p) for p in found]
    assert decoded[3].operands[1] == Bound("r", 64, imm=Expr("v", 0, "", "tls"))
    assert [d.operands[-1].imm for d in decoded[:3]] == [Expr()] * 3
    assert SYNTAX.resolve(items[3:]) == items[3:]


def test_a_descriptor_out_of_its_sequence_is_refused() -> None:
    with pytest.raises(Unsupported):
        decode(SYNTAX.parse_instruction("ldr x1, [x0, #:tlsdesc_lo12:v]"))


TEXT = """
    .arch armv8-a+crc
    .cpu cortex-a72
    .arch_extension lse
# a comment line
    .text
    .align 2
    .global f
    .type f, %function
f:                          // a comment; not a statement
    mov w0, #1 ; add w0, w0, 2
1:  cbz w0, 1b
    ldr x1, [x0, :lo12:f]   /* a block */
    .word 1
    .size f, .-f
"""


def test_a_unit() -> None:
    text = TEXT.replace("    .word 1\n", "    ret\n")
    found = parse_unit(text, "a.s", SYNTAX).funcs[0]
    assert [i.parsed.mnemonic for i in found.items if isinstance(i, Ins)] == ["mov", "add", "cbz", "ldr", "ret"]
    assert found.align == 4


@pytest.mark.parametrize("directive", [".inst 0xd503201f", ".req foo"])
def test_directives_refused(directive: str) -> None:
    with pytest.raises(Unsupported):
        parse_unit(f"f:\n    {directive}\n    ret\n", "a.s", SYNTAX)


def test_registers_and_calls() -> None:
    assert [REGS[n] for n in ("w3", "sp", "d8")] == [
        Place(VAR["x3"].index, 0, 32, True), Place(VAR["sp"].index, 0, 64), Place(VAR["v8"].index, 0, 64, True),
    ]  # fmt: skip
    assert VAR["x30"].index not in ABI.callee_saved and VAR["x29"].index in ABI.callee_saved
    assert ABI.indirect_result == VAR["x8"].index


def test_an_out_of_line_atomic_spoils_what_its_call_does() -> None:
    d = decode(SYNTAX.parse_instruction("bl __aarch64_swp4_acq"))
    for name in ("x15", "x16", "x17", "x30", "N", "Z", "C", "V"):
        assert d.undefines & d.writes & VAR[name].mask
    assert d.row.note == "atomic:xchg" and not d.control


def test_parsed_is_kept() -> None:
    """Decoding leaves the operands as written: the analysis reads their operators."""
    parsed = SYNTAX.parse_instruction("add x0, x0, :lo12:sym")
    decode(parsed)
    assert parsed.operands[2] == Imm(Expr("sym", 0, "", "lo12"))
    assert isinstance(parsed, Parsed)
