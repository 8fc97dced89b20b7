"""What this installation can do: ``irbridge targets`` and ``irbridge doctor``, made from the code itself.

In: the registry, the row tables, the directive and prototype tables. Out: plain data (``matrix``), printed
(``show_matrix``) or given as JSON; and the tools that are there (``show_doctor``).
Example: ``matrix(isa)["instructions"][0]["mnemonic"]``.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from irbridge import __version__, registry
from irbridge.isa.row import Row, Table

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as Grid

WIDTH = 100

# -- what is supported ----------------------------------------------------------------------------------


def matrix(isa: str | None = None) -> dict[str, Any]:
    """Everything supported, or with ``isa`` every instruction of one frontend. Raises IrbridgeError for
    a frontend that does not exist."""
    if isa is not None:
        return _instructions(isa)
    from irbridge.pipeline import passes

    return {
        "version": __version__,
        "sources": {name: _source(name) for name in registry.names("frontends")},
        "directives": _directives(),
        "passes": {"in order": [name for name, _ in passes()], "all": list(registry.names("passes"))},
        "targets": _targets(),
        "libc": _libc(),
    }


def _part(isa: str, name: str) -> Any:
    """A module of a frontend, None if it has none of that name."""
    package = f"irbridge.frontends.{isa}"
    return importlib.import_module(f"{package}.{name}") if importlib.util.find_spec(f"{package}.{name}") else None


def _table(isa: str) -> Table | None:
    table = getattr(_part(isa, "isa"), "TABLE", None)
    return table if isinstance(table, Table) else None


def _chapter(isa: str, row: Row) -> str:
    """The file of ``isa/`` that a row stands in: its function's, or that of a function it encloses."""
    if row.control:
        return "control"
    prefix = f"irbridge.frontends.{isa}.isa."
    found = [m.removeprefix(prefix) for m in _modules(row.fn) if m.startswith(prefix)]
    return next((m for m in found if m != "table"), found[0] if found else "")


def _modules(fn: Callable[..., Any], seen: tuple[Any, ...] = ()) -> Iterable[str]:
    yield fn.__module__
    for cell in getattr(fn, "__closure__", None) or ():
        if inspect.isfunction(cell.cell_contents) and cell.cell_contents not in seen:
            yield from _modules(cell.cell_contents, (*seen, fn))


def _source(isa: str) -> dict[str, Any]:
    """A frontend: its rows by chapter and by extension, its own directives, what it refuses by name."""
    frontend, table = registry.frontend(isa), _table(isa)
    rows = [r for group in table.rows.values() for r in group] if table is not None else []
    chapters: dict[str, list[Row]] = {}
    for r in rows:
        chapters.setdefault(_chapter(isa, r), []).append(r)
    refused = getattr(_part(isa, "refuse"), "_BY_NAME", ())
    return {
        "about": (frontend.__doc__ or "").strip().partition("\n")[0],
        "mnemonics": len({r.name for r in rows}),
        "rows": len(rows),
        "chapters": [_counted("chapter", c, chapters[c]) for c in sorted(chapters)],
        "extensions": [
            _counted("extension", e or "base", [r for r in rows if r.extension == e])
            for e in dict.fromkeys(r.extension for r in rows)
        ],
        "directives": _own_directives(frontend.SYNTAX),
        "refused": [{"names": names.split(), "what": what, "remedy": remedy} for names, what, remedy in refused],
    }


def _counted(kind: str, name: str, rows: Sequence[Row]) -> dict[str, Any]:
    extensions = dict.fromkeys(r.extension or "base" for r in rows)
    return {kind: name, "mnemonics": len({r.name for r in rows}), "rows": len(rows), "extensions": [*extensions]}


def _own_directives(syntax: Any) -> list[str]:
    """The directives of a dialect itself: those its method's docstring names and the method takes."""
    return [n for n in re.findall(r"``(\.\w+)", syntax.directive.__doc__ or "") if syntax.directive(n, "") is not None]


def _directives() -> dict[str, Any]:
    from irbridge.isa.directives import IGNORED, TABLE

    refused: dict[str, list[str]] = {}
    read = []
    for name, handler in TABLE.items():
        remedy = inspect.getclosurevars(handler).nonlocals.get("remedy")
        if isinstance(remedy, str):
            refused.setdefault(remedy, []).append(name)
        elif name not in IGNORED:
            read.append(name)
    return {
        "read": sorted(read),
        "ignored": sorted([*IGNORED, ".cfi_*"]),
        "refused": [{"names": names, "remedy": remedy} for remedy, names in refused.items()],
    }


def _targets() -> list[dict[str, str]]:
    from irbridge.backends.llvm.codegen import MACHINES

    out = []
    for name, m in MACHINES.items():
        number = "80 bits" if m.libc.long_double == "f80" else "128 bits (binary128)"
        out.append({
            "target": name, "also": " ".join(m.aliases), "output": "assembly", "triple": m.triple, "cpu": m.cpu,
            "features": m.features, "long double": number, "verified": _verified(name),
        })  # fmt: skip
    out.append({
        "target": "llvm", "also": "", "output": "LLVM IR text", "triple": "", "cpu": "", "features": "",
        "long double": "80 bits", "verified": "",
    })  # fmt: skip
    return out


def _verified(target: str) -> str:
    """How functions of a target's code are verified: what the verifier needs stands in a frontend's folder."""
    from irbridge.verify.machines import machine_of

    for name in registry.names("frontends"):
        if machine_of(name) == target:
            home = Path(registry.frontend(name).__file__ or "")
            runs = all(home.with_name(file).is_file() for file in ("guard.S", "enter.S"))
            return "tests, proofs" if runs else "proofs"
    return ""


def _libc() -> list[dict[str, Any]]:
    """What is known of libc's functions, by what is done for them."""
    from irbridge.isa import calls
    from irbridge.libc import PROTOTYPES
    from irbridge.passes import raise_libgcc, shim_libc

    shims = {*shim_libc.OPEN_FLAGS, *shim_libc.SAME, *" ".join(shim_libc.RENAMED.values()).split()}
    jumps = set(calls._SETJMP) | set(calls._LONGJMP)
    kinds: dict[str, list[str]] = {}
    for name, p in PROTOTYPES.items():
        if name in jumps:
            kind = "shimmed: the buffer holds a pointer to a native jmp_buf"
        elif name == "__tls_get_addr":
            kind = "mapped: a thread-local symbol's address"
        elif name in shims:
            kind = "shimmed: structures and numbers are the source's"
        elif raise_libgcc.raises(name):
            kind = "mapped: an operation of the IR"
        elif p.va_list >= 0:
            kind = "shimmed: the va_list is converted"
        elif p.format is not None:
            kind = f"mapped: arguments by the {p.format[0]} format"
        elif p.variadic:
            kind = "mapped: further arguments by evidence"
        else:
            kind = "called by prototype"
        kinds.setdefault(kind, []).append(name)
    return [{"what": kind, "functions": sorted(names)} for kind, names in sorted(kinds.items())]


def _instructions(isa: str) -> dict[str, Any]:
    """Every mnemonic of a frontend with its operand forms."""
    registry.frontend(isa)
    table = _table(isa.replace("-", "_"))
    found = []
    for name in sorted(table.rows) if table is not None else []:
        for r in table.rows[name] if table is not None else ():
            found.append({
                "mnemonic": name.replace("lock_", "lock "), "operands": r.spec, "flags": r.flags,
                "extension": r.extension or "base", "chapter": _chapter(isa.replace("-", "_"), r), "control": r.control,
            })  # fmt: skip
    return {"isa": isa, "flags": list(table.flags) if table is not None else [], "instructions": found}


# -- printed --------------------------------------------------------------------------------------------


def _console() -> Console:
    """At most ``WIDTH`` columns; without frames and colours where the output is no terminal."""
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=False)
    console.width = min(console.width, WIDTH) if console.is_terminal else WIDTH
    return console


def _grid(console: Console, title: str, columns: str, rows: Iterable[Sequence[object]]) -> Grid:
    """A table; a column whose name ends in ``#`` holds numbers."""
    from rich import box
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(
        title=title, title_justify="left", box=box.SIMPLE_HEAD if console.is_terminal else None, pad_edge=False,
        title_style="bold", header_style="bold" if console.is_terminal else "",
    )  # fmt: skip
    for name in columns.split("|"):
        grid.add_column(name.strip("#"), justify="right" if name.endswith("#") else "left", overflow="fold")
    for row in rows:
        grid.add_row(*(Text(str(x)) for x in row))
    return grid


def show_matrix(found: dict[str, Any]) -> None:
    """Print what ``matrix`` gave."""
    console = _console()
    if "instructions" in found:
        _show_instructions(console, found)
        return
    for name, s in found["sources"].items():
        console.print(f"source {name}: {s['mnemonics']} mnemonics in {s['rows']} rows; "
                      f"each of them: irbridge targets {name}\n", markup=False)  # fmt: skip
        rows = [(c["chapter"], c["mnemonics"], c["rows"], " ".join(c["extensions"])) for c in s["chapters"]]
        console.print(_grid(console, "instructions", "chapter|mnemonics#|rows#|extensions", rows), "")
        refused = [(" ".join(r["names"]), r["what"], r["remedy"]) for r in s["refused"]]
        console.print(_grid(console, "refused by name", "instructions|what it is|instead", refused), "")
        console.print(f"its own directives: {' '.join(s['directives'])}\n", markup=False)
    d = found["directives"]
    kinds = [("read", " ".join(d["read"]), ""), ("ignored", " ".join(d["ignored"]), "")]
    kinds += [("refused", " ".join(r["names"]), r["remedy"]) for r in d["refused"]]
    console.print(_grid(console, "directives", "|names|instead", kinds), "")
    targets = [
        (t["target"], t["also"], t["output"], " ".join(filter(None, (t["cpu"], t["features"]))), t["long double"],
         t["verified"] or "-")
        for t in found["targets"]
    ]
    columns = "--to|also|output|processor unless --mcpu, --mattr|long double|verified by"
    console.print(_grid(console, "targets", columns, targets), "")
    libc = [(x["what"], len(x["functions"]), _some(x["functions"])) for x in found["libc"]]
    console.print(_grid(console, "the C library", "what is done|functions#|such as", libc))


def _some(names: Sequence[str]) -> str:
    """A few of many names, the plain ones first."""
    shown = sorted(names, key=lambda n: (n.startswith("_"), n))[:12]
    return " ".join(shown) + (" …" if len(names) > len(shown) else "")


def _show_instructions(console: Console, found: dict[str, Any]) -> None:
    """Mnemonics with the same rows share a line."""
    by_name: dict[str, list[tuple[str, str, str]]] = {}
    for i in found["instructions"]:
        by_name.setdefault(i["mnemonic"], []).append((i["operands"] or "-", i["flags"], i["extension"]))
    groups: dict[tuple[tuple[str, str, str], ...], list[str]] = {}
    for name, forms in by_name.items():
        groups.setdefault(tuple(dict.fromkeys(forms)), []).append(name)
    rows = []
    for forms_, names in groups.items():
        flags = [f if not n or f != forms_[n - 1][1] else "" for n, (_, f, _) in enumerate(forms_)]
        extensions = " ".join(dict.fromkeys(e for _, _, e in forms_))
        rows.append((", ".join(names), "\n".join(o for o, _, _ in forms_), "\n".join(flags), extensions))
    letters = " ".join(found["flags"])
    console.print(
        f"{found['isa']}: {len(by_name)} mnemonics, {len(found['instructions'])} rows; operands: access:kind "
        f"(r read, w written); flags {letters}: a capital is defined, a small letter undefined, - kept\n",
        markup=False,
    )
    console.print(_grid(console, "", f"mnemonic|operands|{_letters(found['flags'])}|extension", rows))


def _letters(flags: Sequence[str]) -> str:
    return "".join(f[0] for f in flags) or "flags"


# -- the tools that are there ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tool:
    """Something irbridge can use. ``names``: a Python distribution, or programs of which one is enough;
    ``needed``: ``translate`` itself does not work without."""

    names: str
    use: str
    install: str
    package: bool = False
    needed: bool = False


# fmt: off
TOOLS = (
    Tool("llvmlite", "machine code for every target",                  "pip install irbridge",             True, True),
    Tool("lark",     "grammars of operands and expressions",           "pip install irbridge",             True, True),
    Tool("click",    "the command line",                               "pip install irbridge",             True, True),
    Tool("rich",     "the tables of targets and doctor",               "pip install irbridge",             True, True),
    Tool("z3-solver", "terms of proofs, and the rewrite rules",         "pip install 'irbridge[prove]'",    True),
    Tool("bitwuzla", "decides what proofs ask",                        "pip install 'irbridge[prove]'",    True),
    Tool("xdsl",     "reads the IR's text back in tests",              "pip install 'irbridge[mlir]'",     True),
    Tool("hypothesis", "inputs of verify and of the tests",            "pip install 'irbridge[verify]'",   True),
    Tool("pycparser", "prototypes for verify",                         "pip install 'irbridge[verify]'",   True),
    Tool("pyelftools", "prototypes from debugging information",        "pip install 'irbridge[verify]'",   True),
    Tool("pytest",   "the tests",                                      "pip install 'irbridge[dev]'",      True),
    Tool("gcc",      "makes assembly for the tests",                   "apt-get install gcc"),
    Tool("clang-19", "makes assembly for the tests, the runtime's IR", "apt-get install clang-19"),
    Tool("llvm-as-16", "checks that older LLVM takes our IR",          "apt-get install llvm-16"),
    Tool("mlir-opt-19 mlir-opt", "checks that MLIR takes our IR",      "apt-get install mlir-19-tools"),
    Tool("bwrap",    "walls round every program that is run",          "apt-get install bubblewrap"),
    Tool("csmith",   "random C programs for the benchmarks",           "apt-get install csmith libcsmith-dev"),
)
# fmt: on


def found_tools() -> list[dict[str, Any]]:
    """Each tool with its version, empty if it is missing."""
    from irbridge.backends.llvm.codegen import MACHINES

    out = []
    for t in (*TOOLS, *(Tool(*tool) for m in MACHINES.values() for tool in m.tools)):
        version = _package(t.names) if t.package else _program(t.names.split())
        name = t.names.split()[0]
        out.append({"tool": name, "use": t.use, "version": version, "install": t.install, "needed": t.needed})
    return out


def _package(name: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _program(names: Sequence[str]) -> str:
    """The version that the first of these programs found states of itself."""
    path = next((p for n in names if (p := shutil.which(n))), None)
    if path is None:
        return ""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return "there, but does not start"
    m = re.search(r"\d+\.\d+(?:\.\d+)*", done.stdout + done.stderr)
    return m[0] if m else "there"


def llvm_targets() -> tuple[str, list[str], list[str]]:
    """(LLVM's version, the targets it can emit, those it cannot); all empty without llvmlite."""
    from irbridge.backends.llvm.codegen import MACHINES

    try:
        import llvmlite.binding as llvm

        llvm.initialize_all_targets()
        llvm.initialize_all_asmprinters()
    except (ImportError, OSError, AttributeError, RuntimeError):
        return "", [], list(MACHINES)
    good = []
    for name, m in MACHINES.items():
        try:
            llvm.Target.from_triple(m.triple).create_target_machine()
            good.append(name)
        except RuntimeError:
            continue
    version = ".".join(map(str, llvm.llvm_version_info))
    return version, good, [n for n in MACHINES if n not in good]


def show_doctor() -> int:
    """Print which tools are there. Gives 0 if all that ``translate`` needs is, else 4."""
    console = _console()
    tools = found_tools()
    version, good, bad = llvm_targets()
    rows = []
    for t in tools:
        state = t["version"] or ("MISSING, needed" if t["needed"] else "missing")
        rows.append((t["tool"], state, t["use"], "" if t["version"] else t["install"]))
    console.print(f"irbridge {__version__}, Python {sys.version.split()[0]}", markup=False)
    console.print(f"LLVM {version or 'is missing'}: {' '.join(good) or 'no target'}\n", markup=False)
    console.print(_grid(console, "", "tool|version|what for|to install", rows))
    missing = [t["tool"] for t in tools if t["needed"] and not t["version"]]
    if missing or bad:
        what = [*missing, *(f"LLVM's {name}" for name in bad)]
        console.print(f"\ntranslate does not work without: {', '.join(what)}", markup=False)
        return 4
    console.print("\ntranslate has all it needs", markup=False)
    return 0
