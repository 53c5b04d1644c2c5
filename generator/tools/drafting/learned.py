"""What the partnerships that people have read teach of how documents put things.

Lowest of drafting but for `words`. All of it is counted from the catalogue: which words belong to
which topic, who is called what, which force a verb has in a document with and without someone who
acts, and which words make a condition. Nothing is written down here for any partnership.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue, Evidence, Partnership, Provision
from generator.schema.policy import Force
from generator.schema.search import SearchWords
from generator.tools.drafting.words import stem, stems, words_in

_ALIAS = 2
"""A topic's own words weigh so many times those of one statement."""
_SMOOTH = 0.3
_SURE = 2
"""So often has a name stood for a role before it is taken for it; a title always is."""
_LONGEST_NAME = 4
_FIRST = ("the", "a", "an", "any", "all", "each", "every")


@dataclass(frozen=True, slots=True)
class Learned:
    """What was counted."""

    topics: Mapping[str, Mapping[str, float]]
    """Topic -> stem -> how much it speaks for it."""
    unknown: Mapping[str, float]
    """Topic -> the same of a word that it never had."""
    acting: frozenset[str]
    """Roles that have a checklist: others are told and asked, and do not act."""
    told: frozenset[str]
    """Roles to whom something is done in other documents."""
    roles: tuple[tuple[tuple[str, ...], str], ...]
    """Stems of a name, and whose it is: the longest name first."""
    forces: Mapping[tuple[str, bool, bool], Counter[Force]]
    """Verb, whether denied, whether somebody acts -> how often it had which force."""
    conditions: Mapping[str, float]
    """Word of condition or exception -> in which share of cases it made one."""
    orders: frozenset[str]
    """First words of instructions."""
    silent_words: frozenset[str]
    """Words that say nothing of a subject."""


def learn(catalogue: Catalogue, without: str = "") -> Learned:
    """Count all partnerships but one, by its id: the one that is held against its own draft."""
    owners = [one for one in catalogue.partnerships if one.id != without]
    quiet = _quiet(catalogue.search)
    topics, unknown = _topics(catalogue, owners, quiet)
    roles = tuple(sorted(_roles(catalogue, owners), key=lambda named: (-len(named[0]), named)))
    return Learned(
        topics=topics,
        unknown=unknown,
        acting=frozenset(part.role for group in catalogue.checklists for part in group.roles),
        told=_told(owners),
        roles=roles,
        forces=_forces(catalogue, owners),
        conditions=_conditions(catalogue, owners),
        orders=_orders(owners),
        silent_words=quiet,
    )


def _quiet(search: SearchWords) -> frozenset[str]:
    return frozenset((*search.noise, *search.stops))


def _topics(
    catalogue: Catalogue, owners: Iterable[Partnership], quiet: frozenset[str]
) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    counts: dict[str, Counter[str]] = {id: Counter() for id in catalogue.topics}
    for id, topic in catalogue.topics.items():
        for said in (topic.title, topic.about, *topic.aliases):
            counts[id].update(stems(said, quiet) * _ALIAS)
    for owner in owners:
        for provision in owner.provisions:
            counts[provision.topic].update(stems(_of(provision, owner), quiet))
    known = {word for counted in counts.values() for word in counted}
    weights, unknown = {}, {}
    for id, counted in counts.items():
        total = sum(counted.values()) + _SMOOTH * len(known)
        unknown[id] = math.log(_SMOOTH / total)
        weights[id] = {word: math.log((n + _SMOOTH) / total) for word, n in counted.items()}
    return weights, unknown


def _of(provision: Provision, owner: Partnership) -> str:
    """What there is of a statement: our words, the phrases, the headings, how people ask."""
    phrases = " ".join(f"{cited.words} {cited.section}" for cited in provision.evidence)
    asked = " ".join(owner.asked.get(provision.id, ()))
    return f"{provision.record.says} {phrases} {asked}"


def _roles(
    catalogue: Catalogue, owners: Iterable[Partnership]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each name by which documents and this site call somebody, with the role that it is."""
    names: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name, role, weight in _names(catalogue, owners):
        names[name][role] += weight
    for name, counted in names.items():
        role, often = counted.most_common(1)[0]
        if name and often >= _SURE:
            yield name, role


def _names(
    catalogue: Catalogue, owners: Iterable[Partnership]
) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Titles, what the glossary calls them, and what stands before the verb in phrases."""
    titles = {_name(role.title): id for id, role in catalogue.roles.items()}
    yield from ((name, id, _SURE) for name, id in titles.items())
    yield from ((_name(id.replace("-", " ")), id, _SURE) for id in catalogue.roles)
    for term in catalogue.glossary:
        role = titles.get(_name(term.term))
        yield from ((_name(phrase), role, _SURE) for phrase in term.phrases if role)
    for provision in (one for owner in owners for one in owner.provisions):
        if len(provision.record.who) == 1:
            subjects = _subjects(provision, catalogue)
            yield from ((said, provision.record.who[0], 1) for said in subjects)


def _name(phrase: str) -> tuple[str, ...]:
    plain = [word.plain for word in words_in(phrase)]
    while plain and plain[0] in _FIRST:
        plain.pop(0)
    return tuple(stem(word) for word in plain)


def _subjects(provision: Provision, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """What stands before the verb of force: 'the convening agency should', theirs and ours."""
    for text in (provision.record.says, *(cited.words for cited in provision.evidence)):
        marks = catalogue.marks_in(text)
        if marks.verbs:
            first = marks.verbs[0].form.split()[0]
            before, verb, _ = text.lower().partition(f" {first} ")
            if verb and 0 < len(before.split()) <= _LONGEST_NAME:
                yield _name(before)


def _forces(
    catalogue: Catalogue, owners: Iterable[Partnership]
) -> dict[tuple[str, bool, bool], Counter[Force]]:
    counts: dict[tuple[str, bool, bool], Counter[Force]] = defaultdict(Counter)
    for owner in owners:
        for provision in owner.provisions:
            for verb, denied in _verbs(provision, catalogue):
                acts = bool(provision.record.who)
                counts[verb, denied, acts][provision.force] += 1
    return counts


def _verbs(provision: Provision, catalogue: Catalogue) -> Iterator[tuple[str, bool]]:
    """The verb that gives its force, as far as a phrase holds it; none where there is none."""
    quoted = [
        verb for cited in provision.evidence for verb in catalogue.marks_in(cited.words).verbs
    ]
    yield from ((verb.form, verb.negated) for verb in quoted[:1])
    sentences = [catalogue.marks(cited.sentence).verbs for cited in provision.evidence]
    if not any(sentences):
        yield "", False


def _conditions(catalogue: Catalogue, owners: Iterable[Partnership]) -> dict[str, float]:
    found: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for owner in owners:
        for provision in owner.provisions:
            words = {word for cited in provision.evidence for word in _marked(cited, catalogue)}
            found.update(words)
            if provision.record.if_ or provision.record.unless:
                held.update(words)
    return {word: (held[word] + 1) / (found[word] + 2) for word in found}


def _marked(cited: Evidence, catalogue: Catalogue) -> tuple[str, ...]:
    marks = catalogue.marks(cited.sentence)
    return (*marks.conditions, *marks.exceptions)


def _told(owners: Iterable[Partnership]) -> frozenset[str]:
    found = Counter(role for owner in owners for one in owner.provisions for role in one.record.to)
    return frozenset(role for role, often in found.items() if often >= _SURE)


def _orders(owners: Iterable[Partnership]) -> frozenset[str]:
    firsts = Counter(
        words_in(provision.record.do)[0].plain
        for owner in owners
        for provision in owner.provisions
        if provision.record.do
    )
    return frozenset(word for word, often in firsts.items() if often >= _SURE)
