"""What can be found of what a partnership's documents say: statements, and lists as one.

A result tells the truth: condition, exception and time limit stand in the entry as sentences, and
the statements that are an exception to it are named, so that the scripts show them with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.catalogue import Catalogue, Partnership, Provision
from generator.derived.doing import cannot_wait
from generator.pages.frame.wording import limit
from generator.pages.parts.statements import clause_of, limit_unsaid, sentence_tail
from generator.schema.policy import Force, NoteSeverity, Within
from generator.schema.search import FoundBy
from generator.search_index.answered import answered_by
from generator.search_index.entry import Entry, EntryKind

_WORD = re.compile(r"[\w'’-]+")
_ORDER = ("before-", "during-", "from-")
"""How limits of `policy.Within` begin that say which step comes first, and not how soon."""


def statement_entries(catalogue: Catalogue, partnership: Partnership) -> Iterator[Entry]:
    """All provisions of a partnership; of a list its lead-in, then its items."""
    answers = answered_by(partnership)
    for provision in partnership.provisions:
        entry = _statement(catalogue, partnership, provision)
        yield replace(entry, answers=answers.get(provision.id, ()))


def _statement(catalogue: Catalogue, partnership: Partnership, provision: Provision) -> Entry:
    record = provision.record
    joined = provision.heads and provision.stated == provision.words
    goes_on = bool(provision.item_of) and not provision.heads and _goes_on(provision)
    return Entry(
        kind=EntryKind.LIST if provision.heads else EntryKind.PROVISION,
        id=provision.id,
        what="" if joined else provision.words if goes_on else record.says,
        lead=provision.words if provision.heads else "",
        of=provision.item_of,
        force="" if record.force is Force.INFORMATION else record.force.value,
        bound=tuple(_bound(provision)),
        excepted=tuple(one.id for one in partnership.excepted_by(provision.id)),
        noted=_noted(partnership, provision),
        clause=clause_of(provision),
        timed=_soon(record.within),
        urgent=cannot_wait(provision, catalogue),
        topics=(record.topic, *record.also),
        roles=tuple(record.who),
        to=tuple(record.to),
        asked=partnership.asked.get(provision.id, ()),
        words=_words(provision, catalogue.search.found_by),
    )


def _goes_on(provision: Provision) -> bool:
    """Whether an item's sentence is its lead-ins, then its own words."""
    leads = " ".join(head.words for head in reversed(provision.leads))
    return provision.record.says == f"{leads} {provision.words}."


def _bound(provision: Provision) -> Iterator[str]:
    """Its condition, exception and time limit, each as a sentence."""
    record = provision.record
    if record.if_:
        yield f"If {sentence_tail(record.if_)}"
    if record.unless:
        yield f"Unless {sentence_tail(record.unless)}"
    unsaid = limit_unsaid(record.within, record.says)
    if unsaid and record.within:
        yield " ".join(limit(record.within))


def _noted(partnership: Partnership, provision: Provision) -> bool:
    notes = partnership.notes_touching(provision.id)
    return any(note.severity is not NoteSeverity.WORDING for note in notes)


def _soon(within: Within | None) -> bool:
    """Whether a time limit says how soon; one that says which step comes first does not."""
    return within is not None and not (within.when or "").startswith(_ORDER)


def _words(provision: Provision, found_by: FoundBy) -> str:
    """Its instruction, its time limit as people ask for it, and the words of its document."""
    record = provision.record
    evidence = dict.fromkeys(cited.words for cited in provision.evidence)
    return " ".join(
        part for part in (record.do, _asked(record.within, found_by), *evidence) if part
    )


def _asked(within: Within | None, found_by: FoundBy) -> str:
    """A time limit as people ask for it."""
    if within is None:
        return ""
    counted = {
        "working days": within.working_days,
        "days": within.days,
        "hours": within.hours,
    }
    numbers = [f"{count} {unit}" for unit, count in counted.items() if count is not None]
    named = (within.when or "").replace("-", " ")
    asked = found_by.time_limit if _soon(within) else found_by.order
    return " ".join([*asked, *numbers, named]).strip()
