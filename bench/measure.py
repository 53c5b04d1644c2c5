"""A whole process, measured: how long it took, how much processor time, how much memory.

Beside `multiplied`. Memory is that of the process and all that it started, added up as the system
shares it out between them, and looked at twenty times a second, or less often where looking takes
long, so that it costs no more than a twentieth of the time that is measured.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_OFTEN = 0.05


class FailedError(Exception):
    """What was to be measured could not be; the message says why."""


@dataclass(frozen=True, slots=True)
class Run:
    """One process from its start to its end."""

    seconds: float
    processor: float
    """Seconds of processor time, of its children too."""
    megabytes: float
    """The most memory at any moment."""


def measured(
    command: Sequence[str | Path], folder: Path, more: Mapping[str, str] | None = None
) -> Run:
    """Run a command in a folder to its end.

    Raises:
        FailedError: it did not end well.
    """
    spent, began = os.times(), time.perf_counter()
    with subprocess.Popen(  # noqa: S603 the bench's own commands
        command,
        cwd=folder,
        env={**os.environ, **(more or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        memory = _Memory(process.pid)
        memory.start()
        try:
            said, _ = process.communicate()
        except BaseException:
            process.terminate()
            raise
        seconds = time.perf_counter() - began
    memory.ended.set()
    memory.join()
    if process.returncode:
        raise FailedError(said.decode(errors="replace"))
    processor = _of_children(os.times()) - _of_children(spent)
    return Run(seconds, processor, memory.most / 1e6)


def _of_children(times: os.times_result) -> float:
    return times.children_user + times.children_system


class _Memory(threading.Thread):
    """Looks how much memory a process and its children have, until it ends."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.ended = threading.Event()
        self.most = 0
        self._process = process

    def run(self) -> None:
        """Look until the process has ended."""
        took = 0.0
        while not self.ended.wait(max(_OFTEN, 20 * took)):
            began = time.perf_counter()
            self.most = max(self.most, sum(map(_share, _with_children(self._process))))
            took = time.perf_counter() - began


def _with_children(process: int) -> Iterator[int]:
    yield process
    for found in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = found.read_text().split()
        except OSError:  # it has ended since
            continue
        for child in children:
            yield from _with_children(int(child))


def _share(process: int) -> int:
    """Bytes of memory that a process has, of shared memory its part."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    lines = (line.split() for line in text.splitlines())
    return next((int(line[1]) * 1024 for line in lines if line[0] == "Pss:"), 0)
