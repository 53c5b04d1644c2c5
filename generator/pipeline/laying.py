"""Pieces laid down where they are made: compiled files in one folder, finished ones in another.

Between the stages and `producers`. Whoever makes a piece finishes its pages too and writes all of
it, so that no process has to hold or hand on more than one piece; what is told of it is small. Only
a cluster, whose machines do not see these folders, hands the bytes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.files.output import CollisionError, Tree, lay_down
from generator.files.owned import Kept
from generator.files.standing import Standing, finished_name
from generator.files.unchanged import Part
from generator.pipeline.told import Ahead, Finisher, Progress
from generator.producers import (
    OF_ALL,
    Given,
    Piece,
    key_of,
    made_of_all,
    made_of_partnership,
    shared_pieces,
)
from generator.work import Work

T = TypeVar("T")
_FEW = 3
"""With more partnerships than so many to make, the rest is hardly later than they are."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where pieces are laid down, and what they are made from."""

    given: Given
    compiled: Path
    """A folder for what MkDocs would read."""
    finished: Path
    """A folder for the site."""
    finisher: Finisher | None
    """Finishes a page by itself; None where the engine wants all of them together."""


@dataclass(slots=True)
class Laid:
    """What was laid down, of one piece or of all."""

    tree: Tree = field(default_factory=Tree)
    """Compiled files."""
    finished: dict[str, Kept] = field(default_factory=dict)
    """Site path -> what it is."""
    sizes: dict[str, int] = field(default_factory=dict)
    """Site path of what is offered to download -> bytes."""
    parts: dict[str, Part] = field(default_factory=dict)
    """Partnership -> what was laid down for it."""
    used: set[str] = field(default_factory=set)
    """Keys of the cache that it rests on."""
    unfinished: str = ""
    """Site path of a compiled page that could not be finished by itself."""

    def finish(self, path: str, file: Kept) -> None:
        """Add a finished file.

        Raises:
            CollisionError: there is one: a page, and a file that is none, of one name.
        """
        if path in self.finished:
            raise CollisionError(f"two files want to be {path}")
        self.finished[path] = file

    def take(self, other: Laid) -> None:
        """Add what was laid down of another piece.

        Raises:
            CollisionError: both want the same place.
        """
        for path, file in other.tree.files.items():
            self.tree.add(path, file)
        for path, file in other.finished.items():
            self.finish(path, file)
        self.sizes |= other.sizes
        self.parts |= other.parts
        self.used |= other.used
        self.unfinished = self.unfinished or other.unfinished


def lay_all(ground: Ground, standing: Standing, progress: Progress, work: Work) -> Laid:
    """All of a site: first what partnerships offer, since pages tell the sizes.

    Raises:
        CollisionError: two pieces want the same place.
        OSError: the machine cannot do it.
    """
    laid = _of_partnerships(ground, standing, progress, work)
    ground.given.context.derived.prepare()
    with progress.stage("Shared"):
        told = replace(ground.given, context=replace(ground.given.context, files=laid.sizes))
        numbers = shared_pieces(told.context)
        pieces = _each(made_of_all, replace(ground, given=told), numbers, work)
        for done, piece in enumerate(pieces, start=1):
            laid.take(piece)
            progress.step(done, len(numbers))
    return laid


def _of_partnerships(ground: Ground, standing: Standing, progress: Progress, work: Work) -> Laid:
    """What stands of them, and what is made; where few are, and awaited, they come first."""
    laid, ids = Laid(), tuple(ground.given.context.catalogue.by_id)
    left = [id for id in ids if id not in standing.parts]
    first = progress.awaited and bool(standing.parts) and 0 < len(left) <= _FEW
    if not first:
        ground.given.context.derived.prepare()  # once, before there are several processes
    with progress.stage("Partnerships"):
        for id in (id for id in ids if id in standing.parts):
            laid.take(_standing(id, standing))
        order = [*left, OF_ALL] if first else [OF_ALL, *left]  # else the longest first
        pieces = _each(made_of_partnership, ground, order, work)
        for done, (id, piece) in enumerate(zip(order, pieces, strict=True), start=1):
            laid.take(_as_part(id, piece, ground.given))
            progress.step(done, len(order))
            if first and done == len(left) and not laid.unfinished:
                progress.first(_ahead(ground, laid, standing))
    return laid


def _ahead(ground: Ground, laid: Laid, standing: Standing) -> Ahead:
    """The pages that are new. They are held, since their folder changes place with the old site."""
    files = laid.finished.items()
    pages = {
        path: (ground.finished / path).read_bytes()
        for path, file in files
        if path.endswith(".html") and standing.finished.get(path) != file
    }
    return Ahead(pages, ground.given.context.catalogue)


def _each(
    make: Callable[[Given, T], Piece], ground: Ground, tasks: Sequence[T], work: Work
) -> Iterator[Laid]:
    if work.shares_folders:
        return work.each(partial(_make_and_lay, make), ground, tasks)
    return (_lay(piece, ground) for piece in work.each(make, ground.given, tasks))


def _make_and_lay(make: Callable[[Given, T], Piece], ground: Ground, task: T) -> Laid:
    return _lay(make(ground.given, task), ground)


def _lay(piece: Piece, ground: Ground) -> Laid:
    laid = Laid(sizes={path: len(content) for path, content in piece.offered.items()})
    laid.used.update(piece.used)
    for path, content in (*piece.offered.items(), *piece.published.items()):
        laid.tree.add(path, lay_down(ground.compiled, path, content))
        name = finished_name(path)
        if name == path:
            laid.finish(name, lay_down(ground.finished, name, content))
        elif ground.finisher and not laid.unfinished:
            page = ground.finisher(content.decode())
            if page is None:
                laid.unfinished = path
            else:
                laid.finish(name, lay_down(ground.finished, name, page))
    return laid


def _as_part(id: str, laid: Laid, given: Given) -> Laid:
    """With what stands for it in a later build."""
    if key := id and key_of(id, given):
        pages = (path for path in laid.tree.files if path not in laid.sizes)
        laid.parts[id] = Part(key, tuple(laid.sizes), tuple(pages), tuple(sorted(laid.used)))
    return laid


def _standing(id: str, standing: Standing) -> Laid:
    part = standing.parts[id]
    laid = Laid(parts={id: part}, used=set(part.rests_on))
    for path in part.files:
        laid.tree.add(path, standing.compiled[path])
        name = finished_name(path)
        laid.finish(name, standing.finished[name])
    laid.sizes = {path: standing.compiled[path].size for path in part.offered}
    return laid
