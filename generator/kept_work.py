"""Pieces of work whose results are kept: what was made before is found, the rest is made and kept.

Just above `work`, and as ignorant of content. A key stands for all that goes into a piece, so that
what is found is what would be made; who keeps is told from outside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from generator.work import Here, Work

G = TypeVar("G")
T = TypeVar("T")

FEW = 12
"""Of so many pieces at most other processes are not worth their start: each takes some hundredths
of a second."""


class Store(Protocol):
    """Keeps results."""

    def find(self, key: str) -> bytes | None:
        """What was kept under a key, whole; None where there is none."""
        ...

    def keep(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The same, or what is made now."""
        ...


class Nothing:
    """Keeps nothing."""

    def find(self, key: str) -> None:
        """Nothing."""

    def keep(self, key: str, make: Callable[[], bytes]) -> bytes:  # noqa: ARG002 as of a store
        """What is made now."""
        return make()


def found_or_made(
    make: Callable[[G, T], bytes],
    given: G,
    keys: Mapping[T, str],
    store: Store,
    work: Work,
    tasks: Sequence[T],
) -> Iterator[tuple[T, bytes]]:
    """Each task with its result, those first that were kept.

    Args:
        make: as for `Work.each`.
        given: as for `Work.each`.
        keys: of tasks, what their results are kept by; of one that has none, nothing is kept.
        store: keeps them.
        work: makes what was not kept, unless it is little.
        tasks: as for `Work.each`.
    """
    left = []
    for task in tasks:
        before = store.find(keys[task]) if task in keys else None
        if before is None:
            left.append(task)
        else:
            yield task, before
    who = work if len(left) > FEW else Here()
    for task, made in zip(left, who.each(make, given, left), strict=True):
        if task in keys:
            store.keep(keys[task], lambda made=made: made)  # type: ignore[misc]
        yield task, made
