"""All that a partnership has to print, on one page: each file, and those that hold several."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Form, Partnership
from generator.derived.checklists import Checklist
from generator.pages.documents.printables import in_order
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.parts.checklist_links import link_to
from generator.pages.parts.downloads import (
    Bundle,
    Download,
    bundles,
    checklist_downloads,
    downloads,
)

TITLE = "Meeting documents and checklists"


@dataclass(frozen=True, slots=True)
class Offer:
    """One document: its page and its files."""

    link: Link
    purpose: str
    stage: str
    """When a meeting document is needed; a checklist goes through all stages."""
    files: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Documents of a kind."""

    title: str
    id: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class PackView:
    """The page."""

    whole: tuple[Bundle, ...]
    groups: tuple[Group, ...]


def pack_page(partnership: Partnership, context: Context) -> Page:
    """Every document and checklist of a partnership, in the order in which they are needed."""
    page = context.page(addresses.print_pack_path(partnership.id))
    name = partnership.record.name
    own = Own(
        kind="pack",
        title=f"{TITLE}: {name}",
        description=f"Documents and checklists to print and fill in for a meeting. For {name}.",
        crumbs=((name, addresses.partnership_path(partnership.id)),),
        partnership=partnership,
    )
    documents = tuple(_document(form, page) for form in in_order(partnership.id, context))
    lists = context.derived.checklists_for(partnership)
    checklists = tuple(_checklist(checklist, page) for checklist in lists)
    groups = (
        Group("Meeting documents", "documents", documents),
        Group("Checklists", "checklists", checklists),
    )
    view = PackView(
        whole=bundles(partnership.id, page),
        groups=tuple(group for group in groups if group.offers),
    )
    parts = (Heading(1, own.title, "top"), Block("print_pack.html", view))
    return whole(own, page, parts)


def _document(form: Form, page: Standpoint) -> Offer:
    path = addresses.template_path(form.partnership, form.id)
    stages = {stage.id: stage.title for stage in page.catalogue.stages}
    return Offer(
        link=page.link(form.title, path),
        purpose=form.record.purpose,
        stage=stages[form.stage],
        files=downloads(form.partnership, form.id, page),
    )


def _checklist(checklist: Checklist, page: Standpoint) -> Offer:
    return Offer(
        link=link_to(checklist, page),
        purpose=checklist.group.about,
        stage="",
        files=checklist_downloads(checklist.partnership.id, checklist.group.id, page),
    )
