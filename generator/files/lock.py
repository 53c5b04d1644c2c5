"""One build of a project at a time: a lock that ends with the process that holds it.

Beside `owned`. The system lets go of it however the process ends, so that no lock is ever left.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int, *, wait: bool) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int, *, wait: bool) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


@contextmanager
def held(path: Path, waiting: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock at a path for a while; where another process holds it, wait for that to end.

    Args:
        path: a file of ours; it holds the number of the process that has the lock.
        waiting: told once, with the number of that process, before the wait.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = _open(path)
    try:
        try:
            _take(handle, wait=False)
        except OSError:
            waiting(os.pread(handle, 20, 0).decode("ascii", "replace").strip())
            _take(handle, wait=True)
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode("ascii"), 0)
        try:
            yield
        finally:
            os.ftruncate(handle, 0)
    finally:
        os.close(handle)


@contextmanager
def alive(path: Path) -> Iterator[None]:
    """Show for a while that a process is at work on what a file marks."""
    handle = _open(path)
    try:
        _take(handle, wait=False)
        yield
    finally:
        os.close(handle)


def abandoned(path: Path) -> bool:
    """Whether no process is at work any more on what a file marks."""
    handle = _open(path)
    try:
        _take(handle, wait=False)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
