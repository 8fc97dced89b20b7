"""Comparisons: with themselves, of widened values, with constants, and joined by and, or, not."""

from __future__ import annotations

from irbridge.ir.rewrite import SWAPPED
from irbridge.ir.rewrite import Rule as rule

SIGNED = {"lt": "slt", "eqlt": "sle", "gt": "sgt", "eqgt": "sge", "eq": "eq", "gtlt": "ne"}
UNSIGNED = {"lt": "ult", "eqlt": "ule", "gt": "ugt", "eqgt": "uge", "eq": "eq", "gtlt": "ne"}
NOT = {"eq": "ne", "ne": "eq", "slt": "sge", "sge": "slt", "sgt": "sle", "sle": "sgt",
       "ult": "uge", "uge": "ult", "ugt": "ule", "ule": "ugt"}  # fmt: skip
NARROW = {"slt": "ult", "sle": "ule", "sgt": "ugt", "sge": "uge"}

# fmt: off
#    name                    pattern                              result             where
RULES = [
    rule("eq_sar_self",       "eq(shrsi(x, C1), shrsi(x, C2))",    "-1",              "C1 == C2 and C1 < W(x)"),
    rule("eq_i1_one",         "eq(x[i1], -1)",                     "x"),
    rule("eq_i1_zero",        "eq(x[i1], 0)",                      "xori(x, -1)"),
    rule("ne_i1_zero",        "ne(x[i1], 0)",                      "x"),
    rule("ne_i1_one",         "ne(x[i1], -1)",                     "xori(x, -1)"),
    rule("ne_i1",             "ne(x[i1], y)",                      "xori(x, y)"),
    rule("eq_i1",             "eq(x[i1], y)",                      "xori(xori(x, y), -1)"),
    rule("slt_i1_zero",       "slt(x[i1], 0)",                     "x"),
    rule("sge_i1_zero",       "sge(x[i1], 0)",                     "xori(x, -1)"),
    rule("ult_zero",          "ult(x, 0)",                         "0"),
    rule("uge_zero",          "uge(x, 0)",                         "-1"),
    rule("ugt_zero",          "ugt(x, 0)",                         "ne(x, 0)"),
    rule("ule_zero",          "ule(x, 0)",                         "eq(x, 0)"),
    rule("ugt_ones",          "ugt(x, -1)",                        "0"),
    rule("ule_ones",          "ule(x, -1)",                        "-1"),
    rule("msb_trunc",         "trunci[i1](shrui(x, C))",           "slt(x, 0)",       "C == W(x) - 1 and W(x) > 1"),
    rule("msb_sar_trunc",     "trunci[i1](shrsi(x, C))",           "slt(x, 0)",       "C == W(x) - 1 and W(x) > 1"),
    rule("msb_ne",            "ne(andi(x, C), 0)",                 "slt(x, 0)",       "C == 1 << W(x) - 1"),
    rule("msb_eq",            "eq(andi(x, C), 0)",                 "sge(x, 0)",       "C == 1 << W(x) - 1"),
    rule("slt_sar",           "slt(shrsi(x, C), 0)",               "slt(x, 0)",       "C < W(x)"),
    rule("slt_not",           "slt(xori(x, -1), 0)",               "sge(x, 0)"),
    rule("slt_zext_zero",     "slt(extui(x), 0)",                  "0"),
    rule("sge_zext_zero",     "sge(extui(x), 0)",                  "-1"),
]
for p in ("eq", "ne"):
    RULES += [
        rule(f"{p}_sub",          f"{p}(subi(x, y), 0)",               f"{p}(x, y)"),
        rule(f"{p}_xor",          f"{p}(xori(x, y), 0)",               f"{p}(x, y)"),
        rule(f"{p}_add_const",    f"{p}(addi(x, C1), C2)",             f"{p}(x, {{C2 - C1}})"),
        rule(f"{p}_sub_const",    f"{p}(subi(C1, x), C2)",             f"{p}(x, {{C1 - C2}})"),
        rule(f"{p}_xor_const",    f"{p}(xori(x, C1), C2)",             f"{p}(x, {{C1 ^ C2}})"),
        rule(f"{p}_add_self",     f"{p}(addi(x, y), x)",               f"{p}(y, 0)"),
        rule(f"{p}_neg",          f"{p}(subi(0, x), 0)",               f"{p}(x, 0)"),
        rule(f"{p}_sext_const",   f"{p}((s := extsi(x)), C)",
             f"{p}(x, C)", "-(1 << W(x) - 1) <= S(C, W(s)) < 1 << W(x) - 1"),
        rule(f"{p}_zexts",        f"{p}(extui(x), extui(y))",          f"{p}(x, y)",      "x.type is y.type"),
        rule(f"{p}_sexts",        f"{p}(extsi(x), extsi(y))",          f"{p}(x, y)",      "x.type is y.type"),
        rule(f"{p}_select_then",  f"{p}(select(c, C1, C2), C1)",
             "c" if p == "eq" else "xori(c, -1)", "C1 != C2 and c.type is t"),
        rule(f"{p}_select_else",  f"{p}(select(c, C1, C2), C2)",
             "xori(c, -1)" if p == "eq" else "c", "C1 != C2 and c.type is t"),
    ]
for p, q in NOT.items():
    RULES += [
        rule(f"not_{p}",          f"xori({p}(x, y), -1)",              f"{q}(x, y)"),
        rule(f"{p}_self",         f"{p}(x, x)",
             "-1" if p in ("eq", "sle", "sge", "ule", "uge") else "0"),
        rule(f"{p}_zext_const",   f"{p}(extui(x), C)",                 f"{NARROW.get(p, p)}(x, C)", "C >> W(x) == 0"),
    ]
    if p not in ("eq", "ne"):
        RULES += [
            rule(f"{p}_zexts",        f"{p}(extui(x), extui(y))",
                 f"{NARROW.get(p, p)}(x, y)", "x.type is y.type"),
            rule(f"{p}_sexts",        f"{p}(extsi(x), extsi(y))",          f"{p}(x, y)",      "x.type is y.type"),
        ]
for p, q in SWAPPED.items():
    RULES += [
        rule(f"{p}_nots",         f"{p}(xori(x, -1), xori(y, -1))",    f"{q}(x, y)"),
        rule(f"{p}_not_const",    f"{p}(xori(x, -1), C)",              f"{q}(x, {{~C}})"),
    ]
for p in ("slt", "sle", "sgt", "sge"):
    RULES.append(rule(f"{p}_sext_const", f"{p}((s := extsi(x)), C)", f"{p}(x, C)",
                      "-(1 << W(x) - 1) <= S(C, W(s)) < 1 << W(x) - 1"))

# two comparisons of the same operands: each holds on a subset of {less, equal, greater}
for table in (SIGNED, UNSIGNED):
    for one, p in table.items():
        for two, q in table.items():
            if p >= q:
                continue
            sets = [{part[n : n + 2] for n in range(0, len(part), 2)} for part in (one, two)]
            for op, joined in (("andi", sets[0] & sets[1]), ("ori", sets[0] | sets[1]), ("xori", sets[0] ^ sets[1])):
                text = "".join(sorted(joined))
                result = "0" if not joined else "-1" if len(joined) == 3 else f"{table[text]}(x, y)"
                if table is SIGNED or not {p, q} <= {"eq", "ne"}:
                    RULES.append(rule(f"{op}_{p}_{q}", f"{op}({p}(x, y), {q}(x, y))", result))
