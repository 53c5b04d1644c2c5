"""An entry of the index: what is shown of a place, what it is found by, what ranking asks of it.

Lowest part of the index. What ranking asks is a field, never a word in a text; `search.d.ts`
describes the same for the scripts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntryKind(StrEnum):
    """What a place is, which ranking weighs."""

    PROVISION = "provision"
    SILENCE = "silence"
    NOTE = "note"
    SECTION = "section"
    """A topic on a partnership's page of a stage."""
    STAGE = "stage"
    DOCUMENT = "document"
    PARTNERSHIP = "partnership"
    TOPIC = "topic"
    TERM = "term"
    GUIDE = "guide"
    STEP = "step"
    TEMPLATE = "template"
    CHECKLIST = "checklist"
    COMPARED = "compared"
    """A question of the comparison."""
    PAGE = "page"
    """One of the site's own pages."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to land on, with what is shown of it and what it is found by."""

    kind: EntryKind
    href: str
    """Site path, with an anchor where it has one."""
    where: tuple[str, ...]
    """Shown above: partnership, stage, topic."""
    what: str
    """Shown: the statement itself, or the page's title."""
    force: str = ""
    """The source's force; nothing for information."""
    rider: str = ""
    """Shown after the statement: its conditions and exceptions, which never part from it."""
    point: str = ""
    """What a silence is silent on, without what every silence begins with."""
    circumstances: str = ""
    """Under which circumstances it is silent on that."""
    timed: bool = False
    """Whether it says how soon."""
    topics: tuple[str, ...] = ()
    """Home topic first, then the others that it shows under."""
    roles: tuple[str, ...] = ()
    """Ids of those who act."""
    to: tuple[str, ...] = ()
    """Ids of those to whom it is done."""
    words: str = ""
    """Found by these too, without being shown."""
    asked: tuple[str, ...] = ()
    """How people ask for it, each phrasing by itself; not shown."""
    partnership: str = ""
    """Whose it is; left empty within a shard, which says it once."""
