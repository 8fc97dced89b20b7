"""The text form: every op of the table printed, read back, and accepted by mlir-opt and xDSL."""

from __future__ import annotations

import io
import random
import shutil
import subprocess

import pytest

from irbridge.errors import IrbridgeError
from irbridge.ir import types as T
from irbridge.ir.text import parse_module, print_module
from irbridge.ir.verifier import verify
from tests.ir.samples import cfg_module, data_module, op_modules

MODULES = {**op_modules(), "cfg": cfg_module(), "data": data_module()}
MLIR_OPT = next((p for n in ("mlir-opt", "mlir-opt-19") if (p := shutil.which(n))), None)


@pytest.mark.parametrize("name", MODULES)
def test_round_trip(name: str) -> None:
    verify(MODULES[name])
    text = print_module(MODULES[name])
    again = parse_module(text)
    verify(again)
    assert print_module(again) == text


def test_xdsl_reads_it() -> None:
    pytest.importorskip("xdsl")
    from xdsl.context import Context
    from xdsl.dialects import get_all_dialects
    from xdsl.parser import Parser

    for name, m in MODULES.items():
        context = Context(allow_unregistered=True)
        for dialect in ("builtin", "func", "arith", "cf", "math"):
            context.register_dialect(dialect, get_all_dialects()[dialect])
        try:
            Parser(context, print_module(m)).parse_module()
        except Exception as e:
            raise AssertionError(f"{name}: {e}\n{print_module(m)}") from e


@pytest.mark.skipif(MLIR_OPT is None, reason="mlir-opt is not installed")
def test_mlir_opt_reads_it() -> None:
    assert MLIR_OPT is not None
    text = "\n// -----\n".join(print_module(m) for m in MODULES.values())
    command = [MLIR_OPT, "--allow-unregistered-dialect", "--split-input-file"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[:4000]


def test_names_are_made_unique_and_legal() -> None:
    m = cfg_module()
    f = m.functions["f"]
    for v in f.body.blocks[0].args:
        v.name = "a b"
    text = print_module(m)
    assert "%a_b: i64" in text and "%a_b_1" in text
    assert print_module(parse_module(text)) == text


def test_special_floats_survive() -> None:
    m = MODULES["arith.constant.vf64"]
    text = print_module(m)
    assert "0x7FF8000000000001" in text
    assert print_module(parse_module(text)) == text


BAD = [
    ("", "expected a string"),
    ('"builtin.module"() ({', "expected"),
    ('"builtin.module"() ({ }) : () -> () x', "expected end of text"),
    ('"builtin.module"() ({ "func.func"() <{sym_name = "f"}> ({}) : () -> () }) : () -> ()', "no function_type"),
    ('"builtin.module"() ({ "irb.data"() <{sym_name = "d"}> : () -> () }) : () -> ()', "items"),
    ('"builtin.module"() ({ "x"() : () -> () }) : () -> ()', "sym_name"),
    ('"builtin.module"() ({ $ }) : () -> ()', "unexpected character"),
    ('"builtin.module"() ({ "x"(%a) : () -> () }) : () -> ()', "types do not fit"),
    ("[" * 5000, "expected"),
]
BODY = [
    ('"func.return"(%x) : (i32) -> ()', "%x is not defined"),
    ('%c = "arith.constant"() <{value = 1 : i32}> : () -> i32 "func.return"(%c) : (i64) -> ()', "has type i32"),
    ('%c = "arith.constant"() <{value = dense<[1]> : vector<2xi32>}> : () -> vector<2xi32>', "1 elements"),
    ('%c = "arith.nothing"() : () -> i32', "unknown op"),
    ('"cf.br"()[^no] : () -> ()', "block ^no is not defined"),
    ('%c = "arith.constant"() <{value = "x"}> : () -> i32', "not a i32"),
    ('%c = "arith.constant"() <{value = 1 : i32}> : () -> i99999999', "unknown type"),
    ('%c = "llvm.load"(%c) <{bad = 1 : i64}> : (i32) -> i32', "unknown attribute"),
    ('"cf.cond_br"()[^e, ^e] : () -> ()', "operandSegmentSizes"),
    (
        '%c = "arith.constant"() <{value = 1 : i8}> : () -> i8 %c = "arith.constant"() <{value = 1 : i8}> : () -> i8',
        "twice",
    ),
]
WRAP = (
    '"builtin.module"() ({{ "func.func"() <{{sym_name = "f", function_type = () -> ()}}> '
    "({{ ^e: {} }}) : () -> () }}) : () -> ()"
)


@pytest.mark.parametrize(("text", "message"), BAD + [(WRAP.format(b), m) for b, m in BODY])
def test_malformed(text: str, message: str) -> None:
    with pytest.raises(IrbridgeError) as e:
        parse_module(text, "bad.mlir")
    assert message in e.value.message
    assert e.value.loc is not None and e.value.loc.line == 1


def test_any_damage_is_an_error_or_another_module() -> None:
    """Texts cut, spliced and scrambled never make a traceback."""
    rng = random.Random(7)
    texts = [print_module(m) for m in (cfg_module(), data_module(), MODULES["llvm.cmpxchg"])]
    for _ in range(3000):
        text = rng.choice(texts)
        a, b = sorted(rng.randrange(len(text)) for _ in range(2))
        cut = rng.choice((text[:a] + text[b:], text[:a] + rng.choice('<>{}()[]:,"%^@=-x0') + text[a + 1 :], text[:b]))
        try:
            verify(parse_module(cut))
        except IrbridgeError as e:
            assert e.message


def test_parsing_is_linear() -> None:
    m = cfg_module()
    from irbridge.ir.builder import Builder

    entry = m.functions["f"].body.blocks[0]
    b = Builder(entry, entry)
    end = entry.ops.pop()
    v = entry.args[0]
    for _ in range(20000):
        v = b.op("arith.addi", (v, entry.args[1]))
    entry.append(end)
    text = print_module(m)
    out = io.StringIO(print_module(parse_module(text)))
    assert out.getvalue() == text
    assert T.I64 is v.type
