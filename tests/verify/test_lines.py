"""The map of lines: read from what ``translate --annotate`` writes, and only where it can be believed."""

from __future__ import annotations

import re
import subprocess

import pytest

from irbridge.pipeline import Options, translate_units
from irbridge.verify.engine import Budget, verify_pair
from irbridge.verify.lines import corresponding, home
from irbridge.verify.report import Report, render

SOURCE = "f:\n\tcmpl\t$1, %edi\n\tje\t.L1\n\tmovl\t$2, %eax\n.L1:\n\tret\n\t.size\tf, .-f\ng:\n\tret\n\t.size\tg, .-g\n"
TEXT = "int f(int a, int b) { return a > b ? a - b : a * b; }\nint g(int *p) { p[1] += *p; return *p * 7; }\n"


def test_comments_are_read() -> None:
    target = (
        "f:\t# a.s:1: f:\n\tli\ta1, 1\t# a.s:2: cmpl $1, %edi\n\tbeq\ta0, a1, x // a.s:3: je .L1\n"
        "\tli\ta0, 2  # a.s:3: movl $2, %eax\n\tmv\ta0, a1  # b.s:4: movl $2, %eax\n\tli\ta2, 9 # a.s:9: ret\n"
        "\tli\ta2, 9 # a.s:99: ret\n\tret ; a.s:6: ret\n\tret @ a.s:6: ret\n\tret # a.s:6: r\n\tret # a.s:4: \n"
        "\t.size\tf, .-f\nret # a.s:6: ret\n"
    )
    found = corresponding(("here/a.s", SOURCE), ("b.s", target), "f")
    assert found == {1: [1], 2: [2], 3: [3], 6: [8, 9]}  # other words, another file or function, no such line, no words
    assert corresponding(("here/a.s", SOURCE.replace("je", "jne")), ("b.s", target), "f").get(3) is None


def test_the_unit_that_has_the_function() -> None:
    units = [("a.s", "h:\n\tret\n"), ("b.s", SOURCE)]
    assert [home(units, n)[0] for n in ("h", "g", "none")] == ["a.s", "b.s", "a.s"]


@pytest.mark.parametrize("to", ["aarch64", "riscv64"])
def test_translations_carry_their_lines(to: str) -> None:
    command = ["gcc", "-O2", "-S", "-fno-asynchronous-unwind-tables", "-x", "c", "-", "-o", "-"]
    text = subprocess.run(command, input=TEXT, capture_output=True, text=True, check=True).stdout
    source = [("a.s", "nop_:\n\tret\n"), ("f.s", text)]
    target = [("t.s", translate_units([source[1]], [to], options=Options(annotate=True))[to][0])]
    found = verify_pair(source, target, functions=["g"], signatures=["int g(int *p)"],
                        budget=Budget(examples=10, seconds=2, proof_seconds=0))  # fmt: skip
    (v,) = found
    assert (v.source_file, v.target_file) == ("f.s", "t.s")
    mine, theirs = text.splitlines(), target[0][1].splitlines()
    assert len(v.lines) >= 3 and all(f"f.s:{n}:" in theirs[t - 1] for n, ts in v.lines.items() for t in ts)
    (store,) = (n for n, line in enumerate(mine, 1) if re.match(r"\t(mov|add)l\t%\w+, 4\(%rdi\)", line))
    assert any(theirs[t - 1].split()[0] in ("sw", "str") for t in v.lines[store])
    page = render(Report(found, dict([*source, *target])), "html")
    (first, *_) = v.lines[store]
    assert f'data-n="{store}" data-to="{" ".join(map(str, v.lines[store]))}"' in page
    row = re.escape(f'data-n="{first}" data-to="{store}" title="f.s:{store}: ') + r'[^"]+"><span class="n">.*?</span>'
    assert re.search(rf'{row}<span class="o"[^>]*>{store}</span>', page)
