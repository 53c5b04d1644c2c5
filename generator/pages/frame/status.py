"""How far a document can be relied on: its age, its review, whether it is read whole.

Worked out for the day of the build. What a later day changes goes along in the page, hidden, with
the days on which it shows (`Shown`), so that a browser can say what has come near or passed since.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator import addresses
from generator.catalogue import Partnership, Source
from generator.derived.reviews import NEAR
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import ALWAYS, Banner, Link, Shown
from generator.pages.frame.wording import capital, edition


@dataclass(frozen=True, slots=True)
class Status:
    """A document's standing in a word and in a sentence."""

    kind: str
    """`undated`, `overdue` or `dated`; the style sheet gives each a shape."""
    word: str
    text: str
    passes: Shown | None = None
    """When it becomes overdue, where its review is still to come."""


@dataclass(frozen=True, slots=True)
class InShort:
    """A partnership's standing in a few words."""

    text: str
    passes: Shown | None
    """When its review becomes overdue, where that is still to come."""


def of(source: Source, context: Context) -> Status:
    """What the document's own dates say on the day of the build."""
    record = source.record
    if source.overdue(context.today):
        return Status("overdue", "Review overdue", f"Its review was due by {record.review}.")
    if source.undated:
        text = "The document gives no date of its own, so nobody can tell from it how old it is."
        return Status("undated", "Undated", text, _passes(source, context))
    word = edition(record)
    if record.review is None:
        return Status("dated", word, "It gives no review date.")
    text = f"Its next review is due by {record.review}."
    return Status("dated", word, text, _passes(source, context))


def _passes(source: Source, context: Context) -> Shown | None:
    review = source.record.review
    return past(review.last_day, context) if review and not source.overdue(context.today) else None


def short(partnership: Partnership, context: Context) -> InShort:
    """A partnership's standing in a few words, for a choice: `July 2024, review overdue`."""
    first = partnership.sources[0]
    words = [capital(edition(first.record))]
    if first.overdue(context.today):
        words.append("review overdue")
    if not partnership.complete:
        words.append("reading in progress")
    return InShort(", ".join(words), _passes(first, context))


def past(last_day: date, context: Context) -> Shown:
    """Shown from the day after the last on: for good, where that has come already."""
    since = last_day + timedelta(days=1)
    if context.today >= since:
        return ALWAYS
    return Shown(since.isoformat(), "", hidden=True)


def near(last_day: date, context: Context) -> Shown:
    """Shown in the weeks before the last day, and on it."""
    since = last_day - NEAR
    hidden = not since <= context.today <= last_day
    return Shown(since.isoformat(), last_day.isoformat(), hidden)


def banners(partnership: Partnership, page: Standpoint) -> tuple[Banner, ...]:
    """All that a reader of this partnership's pages should know first."""
    return tuple(
        banner for source in partnership.sources for banner in _of_source(source, partnership, page)
    )


def review_banners(
    last_day: date, page: Standpoint, coming: str, passed: str, more: Link | None = None
) -> Iterator[Banner]:
    """A banner for the weeks before a review, and one for when it is past.

    Args:
        last_day: the last day on which it is not overdue.
        page: where the banners stand.
        coming: what is said in the weeks before it.
        passed: what is said when it is past.
        more: where there is more on it.
    """
    gone = past(last_day, page.context)
    if gone is not ALWAYS:
        yield Banner("near", "Review due soon", coming, more, near(last_day, page.context))
    yield Banner("overdue", "Review overdue", passed, more, gone)


def _of_source(source: Source, partnership: Partnership, page: Standpoint) -> Iterator[Banner]:
    to_source = addresses.source_path(partnership.id, source.id)
    more = page.link("About this document", to_source)
    several = len(partnership.sources) > 1
    name = f"“{source.record.title}”" if several else "the document"
    if not source.complete:
        text = f"{capital(name)} is not yet read whole. What is missing here may still be in it."
        yield Banner("in-progress", "Reading in progress", text, more)
    if source.undated and not source.overdue(page.context.today):
        text = f"Check that {name if several else 'it'} is still in use."
        yield Banner("undated", "Undated", text, more)
    if review := source.record.review:
        coming = f"{capital(name)} is to be reviewed by {review}."
        due = f"{capital(name)} was due" if several else "Due"
        passed = f"{due} by {review}: look for a newer document."
        yield from review_banners(review.last_day, page, coming, passed, more)
