"""References from one record of a partnership to another: never to a neighbour's.

Part of linking, run when all of a partnership's records are there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator import catalogue as world
from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Unknown
from generator.linking.names import refer, unique
from generator.parse.placed import Placed
from generator.schema import policy


def check_references(
    partnership: world.Partnership, broken: frozenset[str], out: Diagnostics
) -> None:
    """Report references inside a partnership that lead nowhere, or to a neighbour's record.

    Args:
        partnership: whose records they are in.
        broken: ids of records that were reported already, so that they count as known.
        out: takes the messages.
    """
    provisions = {provision.id for provision in partnership.provisions} | broken
    silences = {silence.id for silence in partnership.silences} | broken
    for id, where in _named_provisions(partnership):
        refer(id, provisions, Unknown.PROVISION, where, out)
    for note in partnership.notes:
        for n, id in enumerate(note.record.touches):
            refer(id, provisions | silences, Unknown.PROVISION, note.where("touches", n), out)
    for answer in partnership.answers:
        known, code = (
            (silences, Unknown.SILENCE) if answer.silent else (provisions, Unknown.PROVISION)
        )
        for id, where in _named_by(answer):
            refer(id, known, code, where, out)
    for source in partnership.sources:
        _check_set_aside(source, provisions, out)


def check_asked(
    asked: Sequence[Placed[policy.Asked]],
    partnership: world.Partnership,
    broken: frozenset[str],
    out: Diagnostics,
) -> None:
    """Report phrasings of what is not there, and of one thing in two places."""
    known = (
        {provision.id for provision in partnership.provisions}
        | {silence.id for silence in partnership.silences}
        | broken
    )
    unique(
        ((phrasing.record.id, phrasing.where("id")) for phrasing in asked), out, "put them together"
    )
    for phrasing in asked:
        refer(phrasing.record.id, known, Unknown.PROVISION, phrasing.where("id"), out)


def _named_provisions(partnership: world.Partnership) -> Iterator[tuple[str, Location]]:
    for provision in partnership.provisions:
        for n, id in enumerate(provision.record.excepts):
            yield id, provision.where("excepts", n)
    for silence in partnership.silences:
        for n, near in enumerate(silence.record.near):
            yield near.provision, silence.where("near", n, "provision")


def _named_by(answer: world.Answer) -> Iterator[tuple[str, Location]]:
    for taken in answer.record.taken():
        for n, id in enumerate(taken.cites):
            yield id, answer.where(*taken.path, "cites", n)


def _check_set_aside(source: world.Source, provisions: Collection[str], out: Diagnostics) -> None:
    addresses = {sentence.at for sentence in source.register.sentences()}
    lines = [(placed.record.at, placed.where("at")) for placed in source.set_aside]
    unique(lines, out, "keep one of the two")
    for placed in source.set_aside:
        refer(placed.record.at, addresses, Unknown.SENTENCE, placed.where("at"), out)
        if placed.record.twin:
            refer(placed.record.twin, provisions, Unknown.PROVISION, placed.where("twin"), out)
