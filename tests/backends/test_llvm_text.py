"""The LLVM backend's text is what LLVM accepts, and means what the module means."""

import shutil
import subprocess

import pytest

from irbridge.backends.llvm.codegen import compile_text
from irbridge.backends.llvm.emit import emit
from irbridge.ir.interp import Machine
from irbridge.ir.text import parse_module

PARALLEL_EDGES = """
"builtin.module"() <{sym_name = "m"}> ({
  "func.func"() <{function_type = (i1, i32) -> i32, sym_name = "pick"}> ({
  ^entry(%c : i1, %x : i32):
    %one = "arith.constant"() <{value = 1 : i32}> : () -> i32
    "cf.cond_br"(%c, %one, %x)[^out, ^out] <{operandSegmentSizes = array<i32: 1, 1, 1>}> : (i1, i32, i32) -> ()
  ^out(%r : i32):
    "func.return"(%r) : (i32) -> ()
  }) : () -> ()
}) : () -> ()
"""


def test_two_edges_to_one_block_with_different_arguments() -> None:
    import llvmlite.binding as llvm

    module = parse_module(PARALLEL_EDGES, "parallel.mlir")
    assert [Machine(module).call("pick", c, 7) for c in (0, 1)] == [7, 1]
    text = emit(module)
    llvm.parse_assembly(text).verify()
    assert text.count("phi i32") == 1


@pytest.mark.parametrize("version", ["16", "19"])
def test_llvm_as_of_other_versions(version: str) -> None:
    tool = f"llvm-as-{version}"
    assert shutil.which(tool), f"{tool} is missing: install Debian's llvm-{version}"
    text = emit(parse_module(PARALLEL_EDGES, "parallel.mlir"))
    subprocess.run([tool, "-o", "-", "-"], input=text.encode(), check=True, capture_output=True)


MANY = """
"builtin.module"() <{sym_name = "m"}> ({
  "func.func"() <{function_type = (i64) -> i64, sym_name = "other", sym_visibility = "private"}> ({
  }) : () -> ()
  "func.func"() <{function_type = (i64) -> (i64, i64, f64), sym_name = "many"}> ({
  ^entry(%x : i64):
    %r = "func.call"(%x) <{callee = @other}> : (i64) -> i64
    %i = "llvm.mlir.undef"() : () -> i64
    %f = "llvm.mlir.undef"() : () -> f64
    "func.return"(%r, %i, %f) : (i64, i64, f64) -> ()
  }) : () -> ()
}) : () -> ()
"""


def test_results_in_memory_are_written_after_a_call() -> None:
    """LLVM makes a tail call of it, after which nothing writes where the caller wants three results."""
    text = emit(parse_module(MANY, "many.mlir"))
    assembly = compile_text(text, "riscv64", 2)
    assert "\tsd\ta0, 0(" in assembly and "tail\tother" not in assembly
