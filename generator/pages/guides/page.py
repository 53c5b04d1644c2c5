"""The page of one partnership's guide: its steps, and the road that they are on.

The flowchart and the words are a page of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Guide, Partnership
from generator.derived.guide_graph import Flow
from generator.pages.frame.amounts import size
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Banner, Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.status import review_banners
from generator.pages.guides.steps import StepView, each_line, step_views
from generator.pages.guides.take import RECORD
from generator.pages.parts.handbook_links import guide_file
from generator.pages.parts.lines import Line
from generator.pages.parts.sheet.on_page import sheet_view
from generator.pages.parts.sheet.views import SheetView


@dataclass(frozen=True, slots=True)
class Door:
    """Another way in, and the provision that opens it."""

    line: Line
    to: str
    number: int


@dataclass(frozen=True, slots=True)
class GuideView:
    """All that the guide's block shows."""

    prefix: str
    """Goes before its ids, so that two guides can share a page."""
    id: str
    version: int
    title: str
    phrase: str
    purpose: str
    intro: str
    missing: str
    """What of the document's own flowchart we do not have."""
    review: str
    """When this site looks at it again, or nothing."""
    start: str
    throughout: tuple[Line, ...]
    doors: tuple[Door, ...]
    steps: tuple[StepView, ...]
    forms: tuple[Link, ...]
    """The same as a flowchart, in words, on a poster, in a file of its own."""
    record: SheetView | None
    asked: tuple[Line, ...]
    """What asks for the record; nothing where it is this site's own suggestion."""


def guide_page(guide: Guide, context: Context) -> Page:
    """The steps: all that needs no script."""
    partnership = context.catalogue.by_id[guide.partnership]
    page = context.page(addresses.guide_path(partnership.id, guide.id))
    own = own_of(guide, partnership, page)
    blocks = (Heading(1, own.title, "_top"), Block("guide.html", guide_view(guide, page)))
    return whole(own, page, blocks)


def guide_view(guide: Guide, page: Standpoint, prefix: str = "") -> GuideView:
    """A guide, for a page."""
    flow = page.derived.graph(guide)
    partnership = page.catalogue.by_id[guide.partnership]
    record = _record(partnership, page, prefix)
    return GuideView(
        prefix=prefix,
        id=guide.id,
        version=guide.record.version,
        title=guide.words.title,
        phrase=partnership.record.document_phrase,
        purpose=guide.words.purpose,
        intro=guide.record.intro or "",
        missing=guide.record.missing or "",
        review=str(guide.record.review or ""),
        start=guide.record.start,
        throughout=each_line(guide.record.throughout, page),
        doors=_doors(flow, page),
        steps=step_views(flow, page, set()),
        forms=forms_of(guide, page),
        record=record,
        asked=each_line(record.asked, page) if record else (),
    )


def own_of(guide: Guide, partnership: Partnership, page: Standpoint) -> Own:
    """What every page of a guide says of itself."""
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
        banners=tuple(_banners(guide, page)),
    )


def _banners(guide: Guide, page: Standpoint) -> Iterator[Banner]:
    if review := guide.record.review:
        coming = f"This site is to look at this guide again by {review}."
        passed = f"This site was to look at this guide again by {review}."
        yield from review_banners(review.last_day, page, coming, passed)


def forms_of(guide: Guide, page: Standpoint) -> tuple[Link, ...]:
    """The ways to the guide's other forms."""
    chart = addresses.flowchart_path(guide.partnership, guide.id)
    forms = (page.link("Whole flowchart", chart), page.link("In words", f"{chart}#_words"))
    more = (poster_of(guide, page), guide_file(guide, page))
    return (*forms, *(form for form in more if form))


def poster_of(guide: Guide, page: Standpoint) -> Link | None:
    """The way to the guide's poster, if it has one."""
    path = addresses.poster_path(guide.partnership, guide.id)
    if path not in page.files:
        return None
    return page.link(f"Poster (PDF, {size(page.files[path])})", path)


def _doors(flow: Flow, page: Standpoint) -> tuple[Door, ...]:
    return tuple(
        Door(each_line([id], page)[0], to, flow.by_id[to].number)
        for id, to in flow.record.entries.items()
    )


def _record(partnership: Partnership, page: Standpoint, prefix: str) -> SheetView | None:
    form = page.catalogue.form(partnership.id, RECORD)
    return sheet_view(form, page, f"_{prefix}record-") if form else None
