"""What is to be looked at again, and by when: documents whose review is near or past.

Beside the pipeline, read from the catalogue. Documents carry their own review dates; the
accessibility statements are asked for again a year after the last test, as the regulations have it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.catalogue import Catalogue
from generator.schema.vocabulary import Accessibility

_YEAR = timedelta(days=365)
_FOLDED = 74
"""Bytes of a line of iCalendar, without its break and the space that goes on it (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something whose review is near or past."""

    kind: str
    """`document` or `accessibility statement`."""
    id: str
    """`northmoor/practice-note`; stable from run to run."""
    title: str
    by: date
    """The last day on which it is not overdue."""
    days: int
    """Days until then; less than none where it is past."""
    owner: str
    """Who answers for it, as far as the document says."""


def due(catalogue: Catalogue, today: date, within: int) -> tuple[Due, ...]:
    """All that is past its review, or comes to it within so many days; the most pressing first."""
    ahead = today + timedelta(days=within)
    found = (one for one in _reviewed(catalogue, today) if one.by <= ahead)
    return tuple(sorted(found, key=lambda one: (one.by, one.id)))


def _reviewed(catalogue: Catalogue, today: date) -> Iterator[Due]:
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            record, id = source.record, f"{partnership.id}/{source.id}"
            if record.review:
                by, whose = record.review.last_day, record.owner or partnership.record.body
                title = f"{partnership.record.name}: {record.title}"
                yield Due("document", id, title, by, (by - today).days, whose)
        own = partnership.edition.record.accessibility if partnership.edition else None
        if own:
            yield _statement(own, f"{partnership.id}/accessibility", today)
    yield _statement(catalogue.accessibility, "accessibility", today)


def _statement(given: Accessibility, id: str, today: date) -> Due:
    by = given.tested_on.last_day + _YEAR
    title = f"Accessibility statement of {given.organisation}"
    return Due("accessibility statement", id, title, by, (by - today).days, given.organisation)


def as_text(found: Iterable[Due]) -> Iterator[str]:
    """A line each."""
    for one in found:
        when = f"overdue by {-one.days} days" if one.days < 0 else f"due in {one.days} days"
        yield f"{one.by}  {when}: {one.title} ({one.id}; {one.owner})"


def as_json(found: Iterable[Due]) -> str:
    """A JSON array."""
    records = [
        {
            "kind": one.kind,
            "id": one.id,
            "title": one.title,
            "by": one.by.isoformat(),
            "days": one.days,
            "owner": one.owner,
        }
        for one in found
    ]
    return json.dumps(records, indent=2, ensure_ascii=False)


def as_ical(found: Iterable[Due], today: date) -> str:
    """A calendar (RFC 5545) with a whole day for each; its lines end as the standard says."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handrail//due//EN"]
    for one in found:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{one.id.replace('/', '.')}.{one.by:%Y%m%d}@handrail",
            f"DTSTAMP:{today:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{one.by:%Y%m%d}",
            f"SUMMARY:{_escaped(f'Review due: {one.title}')}",
            f"DESCRIPTION:{_escaped(f'{one.kind.capitalize()}. {one.owner}.')}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text


def _folded(line: str) -> str:
    """A long line in several, each going on after a space, no letter cut through."""
    pieces, length = [""], 0
    for letter in line:
        size = len(letter.encode())
        if length + size > _FOLDED:
            pieces.append("")
            length = 0
        pieces[-1] += letter
        length += size
    return "\r\n ".join(pieces)
