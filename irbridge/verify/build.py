"""A side of a verification as a program: the units assembled, linked with the runner and the stubs.

In: assembly units and the signatures to call. Out: ``Side``, then an executable that ``runner.py`` talks to. What both
sides must agree on (which globals are compared, which functions come from elsewhere) is decided on their objects before
either is linked.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from irbridge.errors import IrbridgeError, Loc
from irbridge.libc import PROTOTYPES
from irbridge.verify.debug_text import plain
from irbridge.verify.elf import Symbol, symbols
from irbridge.verify.machines import Toolchain, machine_of, toolchain
from irbridge.verify.stubs import ENTER, Global, stubs, used
from irbridge.verify.types import Signature

NATIVE = Path(__file__).with_name("native")
_WRAPPED = ("exit", "_exit", "_Exit", "quick_exit")
_ALLOCATING = ("malloc", "calloc", "realloc", "free", "sbrk", "aligned_alloc", "memalign", "posix_memalign")  # heap.c
_DIVIDING = ("__divti3", "__modti3", "__udivti3", "__umodti3")  # runner.c
MAIN = "irb_main_under_test"
_BASE = 0x5000000000  # away from the runner's buffers
_OUTSIDE = "irb_outside_"  # then the name of a function of the C library
_STACKS = {"pthread_create", "thrd_create", "clone", "swapcontext", "makecontext", "longjmp", "siglongjmp", "vfork"}
_PRINTING = re.compile(r"put|print|write|perror|psignal|fflush|err|warn")


@dataclass(slots=True)
class Side:
    """One side: its units, assembled. ``defined``: symbol -> (kind as ``nm`` has it, size); ``undefined``: names that
    no unit defines."""

    tools: Toolchain
    units: list[tuple[str, str]]
    folder: Path
    objects: list[Path] = field(default_factory=list)
    defined: dict[str, tuple[str, int]] = field(default_factory=dict)
    undefined: set[str] = field(default_factory=set)

    @property
    def functions(self) -> set[str]:
        """Functions that other units can call."""
        return {n for n, (kind, _) in self.defined.items() if kind in "TW"}

    @property
    def variables(self) -> dict[str, int]:
        """Variables that can be written, with their sizes."""
        return {n: size for n, (kind, size) in self.defined.items() if kind in "DBdbGSgs" and size}


def run(command: Sequence[str], what: str, remedy: str = "") -> str:
    """What a tool prints. Raises IrbridgeError with ``what`` and what the tool says if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        text = (done.stderr or done.stdout).strip()
        raise IrbridgeError(f"{what}: {text[:2000]}", remedy=remedy)
    return done.stdout


def assemble(units: Sequence[tuple[str, str]], isa: str, folder: Path) -> Side:
    """Assemble all units. Raises IrbridgeError with the assembler's message, as it places it."""
    tools = toolchain(isa)
    side = Side(tools, list(units), folder)
    folder.mkdir(parents=True, exist_ok=True)
    for n, (name, text) in enumerate(units):
        source, thing = folder / f"{n}.s", folder / f"{n}.o"
        source.write_text(plain(text))
        done = subprocess.run([tools.cc, "-c", str(source), "-o", str(thing)], capture_output=True, text=True)
        if done.returncode:
            m = re.search(rf"{re.escape(str(source))}:(\d+): Error: (.*)", done.stderr)
            line = int(m[1]) if m else 0
            shown = text.splitlines()[line - 1] if 0 < line <= text.count("\n") + 1 else ""
            raise IrbridgeError(f"the assembler of {tools.name} says: {m[2] if m else done.stderr.strip()[:500]}",
                                Loc(name, line, 1, shown))  # fmt: skip
        side.objects.append(thing)
    _tell_apart(side)
    _symbols(side)
    return side


def _tell_apart(side: Side) -> None:
    """Static variables that several units call the same get their unit's number."""
    local = [{x.name for x in symbols(thing) if x.kind in "bd"} for thing in side.objects]
    counts = Counter(name for names in local for name in names)
    for n, (thing, names) in enumerate(zip(side.objects, local, strict=True)):
        flags = [f"--redefine-sym={name}={name}.unit{n}" for name in sorted(names) if counts[name] > 1]
        if flags:
            run([side.tools.objcopy, *flags, str(thing)], "objcopy")


def _symbols(side: Side) -> None:
    for s in (s for thing in side.objects for s in symbols(thing)):
        if s.kind in "Uwv":
            side.undefined.add(s.name)
        elif s.size or s.name not in side.defined:
            side.defined[s.name] = (s.kind, s.size)
    side.undefined -= side.defined.keys()


def prints(sides: Sequence[Side]) -> bool:
    """Whether any side may print."""
    return any(_PRINTING.search(name) for side in sides for name in side.undefined)


def common(sides: Sequence[Side], signatures: Sequence[Signature]) -> dict[str, int]:
    """Variables of both sides, which are compared: as much as both have of them (in translations a label within a
    larger object has all that object's size)."""
    one, two = (side.variables for side in sides)
    called = {s.name for s in signatures}
    found = {n: min(one[n], two[n]) for n in one.keys() & two.keys() - called}
    return {n: size for n, size in sorted(found.items()) if not n.startswith((".", "irb")) and size_is_sane(size)}


def size_is_sane(size: int) -> bool:
    """Whether a global is compared whole after every input."""
    return size <= 1 << 16


def cache_folder() -> Path:
    """Where objects that are the same for every verification are kept."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return home / "irbridge"


def keep_hypothesis_away() -> None:
    """What Hypothesis stores goes to the cache, not to a folder of where the command was called."""
    os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", str(cache_folder() / "hypothesis"))


def plugin(name: str, folder: Path) -> str:
    """A plugin of qemu's (``native/NAME.c``), copied to a folder; gives its name there, as ``-plugin`` takes it."""
    command = ["gcc", "-O2", "-shared", "-fPIC", "-I", str(NATIVE)]
    made = kept(f"{name}.so", command, [NATIVE / f"{name}.c"], [NATIVE / "qemu.h"])
    shutil.copy(made, folder / f"{name}.so")
    return f"./{name}.so"


def kept(name: str, command: Sequence[str], sources: Sequence[Path], headers: Sequence[Path] = ()) -> Path:
    """What ``command -o FILE`` makes of the sources, made once."""
    h = hashlib.sha256("\0".join(command).encode())
    for s in (*sources, *headers):
        h.update(s.read_bytes())
    path = cache_folder() / f"{h.hexdigest()[:20]}-{name}"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent) as place:
            made = Path(place) / name
            run([*command, *map(str, sources), "-o", str(made)], f"cannot build {name}")
            os.replace(made, path)
    return path


@dataclass(slots=True)
class _Library:
    """A machine's C library: its start files, and the weak functions that it calls only where there are some."""

    start: list[str]
    absent: set[str]
    file: Path
    state: list[Any]

    def keep(self) -> None:
        """For later verifications, as long as it is the same library."""
        data = {"start": self.start, "absent": sorted(self.absent), "state": self.state}
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=self.file.parent, delete=False) as made:
            json.dump(data, made)
        os.replace(made.name, self.file)


@cache
def _library_of(cc: str) -> _Library:
    """The library of a compiler."""
    file = cache_folder() / f"{cc}-library.json"
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, IndexError):  # not kept, or not by us
        data = json.loads(file.read_text())
        if data["state"] == _state(data["state"][0]):
            return _Library(data["start"], set(data["absent"]), file, data["state"])
    names = ("crt1.o", "crti.o", "crtn.o", "libc.a")
    *start, libc = (run([cc, f"-print-file-name={name}"], "no C library").strip() for name in names)
    if not Path(libc).is_absolute():  # there is none: the linker says so
        return _Library(start, set(), file, [])
    found = _Library(start, set(), file, _state(libc))
    found.keep()
    return found


def _state(file: str) -> list[Any]:
    """A file's name, and what changes when it does."""
    found = Path(file).stat()
    return [file, found.st_mtime_ns, found.st_size]


def _far(start: Sequence[str]) -> list[str]:
    """What makes a program lie beyond 4 GiB, so that an address that is cut to 32 bits is none. The compiler's own
    start-up code may not reach that far, and is not needed."""
    return ["-nostartfiles", f"-Wl,-Ttext-segment={_BASE:#x}", "-Wl,--no-relax", *start]


def _frontend(tools: Toolchain) -> Any:
    """The frontend of a side's machine."""
    from irbridge import registry

    for name in registry.names("frontends"):
        if machine_of(name) == tools.name:
            return registry.frontend(name)
    raise IrbridgeError(f"{tools.name} has no frontend")


_ABSENT = re.compile(r"truncated to fit: \w+ against undefined symbol `(\w+)'")


def link(
    side: Side, signatures: Sequence[Signature], compared: Mapping[str, int], printing: bool, more: Sequence[str] = ()
) -> Path:
    """The runner of a side. Functions that no unit and no library defines are logged when they are called. ``more``:
    flags for the linker's driver."""
    tools, folder = side.tools, side.folder
    objects = _opened(side, signatures)
    parts = [kept(f"{name}.o", [tools.cc, "-O2", "-c"], [NATIVE / f"{name}.c"]) for name in ("runner", "heap")]
    frontend = _frontend(tools)
    parts.append(kept("guard.o", [tools.cc, "-c"], [Path(frontend.__file__ or "").with_name("guard.S")]))
    enter, entered = folder / "enter.S", folder / "enter.o"
    macro = Path(frontend.__file__ or "").with_name("enter.S").read_text()
    entries = ((f'{ENTER}{n}, "{s.name}"', *used(s)) for n, s in enumerate(signatures))
    calls = "".join(f"\tirb_enter {', '.join(map(str, entry))}\n" for entry in entries)
    calls += "".join(f"\tirb_outside {_OUTSIDE}{name}, {name}\n" for name in _library(side))
    enter.write_text(f'{macro}\t.text\n{calls}\t.section .note.GNU-stack,""\n')
    names = [*compared, *(n for n in sorted(side.variables) if n not in compared and not n.startswith("."))]
    globals_ = [Global(n, compared.get(n, side.variables[n]), n in compared) for n in names]
    outside: list[str] = sorted(n for n in side.undefined if n.startswith(MAIN))
    out = folder / "runner"
    far, library = tools.far, _library_of(tools.cc)
    absent, text, made = library.absent, folder / "stubs.c", folder / "stubs.o"
    written = ""
    for _ in range(5):  # until all that is missing is known
        wanted = stubs(signatures, globals_, outside, printing, frontend.ABI)
        if wanted != written:
            text.write_text(wanted)
            flags = ["-O1", "-w", "-fno-strict-aliasing", "-fno-builtin"]
            jobs = [([*flags, "-c", text, "-o", made], "the stubs do not compile", "give the signatures in plain C")]
            jobs += [] if written else [(["-c", enter, "-o", entered], "the entries do not assemble", "")]
            with ThreadPoolExecutor(2) as pool:
                list(pool.map(lambda job: run([tools.cc, *map(str, job[0])], *job[1:]), jobs))
            written = wanted
        wrapped = [f"-Wl,--wrap={n}" for n in (*_WRAPPED, *_ALLOCATING, *_DIVIDING)]
        command = [tools.cc, "-static", "-no-pie", "-Wl,-z,norelro", *wrapped, "-o", str(out)]
        lacking = sorted(absent - side.undefined)
        command += [*_far(library.start), *(f"-Wl,--defsym={n}=irb_nothing" for n in lacking)] if far else []
        linked = map(str, (*objects, made, entered, *parts))
        command += [*linked, *more, "-lm", "-lpthread"]
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if not done.returncode:
            return out
        missing = set(re.findall(r"undefined reference to `([^']+)'", done.stderr)) - set(outside)
        if far and "truncated" in done.stderr:
            found = set(_ABSENT.findall(done.stderr)) - missing - absent - side.undefined
            far = bool(found | missing)  # if none, there is code that takes addresses for 32 bits
            absent.update(found)
            if found and library.state:
                library.keep()
        elif not missing or missing & PROTOTYPES.keys():
            raise IrbridgeError(f"cannot link the {tools.name} side: {done.stderr.strip()[:1500]}")
        outside = sorted({*outside, *missing})
    raise IrbridgeError(f"cannot link the {tools.name} side: {done.stderr.strip()[:1500]}")


def _library(side: Side) -> list[str]:
    """Functions of the C library that the side calls, once each and returning; none where it has several stacks."""
    if side.undefined & _STACKS:
        return []
    known = {n: PROTOTYPES[n] for n in side.undefined - {*_WRAPPED} if n in PROTOTYPES}
    return sorted(n for n, p in known.items() if not (p.noreturn or p.returns_twice) and n.isidentifier())


def _opened(side: Side, signatures: Sequence[Signature]) -> list[Path]:
    """The objects with ``main`` renamed, and with what is called or watched visible."""
    hidden = [n for n, (kind, _) in side.defined.items() if kind in "tdb" and not n.startswith(".")]
    called = {s.name for s in signatures} | side.variables.keys()
    words = [f"--globalize-symbol={n}" for n in hidden if n in called]
    words += [f"--redefine-sym={name}={_OUTSIDE}{name}" for name in _library(side)]
    if "main" in side.defined:
        words.append(f"--redefine-sym=main={MAIN}")
    if not words:
        return side.objects
    out = list[Path]()
    for thing in side.objects:
        new = thing.with_suffix(".open.o")
        run([side.tools.objcopy, *words, str(thing), str(new)], "objcopy")
        out.append(new)
    return out


def defined(program: Path) -> dict[str, Symbol]:
    """A linked program's symbols."""
    return {s.name: s for s in symbols(program) if s.kind not in "Uwv"}


def addresses(program: Path) -> dict[str, int]:
    """Where a linked program's symbols are."""
    return {name: s.value for name, s in defined(program).items()}
