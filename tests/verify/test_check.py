"""``irbridge check``: the toml, the workers, the cache, the command and the pytest plugin, over a fake engine; and once
over the real one.

The fake reads what to say from the texts: ``# say: STATUS``, ``# die: SIGNAL``, ``# raise: bad|unsupported|tool|bug``.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from irbridge.errors import IrbridgeError, Loc, ToolMissing, Unsupported
from irbridge.verify import check as checking
from irbridge.verify.cases import Case
from irbridge.verify.check_cache import Cache
from irbridge.verify.check_cli import check as command
from irbridge.verify.check_config import Pair, load
from irbridge.verify.verdict import Behaviour, Counterexample, Status, Verdict
from tests.bench import check_sample

pytest_plugins = ["pytester"]
WORST = (Status.REFUTED, Status.UNVERIFIED)
ROOT = Path(__file__).parents[2]


def fake(pair: Pair, reproducers: Path | None = None, **more: Any) -> list[Verdict]:
    """An engine: does what the source's text says, and notes that it was asked."""
    (name, text), said = pair.source[0], {m[1]: m[2] for m in re.finditer(r"# (\w+): (\w+)", pair.source[0][1])}
    if note := os.environ.get("IRBRIDGE_FAKE_NOTE"):
        with open(note, "a") as f:
            f.write(f"{name}\n")
    if "die" in said:
        os.kill(os.getpid(), getattr(signal, said["die"]))
    if "sleep" in said:
        time.sleep(float(said["sleep"]))
    if "raise" in said:
        errors = {"bad": IrbridgeError, "unsupported": Unsupported, "tool": ToolMissing, "bug": AssertionError}
        loc = () if said["raise"] == "bug" else (Loc(name, 1, 1, text.splitlines()[0]),)
        raise errors[said["raise"]](f"this is {said['raise']}", *loc)
    status, counter = Status(said.get("say", "TESTED")), None
    if status is Status.REFUTED:
        assert reproducers is not None
        reproducers.mkdir(parents=True, exist_ok=True)
        saved = reproducers / f"{Path(name).stem}.json"
        saved.write_text("{}")
        counter = Counterexample({"x": "1"}, Behaviour("returned", "2"), Behaviour("returned", "3"), "2 and 3", "",
                                 str(saved))  # fmt: skip
    functions = pair.functions or (Path(name).stem,)
    return [Verdict(f, status, "of the fake", inputs=500, counterexample=counter, source_file=name,
                    target_file=pair.target[0][0], source_line=1) for f in functions]  # fmt: skip


TOML = '[[pair]]\nsource = "src/*.s"\ntarget = "out/{name}.s"\n'


class Project:
    """A folder with an irbridge.toml, and the command run in it."""

    def __init__(self, root: Path) -> None:
        self.root, self.note = root, root / "asked"

    def write(self, toml: str = TOML, **sources: str) -> Project:
        for folder in ("src", "out"):
            (self.root / folder).mkdir(exist_ok=True)
            for name, text in sources.items():
                (self.root / folder / f"{name}.s").write_text(f"# {text}\n")
        (self.root / "irbridge.toml").write_text(toml)
        return self

    def run(self, *args: str) -> Result:
        self.note.unlink(missing_ok=True)
        return CliRunner().invoke(command, [str(self.root), "--jobs", "2", *args])

    def asked(self) -> list[str]:
        return sorted(self.note.read_text().split()) if self.note.exists() else []


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    made = Project(tmp_path)
    monkeypatch.setattr(checking, "engine_verify", _noting(made.note))
    return made


class _noting:
    """The fake, told where to note: what is picklable, since workers do not see this process's environment."""

    def __init__(self, note: Path) -> None:
        self.note = note

    def __call__(self, pair: Pair, **more: Any) -> list[Verdict]:
        os.environ["IRBRIDGE_FAKE_NOTE"] = str(self.note)
        return fake(pair, **more)


# -- the toml -------------------------------------------------------------------------------------------

# fmt: off
WRONG = [
    # toml                                                              place         message
    ("",                                                                "",           "there is no [[pair]]"),
    ("[check]\njobs = \n",                                              ":2:8",       "Invalid value"),
    ("[check]\nnothing = 1\n" + TOML,                                   ":2:1",       "unknown key nothing in [check]"),
    ("[more]\n" + TOML,                                                 ":1:2",       "unknown section [more]"),
    ("top = 1\n" + TOML,                                                ":1:1",       "unknown section [top]"),
    ("[check]\njobs = -1\n" + TOML,                                     ":2:1",       "jobs must be a number that"),
    ("[check]\njobs = 1.5\n" + TOML,                                    ":2:1",       "jobs must be a whole number"),
    ("[check]\njobs = true\n" + TOML,                                   ":2:1",       "jobs must be a number"),
    ('[check]\nfail_on = ["TESTED"]\n' + TOML,                          ":2:1",       "fail_on cannot be TESTED"),
    ("[budget]\nexamples = 0\n" + TOML,                                 ":2:1",       "examples must be a number"),
    ('[pair]\nsource = "a"\n',                                          ":1:2",       "pair is written [[pair]]"),
    ("[[budget]]\n" + TOML,                                             ":1:3",       "budget is written [budget]"),
    (TOML + '[[pair]]\nsource = "src/a.s"\n',                           ":4:3",       "this pair has no target"),
    (TOML + 'functions = "f"\n',                                        ":4:1",       "functions must be a list"),
    ('[[pair]]\nsource = "no/*.s"\ntarget = "out/{name}.s"\n',          ":2:1",       "nothing matches no/*.s"),
    ('[[pair]]\nsource = "no.s"\ntarget = "out/a.s"\n',                 ":2:1",       "cannot read no.s: No such file"),
    ('[[pair]]\nsource = "src/*.s"\ntarget = "out/a.s"\n',              ":3:1",       "2 sources but one target"),
    ('[[pair]]\nsource = "src/*.s"\ntarget = "no/{name}.s"\n',          ":3:1",       "cannot read no/a.s"),
    ('[[pair]]\nsource = "/*.s"\ntarget = "no/{name}.s"\n',             ":2:1",       "not a pattern"),
    (TOML + 'headers = ["x.h"]\n',                                      ":4:1",       "cannot read x.h"),
    (TOML + '[[pair]]\nsource = "src/a.s"\ntarget = "gone.s"\n',        ":6:1",       "cannot read gone.s"),
]
# fmt: on


@pytest.mark.parametrize(("toml", "place", "message"), WRONG, ids=[m for _, _, m in WRONG])
def test_a_wrong_toml_is_an_error_at_its_line(toml: str, place: str, message: str, project: Project) -> None:
    project.write(toml, a="", b="")
    with pytest.raises(IrbridgeError) as e:
        load(project.root)
    assert f"irbridge.toml{place}: error: {message}" in str(e.value) and e.value.exit_code == 2 and e.value.remedy


def test_no_toml(tmp_path: Path) -> None:
    with pytest.raises(IrbridgeError, match=r"irbridge.toml: error: cannot read: No such file"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("pattern", "target", "found"),
    [
        ("src/*.s", "out/{name}.s", ["src/a.s out/a.s", "src/b.s out/b.s"]),
        ("*/b.s", "{name}/a.s", ["out/b.s out/a.s", "src/b.s src/a.s"]),
        ("**/[a]?s", "src/b.s", None),
        ("s?c/[!b].s", "out/b.s", ["src/a.s out/b.s"]),
        ("src/a.s", "out/{name}.s", ["src/a.s out/a.s"]),
    ],
)
def test_patterns(pattern: str, target: str, found: list[str] | None, project: Project) -> None:
    project.write(f'[[pair]]\nsource = "{pattern}"\ntarget = "{target}"\n', a="", b="")
    if found is None:
        with pytest.raises(IrbridgeError, match="2 sources but one target"):
            load(project.root)
    else:
        assert [f"{p.source[0][0]} {p.target[0][0]}" for p in load(project.root).pairs] == found


def test_every_key_reaches_the_pair(project: Project) -> None:
    toml = """[check]\nfail_on = ["UNVERIFIED"]\njobs = 3\nmin_coverage = 50
[budget]\nexamples = 7\nseconds = 1.5\nseed = 4
[[pair]]\nsource = ["src/a.s", "src/b.s"]\ntarget = ["out/a.s", "out/b.s"]\nfrom = "x86_64"\nto = "riscv64"
functions = ["f"]\nsignatures = ["int f(int)"]\nheaders = ["src/b.s"]\nulps = 2\n"""
    config = load(project.write(toml, a="", b="").root)
    (p,) = config.pairs
    assert (config.fail_on, config.jobs, len(p.source), len(p.target)) == (frozenset(WORST), 3, 2, 2)
    assert (p.source_isa, p.target_isa, p.functions, p.signatures) == ("x86_64", "riscv64", ("f",), ("int f(int)",))
    assert (p.headers, p.ulps, p.name) == ((("src/b.s", "# \n"),), 2, "src/a.s src/b.s")
    assert p.budget == {"examples": 7, "seconds": 1.5, "seed": 4, "min_coverage": 50}


# -- the command ----------------------------------------------------------------------------------------


def test_reports_exit_code_and_cache(project: Project) -> None:
    project.write(a="say: TESTED", b="say: REFUTED", c="say: PROVED")
    files = {form: project.root / f"r.{form}" for form in ("json", "junit", "sarif", "html")}
    first = project.run(*(x for form, file in files.items() for x in (f"--{form}", str(file))))
    assert first.exit_code == 1 and project.asked() == ["src/a.s", "src/b.s", "src/c.s"]
    assert "3 functions: 1 REFUTED, 1 TESTED, 1 PROVED" in first.stdout
    assert f"--replay {project.root}/.irbridge-cache/reproducers/b.json" in first.stdout.replace("\n", "")
    assert [v["status"] for v in json.loads(files["json"].read_text())["verdicts"]] == ["REFUTED", "TESTED", "PROVED"]
    assert all(f.read_text() for f in files.values())
    again = project.run()
    assert again.exit_code == 1 and project.asked() == []
    assert "3 functions (3 from the cache): 1 REFUTED" in again.stdout


def test_what_makes_a_cached_verdict_void(project: Project) -> None:
    project.write(a="say: TESTED", b="say: REFUTED").run()
    (project.root / "out/a.s").write_text("# other\n")
    assert (project.run().exit_code, project.asked()) == (1, ["src/a.s"])
    (project.root / ".irbridge-cache/reproducers/b.json").unlink()
    assert (project.run().exit_code, project.asked()) == (1, ["src/b.s"])
    for entry in (project.root / ".irbridge-cache").glob("*.json"):
        entry.write_text("{}")
    assert (project.run().exit_code, project.asked()) == (1, ["src/a.s", "src/b.s"])
    project.write("[budget]\nexamples = 9\n" + TOML)
    assert (project.run().exit_code, project.asked()) == (1, ["src/a.s", "src/b.s"])
    assert (project.run("--no-cache").exit_code, project.asked()) == (1, ["src/a.s", "src/b.s"])
    assert (project.run("--cache", str(project.root / "other")).exit_code, len(project.asked())) == (1, 2)


def test_the_key_depends_on_everything(project: Project) -> None:
    (pair,) = load(project.write(a="").root).pairs
    text = (("x", "y"),)
    others = [
        replace(pair, source=text), replace(pair, target=text), replace(pair, headers=text), replace(pair, ulps=1),
        replace(pair, source_isa="arm"), replace(pair, target_isa="arm"), replace(pair, functions=("f",)),
        replace(pair, signatures=("f",)), replace(pair, budget={"seed": 1}),
        replace(pair, cases=()), replace(pair, cases=(Case("x"),)),
        replace(pair, cases=(Case("x", files={"a": b"b"}),)),
        replace(pair, link=("-lm",)),
    ]  # fmt: skip
    keys = {Cache(project.root, code).key(p) for p in (pair, *others) for code in ("code", "other code")}
    assert len(keys) == 2 * (1 + len(others))
    assert Cache(project.root, "code").key(replace(pair, loc=Loc("elsewhere"))) in keys


@pytest.mark.parametrize(
    ("texts", "args", "code"),
    [
        (["say: TESTED"], [], 0),
        (["say: UNVERIFIED"], [], 0),
        (["say: UNVERIFIED"], ["--fail-on", "UNVERIFIED"], 1),
        (["say: REFUTED"], ["--fail-on", "UNVERIFIED"], 1),
        (["raise: bad"], [], 2),
        (["raise: unsupported"], [], 3),
        (["raise: tool"], [], 4),
        (["raise: unsupported", "raise: tool"], [], 4),
        (["raise: tool", "raise: bad"], [], 2),
        (["raise: bad", "say: REFUTED"], [], 1),
        (["raise: bug", "die: SIGKILL"], [], 0),
    ],
)
def test_exit_codes(texts: list[str], args: list[str], code: int, project: Project) -> None:
    done = project.write(**{f"f{n}": t for n, t in enumerate(texts)}).run(*args)
    assert done.exit_code == code, done.output
    for n, text in enumerate(texts):
        what = text.partition("raise: ")[2]
        assert not what or what == "bug" or f"src/f{n}.s:1:1: error: this is {what}" in done.stderr


def test_a_worker_that_dies_costs_one_pair(project: Project) -> None:
    project.write(a="die: SIGKILL", b="say: PROVED", c="die: SIGSEGV", d="raise: bug", e="say: PROVED")
    done = project.run("--json", str(project.root / "r.json"))
    found = {v["source_file"]: v for v in json.loads((project.root / "r.json").read_text())["verdicts"]}
    assert "".join(found[f"src/{n}.s"]["status"][0] for n in "abcde") == "UPUUP"
    assert found["src/a.s"]["reason"] == "the process that verified it was killed by SIGKILL"
    assert found["src/c.s"]["reason"] == "the process that verified it was killed by SIGSEGV"
    assert found["src/d.s"]["reason"].startswith("irbridge failed: AssertionError: this is bug (test_check.py:")
    assert done.exit_code == 0
    project.run()
    assert project.asked() == ["src/a.s", "src/c.s", "src/d.s"]


def test_a_pair_that_takes_too_long_is_given_up(project: Project) -> None:
    toml = "[check]\npair_seconds = 1.5\n" + TOML
    project.write(toml, a="sleep: 60", b="say: PROVED", c="sleep: 60", d="say: PROVED")
    done = project.run("--json", str(project.root / "r.json"))
    found = json.loads((project.root / "r.json").read_text())["verdicts"]
    assert [(v["name"], v["reason"]) for v in found[:2]] == [(f"src/{n}.s", "it took longer than 1.5 s") for n in "ac"]
    assert done.exit_code == 0 and [v["status"] for v in found[2:]] == ["PROVED", "PROVED"]


def test_wrong_options(project: Project) -> None:
    project.write(a="")
    done = project.run("--fail-on", "PROVED")
    assert isinstance(done.exception, IrbridgeError)
    assert "--fail-on: error: fail_on cannot be PROVED" in str(done.exception)
    done = project.run("--html", str(project.root / "none/x.html"))
    assert isinstance(done.exception, IrbridgeError) and "cannot write" in str(done.exception)


INTERRUPTED = """
import signal
import sys
from pathlib import Path
from irbridge.verify import check as checking
from irbridge.verify.check_cli import check
from tests.verify.test_check import _noting
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in a shell's background has it ignored
    checking.engine_verify = _noting(Path(sys.argv[1], "asked"))
    from click.exceptions import Abort
    try:
        check.main([sys.argv[1], "--jobs", "1"], standalone_mode=False)
    except Abort:
        sys.exit(130)
"""


def test_an_interruption_keeps_what_was_finished(project: Project) -> None:
    project.write(a="say: PROVED", b="sleep: 60")
    script = project.root / "run.py"
    script.write_text(INTERRUPTED)
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    p = subprocess.Popen([sys.executable, str(script), str(project.root)], env=env, cwd=ROOT, stderr=subprocess.PIPE)
    config, cache = load(project.root), Cache(project.root / ".irbridge-cache")
    end = time.monotonic() + 20
    while ("src/b.s" not in project.asked() or cache.get(config.pairs[0]) is None) and time.monotonic() < end:
        time.sleep(0.05)
    p.send_signal(signal.SIGINT)
    _, err = p.communicate(timeout=20)
    assert p.returncode == 130 and b"Traceback" not in err, err
    assert [cache.get(p) is not None for p in config.pairs] == [True, False]


def test_forty_known_pairs_in_two_seconds(project: Project) -> None:
    wrong = (3, 17, 31)
    project.write(**{f"f{n:02}": "say: REFUTED" if n in wrong else "say: TESTED" for n in range(40)})
    assert project.run().exit_code == 1 and len(project.asked()) == 40
    code = "import sys; from irbridge.verify.check_cli import check; check.main(sys.argv[1:])"
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code, str(project.root)], cwd=ROOT, capture_output=True, text=True)
    took = time.monotonic() - start
    assert done.returncode == 1 and "40 functions (40 from the cache): 3 REFUTED, 37 TESTED" in done.stdout
    assert took < 2, took


def test_a_small_sample_with_the_real_engine(tmp_path: Path) -> None:
    wanted = check_sample.make(tmp_path, 4, 1, "examples = 40\nseconds = 2\nproof_seconds = 1")
    found = check_sample.measure(tmp_path, 4, wanted)
    assert found.wanted == ["find_sorted"] == found.failing == found.replayed and not found.wrong, found


# -- pytest ---------------------------------------------------------------------------------------------


def _plugin() -> list[str]:
    """What loads the plugin where it is not installed already."""
    installed = importlib.metadata.entry_points(group="pytest11", name="irbridge")
    return [] if installed else ["-p", "irbridge.verify.pytest_plugin"]


def _pytest(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, *args: str) -> pytest.RunResult:
    monkeypatch.setattr(checking, "engine_verify", _noting(pytester.path / "asked"))
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)
    return pytester.runpytest_inprocess("-p", "no:xdist", *_plugin(), *args)


def test_plugin(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    toml = TOML + '[[pair]]\nsource = "src/b.s"\ntarget = "out/b.s"\nfunctions = ["f", "g"]\n'
    Project(pytester.path).write(toml, a="say: TESTED", b="say: REFUTED", c="say: UNVERIFIED", d="raise: unsupported")
    pytester.makepyfile("def test_other(): pass")
    _pytest(pytester, monkeypatch).assert_outcomes(passed=1)
    done = _pytest(pytester, monkeypatch, "--irbridge", "-v", "-rs")
    done.assert_outcomes(passed=2, failed=4, skipped=1)
    done.stdout.fnmatch_lines([
        "irbridge.toml::src/a.s PASSED*", "irbridge.toml::src/b.s FAILED*", "irbridge.toml::src/b.s::g FAILED*",
        "*result * 2 * 3 *!=*", "*reproduce: irbridge verify --replay*", "*src/d.s:1:1: error: this is unsupported*",
        "SKIPPED*UNVERIFIED of the fake",
    ])  # fmt: skip
    assert "Traceback" not in done.stdout.str()


def test_plugin_by_path_selects_and_remembers(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    toml = '[check]\nfail_on = ["UNVERIFIED"]\n' + TOML
    project = Project(pytester.path).write(toml, a="say: TESTED", b="say: UNVERIFIED")
    _pytest(pytester, monkeypatch, "irbridge.toml", "-k", "a.s").assert_outcomes(passed=1, deselected=1)
    assert project.asked() == ["src/a.s"]
    done = _pytest(pytester, monkeypatch, "irbridge.toml", "-v")
    done.assert_outcomes(passed=1, failed=1)
    done.stdout.fnmatch_lines(["irbridge.toml::src/a.s::a PASSED*"])
    assert project.asked() == ["src/a.s", "src/b.s"]
    _pytest(pytester, monkeypatch, "irbridge.toml", "--irbridge-no-cache")
    assert project.asked() == ["src/a.s", "src/a.s", "src/b.s", "src/b.s"]


def test_plugin_on_a_wrong_toml(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    Project(pytester.path).write("[check]\nnothing = 1\n")
    done = _pytest(pytester, monkeypatch, "irbridge.toml")
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(["*irbridge.toml:2:1: error: unknown key nothing*", "*nothing = 1"])
