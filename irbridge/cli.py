"""The command line: ``irbridge translate|ir|verify|check|targets|doctor``.

Exit codes: 0 done, 1 refuted, 2 wrong usage or unreadable input, 3 refused as unsupported, 4 a needed
tool is missing. Diagnostics go to stderr as ``file:line:col: error: …`` with the line and a caret.
Outputs are written to a temporary file and renamed, so that an error leaves nothing behind.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from irbridge import __version__
from irbridge.errors import IrbridgeError, Loc

if TYPE_CHECKING:
    from irbridge.verify.translated import Request

_SUFFIX = {"llvm": ".ll"}


def read(path: str) -> tuple[str, str]:
    """(name, text) of an input; ``-`` is standard input. Raises ``IrbridgeError`` if it is no text."""
    name = "<stdin>" if path == "-" else path
    try:
        raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as e:
        raise IrbridgeError(f"cannot read: {e.strerror}", Loc(name), "give the path of an assembly file, or -") from e
    if b"\0" in raw:
        raise IrbridgeError("this is a binary file, not assembly text", Loc(name), "give the compiler's -S output")
    try:
        return name, raw.decode("utf-8")
    except UnicodeDecodeError as e:
        line = raw[: e.start].count(b"\n") + 1
        raise IrbridgeError("not UTF-8 text", Loc(name, line), "give the compiler's -S output") from e


def _write_all(files: Sequence[tuple[Path, str]]) -> None:
    """Write all the files or none: each to a temporary file beside it, then renamed.

    What is no regular file (a device, a pipe) is written to as it is, and a link's target is what changes."""
    import tempfile

    made: list[tuple[str, Path]] = []
    now = files[0][0]
    try:
        for now, text in files:
            path = now.resolve()
            if path.exists() and not path.is_file():
                path.write_text(text)
                continue
            with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=f".{path.name}.", delete=False) as f:
                made.append((f.name, path))
                f.write(text)
        for temporary, path in made:
            os.chmod(temporary, 0o666 & ~_umask())
            os.replace(temporary, path)
    except OSError as e:
        remedy = f"mkdir -p {now.parent}" if isinstance(e, FileNotFoundError) else "give another file with -o"
        raise IrbridgeError(f"cannot write: {e.strerror}", Loc(str(now)), remedy) from e
    finally:
        for temporary, _ in made:
            Path(temporary).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _outputs(inputs: Sequence[str], out: str | None, target: str) -> list[Path] | None:
    """Where each input's translation goes; None: standard output."""
    if len(inputs) == 1 and (out is None or out == "-"):
        return None
    suffix = _SUFFIX.get(target, ".s")
    if len(inputs) == 1 and out is not None and not Path(out).is_dir():
        return [Path(out)]
    folder = Path(out or ".")
    if out is not None and not folder.is_dir():
        raise IrbridgeError("several inputs need a folder as output", Loc(str(out)), f"mkdir {out}")
    names = [("stdin" if i == "-" else Path(i).stem) for i in inputs]
    ends = [f".{target}{suffix}" if out is None else suffix for _ in inputs]
    files = [folder / (n + e) for n, e in zip(names, ends, strict=True)]
    if len(set(files)) < len(files):
        raise IrbridgeError("two inputs would be written to the same file", Loc(str(files[0])), "rename one of them")
    return files


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="irbridge %(version)s")
def cli() -> None:
    """Translate programs between low-level languages, and say how far the result can be trusted."""


def _source_options(f: Callable[..., Any]) -> Callable[..., Any]:
    f = click.option("--from", "source", metavar="ISA", help="Source language; recognised from the text if missing.")(f)
    return click.argument("inputs", nargs=-1, required=True, metavar="IN...")(f)


def _verify_options(f: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--no-sandbox", is_flag=True, help="Run what is verified without walls round it."),
        click.option("--report", default="", metavar="FILE", help="Write the verdicts: .html, .json, .xml, .sarif."),
        click.option("--header", "headers", multiple=True, metavar="FILE", help="A C header that declares functions."),
        click.option("--sig", "signatures", multiple=True, metavar="PROTOTYPE", help="In C: how wide arguments are."),
        click.option("--verify", is_flag=True, help="Verify each function first; write nothing if one is refuted."),
    ):
        f = option(f)
    return f


@cli.command()
@_source_options
@click.option("--to", "target", required=True, metavar="TARGET", help="One that `irbridge targets` lists.")
@click.option("-o", "--output", "out", metavar="OUT", help="Output file; a folder for several inputs.")
@click.option("-O", "opt", type=click.IntRange(0, 3), default=2, show_default=True, help="Optimisation level.")
@click.option("--mcpu", "--march", "cpu", default="", metavar="CPU", help="Target processor, as LLVM names it.")
@click.option("--mattr", "features", default="", metavar="+F,-G", help="Target features, as LLVM names them.")
@click.option("--dispatch/--no-dispatch", default=True, help="Functions ask the processor what it has beyond its base.")
@click.option("--annotate", is_flag=True, help="Comments that say which source line each line came from.")
@click.option("--memory-model", type=click.Choice(["relaxed"]), default="relaxed", help="Order of plain accesses.")
@click.option("--print-after", multiple=True, metavar="PASS", help="Print the IR after a pass (to stderr).")
@click.option("--verify-each", is_flag=True, help="Verify the IR after each pass.")
@click.option("-q", "--quiet", is_flag=True, help="No warnings.")
@_verify_options
def translate(
    inputs: tuple[str, ...], source: str | None, target: str, out: str | None, opt: int, cpu: str, features: str,
    dispatch: bool, annotate: bool, memory_model: str, print_after: tuple[str, ...], verify_each: bool, quiet: bool,
    verify: bool, signatures: tuple[str, ...], headers: tuple[str, ...], report: str, no_sandbox: bool,
) -> None:
    """Translate assembly files; all the files of one program together give the best result."""
    from irbridge.backends.llvm.codegen import ALIASES
    from irbridge.backends.llvm.processor import check_processor
    from irbridge.pipeline import Options, emit_module, lift_units, otherwise, unserved
    from irbridge.verify.translated import Request, prototypes, subject

    target = ALIASES.get(target, target)
    if cpu or features:
        check_processor(target, cpu, features)
    request = _request(verify, Request(target, signatures, headers, report, no_sandbox))
    files = _outputs(inputs, out, target)
    units = [read(p) for p in inputs]
    told = verify or bool(signatures or headers)
    known = prototypes(units, source, signatures, headers, described=verify) if told else None
    options = Options(opt, cpu, features, annotate, verify_each, print_after, dispatch=dispatch, show=_show,
                      prototypes=known.signatures if known is not None else {})  # fmt: skip
    lifted = lift_units(units, source, options)
    apart = unserved(lifted.modules, target)
    if known is not None:
        apart |= {n: otherwise(why) for n, why in known.refused.items() if n in subject(lifted.modules).functions}
    if not quiet:
        reasons = dict.fromkeys(apart.values())
        notes = [f"{', '.join(n for n, x in apart.items() if x == why)}: {why}" for why in reasons]
        for text in (*lifted.warnings, *(f"{a} (assumed)" for a in lifted.assumptions), *notes):
            click.echo(f"warning: {text}", err=True)
    verified = subject(lifted.modules) if request is not None else None
    texts = [emit_module(m, target, options, text) for m, (_, text) in zip(lifted.modules, units, strict=True)]
    if request is not None and verified is not None:
        request.verify(units, texts, source, replace(verified, unserved=apart))
    if files is None:
        click.echo(texts[0], nl=False)
    else:
        _write_all(list(zip(files, texts, strict=True)))


def _request(verify: bool, asked: Request) -> Request | None:
    """What ``--verify`` asks for, checked; None without it. Raises UsageError for options that need it."""
    if verify:
        asked.check()
        return asked
    for option, given in (("report", asked.report), ("no-sandbox", asked.no_sandbox)):
        if given:
            raise click.UsageError(f"--{option} says how to verify: it needs --verify")
    return None


def _show(name: str, text: str) -> None:
    click.echo(f"// after {name}\n{text}", err=True)


@cli.command()
@_source_options
@click.option("-o", "--output", "out", metavar="OUT", help="Output file.")
@click.option("--stop-after", default="", metavar="PASS", help="The last pass to run.")
@click.option("--verify-each", is_flag=True, help="Verify the IR after each pass.")
def ir(inputs: tuple[str, ...], source: str | None, out: str | None, stop_after: str, verify_each: bool) -> None:
    """Print the IR of assembly files (MLIR's generic form)."""
    from irbridge.ir.text import print_module
    from irbridge.pipeline import Options, lift_units

    lifted = lift_units([read(p) for p in inputs], source, Options(verify_each=verify_each, stop_after=stop_after))
    text = "\n".join(print_module(m) for m in lifted.modules)
    if out is None or out == "-":
        click.echo(text, nl=False)
    else:
        _write_all([(Path(out), text)])


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="Machine-readable.")
@click.argument("isa", required=False)
def targets(isa: str | None, as_json: bool) -> None:
    """What is supported: sources, targets, instructions, directives, and what is refused."""
    from irbridge.report import matrix, show_matrix

    found = matrix(isa)
    if as_json:
        import json

        click.echo(json.dumps(found, indent=1))
    else:
        show_matrix(found)


@cli.command()
def doctor() -> None:
    """Which of the tools that irbridge can use are installed, and what each is for."""
    from irbridge.report import show_doctor

    sys.exit(show_doctor())


def _verification() -> None:
    from irbridge.verify.check_cli import check
    from irbridge.verify.verify_cli import verify

    cli.add_command(verify)
    cli.add_command(check)


_verification()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    try:
        cli.main(args=list(argv) if argv is not None else None, standalone_mode=False)
    except IrbridgeError as e:
        click.echo(e.render(), err=True)
        return e.exit_code
    except click.ClickException as e:
        e.show()
        return e.exit_code
    except click.Abort:
        return 130
    except BrokenPipeError:
        return 141
    except SystemExit as e:
        return int(e.code or 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
