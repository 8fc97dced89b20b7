"""Real software from its Debian source: zlib, bzip2, lua 5.4.

In: a folder with the unpacked source packages (``tests/bench/fetch_software.sh DIR`` makes it). Out: the
programs, each whole: every C file of it is translated and only the target's libc is native.
"""

from __future__ import annotations

import random
from pathlib import Path

from tests.bench.programs import Program, Run

ZLIB = (
    "adler32 compress crc32 deflate gzclose gzlib gzread gzwrite infback inffast inflate inftrees trees uncompr zutil"
)
ZLIB_FLAGS = ("-D_LARGEFILE64_SOURCE=1", "-DHAVE_HIDDEN", "-DHAVE_UNISTD_H", "-DHAVE_STDARG_H")
BZIP2 = "blocksort bzip2 bzlib compress crctable decompress huffman randtable"
LUA_SCRIPTS = Path(__file__).parent / "lua"
MEGABYTE = 1 << 20


def load(root: Path) -> list[Program]:
    """The programs whose source packages stand under `root`."""
    found = {name: next(iter(sorted(root.glob(f"{name}-*/"))), None) for name in ("zlib", "bzip2", "lua5.4")}
    programs: list[Program] = []
    if folder := found["zlib"]:
        programs += _zlib(folder)
    if folder := found["bzip2"]:
        programs += _bzip2(folder)
    if folder := found["lua5.4"]:
        programs += _lua(folder)
    if not programs:
        raise FileNotFoundError(f"{root}: no zlib-*, bzip2-*, lua5.4-* here (tests/bench/fetch_software.sh makes them)")
    return programs


def sample(size: int = MEGABYTE, seed: int = 2) -> bytes:
    """Text of invented words, with runs and a little noise: compressible as prose is. The same for a seed."""
    rng = random.Random(seed)
    words = ["".join(rng.choices("etaoinshrdlucmfw", k=rng.randint(1, 9))) for _ in range(900)]
    out = bytearray()
    while len(out) < size:
        kind = rng.random()
        if kind < 0.97:
            out += " ".join(rng.choices(words, k=12)).encode() + b".\n"
        elif kind < 0.985:
            out += bytes([rng.randrange(256)]) * rng.randint(4, 700)
        else:
            out += rng.randbytes(rng.randint(10, 200))
    return bytes(out[:size])


def _zlib(folder: Path) -> list[Program]:
    common = [folder / f"{name}.c" for name in ZLIB.split()]
    flags = (*ZLIB_FLAGS, f"-I{folder}")
    data = sample()
    example, minigzip = folder / "test" / "example.c", folder / "test" / "minigzip.c"
    return [
        Program("zlib-example", (*common, example), flags, runs=(Run(outputs=("foo.gz",)),)),
        Program(
            "zlib-minigzip",
            (*common, minigzip),
            flags,
            runs=(
                Run(("-9",), data),
                Run(("-1", "sample"), outputs=("sample.gz",)),
                Run(("-d", "sample.gz"), outputs=("sample",)),
            ),
            files={"sample": data},
        ),
    ]


def _bzip2(folder: Path) -> list[Program]:
    sources = tuple(folder / f"{name}.c" for name in BZIP2.split())
    packed = (folder / "sample1.bz2").read_bytes()
    return [
        Program(
            "bzip2",
            sources,
            ("-D_FILE_OFFSET_BITS=64",),
            runs=(
                Run(("-9",), sample()),
                Run(("-k", "-1", "sample"), outputs=("sample.bz2",)),
                Run(("-t", "-v", "sample.bz2")),
                Run(("-d", "-f", "sample.bz2"), outputs=("sample",)),
                Run(("-d",), packed),
                Run(("-d",), packed[:-40]),
            ),
            files={"sample": sample()},
        )
    ]


def _lua(folder: Path) -> list[Program]:
    sources = tuple(sorted(path for path in (folder / "src").glob("*.c") if path.name != "luac.c"))
    scripts = sorted(LUA_SCRIPTS.glob("*.lua"))
    return [
        Program(
            "lua",
            sources,
            ("-std=gnu99", "-DLUA_COMPAT_5_3", "-DLUA_USE_POSIX", f"-I{LUA_SCRIPTS}"),  # the folder has a header
            link=("-lm",),
            runs=tuple(Run((path.name,)) for path in scripts),
            files={path.name: path.read_bytes() for path in scripts},
        )
    ]
