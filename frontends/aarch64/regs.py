"""AArch64's registers as variables and places. Source: Arm ARM (DDI 0487), B1.2.

``VARS`` lists the variables; ``REGS["w3"]`` is the place bits 0-31 of ``x3``, a write to which clears the rest,
``REGS["s3"]`` likewise of ``v3``. ``tpidr`` is the thread pointer, ``exval`` what the last exclusive load gave,
``none`` where a write to the zero register goes: nothing reads it.
"""

from __future__ import annotations

from irbridge.isa.machine import Place, make_vars

GPR = [*(f"x{n}" for n in range(31)), "sp"]
VECTOR = [f"v{n}" for n in range(32)]
FLAGS = ("N", "Z", "C", "V")
SCALARS = {"b": 8, "h": 16, "s": 32, "d": 64, "q": 128}
ALIASES = {"fp": "x29", "lr": "x30", "ip0": "x16", "ip1": "x17", "wip0": "w16", "wip1": "w17"}

VARS = make_vars(
    [
        (GPR, 64, (8, 8, 16, 32), "gpr"),
        (VECTOR, 128, (32, 32, 32, 32), "vector"),
        (list(FLAGS), 1, (1,), "flag"),
        (["tpidr"], 64, (64,), "control"),
        (["exval"], 64, (64,), "control"),
        (["none"], 64, (64,), "scratch"),
    ]
)
VAR = {v.name: v for v in VARS}


def _places() -> dict[str, Place]:
    out = {v.name: Place(v.index, 0, v.width) for v in VARS}
    for name in GPR:
        out["wsp" if name == "sp" else f"w{name[1:]}"] = Place(VAR[name].index, 0, 32, True)
    for name in VECTOR:
        for letter, width in SCALARS.items():
            out[f"{letter}{name[1:]}"] = Place(VAR[name].index, 0, width, width < 128)
    return out


REGS = _places()
