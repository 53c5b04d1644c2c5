"""The page that offers a partnership's guidance in one file, and says how to put it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.parts.downloads import Download
from generator.pages.parts.handbook_links import HANDBOOK, GuideFile, guide_files, handbook_files


@dataclass(frozen=True, slots=True)
class HandbookView:
    """What can be taken."""

    phrase: str
    files: tuple[Download, ...]
    guides: tuple[GuideFile, ...]


@dataclass(frozen=True, slots=True)
class EmbedView:
    """How a page of an intranet shows one of this site in a frame."""

    address: str
    """Of the page to show: as it is published, or words that stand for it."""
    title: str


def handbook_page(partnership: Partnership, context: Context) -> Page:
    """The files, then intranets: what to upload, and how to frame."""
    page = context.page(addresses.handbook_path(partnership.id))
    name = partnership.record.name
    own = Own(
        kind="handbook",
        title=f"{HANDBOOK}: {name}",
        description=f"What {partnership.record.document_phrase} says as PDF, Word or one web page.",
        crumbs=((name, addresses.partnership_path(partnership.id)),),
        partnership=partnership,
    )
    view = HandbookView(
        partnership.record.document_phrase,
        handbook_files(partnership.id, page),
        guide_files(partnership.id, page),
    )
    parts = (
        Heading(1, own.title, "top"),
        Block("handbook.html", view),
        Heading(2, "On an intranet", "intranet"),
        Block("handbook_intranet.html", _embed(partnership, page)),
    )
    return whole(own, page, parts)


def _embed(partnership: Partnership, page: Standpoint) -> EmbedView:
    guides = page.catalogue.guides_of(partnership.id)
    path = (
        addresses.guide_path(partnership.id, guides[0].id)
        if guides
        else addresses.partnership_path(partnership.id)
    )
    title = guides[0].words.title if guides else partnership.record.name
    address = addresses.on_the_web(page.catalogue.site.address, path)
    return EmbedView(address or f"https://ADDRESS-OF-THIS-SITE/{path}", title)
