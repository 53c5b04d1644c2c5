"""A partnership's own page: its documents' standing, facts at a glance, the stages in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator import addresses
from generator.catalogue import Answer, Partnership, Provision, Source
from generator.pages.frame import status
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.status import Status
from generator.pages.frame.wording import ForceWords, capital, count, edition, force_of_label
from generator.pages.parts.answers import forces_of
from generator.pages.parts.checklist_links import index_parts
from generator.pages.parts.onward import Onward
from generator.pages.parts.stage_tools import tools
from generator.pages.parts.starting_guide import start
from generator.pages.parts.statements import Condition, Statement, silence_text, statement
from generator.schema.comparison import PositionChoice, Question, Taken


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document and its standing, in one line."""

    title: str
    edition: str
    standing: Status
    notes: str
    more: Link


@dataclass(frozen=True, slots=True)
class PartnershipHead:
    """Whose documents, and how they stand."""

    body: str
    nation: str
    documents: tuple[DocumentLine, ...]
    change: Link
    contact: str


@dataclass(frozen=True, slots=True)
class Cited:
    """Where a position is said: with its own force where the position has no single one."""

    links: tuple[Link, ...]
    """Provisions that say it with the same force and under the same conditions."""
    force: ForceWords | None
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A position, when it holds, its force if there is one, and the provisions that say so."""

    when: str
    label: str
    force: ForceWords | None
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A question and where the partnership stands on it."""

    ask: str
    kind: str
    """`held`, `silent`, `pulls-apart` or `unread`."""
    text: str
    held: tuple[Held, ...] = ()
    statements: tuple[Statement, ...] = ()
    more: tuple[Link, ...] = ()
    compare: str = ""
    """Where the others' answers stand beside it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stage and what it holds for this partnership."""

    link: Link
    lead: str
    count: str
    tools: tuple[Link, ...]


def partnership_page(partnership: Partnership, context: Context) -> Page:
    """At a glance, then step by step."""
    page = context.page(addresses.partnership_path(partnership.id))
    record = partnership.record
    own = Own(
        kind="partnership",
        title=record.name,
        description=f"What {record.document_phrase} says, at a glance and step by step.",
        partnership=partnership,
    )
    asked = [question for question in context.catalogue.questions if question.glance]
    facts = tuple(_compared(question, partnership, page) for question in asked)
    parts: list[Heading | Block] = [
        Heading(1, record.name, "top"),
        Block("partnership_head.html", _head(partnership, page)),
    ]
    way = start(partnership.id, page)
    if way:
        parts.append(Block("tools.html", (way,)))
    if facts:
        parts += [Heading(2, "At a glance", "at-a-glance"), Block("facts.html", facts)]
        to = page.href(addresses.COMPARE)
        compare = Link("Compare with other partnerships", to)
        parts.append(Block("onward.html", Onward(compare)))
    parts += [
        Heading(2, "Step by step", "step-by-step"),
        Block("steps.html", _steps(partnership, page)),
        *index_parts(partnership, page),
    ]
    return whole(own, page, tuple(parts))


def _head(partnership: Partnership, page: Standpoint) -> PartnershipHead:
    record = partnership.record
    return PartnershipHead(
        body=record.body,
        nation=record.nation,
        documents=tuple(_document(source, partnership, page) for source in partnership.sources),
        change=page.link("Change partnership", addresses.HOME),
        contact=record.contact or "",
    )


def _document(source: Source, partnership: Partnership, page: Standpoint) -> DocumentLine:
    path = addresses.source_path(source.partnership, source.id)
    notes = len(partnership.notes_on(source))
    return DocumentLine(
        title=source.record.title,
        edition=capital(edition(source.record)),
        standing=status.of(source, page.context),
        notes=f"{count(notes, 'editor’s note')} on it." if notes else "",
        more=page.link("About this document", path),
    )


def _compared(question: Question, partnership: Partnership, page: Standpoint) -> Fact:
    path = addresses.question_partnership_path(question.id, partnership.id)
    fact = _fact(question, partnership, page)
    return replace(fact, compare=page.href(path))


def _fact(question: Question, partnership: Partnership, page: Standpoint) -> Fact:
    answer = next(
        (answer for answer in partnership.answers if answer.question.id == question.id), None
    )
    if answer is None:
        whole = partnership.complete
        text = "Nobody has compared this point yet." if whole else "Not yet read."
        return Fact(question.ask, "unread", text)
    if answer.silent:
        return _silent(answer, partnership, page)
    if answer.pulls_apart:
        text = "The document says two things that pull apart."
        return Fact(question.ask, "pulls-apart", text, statements=_cited(answer, page))
    return Fact(question.ask, "held", "", _held(answer, page))


def _silent(answer: Answer, partnership: Partnership, page: Standpoint) -> Fact:
    silences = [page.catalogue.silences[id] for id in answer.record.cites]
    text = " ".join(silence_text(silence, partnership) for silence in silences)
    more = tuple(
        page.link(
            "What it does say nearby" if silence.record.near else "This silence in its place",
            addresses.silence_path(silence.partnership, silence.stage, silence.id),
        )
        for silence in silences
    )
    return Fact(answer.question.ask, "silent", text, more=more)


def _held(answer: Answer, page: Standpoint) -> tuple[Held, ...]:
    choices = {choice.id: choice for choice in answer.question.positions}
    return tuple(_position(taken, choices[taken.position], page) for taken in answer.record.taken())


def _position(taken: Taken, choice: PositionChoice, page: Standpoint) -> Held:
    """A position with its own force and with the conditions of what it rests on."""
    forces = forces_of(choice, taken.cites, page.catalogue)
    provisions = [page.catalogue.provisions[id] for id in taken.cites]
    cited = _together(_cite(provision, page, len(forces) > 1) for provision in provisions)
    force = force_of_label(forces[0]) if len(forces) == 1 else None
    return Held(taken.when, choice.label, force, cited)


def _together(all: Iterable[Cited]) -> tuple[Cited, ...]:
    """What is said in the same way stands together, with one link to each sentence."""
    found: dict[tuple[ForceWords | None, tuple[Condition, ...]], dict[str, Link]] = {}
    for cited in all:
        links = found.setdefault((cited.force, cited.conditions), {})
        for link in cited.links:
            links.setdefault(link.text, link)
    return tuple(
        Cited(tuple(links.values()), force, conditions)
        for (force, conditions), links in found.items()
    )


def _cite(provision: Provision, page: Standpoint, with_force: bool) -> Cited:
    shown = statement(provision, page)
    where = provision.evidence[0].sentence.label if provision.evidence else provision.id
    return Cited(
        (Link(capital(where), shown.href),),
        force_of_label(provision.force) if with_force else None,
        shown.conditions,
    )


def _cited(answer: Answer, page: Standpoint) -> tuple[Statement, ...]:
    known = page.catalogue.provisions
    return tuple(statement(known[id], page) for id in answer.record.all_cites)


def _steps(partnership: Partnership, page: Standpoint) -> tuple[Step, ...]:
    return tuple(
        Step(
            page.link(stage.title, addresses.stage_path(partnership.id, stage.id)),
            stage.lead,
            _count(partnership, stage.id),
            tools(partnership.id, stage.id, page),
        )
        for stage in page.catalogue.stages
    )


def _count(partnership: Partnership, stage: str) -> str:
    provisions = sum(provision.stage == stage for provision in partnership.provisions)
    silences = sum(silence.stage == stage for silence in partnership.silences)
    if not provisions and not silences and not partnership.complete:
        return "Not yet read"
    if not provisions and not silences:
        return "Nothing filed here"
    words = [count(provisions, "provision")] if provisions else []
    if silences:
        words.append(count(silences, "silence"))
    return ", ".join(words)
