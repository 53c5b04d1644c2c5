"""Independent pieces of work: done in this process, by processes beside it, or by a Dask cluster.

Lowest of all, and knows nothing of content. A piece is a pure function of what is given to all of
them and of a task of its own, so that whoever does it, the result is the same. Results come in the
order of the tasks.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, Protocol, TypeVar

G = TypeVar("G")
T = TypeVar("T")
R = TypeVar("R")


class Work(Protocol):
    """Who does pieces of work."""

    @property
    def shares_folders(self) -> bool:
        """Whether what they write to a folder of this machine is there."""
        ...

    def each(self, make: Callable[[G, T], R], given: G, tasks: Sequence[T]) -> Iterator[R]:
        """What is made for each task of what is given to all, in the order of the tasks.

        Args:
            make: a function of a module, without effects that anybody relies on.
            given: what every task needs; it is handed over once to each process.
            tasks: small things: names, ids.
        """
        ...


class Here:
    """This process, one task after the other."""

    shares_folders = True

    def each(self, make: Callable[[G, T], R], given: G, tasks: Sequence[T]) -> Iterator[R]:
        """As `Work`."""
        return (make(given, task) for task in tasks)


class Processes:
    """Processes on this machine; where the system can, they begin with all that is here."""

    shares_folders = True

    def __init__(self, number: int) -> None:
        self._number = number

    def each(self, make: Callable[[G, T], R], given: G, tasks: Sequence[T]) -> Iterator[R]:
        """As `Work`."""
        start = multiprocessing.get_context("fork" if _copies() else "spawn")
        gc.freeze()  # else looking for what to throw away copies all memory into each process
        try:
            with ProcessPoolExecutor(self._number, start, _begin, (make, given)) as pool:
                yield from pool.map(_do, tasks)
        finally:
            gc.unfreeze()


class Cluster:
    """A Dask cluster, for those who outgrow one machine: needs the extra `handrail[dask]`."""

    shares_folders = False

    def __init__(self, address: str) -> None:
        self._address = address

    def each(self, make: Callable[[G, T], R], given: G, tasks: Sequence[T]) -> Iterator[R]:
        """As `Work`."""
        from distributed import Client  # noqa: PLC0415 only who has a cluster has the package

        with Client(self._address) as client:  # type: ignore[no-untyped-call]
            there = client.scatter(given, broadcast=True)
            yield from client.gather([client.submit(make, there, task) for task in tasks])


def fitting() -> Work:
    """Processes, as many as there are cores; this one alone where there is but one.

    A process in which other work goes on already is not copied: what its threads hold, those of a
    typesetter or a browser, would be held in the copy for ever. Then, too, it is this one alone.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    alone = _threads() == 1 or not _copies()
    return Processes(cores) if cores and cores > 1 and alone else Here()


def _copies() -> bool:
    """Whether a new process begins as a copy: on other systems their own libraries forbid it."""
    return sys.platform == "linux"


def _threads() -> int:
    """Of this process, also those that Python does not know of."""
    tasks = Path("/proc/self/task")
    return sum(1 for _ in tasks.iterdir()) if tasks.is_dir() else threading.active_count()


_held: tuple[Callable[[Any, Any], Any], Any]
"""In a process that works for another: what to do, and what is given to all tasks."""


def _begin(make: Callable[[Any, Any], Any], given: Any) -> None:
    global _held  # noqa: PLW0603 a process that works for another has no other place
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it is told, and ends it
    gc.disable()  # a third of its time, and next to nothing is freed (ADR 26)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _held = make, given


def _end_with_parent() -> None:
    """Nobody is left to take the results, and what is open here (a lock) would stay so for ever."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _do(task: Any) -> Any:
    make, given = _held
    return make(given, task)
