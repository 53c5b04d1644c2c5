"""A choice among many partnerships: by nation, each with what one may type to find it.

Used where partnerships are chosen: the first page, the comparison, joint cases. With a script the
list narrows while one types; without, the whole of it stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.wording import capital


@dataclass(frozen=True, slots=True)
class Choice:
    """A partnership to tick."""

    id: str
    name: str
    words: str
    """What one may type to find it, beside its name."""
    script: str
    """Address of the file with its answers."""


@dataclass(frozen=True, slots=True)
class Nation:
    """The choices of a nation."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A partnership among many: the way to what it says, and that in short."""

    id: str
    link: Link
    words: str
    find: str
    """What one may type to find it, beside its name."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """The partnerships of a nation, each with what it says in short."""

    name: str
    speakers: tuple[Speaker, ...]


def speakers(
    page: Standpoint, says: Callable[[Partnership], tuple[Link, str]]
) -> tuple[Speakers, ...]:
    """All partnerships; `says` tells the way to what one of them says, and that in short."""
    return tuple(
        Speakers(nation, tuple(Speaker(one.id, *says(one), found_by(one)) for one in group))
        for nation, group in by_nation(page.catalogue.partnerships)
    )


def by_nation(
    partnerships: Iterable[Partnership],
) -> tuple[tuple[str, tuple[Partnership, ...]], ...]:
    """Nation, as a heading has it -> its partnerships, both in the order of the alphabet."""
    ordered = sorted(partnerships, key=lambda one: (one.record.nation, one.record.name))
    groups = groupby(ordered, key=lambda one: one.record.nation)
    return tuple((capital(nation), tuple(group)) for nation, group in groups)


def found_by(partnership: Partnership) -> str:
    """What one may type to find a partnership in a long list, beside its name."""
    record = partnership.record
    return " ".join((record.body, *record.aliases)).lower()


def to_tick(page: Standpoint) -> tuple[Nation, ...]:
    """All partnerships of a comparison, where they are many; none where they are few."""
    known = page.catalogue.partnerships
    if not page.catalogue.many:
        return ()
    return tuple(
        Nation(nation, tuple(choice(one, page) for one in group))
        for nation, group in by_nation(known)
    )


def choice(partnership: Partnership, page: Standpoint) -> Choice:
    """A partnership to tick."""
    href = page.href(addresses.answers_script_path(partnership.id))
    return Choice(partnership.id, partnership.record.name, found_by(partnership), href)
