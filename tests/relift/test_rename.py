"""What was our runtime in a text that is translated again gets names of its own."""

from __future__ import annotations

from irbridge import pipeline, registry
from tests.bench.cells import SOURCES

TEXT = """
	.text
	.type irb.half, @function
irb.half:
	srai a0, a0, 1
	ret
	.size irb.half, .-irb.half
	.globl f
	.type f, @function
f:
	addi sp, sp, -16
	sd ra, 8(sp)
	call irb.half
	ld ra, 8(sp)
	addi sp, sp, 16
	ret
	.size f, .-f
	.data
	.globl p
p:	.dword irb.half
"""


def test_own_runtime_is_renamed() -> None:
    options = pipeline.Options(stop_after="lift")
    [m] = pipeline.lift_units([("f.s", TEXT)], SOURCES["riscv64"], options).modules
    rename = registry.make_pass("rename_runtime")
    assert "irb.half" in m.functions and rename.run(m) and not rename.run(m)
    assert list(m.functions) == ["irb_.half", "f"]
    callees = [op.attrs["callee"] for op in m.functions["f"].body.ops() if "callee" in op.attrs]
    assert callees == ["irb_.half"]
    assert [getattr(x, "symbol", "") for x in m.data["p"].items] == ["irb_.half"]
