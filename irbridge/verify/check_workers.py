"""Worker processes that may die: each pair goes to one, and what becomes of it comes back.

In: pairs, and a function of a pair. Out: its verdicts, or the error it raised, as they arrive. A worker that dies or
takes too long costs its pair the verdict (UNVERIFIED, with the reason) and is replaced; an interruption ends all of
them. ``ProcessPoolExecutor`` would give up all pairs when one worker dies.
Example: ``for pair, said in run(pairs, verify, 2, 60.0): ...``.
"""

from __future__ import annotations

import multiprocessing as mp
import os
import signal
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from irbridge.errors import IrbridgeError
from irbridge.verify.check_config import Pair
from irbridge.verify.verdict import Status, Verdict

Verify = Callable[[Pair], list[Verdict]]
Said = list[Verdict] | IrbridgeError | str  # a str: why there is no verdict
_GRACE = 3.0  # seconds in which a worker cleans up after an interruption


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    pair: Pair | None = None
    until: float = 0.0  # when its pair has taken too long, as time.monotonic counts


def run(pairs: Sequence[Pair], verify: Verify, jobs: int, limit: float) -> Iterator[tuple[Pair, Said]]:
    """Each pair with what became of it, in the order in which they end. ``limit``: seconds that a pair may take."""
    context = mp.get_context("forkserver")  # a fork of this process would take its threads' locks along
    waiting, workers = list(reversed(pairs)), list[_Worker]()
    try:
        while waiting or workers:
            while waiting and len(workers) < jobs:
                workers.append(_start(context, verify))
                _hand(workers[-1], waiting.pop(), limit)
            for w in _ready(workers):
                pair, said = w.pair, _answer(w, limit)
                assert pair is not None
                alive = not isinstance(said, _Died)
                if alive and waiting:
                    _hand(w, waiting.pop(), limit)
                else:
                    workers.remove(w)
                    _end(w)
                yield pair, said.reason if isinstance(said, _Died) else said
    finally:
        for w in workers:
            _interrupt(w)
        for w in workers:
            _end(w)


@dataclass(frozen=True, slots=True)
class _Died:
    reason: str


def _start(context: mp.context.ForkServerContext, verify: Verify) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, verify), daemon=False)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _hand(w: _Worker, pair: Pair, limit: float) -> None:
    w.pair, w.until = pair, time.monotonic() + limit
    try:
        w.pipe.send(pair)
    except OSError:
        pass  # it died: its answer says so


def _ready(workers: Sequence[_Worker]) -> list[_Worker]:
    """Those that have answered, died or taken too long."""
    ready = wait([w.pipe for w in workers], max(0.0, min(w.until for w in workers) - time.monotonic()))
    return [w for w in workers if w.pipe in ready or w.until <= time.monotonic()]


def _answer(w: _Worker, limit: float) -> Said | _Died:
    if not w.pipe.poll():
        _interrupt(w)
        return _Died(f"it took longer than {limit:g} s")
    try:
        said: Said = w.pipe.recv()
        return said
    except (EOFError, OSError):
        w.process.join(_GRACE)
        code = w.process.exitcode
        how = f"ended with exit code {code}" if code is None or code >= 0 else f"was killed by {_signal(-code)}"
        return _Died(f"the process that verified it {how}")


def _signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _interrupt(w: _Worker) -> None:
    if w.process.pid is not None and w.process.is_alive():
        os.kill(w.process.pid, signal.SIGINT)


def _end(w: _Worker) -> None:
    """A worker ends when its pipe does; one that does not is killed."""
    w.pipe.close()
    w.process.join(_GRACE)
    if w.process.is_alive():
        w.process.kill()
        w.process.join()


def _work(pipe: Connection, verify: Verify) -> None:
    """In the worker: answer pairs until the pipe ends."""
    signal.signal(signal.SIGINT, _once)
    try:
        while True:
            pair: Pair = pipe.recv()
            pipe.send(_verified(pair, verify))
    except (EOFError, KeyboardInterrupt, BrokenPipeError):
        return


def _once(number: int, frame: object) -> None:
    """An interruption counts once: the terminal sends one and so does ``run``, and the second must not stop what the
    first began to clean up."""
    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _verified(pair: Pair, verify: Verify) -> Said:
    try:
        return verify(pair)
    except IrbridgeError as e:
        return e
    except Exception as e:
        last = traceback.extract_tb(e.__traceback__)[-1]
        return f"irbridge failed: {type(e).__name__}: {e} ({os.path.basename(last.filename)}:{last.lineno})"


def unverified(pair: Pair, reason: str) -> list[Verdict]:
    """The verdicts of a pair that got none."""
    names = pair.functions or (pair.name,)
    source, target = pair.source[0][0], pair.target[0][0]
    return [Verdict(n, Status.UNVERIFIED, reason, source_file=source, target_file=target) for n in names]
