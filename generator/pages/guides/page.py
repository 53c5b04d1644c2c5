"""The page of one partnership's guide: what it is, its steps, its flowchart, the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Guide, Partnership
from generator.derived.flowchart import Drawing
from generator.derived.guide_graph import Flow
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.wording import size
from generator.pages.guides.outline import OutlineStep, outline
from generator.pages.guides.steps import StepView, step_views
from generator.pages.guides.take import RECORD, take_views
from generator.pages.parts.grounds import Ground, grounds
from generator.pages.parts.record_sheet import RecordView, record_view


@dataclass(frozen=True, slots=True)
class Door:
    """Another way in, and the provision that opens it."""

    ground: Ground
    to: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class GuideView:
    """All that the steps' block shows."""

    prefix: str
    """Goes before its ids, so that two guides can share a page."""
    id: str
    version: int
    title: str
    phrase: str
    start: str
    throughout: tuple[Ground, ...]
    doors: tuple[Door, ...]
    steps: tuple[StepView, ...]
    record: RecordView | None


@dataclass(frozen=True, slots=True)
class GuideHead:
    """What the guide is, and that it is ours."""

    purpose: str
    phrase: str
    intro: str
    missing: str
    """What of the document's own flowchart we do not have."""
    record: Link | None


@dataclass(frozen=True, slots=True)
class ChartView:
    """The flowchart: whole for a screen, in parts for paper."""

    title: str
    prefix: str
    missing: str
    whole: Drawing
    parts: tuple[Drawing, ...]
    poster: Link | None


@dataclass(frozen=True, slots=True)
class OutlineView:
    """The flowchart in words."""

    prefix: str
    start: str
    number: int
    steps: tuple[OutlineStep, ...]


def guide_page(guide: Guide, context: Context) -> Page:
    """Every form of the guide that needs no script."""
    partnership = context.catalogue.by_id[guide.partnership]
    page = context.page(addresses.guide_path(partnership.id, guide.id))
    own = _own(guide, partnership, page)
    flow = page.derived.graph(guide)
    start = flow.by_id[flow.record.start]
    steps = outline(flow, take_views(flow, page))
    blocks: list[Heading | Block] = [
        Heading(1, own.title, "_top"),
        Block("guide_head.html", _head(guide, partnership, page)),
        Block("guide_steps.html", guide_view(guide, page)),
        Heading(2, "The same as a flowchart", "_flowchart"),
        Block("guide_chart.html", _chart(guide, page)),
        Heading(2, "The same in words", "_outline"),
        Block("guide_outline.html", OutlineView("", start.id, start.number, steps)),
    ]
    return whole(own, page, tuple(blocks))


def guide_view(guide: Guide, page: Standpoint, prefix: str = "") -> GuideView:
    """The steps of a guide, for a page."""
    flow = page.derived.graph(guide)
    partnership = page.catalogue.by_id[guide.partnership]
    return GuideView(
        prefix=prefix,
        id=guide.id,
        version=guide.record.version,
        title=guide.words.title,
        phrase=partnership.record.document_phrase,
        start=guide.record.start,
        throughout=grounds(guide.record.throughout, page),
        doors=_doors(flow, page),
        steps=step_views(flow, page),
        record=_record(partnership, page, prefix),
    )


def _own(guide: Guide, partnership: Partnership, page: Standpoint) -> Own:
    name = partnership.record.name
    stage = next(stage for stage in page.catalogue.stages if stage.id == guide.words.stage)
    return Own(
        kind="guide",
        title=f"{guide.words.title} {name}",
        description=f"{guide.words.purpose} {name}.",
        crumbs=(
            (name, addresses.partnership_path(partnership.id)),
            (stage.title, addresses.stage_path(partnership.id, stage.id)),
        ),
        partnership=partnership,
    )


def _head(guide: Guide, partnership: Partnership, page: Standpoint) -> GuideHead:
    template = next(
        (template for template in page.catalogue.templates if template.id == RECORD), None
    )
    record = None
    if template:
        path = addresses.template_path(partnership.id, template.id)
        record = page.link(template.record.title, path)
    return GuideHead(
        guide.words.purpose,
        partnership.record.document_phrase,
        guide.record.intro or "",
        guide.record.missing or "",
        record,
    )


def _doors(flow: Flow, page: Standpoint) -> tuple[Door, ...]:
    known = page.catalogue.provisions
    return tuple(
        Door(grounds((known[id].id,), page)[0], to, step.number, step.text)
        for id, to in flow.record.entries.items()
        for step in (flow.by_id[to],)
    )


def _record(partnership: Partnership, page: Standpoint, prefix: str) -> RecordView | None:
    template = next(
        (template for template in page.catalogue.templates if template.id == RECORD), None
    )
    if template is None:
        return None
    return record_view(template, partnership, page, f"_{prefix}record-")


def _chart(guide: Guide, page: Standpoint) -> ChartView:
    charts = page.derived.flowchart(guide)
    path = addresses.poster_path(guide.partnership, guide.id)
    poster = None
    if path in page.files:
        poster = page.link(f"Poster (PDF, {size(page.files[path])})", path)
    return ChartView(
        guide.words.title, "", guide.record.missing or "", charts.whole, charts.parts, poster
    )
