"""What is to be looked at again, and by which day: documents, statements and guides.

Derived from the catalogue. Documents and guides carry their own dates; an accessibility statement
is asked for again a year after the last test, as the regulations have it. A kind of thing that is
to be reviewed is one function more here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.catalogue import Catalogue
from generator.derived.sign_offs import standings
from generator.schema.vocabulary import Accessibility

NEAR = timedelta(days=90)
"""How long before its last day a review is told to be near."""
_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Review:
    """Something that is to be looked at again."""

    kind: str
    """`document`, `accessibility statement`, `guide` or `sign-off`."""
    id: str
    """`northmoor/practice-note`; stable from run to run."""
    title: str
    by: date
    """The last day on which it is not overdue."""
    owner: str
    """Who answers for it, as far as is known."""


def reviews(catalogue: Catalogue) -> Iterator[Review]:
    """All that has a review ahead of it, or behind it."""
    yield from _documents(catalogue)
    yield from _statements(catalogue)
    yield from _guides(catalogue)
    yield from _sign_offs(catalogue)


def statement_due(given: Accessibility) -> date:
    """The last day on which an accessibility statement is not overdue."""
    return given.tested_on.last_day + _YEAR


def _documents(catalogue: Catalogue) -> Iterator[Review]:
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            record, id = source.record, f"{partnership.id}/{source.id}"
            if record.review:
                title = f"{partnership.record.name}: {record.title}"
                whose = record.owner or partnership.record.body
                yield Review("document", id, title, record.review.last_day, whose)


def _statements(catalogue: Catalogue) -> Iterator[Review]:
    for partnership in catalogue.partnerships:
        own = partnership.edition.record.accessibility if partnership.edition else None
        if own:
            yield _statement(own, f"{partnership.id}/accessibility")
    yield _statement(catalogue.accessibility, "accessibility")


def _statement(given: Accessibility, id: str) -> Review:
    title = f"Accessibility statement of {given.organisation}"
    return Review("accessibility statement", id, title, statement_due(given), given.organisation)


def _guides(catalogue: Catalogue) -> Iterator[Review]:
    for guide in catalogue.guides:
        if guide.record.review:
            name = catalogue.by_id[guide.partnership].record.name
            yield Review(
                "guide",
                f"{guide.partnership}/guides/{guide.id}",
                f"{name}: {guide.words.title}",
                guide.record.review.last_day,
                catalogue.site.publisher,
            )


def _sign_offs(catalogue: Catalogue) -> Iterator[Review]:
    """What is to be signed again: by the day agreed; what has lapsed held on the day of signing."""
    for owner in catalogue.partnerships:
        for standing in standings(owner, catalogue):
            record = standing.record
            by = record.date if standing.lapsed else record.until
            if by:
                lapsed = ", lapsed" if standing.lapsed else ""
                title = f"{owner.record.name}: sign-off by the {record.role}{lapsed}"
                id = f"{owner.id}/sign-offs/{record.scope}"
                yield Review("sign-off", id, title, by.last_day, owner.record.body)
