"""What can be found of checklists: one entry for each.

Extra entries of each partnership's shard, made of the same lists that the pages are made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.checklists import Checklist
from generator.schema.search import FoundBy
from generator.search_index.entry import Entry, EntryKind


def checklist_entries(
    lists: Iterable[Checklist], partnership: Partnership, found_by: FoundBy
) -> Iterator[Entry]:
    """A partnership's checklists."""
    for checklist in lists:
        yield Entry(
            kind=EntryKind.CHECKLIST,
            href=addresses.checklist_path(partnership.id, checklist.group.id),
            where=(partnership.record.name, "Checklist"),
            what=checklist.group.title,
            words=" ".join((checklist.group.about, *checklist.group.aliases, *found_by.checklist)),
        )
