"""What one partnership says on one topic: the piece that stage pages and topic pages share."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Partnership
from generator.pages.frame.context import Standpoint
from generator.pages.parts.statements import (
    ProvisionView,
    SilenceView,
    Statement,
    provision_view,
    silence_view,
    statement,
)


@dataclass(frozen=True, slots=True)
class TopicPart:
    """Provisions, silences and guests; or, where there are none, why."""

    provisions: tuple[ProvisionView, ...]
    silences: tuple[SilenceView, ...]
    guests: tuple[Statement, ...]
    empty: str
    unread: bool
    """Whether the emptiness only means that nobody has read so far."""


def topic_part(topic: str, partnership: Partnership, page: Standpoint, told: set[str]) -> TopicPart:
    """All that a partnership's documents say on a topic, for a page."""
    home = partnership.provisions_at_home(topic)
    silences = partnership.silences_under(topic)
    guests = [one for one in partnership.provisions_under(topic) if one.topic != topic]
    return TopicPart(
        provisions=tuple(provision_view(one, page, told) for one in home),
        silences=tuple(silence_view(one, page, told) for one in silences),
        guests=tuple(statement(one, page) for one in guests),
        empty="" if home or silences else _empty(partnership, bool(guests)),
        unread=not (home or silences or partnership.complete),
    )


def _empty(partnership: Partnership, guests: bool) -> str:
    """Why there is nothing: a gap in the reading is never shown as a silence."""
    phrase = partnership.record.document_phrase
    if not partnership.complete:
        return f"Not yet read. {phrase} may say something on this; nobody has read it for that yet."
    if guests:
        return ""
    return f"No sentence of {phrase} is filed under this topic, and no silence is recorded."
