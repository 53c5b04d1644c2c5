"""Pages of the site bound into one: all that a partnership has, or one of its guides.

The pages are made as they are for the site and stand below each other; `render.one_file` makes
their links lead within the file, and brings along all that a browser would ask for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from generator import addresses
from generator.catalogue import Guide, Partnership
from generator.pages.documents.checklist import checklist_pages
from generator.pages.documents.record import record_page
from generator.pages.frame.context import Context
from generator.pages.frame.page import Meta, Page
from generator.pages.guides.flowchart import flowchart_page
from generator.pages.guides.page import guide_page
from generator.pages.handbook.alone import alone
from generator.pages.policy.partnership import partnership_page
from generator.pages.policy.sources import source_page
from generator.pages.policy.stage import stage_page
from generator.pages.reference.glossary import glossary_page


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page within the file."""

    id: str
    prefix: str
    """Goes before all its ids, so that pages can share a file; a page of its own needs none."""
    title: str
    """In the contents."""
    page: Page
    first: bool = False
    """Whether its title is the file's; else its headings stand a level lower."""


@dataclass(frozen=True, slots=True)
class Group:
    """Chapters under one title of the contents."""

    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class OneFile:
    """A file that needs no other."""

    path: str
    title: str
    lead: str
    groups: tuple[Group, ...]
    address: str
    """The site that it is made of, as it is published; empty where that names no address."""

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All of them, in their order."""
        return tuple(chain.from_iterable(group.chapters for group in self.groups))

    @property
    def meta(self) -> Meta:
        """What stands around the first of its pages, and so around all."""
        return self.chapters[0].page.meta


class _Named(NamedTuple):
    id: str
    title: str
    page: Page


@dataclass(frozen=True, slots=True)
class _Shared:
    """Pages that stand in several files: those of each guide, and of the documents."""

    guides: tuple[tuple[Guide, Page, Page], ...]
    """A guide, its steps, its flowchart."""
    sources: tuple[_Named, ...]


def one_files(context: Context) -> Iterator[OneFile]:
    """For each partnership all of it, and each of its guides."""
    for partnership in context.catalogue.partnerships:
        yield from one_files_of(partnership.id, context)


def one_files_of(partnership: str, context: Context) -> Iterator[OneFile]:
    """All that one partnership has, by its id, and each of its guides."""
    own = alone(partnership, context)
    owner = own.catalogue.by_id[partnership]
    shared = _Shared(
        guides=tuple(
            (guide, guide_page(guide, own), flowchart_page(guide, own))
            for guide in own.catalogue.guides
        ),
        sources=tuple(_numbered("source", (source_page(one, owner, own) for one in owner.sources))),
    )
    yield _whole(owner, shared, own)
    yield from (_guide(*pages, owner, shared, own) for pages in shared.guides)


def _whole(owner: Partnership, shared: _Shared, context: Context) -> OneFile:
    catalogue, name = context.catalogue, owner.record.name
    groups = (
        _group("", [_Named("at-a-glance", "At a glance", partnership_page(owner, context))]),
        _group(
            "Step by step",
            (
                _Named(stage.id, stage.title, stage_page(owner, stage, context))
                for stage in catalogue.stages
            ),
        ),
        _group("Decision guides", _guides(shared)),
        _group("Checklists", _numbered("list", checklist_pages(owner, context))),
        _group(
            "Meeting documents",
            _numbered("form", (record_page(form, context) for form in catalogue.forms)),
        ),
        _group(
            "What it stands on",
            [
                *shared.sources,
                _Named("words", "Words and short forms", glossary_page(context)),
            ],
        ),
    )
    return OneFile(
        path=addresses.handbook_file_path(owner.id, "html"),
        title=f"Handbook: {name}",
        lead=(
            f"All that this site says of {owner.record.document_phrase}, in one file that needs no "
            "other: it can be sent by e-mail, kept in a folder, and opened in any browser."
        ),
        groups=tuple(group for group in groups if group.chapters),
        address=catalogue.site.address or "",
    )


def _guide(
    guide: Guide, steps: Page, chart: Page, owner: Partnership, shared: _Shared, context: Context
) -> OneFile:
    """With its documents, whose faults are told there: a step that speaks of one leads to it."""
    chapters = (
        Chapter("guide", "", "Step by step", steps, first=True),
        Chapter("flowchart", "flowchart.", "Flowchart", chart),
        *_group("", shared.sources).chapters,
    )
    return OneFile(
        path=addresses.guide_file_path(owner.id, guide.id),
        title=f"{guide.words.title} {owner.record.name}",
        lead="",
        groups=(Group("", chapters),),
        address=context.catalogue.site.address or "",
    )


def _guides(shared: _Shared) -> Iterator[_Named]:
    for guide, steps, chart in shared.guides:
        yield _Named(guide.id, guide.words.title, steps)
        yield _Named(f"{guide.id}-flowchart", f"Flowchart: {guide.words.title}", chart)


def _numbered(kind: str, pages: Iterable[Page]) -> Iterator[_Named]:
    """Pages called by their titles, without whose they are."""
    for number, page in enumerate(pages, start=1):
        yield _Named(
            f"{kind}-{number}", page.meta.title.rpartition(": ")[0] or page.meta.title, page
        )


def _group(title: str, named: Iterable[_Named]) -> Group:
    return Group(title, tuple(Chapter(one.id, f"{one.id}.", one.title, one.page) for one in named))
