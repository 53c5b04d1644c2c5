"""What several rules need to know of a provision: the marks of its sentences, and what they carry.

No rule of its own: the rules on force, negation, conditions and numbers read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue, Partnership, Provision, Source
from generator.register.marks import marks_of
from generator.register.marks_read import Marks, VerbMark
from generator.register.normalise import words
from generator.schema.policy import Force
from generator.schema.register import Sentence
from generator.schema.vocabulary import Verb, Verbs

_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]|(?<!\w)[‘']([^’']+)[’'](?!\w)")


@dataclass(frozen=True, slots=True)
class Carried:
    """The forces that verbs carry."""

    plainly: frozenset[Force]
    """By the verb itself, with its negation."""
    by_reading: Mapping[Force, str]
    """Only with a reason given, which names the verb: force -> the verb as `verbs.yml` has it."""


def verbs_by_word(verbs: Verbs) -> Mapping[str, Verb]:
    """Each form of `verbs.yml` -> its entry."""
    return {word: verb for verb in verbs.verbs for word in verb.words}


def carried(marks: Iterable[VerbMark], verbs: Mapping[str, Verb]) -> Carried:
    """What some verbs carry together."""
    plainly, by_reading = set(), {}
    for mark in marks:
        verb = verbs[mark.form]
        plainly.add(verb.denied if mark.negated else verb.force)
        also = verb.denied_reads_also_as if mark.negated else verb.reads_also_as
        by_reading.update(dict.fromkeys(also, mark.form))
    return Carried(frozenset(plainly), by_reading)


def force_of(mark: VerbMark, verbs: Mapping[str, Verb]) -> Force:
    """What one verb carries by itself, with its negation."""
    return verbs[mark.form].denied if mark.negated else verbs[mark.form].force


def marks_of_cited(provision: Provision, catalogue: Catalogue) -> tuple[Marks, ...]:
    """The marks of each sentence that a provision cites, in the order of its evidence."""
    return tuple(catalogue.marks(cited.sentence) for cited in provision.evidence)


def marks_with_lead_ins(provision: Provision, catalogue: Catalogue) -> tuple[Marks, ...]:
    """The same, and those of the sentences that lead into the lists that they belong to.

    They are those that the document's register knows, and those that the heads of the provision's
    own list cite.
    """
    known = _with_lead_ins(provision)
    of_heads = {
        cited.sentence.at: cited.sentence
        for head in provision.leads
        for cited in head.evidence
        if cited.sentence not in known
    }
    return tuple(catalogue.marks(sentence) for sentence in (*known, *of_heads.values()))


def marks_of_own(provision: Provision, catalogue: Catalogue) -> tuple[Marks, ...]:
    """The same without what only the heads of its list cite: what its own words can rest on."""
    return tuple(catalogue.marks(sentence) for sentence in _with_lead_ins(provision))


def _with_lead_ins(provision: Provision) -> tuple[Sentence, ...]:
    sentences = tuple(cited.sentence for cited in provision.evidence)
    leads = lead_ins(sentences, provision.evidence[0].source) if sentences else ()
    return (*sentences, *leads)


def lead_ins(sentences: Iterable[Sentence], source: Source) -> tuple[Sentence, ...]:
    """The sentences that lead into the lists which some sentences belong to."""
    wanted = {sentence.lead_in for sentence in sentences if sentence.lead_in}
    if not wanted:  # as of most
        return ()
    return tuple(sentence for sentence in source.register.sentences() if sentence.at in wanted)


def quoted_in(reading: str | None) -> tuple[tuple[str, ...], ...]:
    """What a `reading` quotes, each as its words: the words of the source that it explains."""
    found = _QUOTED.findall(reading or "")
    return tuple(words(double or single) for double, single in found)


def explains(provision: Provision, mark: str) -> bool:
    """Whether a provision's own `reading` quotes a word of the source, alone or in a phrase."""
    wanted = words(mark)
    return any(
        _holds(phrase, wanted) or _holds(tuple(marks_of(" ".join(phrase)).split()), wanted)
        for phrase in quoted_in(provision.record.reading)
    )


def explained_in_list(provision: Provision, mark: str) -> bool:
    """Whether a provision's `reading` explains a word, or that of a head of its list does.

    For what an item takes over from its lead-in, and for that alone.
    """
    return any(explains(stated, mark) for stated in (provision, *provision.leads))


def cites(provision: Provision, at: str) -> bool:
    """Whether a provision cites the sentence of that address."""
    return any(cited.sentence.at == at for cited in provision.evidence)


def shares(provision: Provision, at: str) -> bool:
    """Whether a sentence is a head's of the provision's list too, so that the head speaks for it.

    What an item has from its lead-in answers for no other sentence.
    """
    return any(cites(head, at) for head in provision.leads)


def wordings(provision: Provision) -> Iterator[tuple[str, str]]:
    """What a provision states in our own words: each key with its text.

    Of the head of a list it is the lead-in alone: what its items say is theirs to hold.
    """
    record = provision.record
    do = None if provision.heads and provision.stated != record.says else record.do
    for key, text in (
        ("says", provision.stated),
        ("if", record.if_),
        ("unless", record.unless),
        ("do", do),
    ):
        if text:
            yield key, text


def provisions_of(source: Source, partnership: Partnership) -> Mapping[str, tuple[Provision, ...]]:
    """Address of a sentence -> the provisions of its partnership that cite it."""
    citing: dict[str, dict[str, Provision]] = {}
    for provision in partnership.provisions:
        for cited in provision.evidence:
            if cited.source.id == source.id:
                citing.setdefault(cited.sentence.at, {})[provision.id] = provision
    return {at: tuple(found.values()) for at, found in citing.items()}


def _holds(phrase: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    return any(phrase[at : at + size] == wanted for at in range(len(phrase) - size + 1))
