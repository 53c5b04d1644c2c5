"""Our own words are our own: no text of ours repeats a long run of a document's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue, Note, Partnership, Provision, Silence, Source
from generator.diagnostics import Diagnostics, Position
from generator.register.fingerprint import shared_words

MOST_SHARED = 9

_TEXTS = {
    Provision: ("says", "if_", "unless", "do", "reading"),
    Silence: ("point",),
    Note: ("printed", "matters", "site"),
}


def own_words(catalogue: Catalogue, out: Diagnostics) -> None:
    """No text of ours shares more than nine words in a row with a partnership's document."""
    explained = [
        (catalogue.positions[f"term:{term.id}"], term.meaning)
        for term in catalogue.terms
        if term.meaning
    ]
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            if source.record.rights != "reproduce":
                for where, text in (*_texts(partnership), *explained):
                    _check(source, where, text, out)


def _check(source: Source, where: Position, text: str, out: Diagnostics) -> None:
    shared = shared_words(source.fingerprint, text)
    if shared > MOST_SHARED:
        out.error(
            where,
            "copied-wording",
            f"{shared} words in a row are the own words of a document ({source.partnership})",
            "Say it in plain words of our own; quote only in `words`.",
        )


def _texts(partnership: Partnership) -> Iterator[tuple[Position, str]]:
    for record in partnership.records():
        for key in _TEXTS[type(record)]:
            text = getattr(record.record, key)
            if text:
                yield record.where(key.rstrip("_")), text
