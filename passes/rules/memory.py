"""Addresses: pointers through integers and back, and constant offsets joined."""

from __future__ import annotations

from irbridge.ir.rewrite import Rule as rule

# fmt: off
RULES = [
    rule("ptr_int_ptr", "inttoptr(ptrtoint(p))",                  "p"),
    rule("int_ptr_int", "ptrtoint(inttoptr(x))",                  "x"),
    rule("gep_zero",    "getelementptr(p, 0)",                    "p"),
    rule("gep_gep",     "getelementptr(getelementptr(p, C1), C2)", "getelementptr[p](p, {C1 + C2})"),
]
