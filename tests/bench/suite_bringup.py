"""BringupBench (public repository toddmaustin/bringup-bench), host mode.

In: a checkout. Out: one `Program` per benchmark of its top Makefile's BMARKS: the program's own objects'
sources translated, ``common/`` and ``target/libtarg.c`` native, the arguments its ``test`` rule passes,
and its ``.out`` file as the expected standard output.

Two things of the suite do not build as they stand, natively either, and are helped: its header spells
``ssize_t`` in clang's branch as no compiler accepts, so a corrected copy is found first; and highlife's
``inline`` functions have no definition to link with at -O0 under C99's rule, so it gets the GNU one.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from tests.bench.build import cache_folder
from tests.bench.programs import Program, Run

HOST_FLAGS = ("-DTARGET_HOST", "-DTARGET_PERFHOOKS")
OWN_FLAGS = {"highlife": ("-fgnu89-inline",)}


def load(root: Path) -> list[Program]:
    """Every benchmark the top Makefile names, in its order."""
    top = _variables(root / "Makefile")
    library = [root / "common" / name for name in shlex.split(top["__LIBMIN_SRCS"])]
    library.append(root / "target" / "libtarg.c")
    include = (f"-I{_corrected_header(root)}", f"-I{root / 'common'}", f"-I{root / 'target'}")
    return [_program(root, name, tuple(library), include) for name in shlex.split(top["BMARKS"])]


def _corrected_header(root: Path) -> Path:
    """A folder of the cache with the suite's header as clang accepts it."""
    folder = cache_folder() / "bringup-include"
    folder.mkdir(exist_ok=True)
    text = (root / "target" / "libtarg.h").read_text()
    text = re.sub(r"typedef\s+signed\s+__SIZE_TYPE__\s+ssize_t;", "typedef __PTRDIFF_TYPE__ ssize_t;", text)
    place = folder / "libtarg.h"
    if not place.exists() or place.read_text() != text:
        place.write_text(text)
    return folder


def _program(root: Path, name: str, library: tuple[Path, ...], include: tuple[str, ...]) -> Program:
    folder = root / name
    local = _variables(folder / "Makefile")
    sources = [folder / re.sub(r"\.o$", ".c", item) for item in shlex.split(local["LOCAL_OBJS"])]
    flags = (*HOST_FLAGS, *OWN_FLAGS.get(name, ()), *shlex.split(local.get("LOCAL_CFLAGS", "")))
    return Program(
        name,
        tuple(sources),
        (*flags, *include),
        library,
        (*HOST_FLAGS, *include),
        link=tuple(shlex.split(local.get("LOCAL_LIBS", ""))),
        runs=(Run(_arguments(folder / "Makefile")),),
        expected=(folder / f"{local.get('PROG', name)}.out").read_bytes(),
    )


def _variables(makefile: Path) -> dict[str, str]:
    """Plain ``NAME = value`` lines, continuations joined; the first definition of a name counts."""
    text = makefile.read_text().replace("\\\n", " ")
    found: dict[str, str] = {}
    for line in text.splitlines():
        if match := re.match(r"(\w+)\s*[:?]?=\s*(.*)", line):
            found.setdefault(match[1], match[2].strip())
    return found


def _arguments(makefile: Path) -> tuple[str, ...]:
    """What the test rule passes: the words between ``./$(TARGET_EXE)`` and the redirection."""
    for line in makefile.read_text().splitlines():
        if match := re.match(r"\t-?\$\(TARGET_SIM\) \./\$\(TARGET_EXE\)\s*([^>]*)>", line):
            return tuple(shlex.split(match[1]))
    return ()
