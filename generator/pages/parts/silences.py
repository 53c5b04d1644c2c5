"""Silences of a topic as a page shows them: one closed line, every point behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Silence
from generator.pages.frame.context import Standpoint
from generator.pages.frame.wording import without_stop
from generator.pages.parts.notes import NoteView, note_view
from generator.pages.parts.statements import Statement, statement


@dataclass(frozen=True, slots=True)
class PointView:
    """A point on which a document says nothing, what stands near it, and the notes on it."""

    id: str
    href: str
    point: str
    near: tuple[Statement, ...]
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True)
class GapView:
    """The silences of one topic: the first in words, how many more, and all of them."""

    first: str
    """Empty where the topic is not covered at all."""
    more: str
    phrase: str
    """Whose document it is: `Oxfordshire’s document`."""
    points: tuple[PointView, ...]
    whose: str = ""
    """Whose silence it is, on a page that is not the partnership's own."""


def gap_view(
    silences: Sequence[Silence], page: Standpoint, told: set[str], covered: bool = True
) -> GapView | None:
    """The closed line of a topic's silences; none where nothing is left unsaid.

    `told` gathers the notes that the page has already shown whole. Of a topic that is not
    `covered` at all the line says only that: its heading has said on what.
    """
    if not silences:
        return None
    owner = page.catalogue.by_id[silences[0].partnership]
    further = len(silences) - 1
    return GapView(
        first=without_stop(silences[0].record.point) if covered else "",
        more=f"{further} more" if further else "",
        phrase=owner.record.document_phrase,
        points=tuple(_point(silence, page, told) for silence in silences),
        whose=page.whose(owner.id),
    )


def _point(silence: Silence, page: Standpoint, told: set[str]) -> PointView:
    owner = page.catalogue.by_id[silence.partnership]
    known = page.catalogue.provisions
    notes = owner.notes_touching(silence.id)
    view = PointView(
        id=silence.id,
        href=page.href(addresses.silence_path(owner.id, silence.stage, silence.id)),
        point=without_stop(silence.record.point),
        near=tuple(
            statement(known[near.provision], page, near.about) for near in silence.record.near
        ),
        notes=tuple(note_view(note, owner, page, whole=note.id not in told) for note in notes),
    )
    told.update(note.id for note in notes)
    return view
