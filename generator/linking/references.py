"""References from one record of a partnership to another: never to a neighbour's.

Part of linking, run when all of a partnership's records are there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator import catalogue as world
from generator.diagnostics import Diagnostics, Position
from generator.linking.names import refer, unique
from generator.parse.placed import Placed
from generator.schema import policy


def check_references(one: world.Partnership, broken: frozenset[str], out: Diagnostics) -> None:
    """References inside a partnership: never to a neighbour's provision."""
    provisions = {each.id for each in one.provisions} | broken
    silences = {each.id for each in one.silences} | broken
    for id, where in _named_provisions(one):
        refer(id, provisions, "provision", where, out)
    for note in one.notes:
        for n, id in enumerate(note.record.touches):
            refer(id, provisions | silences, "provision", note.where("touches", n), out)
    for answer in one.answers:
        wanted, kind = (silences, "silence") if answer.silent else (provisions, "provision")
        for n, id in enumerate(answer.record.cites):
            refer(id, wanted, kind, answer.where("cites", n), out)
    for source in one.sources:
        _check_set_aside(source, provisions, out)


def check_asked(
    asked: Sequence[Placed[policy.Asked]],
    one: world.Partnership,
    broken: frozenset[str],
    out: Diagnostics,
) -> None:
    """People ask for something that is there, and each thing's phrasings stand in one place."""
    known = {each.id for each in one.provisions} | {each.id for each in one.silences} | broken
    unique(((each.record.id, each.where("id")) for each in asked), out, "put them together")
    for each in asked:
        refer(each.record.id, known, "provision", each.where("id"), out)


def _named_provisions(one: world.Partnership) -> Iterator[tuple[str, Position]]:
    for provision in one.provisions:
        for n, id in enumerate(provision.record.excepts):
            yield id, provision.where("excepts", n)
    for silence in one.silences:
        for n, near in enumerate(silence.record.near):
            yield near.provision, silence.where("near", n, "provision")
    for answer in one.answers:
        yield from _named_by(answer)


def _named_by(answer: world.Answer) -> Iterator[tuple[str, Position]]:
    """What the parts of an answer cite: cases, and the sides between which a document pulls."""
    for key, place, part in answer.record.parts():
        for n, id in enumerate(part.cites):
            yield id, answer.where(key, place, "cites", n)


def _check_set_aside(source: world.Source, provisions: Collection[str], out: Diagnostics) -> None:
    addresses = {one.at for one in source.register.sentences()}
    lines = [(one.record.at, one.where("at")) for one in source.set_aside_placed]
    unique(lines, out, "keep one of the two")
    for placed in source.set_aside_placed:
        refer(placed.record.at, addresses, "sentence", placed.where("at"), out)
        if placed.record.twin:
            refer(placed.record.twin, provisions, "provision", placed.where("twin"), out)
