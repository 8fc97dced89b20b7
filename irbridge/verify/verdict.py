"""What a verification found: the data that runners fill, reports print and caches keep.

``Verdict`` is the result for one function (or whole program). Everything in it is plain data: ``to_json`` and
``from_json`` are exact inverses, and the JSON is what ``irbridge verify --json`` publishes (docs/verdict.schema.json).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

SCHEMA = 1  # changes whenever the JSON does


class Status(StrEnum):
    """What is known. PROVED: for all inputs. TESTED: no difference on the inputs that were run; perhaps proved too for
    so many rounds of its loops. REFUTED: an input was run on which they differ. UNVERIFIED: neither, with the
    reason."""

    PROVED = "PROVED"
    TESTED = "TESTED"
    REFUTED = "REFUTED"
    UNVERIFIED = "UNVERIFIED"


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What one side did on one input. ``outcome``: ``returned``, ``exit N``, ``signal N`` or ``timeout``;
    ``result``: the result as a person reads it (empty: void); ``memory``: hexadecimal contents afterwards of each
    buffer and global, by name; ``stdout``: what was printed; ``calls``: external functions called, in order."""

    outcome: str
    result: str = ""
    memory: dict[str, str] = field(default_factory=dict)
    stdout: str = ""
    calls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counterexample:
    """An input on which the sides differ. ``arguments``: parameter -> C text of its value; ``difference``: the first
    thing that differs, in a sentence; ``divergence``: the first differing store or branch (``file:line`` of each side),
    where one was found; ``reproducer``: the file that ``irbridge verify --replay FILE`` runs again."""

    arguments: dict[str, str]
    source: Behaviour
    target: Behaviour
    difference: str
    divergence: str = ""
    reproducer: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of the source the inputs reached. ``lines``: line with an instruction -> whether it ran; ``branches``: line
    of a conditional branch -> (jumped, fell through)."""

    lines: dict[int, bool] = field(default_factory=dict)
    branches: dict[int, tuple[bool, bool]] = field(default_factory=dict)
    blocks: int = 0
    blocks_reached: int = 0

    @property
    def percent(self) -> float:
        """Blocks and directions of branches that were reached, of all, in percent (100 if there is none)."""
        ways = [way for both in self.branches.values() for way in both]
        total = self.blocks + len(ways)
        return 100.0 * (self.blocks_reached + sum(ways)) / total if total else 100.0

    def missed(self) -> list[int]:
        """Lines that never ran, or whose branch went one way only."""
        cold = {line for line, ran in self.lines.items() if not ran}
        return sorted(cold | {line for line, both in self.branches.items() if not all(both)})


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result for one function. ``name``: the function, or the program; ``signature``: the prototype used, in C;
    ``signature_from``: given, header, dwarf or inferred; ``reason``: why it is not better than it is; ``inputs``: how
    many both sides ran alike; ``dropped``: inputs outside the contract, since the source itself faulted;
    ``failure_rate``: with 95 % confidence the two differ on fewer of such inputs than this; ``proof``: what was proved
    (of a TESTED one: not everything);
    ``lines``: source line -> lines of the target that came from it, where that is known; ``assumptions``: what was
    taken for granted."""

    name: str
    status: Status
    reason: str = ""
    signature: str = ""
    signature_from: str = ""
    inputs: int = 0
    dropped: int = 0
    failure_rate: float = 1.0
    proof: str = ""
    coverage: Coverage | None = None
    counterexample: Counterexample | None = None
    assumptions: tuple[str, ...] = ()
    lines: dict[int, list[int]] = field(default_factory=dict)
    source_file: str = ""
    target_file: str = ""
    source_line: int = 0
    seed: int = 0
    seconds: float = 0.0

    def summary(self) -> str:
        """The verdict in one line, as the terminal shows it."""
        match self.status:
            case Status.PROVED:
                return f"PROVED {self.proof}".rstrip()
            case Status.TESTED:
                covered = f", {self.coverage.percent:.0f}% of source blocks and branches" if self.coverage else ""
                return f"TESTED {self.inputs:,} inputs{covered}, failure rate < {self.failure_rate:.2g} at 95%"
            case Status.REFUTED:
                return f"REFUTED {self.counterexample.difference if self.counterexample else self.reason}"
            case _:
                return f"UNVERIFIED {self.reason}"

    def to_json(self) -> dict[str, Any]:
        """As plain JSON data."""
        out = asdict(self)
        out["status"] = str(self.status)
        if self.coverage is not None:
            out["coverage"]["percent"] = round(self.coverage.percent, 2)
        return out

    @staticmethod
    def from_json(data: dict[str, Any]) -> Verdict:
        """The inverse of ``to_json``."""
        d = dict(data)
        if d["coverage"] is not None:
            c = d["coverage"]
            lines = {int(k): bool(v) for k, v in c["lines"].items()}
            branches = {int(k): (bool(v[0]), bool(v[1])) for k, v in c["branches"].items()}
            d["coverage"] = Coverage(lines, branches, c["blocks"], c["blocks_reached"])
        if d["counterexample"] is not None:
            x = dict(d["counterexample"])
            for side in ("source", "target"):
                x[side] = Behaviour(**{**x[side], "calls": tuple(x[side]["calls"])})
            d["counterexample"] = Counterexample(**x)
        d["assumptions"] = tuple(d["assumptions"])
        d["lines"] = {int(k): list(v) for k, v in d["lines"].items()}
        return Verdict(**{**d, "status": Status(d["status"])})


def failure_rate(inputs: int) -> float:
    """The rate of differing inputs below which, with 95 % confidence, the true one lies when ``inputs`` independent
    ones all agreed (the rule of three, exactly: 1 - 0.05**(1/n))."""
    return float(1 - 0.05 ** (1 / inputs)) if inputs else 1.0
