"""A provision as a sentence: its force, its words, and what triggers or lifts it, in one line.

Layer 1 of every page. Wherever a provision shows, its force, its conditions, its time limit and
its exceptions are part of the view: no template can leave them out by showing a title alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import addresses
from generator.catalogue import Partnership, Provision, Silence
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.terms import Segment
from generator.pages.frame.wording import (
    ForceWords,
    clause,
    force_of_sentence,
    limit,
    says_limit,
    sentence,
    without_stop,
)
from generator.schema.policy import Within


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition, an exception or a time limit of a statement."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A provision in short: never without its force and its conditions."""

    id: str
    href: str
    force: ForceWords | None
    says: tuple[Segment, ...]
    """The whole sentence, with its stop."""
    opened: tuple[Segment, ...]
    """The same without its stop, so that conditions go on in it."""
    conditions: tuple[Condition, ...]
    """Condition, exception and limit, each as a sentence of its own."""
    tail: tuple[Condition, ...]
    """Condition and exception, as words that go on in the sentence."""
    limit: Condition | None
    """A time limit that the sentence itself does not name."""
    clause: str
    about: str = ""
    """For what stands near a silence: what it is about instead."""
    where: str = ""
    """For a guest: the topic at which it is at home."""

    @property
    def full(self) -> str:
        """All that the sentence line says, in one plain text."""
        force = f"{self.force.word}: " if self.force and not self.force.silent else ""
        says = "".join(segment.text for segment in self.opened)
        tail = "".join(f" {part.label} {part.words}" for part in self.tail)
        limits = f" {self.limit.label} {self.limit.words}" if self.limit else ""
        return f"{force}{says}{tail}.{limits}"


def statement(provision: Provision, page: Standpoint, about: str = "") -> Statement:
    """A provision in short, as a link to its home."""
    home, glossary = page.href(provision_path(provision)), page.href(addresses.term_path(""))
    # A checklist states a provision in words of its own.
    key = statement, provision.id, provision.record.says, home, glossary
    shown = page.context.kept.once(key, lambda: _statement(provision, page, home))
    return replace(shown, about=without_stop(about)) if about else shown


def _statement(provision: Provision, page: Standpoint, home: str) -> Statement:
    record = provision.record
    says = _segments(record.says, provision, page)
    return Statement(
        id=provision.id,
        href=home,
        force=force_of_sentence(provision.force, record.says),
        says=says,
        opened=_opened(says, provision, page),
        conditions=_conditions(provision),
        tail=_tail(record.if_, record.unless),
        limit=limit_unsaid(record.within, record.says),
        clause=clause_of(provision),
        where=page.catalogue.topics[provision.topic].title,
    )


def in_its_list(shown: Statement, provision: Provision, page: Standpoint) -> Statement:
    """A statement as a line of the list that it is written in: its own words, nothing inherited.

    What the head of the list says for all of its items, force, condition and exception, stands
    once, at the head.
    """
    own = provision.record
    return replace(
        shown,
        force=None
        if provision.inherits("force")
        else force_of_sentence(provision.force, provision.words),
        opened=_segments(without_stop(provision.words), provision, page),
        tail=_tail(
            None if provision.inherits("if") else own.if_,
            None if provision.inherits("unless") else own.unless,
        ),
        limit=None if provision.inherits("within") else shown.limit,
    )


def clause_of(provision: Provision) -> str:
    """The clause of a provision in short: of the sentence that is its own, not its lead-in's."""
    if not provision.evidence:
        return provision.id
    own = next(
        (evidence for evidence in provision.evidence if evidence.sentence.lead_in),
        provision.evidence[0],
    )
    return clause(own.sentence.label)


def roles(ids: tuple[str, ...], context: Context) -> str:
    """Roles by their titles, in one line."""
    return ", ".join(context.catalogue.roles[id].title for id in ids)


def silence_text(silence: Silence, partnership: Partnership) -> str:
    """The one plain sentence of a silence."""
    return sentence(f"{partnership.record.document_phrase} does not say {silence.record.point}")


def provision_path(provision: Provision) -> str:
    """A provision's home."""
    return addresses.provision_path(provision.partnership, provision.stage, provision.id)


def sentence_tail(words: str) -> str:
    """Words that go on after a label, with a full stop."""
    return f"{without_stop(words)}."


def _segments(words: str, provision: Provision, page: Standpoint) -> tuple[Segment, ...]:
    partnership = page.catalogue.by_id[provision.partnership]
    return page.context.terms.segments(words, partnership, page.href)


def _opened(
    says: tuple[Segment, ...], provision: Provision, page: Standpoint
) -> tuple[Segment, ...]:
    """A sentence without its stop; a term at the end could have that for its own."""
    *most, last = says
    if last.href:
        return _segments(without_stop(provision.record.says), provision, page)
    rest = replace(last, text=without_stop(last.text))
    return (*most, rest) if rest.text else tuple(most)


def _conditions(provision: Provision) -> tuple[Condition, ...]:
    record, found = provision.record, []
    if record.if_:
        found.append(Condition("If", sentence_tail(record.if_)))
    if record.unless:
        found.append(Condition("Unless", sentence_tail(record.unless)))
    if record.within:
        found.append(Condition(*limit(record.within)))
    return tuple(found)


def _tail(if_: str | None, unless: str | None) -> tuple[Condition, ...]:
    pairs = (("if", if_), ("unless", unless))
    return tuple(Condition(label, without_stop(words)) for label, words in pairs if words)


def limit_unsaid(within: Within | None, says: str) -> Condition | None:
    """A time limit, unless the words that stand before it have it already."""
    if within is None or says_limit(within, says):
        return None
    return Condition(*limit(within))
