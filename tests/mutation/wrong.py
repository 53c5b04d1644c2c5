"""Makes the real content wrong on purpose, a record at a time, and asks the checks.

A mutant is a provision with one thing changed; it is refused where a rule says something of it
that no rule says of the content as it is. Only what stands on the same sentences is looked at, so
that thousands of mutants take seconds. A list's items are made wrong in what they set themselves:
what they have from their lead-in is made wrong there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.catalogue import Catalogue, Evidence, Partnership, Provision
from generator.checks import (
    conditions_kept,
    force_of_the_verb,
    negation_kept,
    numbers_kept,
    phrase_in_sentence,
    statements_of_a_sentence,
)
from generator.derived.derive import Derived
from generator.diagnostics import Diagnostics
from generator.register.function_words import FIGURES
from generator.schema.policy import Force

RULES = (
    phrase_in_sentence.RULE,
    force_of_the_verb.RULE,
    statements_of_a_sentence.RULE,
    negation_kept.RULE,
    conditions_kept.RULE,
    numbers_kept.RULE,
)
UP = {Force.MAY: Force.SHOULD, Force.SHOULD: Force.MUST, Force.SHOULD_NOT: Force.MUST_NOT}
DOWN = {Force.MUST: Force.SHOULD, Force.SHOULD: Force.MAY, Force.MUST_NOT: Force.SHOULD_NOT}
_DENIED = re.compile(r"\b(must|should|may|can|will|could|would|is|are|was|were|has|have)\b")
_NOT = re.compile(r"\s*\b(?:not|never)\b|\bno\b(?= )|\bnobody\b")
_NUMBER = re.compile(r"\d+|\b(?:" + "|".join(FIGURES[2:]) + r")\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A provision made wrong."""

    kind: str
    provision: Provision
    """As it is in the content."""
    wrong: Provision

    @property
    def name(self) -> str:
        """What a list of those that passed calls it."""
        return f"{self.kind} {self.provision.id}"


def conditions_dropped(provision: Provision, _: Partnership) -> Iterator[Provision]:
    """Without its condition; without its exception."""
    for key in ("if_", "unless"):
        if getattr(provision.record, key) and not provision.inherits(key.rstrip("_")):
            yield changed(provision, **{key: None})


def _forced(provision: Provision, force: Force) -> Provision:
    """With another force; where that was the lead-in's, so was the verb that it is had from."""
    verb = None if provision.inherits("verb") else provision.record.verb
    return changed(provision, force=force, verb=verb)


def raised(provision: Provision, _: Partnership) -> Iterator[Provision]:
    """Stronger than it is."""
    if provision.force in UP:
        yield _forced(provision, UP[provision.force])


def lowered(provision: Provision, _: Partnership) -> Iterator[Provision]:
    """Weaker than it is."""
    if provision.force in DOWN:
        yield _forced(provision, DOWN[provision.force])


def renumbered(provision: Provision, _: Partnership) -> Iterator[Provision]:
    """With another number, wherever it has one."""
    text = _own(provision)
    for wrong in _other_numbers(text):
        yield restated(provision, text, wrong)
    for key in ("if_", "unless") if provision.heads else ("do", "if_", "unless"):
        if not provision.inherits(key.rstrip("_")):
            for wrong in _other_numbers(getattr(provision.record, key) or ""):
                yield changed(provision, **{key: wrong})
    within = None if provision.inherits("within") else provision.record.within
    for unit in ("working_days", "days", "hours"):
        number = getattr(within, unit) if within else None
        if within and number is not None:
            yield changed(provision, within=within.model_copy(update={unit: number + 1}))


def _other_numbers(text: str) -> Iterator[str]:
    for match in _NUMBER.finditer(text):
        yield text[: match.start()] + "97" + text[match.end() :]


def negated(provision: Provision, _: Partnership) -> Iterator[Provision]:
    """The opposite of what it says."""
    text = _own(provision)
    wrong = _NOT.sub("", text, count=1) if _NOT.search(text) else _DENIED.sub(r"\1 not", text, 1)
    if wrong != text:
        yield restated(provision, text, wrong)


def moved(provision: Provision, _: Partnership) -> Iterator[Provision]:
    """Its first citation led to the sentence that follows."""
    if not provision.evidence:
        return
    first, *rest = provision.evidence
    sentences = list(first.source.register.sentences())
    place = next(n for n, sentence in enumerate(sentences) if sentence.at == first.sentence.at)
    if place + 1 == len(sentences):
        return
    target = sentences[place + 1]
    cites = tuple(
        cite.model_copy(update={"at": target.at}) if cite.at == first.sentence.at else cite
        for cite in provision.record.cites
    )
    evidence: tuple[Evidence, ...] = (replace(first, sentence=target), *rest)
    yield replace(changed(provision, cites=cites), evidence=evidence)


def acted_by_another(provision: Provision, owner: Partnership) -> Iterator[Provision]:
    """Asked of somebody else of whom the same sentence speaks."""
    at = {cited.sentence.at for cited in provision.evidence}
    for beside in owner.provisions:
        shared = at.intersection(cited.sentence.at for cited in beside.evidence)
        if shared and beside.record.who and beside.record.who != provision.record.who:
            yield changed(provision, who=beside.record.who)
            return


KINDS: dict[str, Callable[[Provision, Partnership], Iterator[Provision]]] = {
    "condition-dropped": conditions_dropped,
    "force-up": raised,
    "force-down": lowered,
    "number-changed": renumbered,
    "negated": negated,
    "citation-moved": moved,
    "actor-swapped": acted_by_another,
}


def mutants(kind: str, catalogue: Catalogue) -> Iterator[Mutant]:
    """Every wrong provision of a kind."""
    for owner in catalogue.partnerships:
        for provision in owner.provisions:
            for wrong in KINDS[kind](provision, owner):
                yield Mutant(kind, provision, wrong)


def refused(mutant: Mutant, catalogue: Catalogue) -> bool:
    """Whether some rule says something that it does not say of the content as it is."""
    return bool(_told(mutant.wrong, catalogue) - _told_as_it_is(mutant.provision.id, catalogue))


def changed(provision: Provision, **fields: Any) -> Provision:
    """The provision with some fields of its record changed, unchecked by the schema, as its own."""
    keys = {name.rstrip("_") for name in fields}
    elsewhere = {key: way for key, way in provision.elsewhere.items() if key not in keys}
    record = provision.record.model_copy(update=fields)
    return replace(provision, record=record, elsewhere=elsewhere)


def _own(provision: Provision) -> str:
    """What a provision says itself: of an item its own words, of a list's head its lead-in."""
    record = provision.record
    return provision.words if provision.words in record.says else record.says


def restated(provision: Provision, text: str, wrong: str) -> Provision:
    """The provision with its own words changed, and its sentence with them."""
    says = provision.record.says
    if text != provision.words:
        return changed(provision, says=wrong)
    before, _, after = says.rpartition(text) if provision.head else says.partition(text)
    record = provision.record.model_copy(update={"says": f"{before}{wrong}{after}"})
    return replace(provision, record=record, words=wrong)


_known: dict[str, set[tuple[str, str]]] = {}
"""Id of a provision of the real content -> what is told of it and its neighbours as they are."""


def _told_as_it_is(id: str, catalogue: Catalogue) -> set[tuple[str, str]]:
    if id not in _known:
        _known[id] = _told(catalogue.provisions[id], catalogue)
    return _known[id]


def _told(provision: Provision, catalogue: Catalogue) -> set[tuple[str, str]]:
    owner = catalogue.by_id[provision.partnership]
    near = tuple(
        provision if other.id == provision.id else other
        for other in owner.provisions
        if other.id == provision.id or _stands_near(other, provision)
    )
    world = replace(catalogue, partnerships=(replace(owner, provisions=near, notes=()),))
    found = Diagnostics()
    derived = Derived(world)
    for rule in RULES:
        rule.run(derived, found)
    return {(str(diagnostic.code), diagnostic.message) for diagnostic in found.found}


def _stands_near(other: Provision, provision: Provision) -> bool:
    at = {cited.sentence.at for cited in provision.evidence}
    shares = any(cited.sentence.at in at for cited in other.evidence)
    return shares or provision.id in other.record.excepts
