"""Which duties of different partnerships ask the same, so that one line can stand for them.

Derived from the comparison. Sameness is never guessed from words: it is declared in
`content/comparison.yml` with its reason, or follows from an answer. Where two partnerships take one
position without condition, and each by a single duty, the question has said that the two duties are
one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.catalogue import Catalogue
from generator.derived.comparison import positions_of
from generator.schema.comparison import Question, Together


def same_duties(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Provision -> all that ask the same, itself among them; what is alone is left out.

    A provision belongs to one set at most, and what is declared goes before what follows.
    """
    return catalogue.kept.once(same_duties, lambda: _same_duties(catalogue))


def _same_duties(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    declared = (placed.record.duties for placed in catalogue.same)
    for duties in (*declared, *_by_position(catalogue)):
        if not any(id in found for id in duties):
            found.update(dict.fromkeys(duties, duties))
    return found


def _by_position(catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    for question in catalogue.questions:
        if question.together is Together.EACH:
            for duties in _holders(question, catalogue).values():
                if len(duties) > 1:
                    yield tuple(duties)


def _holders(question: Question, catalogue: Catalogue) -> dict[str, list[str]]:
    """Position -> the one duty of each partnership that takes it, whatever may befall."""
    duties: dict[str, list[str]] = {}
    for partnership in catalogue.partnerships:
        for held in positions_of(partnership, question):
            firm = held.position.is_duty and not held.when and not held.side
            if firm and len(held.cites) == 1:
                duties.setdefault(held.position.id, []).append(held.cites[0])
    return duties
