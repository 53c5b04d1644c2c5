"""What `handrail due` lists: reviews that are near or past, as text, JSON and a calendar.

Beside the pipeline. What has a review, and when, is derived (`derived/reviews.py`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.catalogue import Catalogue
from generator.derived.reviews import Review, reviews
from generator.pages.frame.amounts import count

_FOLDED = 74
"""Bytes of a line of iCalendar, without its break and the space that goes on it (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True)
class Due:
    """A review that is near or past."""

    review: Review
    days: int
    """Days until its last day; less than none where that is past."""


def due(catalogue: Catalogue, today: date, within: int) -> tuple[Due, ...]:
    """All that is past its review, or comes to it within so many days; the most pressing first."""
    ahead = today + timedelta(days=within)
    found = sorted((one.by, one.id, one) for one in reviews(catalogue) if one.by <= ahead)
    return tuple(Due(one, (by - today).days) for by, _, one in found)


def as_text(found: Iterable[Due]) -> Iterator[str]:
    """A line each."""
    for one in found:
        of = one.review
        yield f"{of.by}  {_when(one.days)}: {of.title} ({of.kind} {of.id}; {of.owner})"


def _when(days: int) -> str:
    if days == 0:
        return "due today"
    span = count(abs(days), "day")
    return f"overdue by {span}" if days < 0 else f"due in {span}"


def as_json(found: Iterable[Due]) -> str:
    """A JSON array."""
    records = [
        {
            "kind": one.review.kind,
            "id": one.review.id,
            "title": one.review.title,
            "by": one.review.by.isoformat(),
            "days": one.days,
            "owner": one.review.owner,
        }
        for one in found
    ]
    return json.dumps(records, indent=2, ensure_ascii=False)


def as_ical(found: Iterable[Due], today: date) -> str:
    """A calendar (RFC 5545) with a whole day for each; its lines end as the standard says."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handrail//due//EN"]
    for one in (due.review for due in found):
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
