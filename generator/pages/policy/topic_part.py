"""What one partnership says on one topic: the piece that stage pages and topic pages share."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Partnership, Provision
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.parts.lines import Line, lines
from generator.pages.parts.silences import GapView, gap_view
from generator.pages.parts.statements import provision_path


@dataclass(frozen=True, slots=True)
class Has:
    """How much a partnership's documents have on a topic."""

    statements: int
    """Those at home there."""
    guests: int
    """Statements at home under other topics that bear on this one too."""
    silences: int
    """Points on which they declare nothing to be said."""
    complete: bool
    """Whether they are read whole."""

    @property
    def unread(self) -> bool:
        """Whether the emptiness only means that nobody has read so far."""
        return not (self.statements or self.silences or self.complete)

    @property
    def nothing_at_all(self) -> bool:
        """Whether a document that is read whole has nothing here: no statement, silence or way."""
        return self.complete and not (self.statements or self.guests or self.silences)


def has_on(topic: str, partnership: Partnership) -> Has:
    """How much a partnership's documents have on a topic, by its id."""
    home = len(partnership.provisions_at_home(topic))
    return Has(
        statements=home,
        guests=sum(guest.topic != topic for guest in partnership.provisions_under(topic)),
        silences=len(partnership.silences_under(topic)),
        complete=partnership.complete,
    )


@dataclass(frozen=True, slots=True)
class TopicPart:
    """Statements, what is left unsaid, the way to statements elsewhere; or why there is nothing."""

    lines: tuple[Line, ...]
    gap: GapView | None
    elsewhere: tuple[Link, ...]
    """Other topics under which statements bear on this one too."""
    empty: str
    unread: bool
    """Whether the emptiness only means that nobody has read so far."""

    @property
    def nothing_at_all(self) -> bool:
        """Whether a document that is read whole has nothing here: no statement, silence or way."""
        return bool(self.empty) and not self.unread


def topic_part(
    topic: str, partnership: Partnership, page: Standpoint, told: set[str], alone: bool = False
) -> TopicPart:
    """All that a partnership's documents say on a topic, for a page.

    `alone` where the page shows no other topic: it always leads to what is said elsewhere. Among
    other topics only one that says nothing itself does; behind each statement its topics stand.
    """
    home = partnership.provisions_at_home(topic)
    silences = partnership.silences_under(topic)
    guests = [guest for guest in partnership.provisions_under(topic) if guest.topic != topic]
    return TopicPart(
        lines=lines(home, page, told),
        gap=gap_view(silences, page, told, covered=bool(home)),
        elsewhere=_elsewhere(guests, page) if alone or not home else (),
        empty="" if home or silences else _empty(partnership, bool(guests)),
        unread=not (home or silences or partnership.complete),
    )


def _elsewhere(guests: list[Provision], page: Standpoint) -> tuple[Link, ...]:
    """One link a topic, to the first of its statements, with how many there are."""
    by_topic: dict[str, list[Provision]] = {}
    for guest in guests:
        by_topic.setdefault(guest.topic, []).append(guest)
    return tuple(
        page.link(_named(page.catalogue.topics[topic].title, len(found)), provision_path(found[0]))
        for topic, found in by_topic.items()
    )


def _named(title: str, number: int) -> str:
    return title if number == 1 else f"{title} ({number})"


def _empty(partnership: Partnership, guests: bool) -> str:
    """Why there is nothing: a gap in the reading is never shown as a silence."""
    phrase = partnership.record.document_phrase
    if not partnership.complete:
        return f"Not yet read. {phrase} may say something on this; nobody has read it for that yet."
    return "" if guests else "Nothing of the document is filed here."
