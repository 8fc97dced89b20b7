"""A pool of worker processes with a limit per item: a hang or a crash costs one item, not the run.

In: items (picklable) and a function. Out: each item's result as it comes, or `Lost` with the stage the
worker was in when it was killed or died. Workers are forked warm, live on over items, and are recycled.
"""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Generic, TypeVar

MEMORY_LIMIT = 9 << 30
ITEMS_PER_WORKER = 60
_context = multiprocessing.get_context("fork")

Item = TypeVar("Item")
Out = TypeVar("Out")


@dataclass(frozen=True, slots=True)
class Lost:
    """An item without a result: its worker ran out of time (or died) in `stage`."""

    stage: str
    reason: str
    timed_out: bool


@dataclass(slots=True)
class _Worker(Generic[Item]):
    process: ForkProcess
    pipe: Connection
    item: Item | None = None
    stage: str = ""
    since: float = 0.0
    done: int = 0


def _serve(work: Callable[[Item, Callable[[str], None]], Out], pipe: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, resource.getrlimit(resource.RLIMIT_AS)[1]))
    while True:
        try:
            item = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        pipe.send(("done", work(item, lambda stage: pipe.send(("stage", stage)))))


def spread(
    work: Callable[[Item, Callable[[str], None]], Out],
    items: Iterable[Item],
    *,
    jobs: int,
    limit: Callable[[str], float],
) -> Iterator[tuple[Item, Out | Lost]]:
    """Run `work(item, say)` for every item on `jobs` processes.

    `limit(stage)` is the number of seconds a worker may stay in a stage that it announced with `say`.
    """
    queue = iter(items)
    workers: list[_Worker[Item]] = []

    def start() -> _Worker[Item]:
        ours, theirs = _context.Pipe()
        process = _context.Process(target=_serve, args=(work, theirs), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def stop(worker: _Worker[Item]) -> None:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        workers.remove(worker)

    def feed() -> None:
        while len(workers) < jobs or any(worker.item is None for worker in workers):
            try:
                item = next(queue)
            except StopIteration:
                return
            idle = next((worker for worker in workers if worker.item is None), None)
            if idle is None:
                idle = start()
                workers.append(idle)
            idle.item, idle.stage, idle.since = item, "start", time.monotonic()
            idle.pipe.send(item)

    try:
        feed()
        while busy := [worker for worker in workers if worker.item is not None]:
            ready = wait([worker.pipe for worker in busy], timeout=0.5)
            for worker in busy:
                item = worker.item
                assert item is not None
                if worker.pipe in ready:
                    try:
                        kind, payload = worker.pipe.recv()
                    except (EOFError, ConnectionResetError):
                        worker.process.join()
                        code = worker.process.exitcode
                        stop(worker)
                        yield item, Lost(worker.stage, f"worker died (exit {code}) in stage {worker.stage}", False)
                        continue
                    if kind == "stage":
                        worker.stage, worker.since = payload, time.monotonic()
                        continue
                    worker.item, worker.done = None, worker.done + 1
                    if worker.done >= ITEMS_PER_WORKER:
                        stop(worker)
                    yield item, payload
                elif time.monotonic() - worker.since > limit(worker.stage):
                    stop(worker)
                    yield item, Lost(worker.stage, f"stage {worker.stage} exceeds {limit(worker.stage):g} s", True)
            feed()
    finally:
        for worker in list(workers):
            stop(worker)
