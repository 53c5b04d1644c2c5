"""From saving a file to the served page that has the new words: our preview beside `hugo server`.

Beside `reader`. Both are asked over HTTP for the page, again and again, until it has them.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from bench.measure import FailedError
from bench.others import Hugo
from bench.ours import Ours

_OFTEN = 0.01
_READY, _LONGEST = 3600.0, 600.0  # seconds


def saved(ours: Ours, hugo: Hugo, rounds: int) -> Iterator[tuple[str, float]]:
    """Seconds, ours and Hugo's; the first save of each is not counted: it may find more to do."""
    port = _free_port()
    with _server(ours.server(port), ours.folder) as process:
        for seconds in _saves(process, f"http://127.0.0.1:{port}/{ours.said_on()}", ours, rounds):
            yield "save to served page, ours, s", seconds
    port = _free_port()
    with _server(hugo.server(port), hugo.folder) as process:
        for seconds in _saves(process, f"http://127.0.0.1:{port}/{hugo.said_on()}", hugo, rounds):
            yield "save to served page, hugo server, s", seconds


def _saves(
    process: subprocess.Popen[bytes], address: str, edited: Ours | Hugo, rounds: int
) -> Iterator[float]:
    _wait(process, address, "<html", _READY)
    for turn in range(rounds + 1):
        time.sleep(1)  # so that nothing of the turn before is still under way
        words = f"said {turn + 1} times."
        begun = time.perf_counter()
        edited.say(words)
        _wait(process, address, words, _LONGEST)
        if turn:
            yield time.perf_counter() - begun


def _wait(process: subprocess.Popen[bytes], address: str, words: str, longest: float) -> None:
    until = time.monotonic() + longest
    while time.monotonic() < until:
        if process.poll() is not None:
            raise FailedError(f"the server ended with {process.returncode}")
        if words in _page(address):
            return
        time.sleep(_OFTEN)
    raise FailedError(f"after {longest:.0f} s {address} does not have “{words}”")


def _page(address: str) -> str:
    # While a first build of many goes on the preview takes a question and does not answer it.
    waits = contextlib.suppress(URLError, ConnectionError, TimeoutError)
    with waits, urlopen(address, timeout=60) as answer:  # noqa: S310 our own server
        return bytes(answer.read()).decode(errors="replace")
    return ""


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])


@contextmanager
def _server(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A server with all that it starts; what it says is read by nobody unless it fails."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603 the bench's own commands
            command, cwd=folder, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            yield process
        except FailedError as bad:
            said.seek(0)
            raise FailedError(f"{bad}\n{said.read().decode(errors='replace')[-2000:]}") from bad
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
