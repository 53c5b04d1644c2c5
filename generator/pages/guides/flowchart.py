"""The page of a guide's flowchart: the whole drawing, the same in words, and the way to the poster.

Each box and each line leads to its step, on the guide's own page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import addresses
from generator.catalogue import Guide
from generator.derived.flowchart import Drawing
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import whole
from generator.pages.guides.outline import OutlineStep, outline
from generator.pages.guides.page import own_of, poster_of
from generator.pages.guides.take import take_views


@dataclass(frozen=True, slots=True)
class ChartView:
    """The flowchart: whole for a screen, in parts for paper."""

    title: str
    phrase: str
    missing: str
    """What of the document's own flowchart we do not have."""
    steps: str
    """Where the steps are."""
    whole: Drawing
    parts: tuple[Drawing, ...]
    guide: Link
    poster: Link | None


@dataclass(frozen=True, slots=True)
class OutlineView:
    """The flowchart in words."""

    home: str
    """Where the steps are."""
    start: str
    number: int
    steps: tuple[OutlineStep, ...]


def flowchart_page(guide: Guide, context: Context) -> Page:
    """The guide as a picture and in words."""
    partnership = context.catalogue.by_id[guide.partnership]
    page = context.page(addresses.flowchart_path(partnership.id, guide.id))
    home = addresses.guide_path(partnership.id, guide.id)
    own = own_of(guide, partnership, page)
    own = replace(
        own,
        kind="flowchart",
        title=f"Flowchart: {own.title}",
        crumbs=(*own.crumbs, (guide.words.title, home)),
    )
    flow = page.derived.graph(guide)
    start = flow.by_id[flow.record.start]
    words = OutlineView(
        page.href(home), start.id, start.number, outline(flow, take_views(flow, page))
    )
    blocks = (
        Heading(1, own.title, "_top"),
        Block("guide_chart.html", _chart(guide, page)),
        Heading(2, "The same in words", "_words"),
        Block("guide_outline.html", words),
    )
    return whole(own, page, blocks)


def _chart(guide: Guide, page: Standpoint) -> ChartView:
    charts = page.derived.flowchart(guide)
    home = addresses.guide_path(guide.partnership, guide.id)
    return ChartView(
        title=guide.words.title,
        phrase=page.catalogue.by_id[guide.partnership].record.document_phrase,
        missing=guide.record.missing or "",
        steps=page.href(home),
        whole=charts.whole,
        parts=charts.parts,
        guide=page.link("Step by step", home),
        poster=poster_of(guide, page),
    )
