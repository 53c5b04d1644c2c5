"""An entry of the index: a place to land on, what is shown of it, what it is found by.

Lowest part of the index. What ranking asks is a field, never a word in a text. A file of the index
holds its entries by their kind (`EntryKind`), each without its empty fields and without what the
scripts know from elsewhere: whose shard it is, the address of its stage, the title of its topic.
`search.d.ts` describes the same for the scripts, `entries.js` puts it together again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


class EntryKind(StrEnum):
    """What a place is, which ranking weighs."""

    PROVISION = "provision"
    LIST = "list"
    """What leads into a list: found and shown with its items."""
    SILENCE = "silence"
    NOTE = "note"
    SECTION = "section"
    """A topic on a partnership's page of a stage."""
    STAGE = "stage"
    DOCUMENT = "document"
    PARTNERSHIP = "partnership"
    PAIR = "pair"
    """A case that touches two partnerships."""
    TOPIC = "topic"
    TERM = "term"
    GUIDE = "guide"
    FLOWCHART = "flowchart"
    STEP = "step"
    TEMPLATE = "template"
    CHECKLIST = "checklist"
    COMPARED = "compared"
    """A question of the comparison."""
    PAGE = "page"
    """One of the site's own pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place to land on, with what is shown of it and what it is found by."""

    kind: EntryKind
    id: str = ""
    """Its anchor, where it stands on the page of its stage or of its guide."""
    href: str = ""
    """Site path, where it stands elsewhere."""
    where: tuple[str, ...] = ()
    """Shown above, after the partnership's name; empty where its topic says it."""
    what: str = ""
    """Shown: the statement itself, or the page's title."""
    lead: str = ""
    """In place of `what`: the lead-in of a list."""
    of: str = ""
    """Id of the list that it is an item of; then `what` goes on the lead-in."""
    force: str = ""
    """The source's force; nothing for information."""
    bound: tuple[str, ...] = ()
    """Shown after the statement, sentence by sentence: its condition, exception and time limit."""
    excepted: tuple[str, ...] = ()
    """Ids of statements that are an exception to it: they show with it."""
    noted: bool = False
    """Whether an editor's note can change how it is read."""
    clause: str = ""
    """Where its document says so."""
    point: str = ""
    """What a silence is silent on, without what every silence begins with."""
    circumstances: str = ""
    """How that goes on: under which circumstances."""
    timed: bool = False
    """Whether it says how soon."""
    urgent: bool = False
    """Whether it asks for something that cannot wait."""
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
    answers: tuple[str, ...] = ()
    """What it answers, as `_asked` in `words.py` names it: phrasings of that find it too."""
    partnership: str = ""
    """Whose it is; left empty within a shard, which says it once."""


def by_kind(entries: Iterable[Entry]) -> Mapping[str, list[Mapping[str, Any]]]:
    """Kind -> its entries as they are written: without empty fields."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for entry in entries:
        values = ((name, getattr(entry, name)) for name in _WRITTEN)
        found.setdefault(entry.kind.value, []).append({name: it for name, it in values if it})
    return found


_WRITTEN = tuple(field.name for field in fields(Entry) if field.name != "kind")
