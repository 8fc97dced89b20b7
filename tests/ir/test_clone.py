"""A clone is equal, well formed, and changing it changes nothing of the original."""

from __future__ import annotations

import pytest

from irbridge.ir.clone import clone
from irbridge.ir.text import print_module
from irbridge.ir.verifier import verify
from tests.ir.samples import cfg_module, data_module, op_modules

SAMPLES = {**op_modules(), "cfg": cfg_module(), "data": data_module()}


@pytest.mark.parametrize("name", SAMPLES)
def test_equal_and_apart(name: str) -> None:
    m = SAMPLES[name]
    before = print_module(m)
    copy = clone(m)
    verify(copy)
    assert print_module(copy) == before
    ours = {id(x) for f in m.functions.values() for op in f.body.ops() for x in (op, *op.results, *op.operands)}
    assert not ours & {id(x) for f in copy.functions.values() for op in f.body.ops() for x in (op, *op.results)}
    for f in copy.functions.values():
        f.attrs["linkage"] = "weak"
        for op in f.body.ops():
            op.attrs["mark"] = 1
    for d in copy.data.values():
        d.items.append(b"more")
        d.labels["more"] = (0, "internal")
    copy.functions.clear()
    assert print_module(m) == before
    verify(m)
