"""What people write, watched: the live preview and `check --watch` go on at every change of it.

Nothing that a build writes is watched, so that a build cannot start the next.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from watchfiles import watch

from generator.files.project import Project

_OFTEN = 200  # milliseconds after which the watcher says that nothing was saved
_STILL = 20  # milliseconds without a save, after which those before it are told together
_LONGEST = 300  # milliseconds after which they are told in any case


def changes(project: Project, stop: threading.Event | None = None) -> Iterator[frozenset[Path]]:
    """Nothing at once; then, at every change, the files that were saved, until `stop` is set.

    From the first answer on nothing that is saved is missed.
    """
    watcher = watch(
        *watched(project),
        stop_event=stop,
        step=_STILL,
        debounce=_LONGEST,
        rust_timeout=_OFTEN,
        yield_on_timeout=True,
    )
    next(watcher, None)
    yield frozenset()
    for found in watcher:
        if found:
            yield frozenset(Path(path) for _, path in found)


def watched(project: Project) -> Iterable[Path]:
    """What people write. Nothing that a build writes is among it."""
    places = ("content", "guides", "mkdocs.yml")
    found = [project.root / place for place in places if (project.root / place).exists()]
    return [*found, project.templates]
