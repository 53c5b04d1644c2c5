"""The sheet that says what a comparison is, how to read it, and of which documents it speaks.

Goes with every spreadsheet of it, since a file is passed on without its site.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.exporters.spreadsheet import Sheet
from generator.pages.frame import status
from generator.pages.frame.context import Context
from generator.pages.frame.wording import capital, day, edition, sentence

_NEVER_REPLACES = (
    "This file never replaces a partnership’s document, the law or an agency’s own procedures. "
    "Before you rely on a position, read the document itself."
)
_READING = {
    "Does not say": (
        "The partnership’s document says nothing on the question. Nothing is taken from another "
        "partnership to fill the gap."
    ),
    "Its own sentences disagree": (
        "The document says several things that pull apart. All are shown, and none is chosen."
    ),
    "Not yet read": (
        "Nobody has read the document for this question yet. It may say something on it."
    ),
    "How they stand": (
        "“Contradicts”: two answers cannot both be kept to, or a document’s own sentences "
        "disagree. “Settle first”: they differ on what this site never puts together, such as "
        "telling the family. “Differs”: they differ, and we found no contradiction. “Silent”: "
        "those that speak agree, and others do not say."
    ),
    "Force": (
        "Must, should, may and so on are our reading of how strongly the document puts it. Where "
        "there is none, the document states a fact."
    ),
    "Conditions": (
        "“If” before a position is the condition under which it is taken. “Conditions apply” means "
        "that a statement behind it has conditions or exceptions of its own: see “Positions”."
    ),
}


def about(context: Context, address: str) -> Sheet:
    """The sheet; `address` is where the comparison stands on the site."""
    site, safety = context.catalogue.site, context.catalogue.site.safety
    rows = (
        (safety.line, safety.attribution),
        ("Not the document", _NEVER_REPLACES),
        ("Made", f"{day(context.today)} by {sentence(site.publisher)}"),
        ("On the site", address),
        *_READING.items(),
        *_documents(context),
    )
    return Sheet("About", ("About this file", "What to know"), rows, (34, 110))


def _documents(context: Context) -> Iterator[tuple[str, str]]:
    for partnership in context.catalogue.partnerships:
        for source in partnership.sources:
            standing = status.of(source, context)
            reading = "" if source.complete else " It is not yet read whole."
            known = f"“{source.record.title}”. {capital(edition(source.record))}."
            yield f"Document: {partnership.record.name}", f"{known} {standing.text}{reading}"
