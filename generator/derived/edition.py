"""An edition: the catalogue as if there were only some of its partnerships.

One pure function over a catalogue that has been checked whole; what follows from the catalogue
follows from the smaller one alike. What several share (a term, a question) stays as far
as those who are left have a part in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel

from generator.catalogue import Asked, Catalogue, Partnership, Term
from generator.derived.comparison import order_of
from generator.parse.placed import Placed
from generator.schema.checklists import ChecklistGroup
from generator.schema.comparison import OwnLabel, Question
from generator.schema.edition import Edition
from generator.schema.vocabulary import Role, Site

R = TypeVar("R", bound=BaseModel)


def only(catalogue: Catalogue, ids: Collection[str]) -> Catalogue:
    """The catalogue of an edition for the partnerships of these ids."""
    kept = [one for one in catalogue.partnerships if one.id in ids]
    questions = _questions(catalogue, kept)
    by_id = {placed.record.id: placed.record for placed in questions}
    partnerships = tuple(_among(one, ids, by_id) for one in kept)
    known = {provision.id for one in kept for provision in one.provisions}
    own = _own_edition(partnerships)
    return replace(
        catalogue,
        partnerships=partnerships,
        site=_site(catalogue.site, partnerships, own),
        accessibility=(own and own.accessibility) or catalogue.accessibility,
        roles=_roles(catalogue, partnerships),
        glossary=tuple(_terms(catalogue.glossary, ids)),
        compared_on=questions,
        same=tuple(_narrowed(catalogue.same, "duties", known, least=2)),
        guides=tuple(guide for guide in catalogue.guides if guide.partnership in ids),
        forms=tuple(form for form in catalogue.forms if form.partnership in ids),
        checklists=tuple(_checklist(group, ids) for group in catalogue.checklists),
    )


def _among(one: Partnership, ids: Collection[str], known: Mapping[str, Question]) -> Partnership:
    """A partnership that knows of no others, and of no position that only they take."""
    neighbours = tuple(id for id in one.record.neighbours if id in ids)
    return replace(
        one,
        record=one.record.model_copy(update={"neighbours": neighbours}),
        answers=tuple(
            replace(answer, question=known[answer.record.question]) for answer in one.answers
        ),
    )


def _own_edition(partnerships: Collection[Partnership]) -> Edition | None:
    """What a partnership says of its edition; several have none in common."""
    own = [one.edition.record for one in partnerships if one.edition]
    return own[0] if own and len(partnerships) == 1 else None


def _site(site: Site, partnerships: Iterable[Partnership], own: Edition | None) -> Site:
    """The site's words; what counts or names all partnerships is said of those that are left."""
    given = own or Edition()
    phrases = [one.record.document_phrase for one in partnerships]
    whose = (
        f"{', '.join(phrases[:-1])} and {phrases[-1]} say" if phrases[1:] else f"{phrases[0]} says"
    )
    own_words = {
        "name": given.name or site.name,
        "description": f"What {whose}, each statement with the words that hold it.",
        "publisher": given.publisher or site.publisher,
        "contact": given.contact or site.contact,
        "address": given.address,
        "about": given.about or site.about,
    }
    return site.model_copy(update=own_words)


def _terms(terms: Iterable[Term], ids: Collection[str]) -> Iterator[Term]:
    """Terms that those who are left use, and the site's own.

    A long form that only others' documents print goes with them.
    """
    for term in terms:
        uses = tuple(use for use in term.used_by if use.partnership in ids)
        printed = any(use.calls_it for use in uses) or not any(use.calls_it for use in term.used_by)
        if uses or not term.used_by:
            long = term.record.long if printed else None
            record = term.record.model_copy(update={"long": long})
            yield replace(term, record=record, used_by=uses)


def _roles(catalogue: Catalogue, partnerships: Iterable[Partnership]) -> Mapping[str, Role]:
    named = {
        role
        for one in partnerships
        for provision in one.provisions
        for role in (*provision.record.who, *provision.record.to)
    }
    named |= {part.role for group in catalogue.checklists for part in group.roles}
    return {id: role for id, role in catalogue.roles.items() if id in named}


def _checklist(group: ChecklistGroup, ids: Collection[str]) -> ChecklistGroup:
    """A checklist with the lines of the site's own that those who are left have."""
    own = tuple(
        item.model_copy(update={"partnerships": tuple(id for id in item.partnerships if id in ids)})
        for item in group.own
        if not item.partnerships or not set(ids).isdisjoint(item.partnerships)
    )
    return group.model_copy(update={"own": own})


def _questions(catalogue: Catalogue, kept: Iterable[Partnership]) -> tuple[Asked, ...]:
    """The questions that are answered, with the positions that are taken and those they cover."""
    taken: dict[str, set[str]] = {}
    for answer in (answer for one in kept for answer in one.answers):
        of_question = taken.setdefault(answer.record.question, set())
        of_question.update(each.position for each in answer.record.taken())
    return tuple(
        replace(placed, record=_narrow(placed.record, taken[placed.record.id]))
        for placed in catalogue.compared_on
        if placed.record.id in taken
    )


def _narrow(question: Question, taken: Collection[str]) -> Question:
    order = order_of(question)
    held = {id for id in order if id in taken}.union(*(order[id] for id in order if id in taken))
    held = {id for id in held if id in taken or id not in _own(question)}
    positions = tuple(
        each.model_copy(update={"covers": tuple(id for id in each.covers if id in held)})
        for each in question.positions
        if each.id in held
    )
    clashes = tuple(clash for clash in question.clashes if held.issuperset(clash.between))
    return question.model_copy(update={"positions": positions, "clashes": clashes})


def _own(question: Question) -> frozenset[str]:
    """Its labels of one partnership's own: they go with that partnership."""
    return frozenset(each.id for each in question.positions if isinstance(each, OwnLabel))


def _narrowed(
    records: Iterable[Placed[R]], key: str, known: Collection[str], least: int
) -> Iterator[Placed[R]]:
    """Records that list ids, with those that are known; none that are left with too few."""
    for placed in records:
        left = tuple(id for id in getattr(placed.record, key) if id in known)
        if len(left) >= least:
            yield replace(placed, record=placed.record.model_copy(update={key: left}))
