"""Where functions and objects begin, what belongs to them, and the text of each refusal."""

from __future__ import annotations

import time

import pytest

from irbridge.errors import IrbridgeError, Unsupported
from irbridge.frontends.x86_64.sniff import foreign
from irbridge.frontends.x86_64.syntax import SYNTAX, looks_like
from irbridge.ir.graph import Data, Reloc
from irbridge.isa.asm import parse_unit
from irbridge.isa.syntax import Expr, Func, Label, Unit
from tests.frontends.printer import show


def unit(text: str) -> Unit:
    return parse_unit(text, "t.s", SYNTAX)


def code(f: Func) -> list[str]:
    """A function as text: its names, then labels with a colon and instructions."""
    items = [f"{i.name}:" if isinstance(i, Label) else show(i.parsed) for i in f.items]
    return [" ".join([f.linkage, f.name, *(f"={a}" for a, _ in f.aliases)]), *items]


def codes(text: str) -> list[list[str]]:
    return [code(f) for f in unit(text).funcs]


def data(text: str) -> dict[str, Data]:
    return {d.name: d for d in unit(text).data}


# Functions


def test_cold_part_joins_its_function() -> None:
    text = """
	.text
	.globl f
	.type f, @function
f:	testl %edi, %edi
	je .L2
.L3:	ret
	.section .text.unlikely
	.type f.cold, @function
f.cold:
.L2:	call abort
	jmp .L3
	.text
	.size f, .-f
	.section .text.unlikely
	.size f.cold, .-f.cold
	.text
	.type g, @function
g:	ret
"""
    assert codes(text) == [
        ["external f", "testl %edi, %edi", "je .L2", ".L3:", "ret", "f.cold:", ".L2:", "call abort", "jmp .L3"],
        ["internal g", "ret"],
    ]


def test_a_label_that_is_only_jumped_to_is_no_function() -> None:
    text = ".globl main\nmain: mov $9, %ecx\nagain: dec %ecx\njnz again\ncall helper\nret\nhelper: ret\n"
    assert codes(text) == [
        ["external main", "mov $9, %ecx", "again:", "dec %ecx", "jnz again", "call helper", "ret"],
        ["internal helper", "ret"],
    ]


def test_a_part_before_the_function_follows_it() -> None:
    text = "out: ret\n.globl f\nf: test %edi, %edi\njz out\nnop\njmp out\n"
    assert codes(text) == [["external f", "test %edi, %edi", "jz out", "nop", "jmp out", "out:", "ret"]]


def test_a_tail_shared_by_two_functions_is_a_function() -> None:
    text = ".globl f, g\nf: nop\njmp tail\ng: jmp tail\ntail: ret\n"
    assert codes(text) == [["external f", "nop", "jmp tail"], ["external g", "jmp tail"], ["internal tail", "ret"]]


def test_running_into_the_next_function_is_a_jump() -> None:
    assert codes(".globl f, g\nf: nop\ng: ret\n") == [["external f", "nop", "jmp g"], ["external g", "ret"]]


def test_a_call_at_the_end_of_a_sized_function_never_returns() -> None:
    text = ".type f,@function\nf: call abort\n.size f,.-f\n.type g,@function\ng: ret\n"
    assert codes(text) == [["internal f", "call abort"], ["internal g", "ret"]]


def test_aliases() -> None:
    text = ".globl a\n.weak b\n.type a,@function\na:\nb:\n.Lc:\nret\n.globl d\n.set d, a\n.set e, undefined\n"
    u = unit(text)
    assert code(u.funcs[0]) == ["external a =b =d", ".Lc:", "ret"]
    assert u.funcs[0].aliases == [("b", "weak"), ("d", "external")]
    assert u.sets["e"] == Expr("undefined")


def test_local_alias_that_clang_calls() -> None:
    assert codes(".globl f\nf:\n.Lf$local:\ncall .Lf$local\nret\n")[0][0] == "external f =.Lf$local"


def test_jump_table_with_plain_labels() -> None:
    text = "f: jmp *table(,%rdi,8)\none: ret\ntwo: nop\nret\n.data\ntable: .quad one, two\n"
    assert codes(text) == [["internal f", "jmp *table(,%rdi,8)", "one:", "ret", "two:", "nop", "ret"]]


def test_attributes_of_functions() -> None:
    text = '.section .text.hot,"ax",@progbits\n.p2align 5\n.hidden f\n.weak f\nf: ret\n'
    f = unit(text).funcs[0]
    assert (f.section, f.align, f.linkage, f.visibility, f.line) == (".text.hot", 32, "weak", "hidden", 5)


def test_numeric_labels() -> None:
    text = "f:\n1: jmp 1f\n1: jmp 1b\njmp 1b\nmov $1, %eax\n1: ret\n"
    one, two, three = ".Lnum1.1", ".Lnum1.2", ".Lnum1.3"
    body = [f"{one}:", f"jmp {two}", f"{two}:", f"jmp {two}", f"jmp {two}", "mov $1, %eax", f"{three}:", "ret"]
    assert codes(text)[0][1:] == body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lock; addl $1, (%rax)", ["lock addl $1, (%rax)"]),
        ("lock\naddl $1, (%rax)", ["lock addl $1, (%rax)"]),
        ("rep; ret", ["ret"]),
        ("repz ret", ["ret"]),
        ("rep; nop", ["pause"]),
        (".byte 0xf3; ret", ["ret"]),
        (".byte 0x66\nleaq x@tlsgd(%rip), %rdi", ["data16 leaq x@TLSGD(%rip), %rdi"]),
        (".value 0x6666; rex64; call f@PLT", ["data16 data16 rex64 call f@PLT"]),
        ("data16\ndata16\nrex64\ncall f@PLT", ["data16 data16 rex64 call f@PLT"]),
        (".byte 0xf3, 0xc3", ["ret"]),
        (".byte 0x0f", None),
        (".fill 3, 1, 0x90; .p2align 4,,10; .skip 2, 0x90; ret", ["ret"]),
        ("bnd jmp *%rax", ["bnd jmp *%rax"]),
        ("notrack jmp *8(%rax,%rcx,8)", ["notrack jmp *8(%rax,%rcx,8)"]),
        ("jne,pn f", ["jne f"]),
        ("{vex} vaddps %xmm0, %xmm1, %xmm2", ["vaddps %xmm0, %xmm1, %xmm2"]),
        ("rep/movsb", ["rep movsb"]),
    ],
)
def test_prefixes_and_bytes(text: str, expected: list[str] | None) -> None:
    if expected is None:
        with pytest.raises(Unsupported, match="data in the code"):
            unit(f"f: {text}\nnop\n")
    else:
        assert codes(f"f: {text}\n")[0][1:] == expected


def test_here_in_code() -> None:
    assert codes("f: nop\njmp .\n")[0][1:] == ["nop", ".Ldot2.1:", "jmp .Ldot2.1"]


def test_dialects_in_one_file() -> None:
    text = "f: movl $1, %eax\n.intel_syntax noprefix\nmov eax, dword ptr [rdi+4]\n.att_syntax prefix\nmovl %eax, %ecx\n"
    assert codes(text)[0][1:] == ["movl $1, %eax", "mov eax, dword ptr [rdi+4]", "movl %eax, %ecx"]


# Data


def test_objects_end_at_their_size() -> None:
    text = ".data\n.type a,@object\n.size a,8\n.align 8\na: .long 1\ninner: .long 2\n"
    found = data(text + ".type b,@object\n.size b,4\nb: .long 3\n")
    assert found["a"].items == [b"\1\0\0\0\2\0\0\0"] and found["a"].labels == {"inner": (4, "internal")}
    assert found["b"].items == [b"\3\0\0\0"] and found["a"].align == found["b"].align == 8


def test_end_labels_and_lengths() -> None:
    found = data(
        '.data\nmessage: .ascii "hello"\nlength = . - message\nsize: .long length\n.text\nf: mov $length, %eax\n'
    )
    assert found["message"].items == [b"hello\5\0\0\0"] and found["message"].labels == {"size": (5, "internal")}
    assert codes("f: mov $n, %eax\nret\n.data\na: .skip 7\nb:\n.set n, b - a\n")[0][1] == "mov $7, %eax"


def test_jump_table() -> None:
    found = data("f: ret\n.L2: nop\n.section .rodata\n.align 4\n.L4: .long .L2-.L4\n.long .L2-.L4+8\n.quad .L2\n")
    items = [Reloc(4, ".L2", 0, ".L4"), Reloc(4, ".L2", 8, ".L4"), Reloc(8, ".L2")]
    assert found[".L4"].items == items and found[".L4"].constant and not found[".L4"].section


def test_table_in_the_text_section() -> None:
    u = unit("f: jmp *t(,%rdi,8)\n.align 8\nt: .quad .L1, .L2\n.L1: nop\n.L2: ret\n")
    assert [d.name for d in u.data] == ["t"] and u.data[0].constant
    assert code(u.funcs[0])[2:] == [".L1:", "nop", ".L2:", "ret"]


def test_bytes_after_data_in_the_text_section_are_data() -> None:
    u = unit('f: ret\nt: .byte 1, 0x90, 0xc3\nu: .byte 0xcc\n.ascii "H"\n')
    assert [d.items for d in u.data] == [[b"\1\x90\xc3\xccH"]] and len(u.funcs) == 1


def test_anonymous_data_and_sections() -> None:
    text = '.section .init_array,"aw"\n.align 8\n.quad f\n.text\nf: ret\n'
    found = data(text + '.section mine,"aw",@progbits\n.globl x\nx: .byte 1\n')
    assert found["x"].section == "mine" and found["x"].linkage == "external"
    assert next(d for n, d in found.items() if n.startswith(".L")).section == ".init_array"


def test_large_zero_data_is_not_built() -> None:
    start = time.process_time()
    assert data(".bss\n.globl x\nx: .zero 2000000000\n")["x"].size == 2_000_000_000
    assert time.process_time() - start < 1


def test_skipped_sections_and_notes() -> None:
    text = 'f: ret\n.section .debug_info,"",@progbits\n.long .LASF1\n.string ".text; x:"\nbogus !!\n'
    u = unit(text + ".globl f\n.text\ng: nop\n" + '.cfi_lsda 0x3,.LLSDA0\n.ident "me"\n.symver a, a@V1\n')
    assert [f.name for f in u.funcs] == ["f", "g"] and u.linkage == {"f": "external"} and u.ident == "me"
    assert u.notes["lsda"] == {"g": 9} and u.notes["symver"] == ["a, a@V1"]
    assert u.notes["skipped"] == [(".debug_info", 2)]


def test_comments() -> None:
    text = 'f: nop # a "\n/ whole line\n// and /* this\nret // here\n/* a\nb: c */ hlt\n'
    text += '.data\ns: .string "/* kept */ # // ;"\n'
    assert codes(text)[0][1:] == ["nop", "ret", "hlt"]
    assert data(text)["s"].items == [b"/* kept */ # // ;\0"]


@pytest.mark.parametrize("space", ["\t", "                               "])
def test_a_zero_byte_in_a_comment(space: str) -> None:
    """clang writes it behind the bytes of a string, in debugging information too."""
    assert data(f".data\ns:\n\t.byte\t0{space}# \0\n\t.byte\t1\n")["s"].items == [b"\0\1"]
    with pytest.raises(IrbridgeError, match="not a text file"):
        data(f'.data\ns:\n\t.ascii\t"a{space}# \0"\n')


# Refusals: text, line and column, part of the message


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", "t.s", "empty"),
        ("# nothing\n\t.text\n", "t.s:3:1", "no code and no data"),
        ("f: ret\n\0\n", "t.s:2:1", "not a text file"),
        ("\x01\x02\x03\x04\x05\x06\x07\x08", "t.s:1:1", "not a text file"),
        ("f:\n\tmovl $1, %rxx\n", "t.s:2:11", "no register `%rxx`"),
        ("f:\n\tmovl %x0, %eax\n", "t.s:2:7", "no register `%x0`"),
        ("f:\n\tmovl (%rax,%rbx,3), %eax\n", "t.s:2:18", "scale 3"),
        ("f:\n\tmovl 4(%rax, %eax\n", "t.s:2:18", "unbalanced"),
        ("f:\n\tmovl 4%rax), %eax\n", "t.s:2:12", "unbalanced"),
        ("f:\n\tmovl $, %eax\n", "t.s:2:8", "ends too early"),
        ("f:\n\tmovl ,%eax\n", "t.s:2:2", "operand is missing"),
        ("f:\n\tmovl (%rax,%rsp), %eax\n", "t.s:2:14", "`rsp` cannot be an index"),
        ("f:\n\tmovl (%xmm0), %eax\n", "t.s:2:9", "cannot address"),
        ("f:\n\tmovl 1(%al), %eax\n", "t.s:2:10", "cannot address"),
        ("f:\n\tmovq x@nonsense(%rip), %rax\n", "t.s:2:7", "@NONSENSE"),
        ("f:\n\t!\n", "t.s:2:2", "no instruction"),
        ("f:\n\tvaddpd %zmm0, %zmm1, %zmm2{%k1}\n", "t.s:2:23", "masks"),
        ("f:\n\tret\nf:\n", "t.s:3:1", "already stands in line 1"),
        ("f:\n\tjmp .L9\n", "t.s:2:6", "`.L9` stands nowhere"),
        ("f:\n\tjmp 1f\n", "t.s:2:6", "no label `1:` after"),
        ("f:\n\tjmp 1b\n", "t.s:2:6", "no label `1:` before"),
        (".data\n\tmovl $1, %eax\n", "t.s:2:2", "data section `.data`"),
        ("f:\n\tnop\n\t.long 5\n\tnop\n", "t.s:3:2", "data in the code"),
        ("f: ret\n\t.frobnicate 1\n", "t.s:2:2", "unknown directive `.frobnicate`"),
        ("f: ret\n\t.macro m\n", "t.s:2:2", "directive `.macro`"),
        ('f: ret\n\t.incbin "x"\n', "t.s:2:2", "directive `.incbin`"),
        ("f: ret\n#include <x.h>\n", "t.s:2:1", "preprocessor"),
        ('.data\nx: .string "abc\n', "t.s:2:12", "no end"),
        ("f: ret\n/* abc\n", "t.s:2:1", "no end"),
        (".data\nx: .long (1+\n", "t.s:2:12", "unbalanced"),
        (".data\nx: .long 1+\n", "t.s:2:12", "ends too early"),
        (".data\nx: .long 1/0\n", "t.s:2:1", "division by zero"),
        (".data\nx: .long a+b\n", "t.s:2:1", "no relocation"),
        (".data\nx: .long a@GOTTPOFF\n", "t.s:2:10", "`@GOTTPOFF` in data"),
        (".data\nx: .byte f\n", "t.s:2:1", "in 1 bytes"),
        (".data\nx: .align 3\n", "t.s:2:11", "not a power of two"),
        (".data\nx: .zero -1\n", "t.s:2:10", "-1 is not between"),
        (".data\nx: .zero y\n", "t.s:2:10", "constant"),
        (".data\nx: .zero 99999999999\n", "t.s:2:10", "not between"),
        (".data\nx: .float 1.5.5\n", "t.s:2:11", "floating-point"),
        (".data\n.popsection\n", "t.s:2:1", "without `.pushsection`"),
        ("f: lock\n", "t.s:2:1", "has no instruction"),
        ("f: lock\ng: nop\n", "t.s:2:1", "between the prefix"),
        ("\tnop\n\tret\n", "t.s:1:2", "without a function's label"),
        (".globl f,g\nf: nop\n.L1: ret\ng: jmp .L1\n", "t.s:4:8", "middle of another function"),
        ("f: jmp t\nt: .quad 1\n", "t.s:2:1", "data in the code"),
        (".att_syntax noprefix\nf: ret\n", "t.s:1:1", "noprefix"),
        ("f: lcall *(%rax)\n", "t.s:1:4", "far branch"),
        ("f: stp x29, x30, [sp, -16]!\nret\n", "t.s:1:1", "looks like AArch64"),
        ("f: addi sp,sp,-16\nsd ra,8(sp)\nret\n", "t.s:1:1", "looks like RISC-V"),
        ("f:\npush {r4, lr}\nbx lr\n", "t.s:2:1", "looks like ARM"),
        ("define i32 @f() {\n  ret i32 0\n}\n", "t.s:1:1", "looks like LLVM IR"),
        ("#include <stdio.h>\nint main(void) {\n  return 0;\n}\n", "t.s:2:1", "looks like C,"),
    ],
)
def test_refusals(text: str, place: str, message: str) -> None:
    with pytest.raises(IrbridgeError) as caught:
        unit(text)
    assert message in caught.value.message
    assert str(caught.value.loc) == place
    assert caught.value.render()


@pytest.mark.parametrize(
    "text",
    [
        ".data\nx: .long " + "(" * 50000 + "1" + ")" * 50000,
        ".data\nx: .long " + "+".join(["1"] * 50000),
        "\n".join(
            [".data", "x0:", *(f".set x{n}, x{n + 1} + x{n + 1}" for n in range(1, 60)), ".set x60, 1", ".long x1"]
        ),
        "\n".join([".data", ".set y0, 3", *(f".set y{n + 1}, y{n} * y{n}" for n in range(200)), "z: .long y200"]),
        "\n".join([".data", *(f".set x{n}, x{n + 1}" for n in range(20000)), "z: .quad x0"]),
        ".data\nx: .set y, y + 1\n.long y\n",
        ".data\nx: .double 1e999999999, 1e-999999999\n.float 1e999999999\n",
        ".data\nx: .long 1 << (1 << 40), 1 >> -1\n",
        "f: " + "nop; " * 100000,
        "f: ret\n.data\nx: .string " + '"' * 99999,
        "f: movl " + "$" * 5000,
        "f: " + "lock " * 50000 + "nop\n",
        "".join(f"f{n}: jmp f{(n * 7919) % 20000}\n" for n in range(20000)),
        "".join(f"f{n}: call f{n // 2}\njmp f{n // 3}\n" for n in range(20000)),
        ".globl f19999\n" + "".join(f"f{n}: nop\njne f{n + 1}\nret\n" for n in range(19999)) + "f19999: ret",
        ".data\n" + "".join(f"x{n}: .long x{n + 1} - x{n}\n" for n in range(20000)) + "x20000: .long 1\n",
        ".data\n" + "".join(f".type x{n},@object\nx{n}: .long 1\n.size x{n},4\n" for n in range(20000)),
        ".data\n" + "".join(f".size x{n},1\nx{n}: .zero 100\n" for n in range(20000)),
    ],
    ids=range(18),
)
def test_large_and_hostile_texts_end_soon(text: str) -> None:
    start = time.process_time()
    try:
        unit(text)
    except IrbridgeError as e:
        assert e.loc is not None and e.render()
    assert time.process_time() - start < 10


def test_sniffing() -> None:
    assert looks_like("f:\n\tmovl %edi, %eax\n\tret\n") == 1.0
    assert looks_like("f:\n\tmov r8, qword ptr [rsp+r9*8]\n\tret\n") == 1.0
    assert looks_like("f:\n\tadd x0, x0, x1\n\tret\n") == 0.0
    assert looks_like("hello world\n") == 0.0
    assert foreign("f:\n\tnop\n\tret\n") is None
