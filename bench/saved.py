"""From saving a file to the served page that has the new words: our preview beside `hugo server`.

Beside `reader`. Both are asked over HTTP for the page, again and again, until it has them. Ours
serves what was edited before it has made the rest of the site: when all is there is told besides.
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
from generator.preview.server import STATE_PATH

_OFTEN = 0.05  # seconds; more often, and asking takes a good part of what the servers have
_READY, _LONGEST = 3600.0, 600.0  # seconds


def saved(ours: Ours, hugo: Hugo, rounds: int) -> Iterator[tuple[str, float]]:
    """Seconds, ours and Hugo's; the first save of each is not counted: it may find more to do."""
    for name, edited in (("ours", ours), ("hugo server", hugo)):
        port = _free_port()
        with _server(edited.server(port), edited.folder) as process:
            here = f"http://127.0.0.1:{port}/"
            for page, whole in _saves(process, here, edited, rounds):
                yield f"save to served page, {name}, s", page
                if edited is ours:
                    yield "save to whole site, ours, s", whole


def _saves(
    process: subprocess.Popen[bytes], here: str, edited: Ours | Hugo, rounds: int
) -> Iterator[tuple[float, float]]:
    """Seconds to the page, and to the end of all that the save brought about."""
    address = f"{here}{edited.said_on()}"
    _wait(process, address, "<html", _READY)
    for turn in range(rounds + 1):
        time.sleep(1)  # so that nothing of the turn before is still under way
        words = f"said {turn + 1} times."
        begun = time.perf_counter()
        edited.say(words)
        _wait(process, address, words, _LONGEST)
        seen = time.perf_counter()
        if isinstance(edited, Ours):
            _wait(process, f"{here.rstrip('/')}{STATE_PATH}?-1", '"under_way": false', _LONGEST)
        if turn:
            yield seen - begun, time.perf_counter() - begun


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
