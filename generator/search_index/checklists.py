"""What can be found of checklists: one entry for each that asks something of someone.

Extra entries of each partnership's shard, made of the same lists that the pages are made of.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.catalogue import Catalogue, Partnership
from generator.derived.checklists import checklists_of
from generator.search_index.entry import Entry, EntryKind


def checklist_entries(catalogue: Catalogue, one: Partnership) -> Iterator[Entry]:
    """A partnership's checklists; an empty one would only be in the way."""
    found_by = catalogue.search.found_by
    for each in checklists_of(one, catalogue):
        if not each.empty:
            yield Entry(
                kind=EntryKind.CHECKLIST,
                href=addresses.checklist_path(one.id, each.group.id),
                where=(one.record.name, "Checklist"),
                what=each.group.title,
                words=" ".join((each.group.about, *each.group.aliases, *found_by.checklist)),
            )
