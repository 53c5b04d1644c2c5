"""Editor's notes as a page shows them: what is printed, why it matters, what the site does.

A note's one permanent place is the page about its document; it also stands, in full, beside what
it touches.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Note, Partnership
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.wording import SEVERITIES


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note, whole or in one line."""

    id: str
    href: str
    severity: str
    """The severity's id: the style sheet gives each a shape."""
    tag: str
    short: str
    """What a reader has to know, in a line; of a point of wording, what is printed."""
    printed: str
    matters: str
    site: str
    outside: str
    """What the note relies on outside the documents, and whether someone has checked it."""
    where: tuple[str, ...]
    see: tuple[Link, ...]
    """Notes on the same sentence, where it may mean the reverse of what it says."""
    whole: bool


def note_view(
    note: Note, partnership: Partnership, page: Standpoint, whole: bool = True
) -> NoteView:
    """A note as a page shows it."""
    record = note.record
    home = addresses.note_path(partnership.id, note.document, note.id)
    return NoteView(
        id=note.id,
        href=page.href(home),
        severity=str(note.severity),
        tag=f"Editor’s note: {SEVERITIES[note.severity]}",
        short=record.short or record.printed,
        printed=record.printed,
        matters=record.matters,
        site=record.site,
        outside=_outside(note),
        see=tuple(see_also(behind, partnership, page) for behind in partnership.notes_behind(note)),
        where=tuple(dict.fromkeys(evidence.sentence.label for evidence in note.evidence)),
        whole=whole,
    )


def see_also(note: Note, partnership: Partnership, page: Standpoint) -> Link:
    """The way to a note, from another one on the same sentence."""
    home = addresses.note_path(partnership.id, note.document, note.id)
    return page.link(f"See also, on the same sentence: {SEVERITIES[note.severity]}", home)


def _outside(note: Note) -> str:
    outside = note.record.outside
    if outside is None:
        return ""
    checked = "checked by an editor" if outside.verified else "not checked"
    return f"From outside the document, {checked}: {outside.claim}"
