"""Each list as an editor reads it over: the sentences that its parts are joined into.

Beside `confirm`. Nothing is worked out here: parsing has joined them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Partnership, Provision


def lines(partnership: Partnership) -> Iterator[str]:
    """A line for each part of each list, its items set in; one for an instruction, if it has any.

    In the order of the files.
    """
    heads = [head for head in partnership.provisions if head.heads and not head.head]
    for head in sorted(heads, key=lambda head: head.where("id")):
        yield from _lines(head, partnership)


def _lines(provision: Provision, partnership: Partnership) -> Iterator[str]:
    indent = "  " * len(provision.leads)
    yield f"{indent}{provision.id}: {provision.record.says}"
    if provision.record.do:
        yield f"{indent}  do: {provision.record.do}"
    for item in partnership.items_of(provision.id):
        yield from _lines(item, partnership)
