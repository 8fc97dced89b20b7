"""Addition, subtraction, comparison. Source: Intel SDM volume 2, ADD to SUB; AF is bit 4's carry."""

from __future__ import annotations

from irbridge.frontends.x86_64.isa.flags import add2, add3, compare, sub2, sub3
from irbridge.frontends.x86_64.isa.table import ins
from irbridge.isa.bits import one, zero

# fmt: off
#    name          operands        OSZAPC    semantics
ins("add",         "rw:rm r:rmi",  "OSZAPC", lambda a, b:      add2(a, b))
ins("adc",         "rw:rm r:rmi",  "OSZAPC", lambda a, b, CF:  add3(a, b, CF))
ins("sub",         "rw:rm r:rmi",  "OSZAPC", lambda a, b:      sub2(a, b), zeroes=True)
ins("sbb",         "rw:rm r:rmi",  "OSZAPC", lambda a, b, CF:  sub3(a, b, CF), zeroes=True)
ins("cmp",         "r:rm r:rmi",   "OSZAPC", lambda a, b:      compare(a, b), zeroes=True)
ins("neg",         "rw:rm",        "OSZAPC", lambda a:         sub2(zero(a), a))
ins("inc",         "rw:rm",        "OSZAP-", lambda a:         add2(a, one(a)).without("CF"))
ins("dec",         "rw:rm",        "OSZAP-", lambda a:         sub2(a, one(a)).without("CF"))
# fmt: on
