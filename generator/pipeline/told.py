"""What a build is asked for, what it tells on its way, and what it made.

Below the stages, which hand these on to the command line and the preview.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Protocol

from generator.diagnostics import Diagnostics
from generator.files.output import Written
from generator.files.project import Project
from generator.files.unchanged import Part, Told

if TYPE_CHECKING:  # a site that stands as it is needs neither
    from generator.catalogue import Catalogue
    from generator.derived.derive import Derived
    from generator.files.read_before import ReadBefore
    from generator.linking.drafts import Linked
    from generator.parse.parsed import Parsed
    from generator.producers import Given

Finisher = Callable[[str], bytes | None]
"""A compiled page's text to the finished page; None where it cannot be finished by itself. It can
be handed to another process."""


class Engine(Protocol):
    """Turns compiled pages into finished ones."""

    def finisher(self, project: Project) -> Finisher | None:
        """What finishes a page by itself; None where the engine wants all of them together.

        Raises:
            ContentError: the project's settings cannot be used.
        """
        ...

    def complete(self, project: Project, pages: Iterable[str], site: Path, unfinished: str) -> str:
        """See to it that a site is whole and as it should be.

        Args:
            project: its compiled files lie in their place.
            pages: paths of the compiled pages there.
            site: what was finished already, and all files that are no pages.
            unfinished: path of a compiled page that could not be finished by itself, if any.

        Returns:
            Why it took the long way round, over all pages at once, if it did.
        """
        ...


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is finished of a site before the rest of it: the pages of partnerships that changed."""

    pages: Mapping[str, bytes]
    """Site path -> the page as it will stand, unless MkDocs has to make every page."""
    catalogue: Catalogue
    """What it is made of."""


class Progress(Protocol):
    """How a long run tells where it is. The command line draws it."""

    def stage(self, name: str) -> AbstractContextManager[None]:
        """Enter a named stage; its time is taken until it is left."""
        ...

    def step(self, done: int, total: int) -> None:
        """So much of the present stage is done."""
        ...

    @property
    def awaited(self) -> bool:
        """Whether somebody waits for the pages of what changed."""
        ...

    def first(self, ahead: Ahead) -> None:
        """The pages of a few partnerships that changed are made, if they are awaited."""
        ...

    def waiting(self, process: str) -> None:
        """Another process builds this project; this run goes on when that one has ended."""
        ...


@dataclass(frozen=True, slots=True)
class Checked:
    """Content that gives a site."""

    parsed: Parsed
    """As it is written."""
    linked: Linked
    """With every reference resolved."""
    derived: Derived
    """What follows from it: made once, and handed on to all that a build makes."""
    diagnostics: Diagnostics
    """Warnings only."""
    files: Mapping[PurePosixPath, bytes]
    """What it was read from: project-relative path -> bytes."""
    read: ReadBefore
    """What was found of it, to be kept once a site was made of it."""

    @property
    def catalogue(self) -> Catalogue:
        """The content itself."""
        return self.derived.catalogue

    @property
    def whole(self) -> Catalogue:
        """With what a machine has drafted: for the preview alone."""
        return self.linked.whole


@dataclass(frozen=True, slots=True)
class Basis:
    """What a site was made from, for who makes some of its pages again before all else."""

    site: Path
    """Where it stands."""
    checked: Checked
    given: Given
    finisher: Finisher | None
    """None where MkDocs had to make every page."""
    sizes: Mapping[str, int]
    """Site path of what is offered to download -> bytes."""
    parts: Mapping[str, Part]
    """Partnership -> what was laid down for it."""


LookedAt = Callable[["Catalogue"], Iterable[str]]
"""The site paths that somebody looks at, by what one partnership's files now say."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to build."""

    partnerships: tuple[str, ...] = ()
    """Ids of those whose edition it is; none where it is the whole site."""
    scripts: bool = True
    """Whether it may have scripts."""
    drafts: bool = False
    """Whether it shows, marked, what a machine has drafted: never what is published."""


WHOLE = Wanted()
NOT_WRITTEN = Written(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    site: Path
    name: str
    """As the masthead has it."""
    address: str
    """Where it is published, or nothing."""
    pages: int
    provisions: int
    partnerships: int
    files: int
    bytes: int
    drafts: int
    """How many records a machine has drafted that nobody has taken over."""
    diagnostics: Diagnostics
    catalogue: Catalogue | None
    """What it was made of; None where the site stands as it was."""
    written: Written = NOT_WRITTEN
    """What became of the compiled files."""
    slow: str = ""
    """Why MkDocs made every page; nothing where they were made directly."""
    anew: bool = True
    """False where nothing had changed and the site stands as it was."""
    seen: str = ""
    """How its files lay before the list of them was written, by `look`."""
    parts: Mapping[str, Part] = field(default_factory=dict)
    """Partnership -> what was laid down for it."""
    basis: Basis | None = field(default=None, repr=False)
    """What it was made from; None where the site stands as it was."""

    def told(self) -> Told:
        """What can be told again of a site that stands as it was."""
        return {name: getattr(self, name) for name in _TOLD}

    @classmethod
    def again(cls, site: Path, told: Told) -> Built:
        """Of a site that stands as it was, by what its build told."""
        facts: dict[str, Any] = {name: told[name] for name in _TOLD}
        return cls(
            site=site,
            written=Written(0, facts["files"], 0),
            diagnostics=Diagnostics(),
            catalogue=None,
            anew=False,
            **facts,
        )


_TOLD = ("name", "address", "pages", "provisions", "partnerships", "files", "bytes", "drafts")
