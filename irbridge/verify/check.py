"""``irbridge check``: every pair of a project verified, as far as it is not known already.

In: a ``Config`` and what verifies a pair. Out: an ``Outcome`` a pair, as they come; and the exit code of them all.

    irbridge.toml -> pairs -> cache -> worker processes -> verdicts -> cache, reports, exit code

Example: ``list(check(load(Path(".")), Plan(cache=Path(".irbridge-cache"))))``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from irbridge.errors import IrbridgeError
from irbridge.verify.check_cache import Cache
from irbridge.verify.check_config import Config, Pair
from irbridge.verify.check_workers import Verify, run, unverified
from irbridge.verify.verdict import Status, Verdict

_CODES = (2, 4, 3)  # of errors, the worst first


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a pair. ``error``: why it was not verified at all; ``cached``: it was known."""

    pair: Pair
    verdicts: list[Verdict]
    error: IrbridgeError | None = None
    cached: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """How to check. ``cache``: a folder, None for none; ``jobs``: processes, 0 for as many as the toml says;
    ``reproducers``: the folder for those of counterexamples."""

    cache: Path | None = None
    jobs: int = 0
    reproducers: Path | None = None
    no_sandbox: bool = False


def engine_verify(
    pair: Pair, reproducers: Path | None = None, no_sandbox: bool = False, root: str = ""
) -> list[Verdict]:
    """Verify one pair. Raises IrbridgeError. ``root``: the folder that the pair's names are relative to."""
    from irbridge.verify.engine import Budget, verify_pair

    if pair.cases is not None:
        from irbridge.verify.programs import verify_program

        return [verify_program(
            pair.source, pair.source_isa, pair.target, pair.target_isa, pair.cases, link=pair.link,
            no_sandbox=no_sandbox, name=Path(pair.source[0][0]).stem, reproducers=reproducers,
        )]  # fmt: skip
    return verify_pair(
        pair.source, pair.target, source_isa=pair.source_isa, target_isa=pair.target_isa, functions=pair.functions,
        signatures=pair.signatures, headers=[os.path.join(root, name) for name, _ in pair.headers], ulps=pair.ulps,
        budget=Budget(**pair.budget), no_sandbox=no_sandbox, reproducers=reproducers,
    )  # fmt: skip


def check(
    config: Config, plan: Plan, verify: Verify | None = None, pairs: Sequence[Pair] | None = None
) -> Iterator[Outcome]:
    """The outcome of each pair (of all of the config's, or of ``pairs``), those that are known first. Verdicts are kept
    as they come, so that an interruption loses only what was not finished. ``verify`` must be picklable."""
    if verify is None:
        root = str(config.root.resolve())
        verify = partial(engine_verify, reproducers=plan.reproducers, no_sandbox=plan.no_sandbox, root=root)
    cache = Cache(plan.cache) if plan.cache is not None else None
    unknown = []
    for pair in config.pairs if pairs is None else pairs:
        known = cache.get(pair) if cache is not None else None
        if known is None:
            unknown.append(pair)
        else:
            yield Outcome(pair, known, cached=True)
    jobs = plan.jobs or config.jobs or len(os.sched_getaffinity(0))
    for pair, said in run(unknown, verify, jobs, config.pair_seconds) if unknown else ():
        if isinstance(said, list):
            if cache is not None:
                cache.put(pair, said)
            yield Outcome(pair, said)
        elif isinstance(said, str):
            yield Outcome(pair, unverified(pair, said))
        else:
            yield Outcome(pair, unverified(pair, str(said)), said)


def exit_code(outcomes: Iterable[Outcome], fail_on: Iterable[Status]) -> int:
    """1 if anything fails, else the code of the worst error, else 0."""
    outcomes, failing = list(outcomes), set(fail_on)
    if any(v.status in failing for o in outcomes if o.error is None for v in o.verdicts):
        return 1
    codes = {o.error.exit_code for o in outcomes if o.error is not None}
    return next((c for c in _CODES if c in codes), 0)
