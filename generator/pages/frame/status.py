"""How far a document can be relied on: its age, its review, whether it is read whole.

Worked out for the day of the build; a review date still to come goes along in the page, so that
the browser can say when it has passed since.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership, Source
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Banner
from generator.pages.frame.wording import capital, edition


@dataclass(frozen=True, slots=True)
class Status:
    """A document's standing in a word and in a sentence."""

    kind: str
    """`undated`, `overdue` or `dated`; the style sheet gives each a shape."""
    word: str
    text: str


def of(source: Source, context: Context) -> Status:
    """What the document's own dates say on the day of the build."""
    record = source.record
    if source.overdue(context.today):
        return Status("overdue", "Review overdue", f"Its review was due by {record.review}.")
    if source.undated:
        text = "The document gives no date of its own, so nobody can tell from it how old it is."
        return Status("undated", "Undated", text)
    word = edition(record)
    if record.review is None:
        return Status("dated", word, "It gives no review date.")
    return Status("dated", word, f"Its next review is due by {record.review}.")


def short(partnership: Partnership, context: Context) -> str:
    """A partnership's standing in a few words, for a choice: `July 2024, review overdue`."""
    first = partnership.sources[0]
    words = [capital(edition(first.record))]
    if first.overdue(context.today):
        words.append("review overdue")
    if not partnership.complete:
        words.append("reading in progress")
    return ", ".join(words)


def banners(partnership: Partnership, page: Standpoint) -> tuple[Banner, ...]:
    """All that a reader of this partnership's pages should know first."""
    return tuple(
        banner for source in partnership.sources for banner in _of_source(source, partnership, page)
    )


def _of_source(source: Source, partnership: Partnership, page: Standpoint) -> Iterator[Banner]:
    to_source = addresses.source_path(partnership.id, source.id)
    more = page.link("About this document", to_source)
    several = len(partnership.sources) > 1
    name = f"“{source.record.title}”" if several else "the document"
    standing = of(source, page.context)
    due = f"{capital(name)} was due" if several else "Due"
    passed = f"{due} by {source.record.review}: look for a newer document."
    if not source.complete:
        text = f"{capital(name)} is not yet read whole. What is missing here may still be in it."
        yield Banner("in-progress", "Reading in progress", text, more)
    if standing.kind == "overdue":
        yield Banner("overdue", "Review overdue", passed, more)
    elif standing.kind == "undated":
        text = f"Check that {name if several else 'it'} is still in use."
        yield Banner("undated", "Undated", text, more)
    elif source.record.review:
        last = source.record.review.last_day.isoformat()
        yield Banner("due", "Review overdue", passed, more, last)
