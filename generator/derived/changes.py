"""What changed, of the site and of every partnership, in one order: newest first.

Derived from the catalogue. The page of changes and the feeds show the same entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue, Partnership
from generator.schema.changes import Change, SiteChange


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that changed on one day."""

    change: SiteChange | Change
    owner: Partnership | None
    """Whose document it is about; None where it is about the site itself."""

    @property
    def day(self) -> date:
        """When the site says so."""
        return self.change.day


def changed(catalogue: Catalogue) -> tuple[Entry, ...]:
    """All that changed; of one day, the site's own first, then partnership by partnership."""
    return _newest_first(_entries(catalogue))


def changed_of(partnership: Partnership) -> tuple[Entry, ...]:
    """What changed in what the site says of one partnership."""
    return _newest_first(_of(partnership))


def _newest_first(entries: Iterator[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.day, reverse=True))


def _entries(catalogue: Catalogue) -> Iterator[Entry]:
    for placed in catalogue.changes:
        yield Entry(placed.record, None)
    for partnership in catalogue.partnerships:
        yield from _of(partnership)


def _of(partnership: Partnership) -> Iterator[Entry]:
    for placed in partnership.changes:
        if not placed.record.draft:
            yield Entry(placed.record, partnership)
