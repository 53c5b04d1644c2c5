"""At a glance: where a partnership stands on the few questions that most readers come with.

Beside the partnership's page, which shows it. An answer reads aloud as one sentence: its force,
what triggers it, what it is. A badge stands only before the answer's own words; where what is cited
is of several forces, each is said in words beside its clause.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator import addresses
from generator.catalogue import Answer, Partnership, Provision
from generator.derived.comparison import place_of
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.wording import ForceWords, capital, force_of_label, without_stop
from generator.pages.parts.answers import forces_of
from generator.pages.parts.statements import Condition, silence_text, statement
from generator.schema.comparison import PositionChoice, Question, Taken


@dataclass(frozen=True, slots=True)
class Cited:
    """Clauses that say an answer with the same force and under the same conditions."""

    links: tuple[Link, ...]
    force: str
    """In words, where the answer has no single one."""
    when: str
    """What triggers them, where the answer does not begin with it."""
    riders: tuple[Condition, ...]
    """Exceptions and limits of time."""


@dataclass(frozen=True, slots=True)
class Held:
    """An answer: its force if there is a single one, what triggers it, the words, the clauses."""

    force: ForceWords | None
    when: str
    label: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A question and where the partnership stands on it."""

    ask: Link
    """Leads to where the others' answers stand beside it, if there are others."""
    kind: str
    """`held`, `silent`, `pulls-apart` or `unread`."""
    text: str = ""
    held: tuple[Held, ...] = ()
    more: tuple[Link, ...] = ()


def facts(partnership: Partnership, page: Standpoint) -> tuple[Fact, ...]:
    """The partnership's answers to all questions that are asked at a glance, in their order."""
    asked = (question for question in page.catalogue.questions if question.glance)
    return tuple(_fact(question, partnership, page) for question in asked)


def _fact(question: Question, partnership: Partnership, page: Standpoint) -> Fact:
    path = place_of(question.id, partnership.id, page.catalogue)
    ask = page.link(question.ask, path) if page.catalogue.compared else Link(question.ask)
    answer = next(
        (answered for answered in partnership.answers if answered.question.id == question.id), None
    )
    if answer is None:
        whole = partnership.complete
        return Fact(
            ask, "unread", "Nobody has compared this point yet." if whole else "Not yet read."
        )
    if answer.silent:
        return _silent(ask, answer, partnership, page)
    held = _held(answer, page)
    if answer.pulls_apart:
        return Fact(ask, "pulls-apart", "The document says things that pull apart:", held)
    return Fact(ask, "held", held=held)


def _silent(ask: Link, answer: Answer, partnership: Partnership, page: Standpoint) -> Fact:
    silences = [page.catalogue.silences[id] for id in answer.record.cites]
    text = " ".join(silence_text(silence, partnership) for silence in silences)
    more = tuple(
        page.link(
            "What it does say nearby" if silence.record.near else "This silence in its place",
            addresses.silence_path(silence.partnership, silence.stage, silence.id),
        )
        for silence in silences
    )
    return Fact(ask, "silent", text, more=more)


def _held(answer: Answer, page: Standpoint) -> tuple[Held, ...]:
    choices = {choice.id: choice for choice in answer.question.positions}
    return tuple(_position(taken, choices[taken.position], page) for taken in answer.record.taken())


def _position(taken: Taken, choice: PositionChoice, page: Standpoint) -> Held:
    """A position, begun by its own condition, or by the one that all its provisions share.

    Its own condition stands for those of the provisions that give it its force; what else is cited,
    such as the case in which it does not hold, keeps its own.
    """
    forces = forces_of(choice, taken.cites, page.catalogue)
    provisions = [page.catalogue.provisions[id] for id in taken.cites]
    cites = [_cite(provision, page, len(forces) > 1) for provision in provisions]
    triggers = {cite.when for cite in cites}
    when = without_stop(taken.when) or (triggers.pop() if len(triggers) == 1 else "")
    cited = _together(
        replace(cite, when="")
        if when and (len(triggers) < 2 or provision.force in forces)
        else cite
        for cite, provision in zip(cites, provisions, strict=True)
    )
    force = force_of_label(forces[0]) if len(forces) == 1 else None
    return Held(force, when, _after(when, choice.label), cited)


def _after(when: str, label: str) -> str:
    """An answer as it goes on after a condition; a name at its start keeps its capital."""
    first, _, rest = label.partition(" ")
    is_name = first[1:] != first[1:].lower() or rest[:1].isupper()
    return label if is_name or not when else label[:1].lower() + label[1:]


def _together(all: Iterable[Cited]) -> tuple[Cited, ...]:
    """What is said in the same way stands together, with one link to each sentence."""
    found: dict[tuple[str, str, tuple[Condition, ...]], dict[str, Link]] = {}
    for cite in all:
        links = found.setdefault((cite.force, cite.when, cite.riders), {})
        for link in cite.links:
            links.setdefault(link.text, link)
    return tuple(Cited(tuple(links.values()), *key) for key, links in found.items())


def _cite(provision: Provision, page: Standpoint, with_force: bool) -> Cited:
    shown = statement(provision, page)
    where = provision.evidence[0].sentence.label if provision.evidence else provision.id
    force = force_of_label(provision.force) if with_force else None
    triggers = [
        without_stop(condition.words) for condition in shown.conditions if condition.label == "If"
    ]
    riders = tuple(condition for condition in shown.conditions if condition.label != "If")
    link = Link(capital(where), shown.href)
    return Cited((link,), force.word if force else "", " and ".join(triggers), riders)
