"""A partnership's own page: its documents, facts at a glance, the stages in order, checklists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership, Source
from generator.derived.sign_offs import Standing, standings
from generator.pages.frame import status
from generator.pages.frame.amounts import count
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.wording import capital, edition
from generator.pages.parts.checklist_links import index_parts
from generator.pages.parts.handbook_links import taken_along
from generator.pages.parts.stage_tools import tools
from generator.pages.parts.starting_guide import start
from generator.pages.policy.glance import Fact, facts
from generator.schema.sign_offs import Scope


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document and its standing, in one line."""

    title: str
    standing: str
    """Its edition and what its dates say."""
    more: Link
    published: str
    """Where its publisher has it, or nothing."""


@dataclass(frozen=True, slots=True)
class PartnershipHead:
    """Whose documents, how they stand, and whom to ask."""

    body: str
    documents: tuple[DocumentLine, ...]
    changes: Link
    """To what changed in what the site says of it."""
    sign_offs: tuple[str, ...]
    """Who signed for what is said here, and whether that still stands."""
    change: Link | None
    """To another partnership, if there is one."""
    contact: str
    contact_page: str
    """The partnership's own page for questions, or nothing."""
    start: Link | None
    """The guide that most readers come for."""


@dataclass(frozen=True, slots=True)
class Glance:
    """The facts, and the ways to where others stand."""

    facts: tuple[Fact, ...]
    ways: tuple[Link, ...]
    """None where there is nobody to compare it with."""


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
    parts: list[Heading | Block] = [
        Heading(1, record.name, "top"),
        Block("partnership_head.html", _head(partnership, page)),
    ]
    if shown := facts(partnership, page):
        glance = Block("facts.html", Glance(shown, tuple(_ways(partnership, page))))
        parts += [Heading(2, "At a glance", "at-a-glance"), glance]
    steps = Block("steps.html", _steps(partnership, page))
    parts += [Heading(2, "Step by step", "step-by-step"), steps]
    return whole(own, page, (*parts, *index_parts(partnership, page), *_along(partnership, page)))


def _ways(partnership: Partnership, page: Standpoint) -> Iterator[Link]:
    if page.catalogue.compared:
        yield page.link("Compare with other partnerships", addresses.COMPARE)
        if page.catalogue.many:
            path = addresses.answers_path(partnership.id)
            yield page.link("Where it stands on each question", path)


def _along(partnership: Partnership, page: Standpoint) -> tuple[Heading | Block, ...]:
    taken = taken_along(partnership.id, page)
    if taken is None:
        return ()
    return (Heading(2, "Take it along", "take-along"), Block("taken_along.html", taken))


def _head(partnership: Partnership, page: Standpoint) -> PartnershipHead:
    record, alone = partnership.record, page.catalogue.alone
    return PartnershipHead(
        body=record.body,
        documents=tuple(_document(source, page) for source in partnership.sources),
        changes=page.link("What changed", addresses.changes_path(partnership.id)),
        sign_offs=tuple(map(_signed, standings(partnership, page.catalogue))),
        change=None if alone else page.link("Change partnership", addresses.HOME),
        contact=record.contact or "",
        contact_page=record.contact_page or "",
        start=start(partnership.id, page),
    )


_SCOPES = {
    Scope.ALL: "the statements and guides",
    Scope.STATEMENTS: "the statements",
    Scope.GUIDES: "the guides",
}


def _signed(standing: Standing) -> str:
    """A sign-off in a sentence; one that has lapsed says so first."""
    record = standing.record
    what = f"{_SCOPES[record.scope]} on this site ({record.date})"
    if standing.lapsed:
        return f"Lapsed: what the {record.role} signed, {what}, has changed since."
    return f"Signed by the {record.role}: {what}."


def _document(source: Source, page: Standpoint) -> DocumentLine:
    """A line: where the banner above says how it stands, the edition is enough."""
    standing = status.of(source, page.context)
    told = [f"{capital(edition(source.record))}."]
    if standing.kind == "dated":
        told.append(standing.text)
    path = addresses.source_path(source.partnership, source.id)
    return DocumentLine(
        title=source.record.title,
        standing=" ".join(told),
        more=page.link("About this document", path),
        published=source.record.published or "",
    )


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
