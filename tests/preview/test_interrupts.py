"""`handrail serve` ends when it is interrupted, whatever it is doing, and the site stays whole."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest

from tests.projects import ROOT, TODAY, handrail, replace_in

PATIENCE = 60.0
"""Seconds after which a server that has not ended never will."""

WAYS = (signal.SIGINT, signal.SIGTERM)
NAMES = ("Two Valleys", "Three Valleys")
FIRST_BUILD = [n * 0.1 for n in range(9)]
FIRST_DOCUMENTS = [0.4, 1.0, 1.6]
REBUILD = [0.25 + n * 0.13 for n in range(6)]
"""Seconds: the watcher takes 0.2 to begin and 0.3 to see that no more is saved, a build of this
project 0.6, and one that makes all documents 3."""


IN_THE_BACKGROUND = ["sh", "-c", 'trap "" INT; exec "$@"', "sh"]
"""As a shell that is no terminal begins what it does not wait for: SIGINT is ignored."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
    return port


def listens(port: int) -> bool:
    """Whether the command has begun: it takes its port before it builds."""
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


@dataclass
class World:
    """A project whose site is always that of one of its two names."""

    root: Path
    wholes: list[dict[str, bytes]]
    name: int = 0

    def rename(self) -> None:
        """Save a change that every page shows."""
        site = self.root / "content/site.yml"
        replace_in(site, f"name: {NAMES[self.name]}", f"name: {NAMES[1 - self.name]}")
        self.name = 1 - self.name

    def site(self, made: str = "preview") -> dict[str, bytes]:
        folder = self.root / "build" / made
        files = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def world(good_built: Path, tmp_path_factory: pytest.TempPathFactory) -> World:
    root = tmp_path_factory.mktemp("interrupts") / "good"
    made = World(Path(shutil.copytree(good_built, root)), [])
    made.wholes.append(made.site("site"))
    made.rename()
    assert handrail("build", "--today", TODAY, root=made.root).code == 0
    made.wholes.append(made.site("site"))
    shutil.copytree(made.root / "build/site", made.root / "build/preview")
    assert made.wholes[0] != made.wholes[1]
    return made


@dataclass(frozen=True)
class Serving:
    """A running preview."""

    world: World
    process: subprocess.Popen[str]
    said: Path

    def has_said(self, words: str) -> None:
        """Wait until it has."""
        deadline = time.monotonic() + PATIENCE
        while words not in self.said.read_text("utf-8"):
            assert time.monotonic() < deadline and self.process.poll() is None
            time.sleep(0.005)

    def ends(self, seconds: float, way: signal.Signals) -> None:
        """Interrupted after a while it ends well, with the old site or the new."""
        time.sleep(seconds)
        assert self.process.poll() is None
        self.process.send_signal(way)
        code = self.process.wait(PATIENCE)
        said = self.said.read_text("utf-8")
        assert code == 0, said
        assert "Traceback" not in said
        assert self.world.site() in self.world.wholes, "half a site"


@contextmanager
def serving(world: World) -> Iterator[Serving]:
    """A preview that has just taken its port, and builds next."""
    said, port = world.root.with_name("said"), free_port()
    words = ["--root", str(world.root), "serve", "--today", TODAY, "--port", str(port)]
    with said.open("w") as log:
        process = subprocess.Popen(
            [*IN_THE_BACKGROUND, sys.executable, "-m", "generator", *words],
            cwd=ROOT,
            stdout=log,
            stderr=log,
            text=True,
        )
    while not listens(port):
        assert process.poll() is None, said.read_text("utf-8")
        time.sleep(0.005)
    yield Serving(world, process, said)
    process.kill()
    process.wait()


def test_it_ends_during_the_first_build(world: World) -> None:
    for seconds, way in zip(FIRST_BUILD, cycle(WAYS)):
        world.rename()
        with serving(world) as preview:
            preview.ends(seconds, way)


def test_it_ends_while_documents_are_made(world: World) -> None:
    for seconds, way in zip(FIRST_DOCUMENTS, cycle(WAYS)):
        shutil.rmtree(world.root / "build/cache", ignore_errors=True)
        with serving(world) as preview:
            preview.ends(seconds, way)


@pytest.mark.parametrize(
    ("words", "seconds", "way"),
    [
        ("Built", 0.0, signal.SIGINT),
        ("Built", 0.0, signal.SIGTERM),
        ("Open", 0.0, signal.SIGINT),
        ("Open", 0.3, signal.SIGTERM),
    ],
)
def test_it_ends_while_it_reports_and_when_it_waits(
    words: str, seconds: float, way: signal.Signals, world: World
) -> None:
    with serving(world) as preview:
        preview.has_said(words)
        preview.ends(seconds, way)


def test_it_ends_while_it_builds_again(world: World) -> None:
    for seconds, way in zip(REBUILD, cycle(WAYS)):
        with serving(world) as preview:
            preview.has_said("Open")
            world.rename()
            preview.ends(seconds, way)


@contextmanager
def not_ignoring_interrupts() -> Iterator[None]:
    """What begins here begins as from a terminal, also where the tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("seconds", [0.25, 0.45])
def test_it_ends_without_a_word_before_all_is_loaded(seconds: float, world: World) -> None:
    words = ["--root", str(world.root), "serve", "--today", TODAY, "--port", "0"]
    with not_ignoring_interrupts():
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", *words], cwd=ROOT, stderr=subprocess.PIPE
        )
    time.sleep(seconds)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=PATIENCE)
    assert said == b""
    assert process.returncode in (-signal.SIGINT, 0)
