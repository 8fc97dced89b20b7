"""Processor flags back to comparisons: what x86, ARM and AArch64 say of ``a - b`` with SF, OF, CF, ZF (N, V, C, Z).

The rows of an ISA spell the flags of a subtraction as its manual does: one bit wider for the carry,
sign tricks for the overflow. These equations make one comparison of each condition, and take the wide
arithmetic away. ``slt(x, 0)`` is the spelling of a sign bit. Source: Intel SDM volume 1, 3.4.3.1;
Arm ARM, C1.2.4; Hacker's Delight, 2-12.
"""

from __future__ import annotations

from irbridge.ir.rewrite import Rule as rule

# fmt: off
#    name, pattern,
#    result, where
RULES = [
    rule("sub_slt", "xori(slt((r := subi(a, b)), 0), slt(andi(xori(a, b), xori(a, r)), 0))",
         "slt(a, b)"),
    rule("sub_slt_const", "xori(slt((r := addi(a, K)), 0), slt(andi(xori(a, C), xori(a, r)), 0))",
         "slt(a, C)", "(K + C) % (1 << W(a)) == 0"),
    rule("sub_slt_not", "xori(slt((r := addi(a, 1)), 0), slt(andi(xori(a, -1), xori(a, r)), 0))",
         "slt(a, -1)"),
    rule("neg_slt", "xori(slt((r := subi(0, x)), 0), slt(andi(x, r), 0))",
         "sgt(x, 0)"),
    rule("add_slt_const", "xori(slt((r := addi(a, C)), 0), slt(andi(xori(a, r), xori(r, C)), 0))",
         "slt(a, {-C})", "C != 1 << W(a) - 1"),
    rule("add_slt_minus", "xori(slt((r := addi(a, -1)), 0), slt(andi(xori(a, r), xori(r, -1)), 0))",
         "slt(a, 1)", "W(a) > 1"),
    # the overflow of a + ~b + 1 is that of a - b
    rule("of_not", "andi(xori(a, r), xori(xori(b, -1), r))",
         "andi(xori(a, b), xori(a, r))"),
    rule("of_not_out", "andi(xori(a, r), xori(xori(b, r), -1))",
         "andi(xori(a, b), xori(a, r))"),
    rule("of_not_zero", "andi(r, xori(xori(b, -1), r))",
         "andi(b, r)"),
    rule("of_not_const", "andi(xori(a, (r := addi(a, K))), xori(r, C))",
         "andi(xori(a, {~C}), xori(a, r))", "K == C + 1"),
    # carry: one bit wider, its sign
    rule("sub_borrow", "slt((s := subi(extui(a), extui(b))), 0)",
         "ult(a, b)", "a.type is b.type and W(s) > W(a)"),
    rule("add_carry", "slt((s := addi(extui(a), extui(b))), 0)",
         "ult(addi(a, b), a)", "a.type is b.type and W(s) == W(a) + 1"),
    rule("sub_borrow_k", "slt((s := addi(extui(a), K)), 0)",
         "ult(a, {-K})", "W(s) == W(a) + 1 and K > 1 << W(a)"),
    rule("add_carry_k", "slt((s := addi(extui(a), K)), 0)",
         "uge(a, {-K})", "W(s) == W(a) + 1 and 0 < K < 1 << W(a)"),
    rule("add_carry_all", "slt((s := addi(extui(a), K)), 0)",
         "-1", "W(s) == W(a) + 1 and K == 1 << W(a)"),
    rule("sub_borrow_from", "slt((s := subi(C, extui(b))), 0)",
         "ugt(b, C)", "C >> W(b) == 0 and W(s) > W(b)"),
    rule("not_carry", "slt((s := addi(addi(extui(a), extui(xori(b, -1))), 1)), 0)",
         "uge(a, b)", "a.type is b.type and W(s) == W(a) + 1"),
    # carry in
    rule("adc_carry", "slt((s := addi(addi(extui(a), extui(b)), extui(c[i1]))), 0)",
         "ori(ult(addi(a, b), a), ult(addi(addi(a, b), extui[a](c)), addi(a, b)))",
         "a.type is b.type and W(s) == W(a) + 1 and W(a) > 1"),
    rule("adc_carry_k", "slt((s := addi(addi(extui(a), K), extui(c[i1]))), 0)",
         "ori(uge(a, {-K}), ult(addi(addi(a, K), extui[a](c)), addi(a, K)))",
         "0 < K < 1 << W(a) and W(s) == W(a) + 1 and W(a) > 1"),
    rule("adc_carry_0", "slt((s := addi(extui(a), extui(c[i1]))), 0)",
         "ult(addi(a, extui[a](c)), a)", "W(s) == W(a) + 1 and W(a) > 1"),
    rule("sbb_borrow", "slt((s := subi(subi(extui(a), extui(b)), extui(c[i1]))), 0)",
         "ori(ult(a, b), ult(subi(a, b), extui[a](c)))", "a.type is b.type and W(s) == W(a) + 1 and W(a) > 1"),
    rule("sbb_borrow_k", "slt((s := subi(addi(extui(a), K), extui(c[i1]))), 0)",
         "ori(ult(a, {-K}), ult(addi(a, K), extui[a](c)))", "K > 1 << W(a) and W(s) == W(a) + 1 and W(a) > 1"),
    rule("sbb_borrow_0", "slt((s := subi(extui(a), extui(c[i1]))), 0)",
         "ult(a, extui[a](c))", "W(s) == W(a) + 1 and W(a) > 1"),
    # the result: narrow again
    rule("narrow_sub", "trunci(subi(extui(a), extui(b)))",
         "subi(a, b)", "a.type is t and b.type is t"),
    rule("narrow_add_k", "trunci(addi(extui(a), K))",
         "addi(a, K)", "a.type is t"),
    rule("narrow_sub_from", "trunci(subi(K, extui(b)))",
         "subi(K, b)", "b.type is t"),
    rule("narrow_add_in", "trunci(addi(extui(a), extui(b)))",
         "addi(a, extui[t](b))", "a.type is t and W(b) < w"),
    rule("narrow_sub_in", "trunci(subi(extui(a), extui(b)))",
         "subi(a, extui[t](b))", "a.type is t and W(b) < w"),
    rule("narrow_adc", "trunci(addi((s := addi(x, y)), extui(c)))",
         "addi(trunci[t](s), extui[t](c))", "W(c) < w and W(s) == w + 1"),
    rule("narrow_sbb", "trunci(subi((s := subi(x, y)), extui(c)))",
         "subi(trunci[t](s), extui[t](c))", "W(c) < w and W(s) == w + 1"),
    rule("narrow_sbb_k", "trunci(subi((s := addi(x, K)), extui(c)))",
         "subi(trunci[t](s), extui[t](c))", "W(c) < w and W(s) == w + 1"),
    rule("narrow_add_1", "trunci(addi((s := addi(x, y)), 1))",
         "addi(trunci[t](s), 1)", "W(s) == w + 1"),
]
