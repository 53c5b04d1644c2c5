"""Our own words are our own: no text of ours repeats a long run of a document's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue, Note, Partnership, Provision, Silence
from generator.diagnostics import Diagnostics
from generator.register.fingerprint import shared_words

MOST_SHARED = 9

_TEXTS = {
    Provision: ("says", "if_", "unless", "do", "reading"),
    Silence: ("point",),
    Note: ("printed", "matters", "site"),
}


def own_words(catalogue: Catalogue, out: Diagnostics) -> None:
    """No text of ours shares more than nine words in a row with the partnership's document."""
    for partnership in catalogue.partnerships:
        for record, key, text in _texts(partnership):
            for source in partnership.sources:
                shared = shared_words(source.fingerprint, text)
                if shared > MOST_SHARED and source.record.rights != "reproduce":
                    out.error(
                        record.where(key.rstrip("_")),
                        "copied-wording",
                        f"{shared} words in a row are the document's own",
                        "Say it in plain words of our own; quote only in `words`.",
                    )


def _texts(partnership: Partnership) -> Iterator[tuple[Provision | Silence | Note, str, str]]:
    for record in partnership.records():
        for key in _TEXTS[type(record)]:
            text = getattr(record.record, key)
            if text:
                yield record, key, text
