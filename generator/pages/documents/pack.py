"""All meeting documents of a partnership on one page, and the print pack: one PDF and one zip."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.context import Context
from generator.pages.documents.compose import in_order
from generator.pages.documents.offers import Download, downloads, pack_downloads
from generator.pages.page import Block, Heading, Link, Page
from generator.pages.shell import Own, meta

TITLE = "Meeting documents"


@dataclass(frozen=True, slots=True)
class Offer:
    """One document: its page and its files."""

    link: Link
    purpose: str
    stage: str
    files: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class PackView:
    """The page."""

    phrase: str
    whole: tuple[Download, ...]
    offers: tuple[Offer, ...]


def pack_page(partnership: Partnership, context: Context) -> Page:
    """Every document of a partnership, in the order in which they are needed."""
    here = addresses.print_pack_path(partnership.id)
    name = partnership.record.name
    own = Own(
        path=here,
        kind="pack",
        title=f"{TITLE}: {name}",
        description=f"Documents to print and fill in for a meeting. For {name}.",
        crumbs=((name, addresses.partnership_path(partnership.id)),),
        partnership=partnership,
    )
    stages = {stage.id: stage.title for stage in context.catalogue.stages}
    view = PackView(
        phrase=partnership.record.document_phrase,
        whole=pack_downloads(partnership.id, context, here),
        offers=tuple(
            Offer(
                link=Link(
                    one.record.title_for(partnership.id),
                    addresses.relative(here, addresses.template_path(partnership.id, one.id)),
                ),
                purpose=one.record.purpose,
                stage=stages[one.record.stage],
                files=downloads(partnership.id, one.id, context, here),
            )
            for one in in_order(context)
        ),
    )
    parts = (Heading(1, own.title, "top"), Block("print_pack.html", view))
    return Page(here, meta(own, context), parts)
