"""What stands around every page: masthead, crumbs, banners, the rail, the foot, the paper foot.

Page families call `meta` with what is their own; the rest is the same on every page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.changes import changed, changed_of
from generator.pages.frame import status
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Banner, Block, Heading, Link, Meta, Page, Paper, Rail, Stop
from generator.pages.frame.wording import day, edition, editions, without_stop

_COMPARE = ("Compare", addresses.COMPARE)
_MASTHEAD = (
    ("All topics", addresses.TOPICS),
    ("A to Z", addresses.A_TO_Z),
    ("Sources", addresses.SOURCES),
)
_FOOTER = (
    *_MASTHEAD,
    ("Glossary", addresses.GLOSSARY),
    ("Changes", addresses.CHANGES),
    ("Accessibility statement", addresses.ACCESSIBILITY),
    ("Privacy", addresses.PRIVACY),
    ("About", addresses.ABOUT),
)


_INSTEAD = {
    "a-z": "This edition has no search: everything is listed here, by all of its names.",
    "compare": "This edition has no filters: every question and every partnership is in the table. "
    "The A to Z lists the questions by name.",
    "crossing": "In this edition two partnerships are put together at a time: a case that touches "
    "more of them is read pair by pair.",
    "checklist": "The boxes are for a pen: print the list, or tick in its Word or PDF file.",
    "record": "It is filled in on paper, or in its Word, ODT or PDF file.",
}
"""Kind of page -> what serves where there are no scripts."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a page family says of its page."""

    kind: str
    title: str
    description: str
    crumbs: tuple[tuple[str, str], ...] = ()
    """Words and site paths of the pages above this one, without home."""
    partnership: Partnership | None = None
    stage: str = ""
    rail: bool = False
    contents: str = ""
    several: tuple[Partnership, ...] = ()
    """Of a page that puts partnerships side by side: all of them."""
    banners: tuple[Banner, ...] = ()
    """What is to be known of the page itself, below what is to be known of its partnership."""
    foot: str = ""
    """What stands at the foot of its paper instead of title, site, edition and address."""


def whole(own: Own, page: Standpoint, parts: Iterable[Heading | Block]) -> Page:
    """A page with all that stands around its parts."""
    return Page(page.path, meta(own, page), tuple(parts))


def meta(own: Own, page: Standpoint) -> Meta:
    """The page's own words, and all that every page has."""
    site = page.catalogue.site
    partnership = own.partnership
    compare = (_COMPARE,) if page.catalogue.compared else ()
    return Meta(
        title=own.title,
        description=own.description,
        kind=own.kind,
        root=addresses.root(page.path),
        site=site.name,
        logo=_logo(page),
        home=page.href(addresses.HOME),
        partnership=partnership.id if partnership else "",
        masthead=_links((*compare, *_MASTHEAD), page),
        footer=_links((*compare, *_FOOTER), page),
        a_to_z=page.href(addresses.A_TO_Z),
        promise=_promise(partnership),
        imprint=_imprint(page),
        feed=_feed(partnership, page),
        scripts=page.context.scripts,
        instead="" if page.context.scripts else _INSTEAD.get(own.kind, ""),
        safety=site.safety.line,
        safety_by=site.safety.attribution,
        crumbs=_crumbs(own, page),
        banners=(*(status.banners(partnership, page) if partnership else ()), *own.banners),
        rail=_rail(own, page),
        contents=own.contents,
        paper=_paper(own, page),
    )


def _logo(page: Standpoint) -> str:
    alone = page.catalogue.alone
    if alone is None or alone.edition is None or alone.logo is None:
        return ""
    return page.href(addresses.logo_path(PurePosixPath(alone.edition.record.logo or "").suffix))


def _feed(partnership: Partnership | None, page: Standpoint) -> str:
    if partnership and changed_of(partnership):
        return page.href(addresses.changes_feed_path(partnership.id))
    return page.href(addresses.CHANGES_FEED) if changed(page.catalogue) else ""


def _imprint(page: Standpoint) -> str:
    site, alone = page.catalogue.site, page.catalogue.alone
    if alone is None or alone.edition is None:
        return ""
    at = f" at {site.address}" if site.address else ""
    return f"Published{at} by {without_stop(site.publisher)}. {site.contact}"


def _links(pairs: tuple[tuple[str, str], ...], page: Standpoint) -> tuple[Link, ...]:
    """Links from a page; the page itself has no address, only its name."""
    return tuple(Link(text) if path == page.path else page.link(text, path) for text, path in pairs)


def _crumbs(own: Own, page: Standpoint) -> tuple[Link, ...]:
    if page.path == addresses.HOME:
        return ()
    above = (("Home", addresses.HOME), *own.crumbs)
    last = own.title.partition(":")[0] if own.stage else own.title
    return (*_links(above, page), Link(last))


def _rail(own: Own, page: Standpoint) -> Rail | None:
    if not own.rail or own.partnership is None:
        return None
    id = own.partnership.id
    stops = tuple(
        Stop(
            stage.title,
            page.href(addresses.stage_path(id, stage.id)),
            stage.id == own.stage,
        )
        for stage in page.catalogue.stages
    )
    return Rail(f"{own.partnership.record.name}, step by step", stops)


def _promise(partnership: Partnership | None) -> str:
    whose = partnership.record.document_phrase + " says" if partnership else "the documents say"
    return (
        f"This site tells you, in plain words, what {whose}. It never replaces a document and "
        "adds no policy of its own. Nothing that you choose here is sent, or stored unless you ask."
    )


def _paper(own: Own, page: Standpoint) -> Paper:
    site, built = page.catalogue.site, day(page.context.today)
    if own.foot:
        return Paper(own.foot, "", "", built)
    title = own.title if own.title.endswith("?") else f"{own.title}."
    address = addresses.published(site.address, page.path)
    return Paper(f"{title} {site.name}.", _edition_of(own), address, built)


def _edition_of(own: Own) -> str:
    if own.partnership:
        named = editions(source.record for source in own.partnership.sources)
        return f"From {named}, {own.partnership.record.body}."
    return " ".join(f"{one.record.name}: {_in_few(one)}." for one in own.several)


def _in_few(partnership: Partnership) -> str:
    return "; ".join(edition(source.record) for source in partnership.sources)
