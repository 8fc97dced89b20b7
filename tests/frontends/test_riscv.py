"""RISC-V's syntax: spellings against the GNU assembler, operands, ``%pcrel_lo``, directives; what decoding gives."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from irbridge.errors import IrbridgeError, Unsupported
from irbridge.frontends.riscv.decoder import decode
from irbridge.frontends.riscv.regs import REGS, VAR
from irbridge.frontends.riscv.syntax import SYNTAX
from irbridge.isa.asm import parse_unit
from irbridge.isa.machine import Decoded, Place
from irbridge.isa.syntax import Expr, Imm, Indirect, Label, Mem, Parsed, Reg, Target

# fmt: off
SAME = (  # two spellings of one instruction
    ("c.addi a0, -3",          "addi a0, a0, -3"),
    ("c.addiw a0, 3",          "addiw a0, a0, 3"),
    ("c.addi16sp sp, 32",      "addi sp, sp, 32"),
    ("c.addi4spn a0, sp, 16",  "addi a0, sp, 16"),
    ("c.li a0, 5",             "li a0, 5"),
    ("c.lui a0, 1",            "lui a0, 1"),
    ("c.mv a0, a1",            "mv a0, a1"),
    ("c.add a0, a1",           "add a0, a0, a1"),
    ("c.sub a0, a1",           "sub a0, a0, a1"),
    ("c.xor a0, a1",           "xor a0, a0, a1"),
    ("c.addw a0, a1",          "addw a0, a0, a1"),
    ("c.andi a0, 7",           "andi a0, a0, 7"),
    ("c.slli a0, 7",           "slli a0, a0, 7"),
    ("c.srai a0, 7",           "srai a0, a0, 7"),
    ("c.lwsp a0, 8(sp)",       "lw a0, 8(sp)"),
    ("c.sdsp a0, 8(sp)",       "sd a0, 8(sp)"),
    ("c.fldsp fa0, 8(sp)",     "fld fa0, 8(sp)"),
    ("c.ld a0, 8(a1)",         "ld a0, 8(a1)"),
    ("c.fsd fa0, 8(a1)",       "fsd fa0, 8(a1)"),
    ("c.jr a0",                "jr a0"),
    ("c.jr ra",                "ret"),
    ("c.jalr a0",              "jalr a0"),
    ("c.nop",                  "nop"),
    ("c.ebreak",               "ebreak"),
    ("c.beqz a0, there",       "beqz a0, there"),
    ("c.j there",              "j there"),
    ("jal zero, there",        "j there"),
    ("jal there",              "jal ra, there"),
    ("jalr zero, 0(ra)",       "ret"),
    ("jalr zero, ra, 0",       "ret"),
    ("jalr x0, a0",            "jr a0"),
    ("jr 0(a0)",               "jr a0"),
    ("jalr ra, a0, 0",         "jalr a0"),
    ("jalr a0",                "jalr ra, 0(a0)"),
    ("csrr a0, frm",           "frrm a0"),
    ("csrr a0, 1",             "frflags a0"),
    ("csrrs a0, fcsr, zero",   "frcsr a0"),
    ("csrw fflags, a0",        "fsflags a0"),
    ("csrrw a1, fcsr, a0",     "fscsr a1, a0"),
    ("csrwi frm, 2",           "fsrmi 2"),
    ("csrrwi a0, fflags, 2",   "fsflagsi a0, 2"),
    ("add x10, fp, x0",        "add a0, s0, zero"),
    ("fadd.d f10, f8, f18",    "fadd.d fa0, fs0, fs2"),
    ("amoadd.w a0, a1, (a2)",  "amoadd.w a0, a1, 0(a2)"),
    ("lw a0, %lo(there)(a1)",  "lw a0, %lo(there)(x11)"),
)
ROWS = (  # two rows that are one instruction
    ("mv a0, a1",         "addi a0, a1, 0"),
    ("not a0, a1",        "xori a0, a1, -1"),
    ("neg a0, a1",        "sub a0, zero, a1"),
    ("negw a0, a1",       "subw a0, zero, a1"),
    ("sext.w a0, a1",     "addiw a0, a1, 0"),
    ("seqz a0, a1",       "sltiu a0, a1, 1"),
    ("snez a0, a1",       "sltu a0, zero, a1"),
    ("sltz a0, a1",       "slt a0, a1, zero"),
    ("sgtz a0, a1",       "slt a0, zero, a1"),
    ("sgt a0, a1, a2",    "slt a0, a2, a1"),
    ("zext.b a0, a1",     "andi a0, a1, 255"),
    ("fgt.d a0, fa0, fa1", "flt.d a0, fa1, fa0"),
    ("fmv.d fa0, fa1",    "fsgnj.d fa0, fa1, fa1"),
    ("fneg.s fa0, fa1",   "fsgnjn.s fa0, fa1, fa1"),
    ("fabs.d fa0, fa1",   "fsgnjx.d fa0, fa1, fa1"),
    ("bgt a0, a1, there", "blt a1, a0, there"),
    ("bleu a0, a1, there", "bgeu a1, a0, there"),
    ("blez a0, there",    "bge zero, a0, there"),
    ("add a0, a1, 5",     "addi a0, a1, 5"),
    ("srlw a0, a1, 5",    "srliw a0, a1, 5"),
    ("fmv.x.s a0, fa0",   "fmv.x.w a0, fa0"),
    ("move a0, a1",       "mv a0, a1"),
    ("sbreak",            "ebreak"),
)
# fmt: on


def parse(text: str) -> Parsed:
    return SYNTAX.parse_instruction(text)


def dec(text: str) -> Decoded:
    return decode(parse(text))


def bits(name: str, pieces: int = 0) -> int:
    """All liveness bits of a variable, or its lowest ``pieces``."""
    v = VAR[name]
    return v.mask if not pieces else (1 << pieces) - 1 << v.bit


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings(one: str, other: str) -> None:
    a, b = parse(one), parse(other)
    assert (a.mnemonic, a.operands) == (b.mnemonic, b.operands)
    decode(a)


@pytest.mark.parametrize("pairs", [SAME, ROWS], ids=["spellings", "rows"])
def test_the_assembler_agrees(pairs: tuple[tuple[str, str], ...], tmp_path: Path) -> None:
    assert shutil.which("riscv64-linux-gnu-as")

    def shown(texts: list[str]) -> list[str]:
        source, out = tmp_path / "t.s", tmp_path / "t.o"
        source.write_text("there:\n" + "".join(f"{t}\n" for t in texts))
        subprocess.run(["riscv64-linux-gnu-as", "-march=rv64gc", "-mno-relax", str(source), "-o", str(out)], check=True)
        dump = subprocess.run(["riscv64-linux-gnu-objdump", "-d", str(out)], check=True, capture_output=True, text=True)
        return [" ".join(line.split("#")[0].split()[2:]) for line in dump.stdout.splitlines() if line.count("\t") > 1]

    assert shown([a for a, _ in pairs]) == shown([b for _, b in pairs])


def test_operands() -> None:
    assert parse("lw a0, -8(sp)").operands == (Reg("a0"), Mem("sp", "", 1, Expr("", -8)))
    assert parse("lw a0, %lo(x+4)(a5)").operands[1] == Mem("a5", "", 1, Expr("x", 4, "", "lo"))
    assert parse("lui a0, %hi(x-4)").operands[1] == Imm(Expr("x", -4, "", "hi"))
    assert parse("lw a0, x+8").operands[1] == Mem("", "", 1, Expr("x", 8))
    assert parse("lla a0, sp").operands[1] == Imm(Expr("sp"))
    assert parse("auipc a0, %pcrel_hi(sp)").operands[1] == Imm(Expr("sp", 0, "", "pcrel_hi"))
    assert parse("jr a5").operands == (Indirect(Reg("a5")),)
    assert parse("call printf@plt").operands == (Target(Expr("printf", 0, "", "PLT")),)
    assert parse("fcvt.w.d a0, fa0, rtz").operands[2] == Imm(Expr("", 1))
    assert parse("fence rw, w").operands == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lw a0, 8(sp", "unbalanced"),
        ("lw a0, 8)sp(", "unbalanced"),
        ("lw a0,", "missing"),
        ("addi a0, a0, %frob(x)", "unknown relocation operator `%frob`"),
        ("addi a0, a0, %lo(x)+1", "ill-formed operand"),
        ("addi a0, a0, %lo(x-y)", "of a difference"),
        ("call x9, f, g", "3 operands"),
        ("jal q0, f", "no register `q0`"),
        ("ret a0", "1 operands"),
        ("fence rw", "two sets"),
        ("jr 5", "needs a register"),
        ("+5", "no instruction"),
    ],
)
def test_ill_formed(text: str, message: str) -> None:
    with pytest.raises(IrbridgeError) as e:
        parse(text)
    assert message in e.value.message


def items(text: str) -> list[str | Parsed]:
    f = parse_unit(f".text\nf:\n{text}", "t.s", SYNTAX).funcs[0]
    return [i.name if isinstance(i, Label) else i.parsed for i in f.items]


@pytest.mark.parametrize(
    ("high", "low", "bound"),
    [
        ("pcrel_hi", "pcrel_lo", Mem("a0", "", 1, Expr("", 4))),
        ("got_pcrel_hi", "got_pcrel_lo", Mem("", "", 1, Expr("x", 4, "", "got"))),
        ("tls_ie_pcrel_hi", "tls_ie_pcrel_lo", Mem("", "", 1, Expr("x", 4, "", "gottls"))),
    ],
)
def test_a_low_part_gets_its_symbol(high: str, low: str, bound: Mem) -> None:
    found = items(f".Lh:\n auipc a0, %{high}(x+4)\n ld a1, %pcrel_lo(.Lh)(a0)\n ret\n")
    assert all(isinstance(i, Parsed) for i in found)
    load = found[1]
    assert isinstance(load, Parsed) and load.operands[1] == Mem("a0", "", 1, Expr("x", 4, "", low))
    assert decode(load).operands[1].mem == bound


def test_labels_of_low_parts() -> None:
    shared = items(" j .Lh\n.Lh:\n auipc a0, %pcrel_hi(x)\n addi a0, a0, %pcrel_lo(.Lh)\n")
    assert ".Lh" in shared
    numeric = items("1: auipc a0, %pcrel_hi(x)\n addi a0, a0, %pcrel_lo(1b)\n")
    assert isinstance(numeric[1], Parsed) and numeric[1].operands[2] == Imm(Expr("x", 0, "", "pcrel_lo"))
    for wrong in ("addi a0, a0, %pcrel_lo(.Lx)", ".Ly: nop\n addi a0, a0, %pcrel_lo(.Ly)"):
        with pytest.raises(IrbridgeError, match="needs an `auipc`"):
            items(f" {wrong}\n")


def test_directives() -> None:
    unit = parse_unit(
        '\t.option nopic\n\t.option push\n\t.option arch, +v\n\t.option pop\n\t.attribute arch, "rv64gc"\n'
        "\t.data\n\t.type d,@object\n\t.align 3\nd: .half 1\n .align 2\n .word 2\n .dword 3\n\t.size d, 16\n",
        "t.s",
        SYNTAX,
    )
    data = unit.data[0]
    assert data.align == 8 and b"".join(i for i in data.items if isinstance(i, bytes)) == (
        b"\1\0\0\0\2\0\0\0\3\0\0\0\0\0\0\0"
    )
    with pytest.raises(Unsupported, match=r"\.insn"):
        parse_unit("f:\n\t.insn r 0x33, 0, 0, a0, a0, a0\n", "t.s", SYNTAX)


def test_flow() -> None:
    kinds = {"next": "nop", "branch": "beqz a0, f", "call": "call f", "end": "ret"}
    assert {k: SYNTAX.flow(parse(t)) for k, t in kinds.items()} == {k: k for k in kinds}
    assert [SYNTAX.flow(parse(t)) for t in ("jal f", "jalr a0", "jr a0", "tail f", "unimp", "bset a0, a0, 1")] == [
        "call", "call", "end", "end", "end", "next",
    ]  # fmt: skip
    assert SYNTAX.jump("x").operands == parse("j x").operands


@pytest.mark.parametrize(
    ("text", "reads", "writes"),
    [
        ("addw a0, a1, a2", bits("a1", 3) | bits("a2", 3), bits("a0")),
        ("sb a0, 3(a1)", bits("a0", 1) | bits("a1"), 0),
        ("add a0, zero, a1", bits("a1"), bits("a0")),
        ("add zero, a1, a2", bits("a1") | bits("a2"), bits("none")),
        ("fadd.s fa0, fa1, fa2", bits("fa1", 1) | bits("fa2", 1), bits("fa0")),
        ("flw fa0, 0(a0)", bits("a0"), bits("fa0")),
        ("fsw fa0, 0(a0)", bits("a0") | bits("fa0", 1), 0),
        ("bne a0, a1, f", bits("a0") | bits("a1"), 0),
        ("jalr a5", bits("a5"), 0),
        ("frflags a0", bits("fflags"), bits("a0")),
        ("fsrm a0", bits("a0"), bits("frm")),
        ("lr.w a0, (a1)", bits("a1"), bits("a0") | bits("exval")),
        ("sc.d a0, a2, (a1)", bits("a1") | bits("a2") | bits("exval"), bits("a0")),
        ("sw a0, x, t0", bits("a0", 3), bits("t0")),
    ],
)
def test_reads_and_writes(text: str, reads: int, writes: int) -> None:
    d = dec(text)
    assert (d.reads, d.writes) == (reads, writes)


def test_addresses() -> None:
    assert dec("lui a0, %hi(x+8)").operands[1].imm == Expr("x")
    assert dec("addi a0, a0, %lo(x+8)").operands[2].imm == Expr("", 8)
    assert dec("lui a0, %tprel_hi(x)").operands[1].imm == Expr("x", 0, "", "tls")
    assert dec("add a0, a0, tp, %tprel_add(x)").operands[2].place == REGS["tp"]
    assert dec("sw a1, %tprel_lo(x+8)(a0)").operands[1].mem == Mem("a0", "", 1, Expr("", 8))
    assert dec("la.tls.ie a0, x").operands[1].imm == Expr("x", 0, "", "tls")
    assert dec("auipc a0, %got_pcrel_hi(x)").operands[1].imm == Expr()
    assert dec("lui a0, 0xfffff").operands[1].imm == Expr("", -4096)
    assert dec("lui a0, %hi(0x12345fff)").operands[1].imm == Expr("", 0x12346000)


def test_zero_and_singles() -> None:
    d = dec("add zero, zero, a0")
    assert d.operands[0].place == Place(VAR["none"].index, 0, 64, True)
    assert d.operands[1].imm == Expr()
    assert dec("fmv.s fa0, fa1").operands[0].place == Place(VAR["fa0"].index, 0, 32, True)
    assert dec("fmv.x.w a0, fa1").operands[1].place == Place(VAR["fa1"].index, 0, 32)


def test_notes() -> None:
    assert dec("amoswap.w.aqrl a0, a1, (a2)").row.note == "atomic:xchg"
    assert dec("amominu.d a0, a1, (a2)").row.note == "atomic:umin"
    assert dec("sc.w a0, a1, (a2)").row.note == "atomic:cas:2:0"
    assert dec("lr.d a0, (a2)").row.note == "atomic:load"
    assert dec("frflags a0").row.note == "fpflags"
    assert dec("fsrmi 1").row.note == "rounding"
    assert dec("fence iorw, iorw").row.note == "fence"
    assert dec("pause").row.note == "hint"
