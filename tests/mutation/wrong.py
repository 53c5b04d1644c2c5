"""Makes the real content wrong on purpose, a record at a time, and asks the checks.

A mutant is a provision with one thing changed; it is refused where a rule says something of it
that no rule says of the content as it is. Only what stands on the same sentences is looked at, so
that thousands of mutants take seconds.
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
        if getattr(provision.record, key):
            yield changed(provision, **{key: None})


def raised(provision: Provision, _: Partnership) -> Iterator[Provision]:
    """Stronger than it is."""
    if provision.force in UP:
        yield changed(provision, force=UP[provision.force])


def lowered(provision: Provision, _: Partnership) -> Iterator[Provision]:
    """Weaker than it is."""
    if provision.force in DOWN:
        yield changed(provision, force=DOWN[provision.force])


def renumbered(provision: Provision, _: Partnership) -> Iterator[Provision]:
    """With another number, wherever it has one."""
    for key in ("says", "do", "if_", "unless"):
        text = getattr(provision.record, key)
        for match in _NUMBER.finditer(text or ""):
            wrong = text[: match.start()] + "97" + text[match.end() :]
            yield changed(provision, **{key: wrong})
    within = provision.record.within
    for unit in ("working_days", "days", "hours"):
        number = getattr(within, unit) if within else None
        if within and number is not None:
            yield changed(provision, within=within.model_copy(update={unit: number + 1}))


def negated(provision: Provision, _: Partnership) -> Iterator[Provision]:
    """The opposite of what it says."""
    says = provision.record.says
    wrong = _NOT.sub("", says, count=1) if _NOT.search(says) else _DENIED.sub(r"\1 not", says, 1)
    if wrong != says:
        yield changed(provision, says=wrong)


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
    """The provision with some fields of its record changed, unchecked by the schema."""
    return replace(provision, record=provision.record.model_copy(update=fields))


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
