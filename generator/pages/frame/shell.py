"""What stands around every page: masthead, crumbs, banners, the rail, the foot, the paper foot.

Page families call `meta` with what is their own; the rest is the same on every page.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame import status
from generator.pages.frame.context import Context
from generator.pages.frame.page import Link, Meta, Paper, Rail, Stop
from generator.pages.frame.wording import day, editions

_MASTHEAD = (
    ("Compare", addresses.COMPARE),
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


@dataclass(frozen=True, slots=True)
class Own:
    """What a page family says of its page."""

    path: str
    kind: str
    title: str
    description: str
    crumbs: tuple[tuple[str, str], ...] = ()
    """Words and site paths of the pages above this one, without home."""
    partnership: Partnership | None = None
    stage: str = ""
    rail: bool = False
    contents: str = ""


def meta(own: Own, context: Context) -> Meta:
    """The page's own words, and all that every page has."""
    site, here = context.catalogue.site, own.path
    partnership = own.partnership
    return Meta(
        title=own.title,
        description=own.description,
        kind=own.kind,
        root=addresses.root(here),
        site=site.name,
        home=addresses.relative(here, addresses.HOME),
        partnership=partnership.id if partnership else "",
        masthead=_links(_MASTHEAD, here),
        footer=_links(_FOOTER, here),
        a_to_z=addresses.relative(here, addresses.A_TO_Z),
        promise=_promise(partnership),
        safety=site.safety.line,
        safety_by=site.safety.attribution,
        crumbs=_crumbs(own),
        banners=status.banners(partnership, context, here) if partnership else (),
        rail=_rail(own, context),
        contents=own.contents,
        paper=_paper(own, context),
    )


def _links(pairs: tuple[tuple[str, str], ...], here: str) -> tuple[Link, ...]:
    """Links from a page; the page itself has no address, only its name."""
    return tuple(
        Link(text, "" if path == here else addresses.relative(here, path)) for text, path in pairs
    )


def _crumbs(own: Own) -> tuple[Link, ...]:
    if own.path == addresses.HOME:
        return ()
    above = (("Home", addresses.HOME), *own.crumbs)
    last = own.title.partition(":")[0] if own.stage else own.title
    return (*_links(above, own.path), Link(last))


def _rail(own: Own, context: Context) -> Rail | None:
    if not own.rail or own.partnership is None:
        return None
    id = own.partnership.id
    stops = tuple(
        Stop(
            stage.title,
            addresses.relative(own.path, addresses.stage_path(id, stage.id)),
            stage.id == own.stage,
        )
        for stage in context.catalogue.stages
    )
    return Rail(f"{own.partnership.record.name}, step by step", stops)


def _promise(partnership: Partnership | None) -> str:
    whose = partnership.record.document_phrase + " says" if partnership else "the documents say"
    return (
        f"This site tells you, in plain words, what {whose}. It never replaces a document and "
        "adds no policy of its own. Nothing that you choose here is sent, or stored unless you ask."
    )


def _paper(own: Own, context: Context) -> Paper:
    site = context.catalogue.site
    address = f"{site.address.rstrip('/')}/{own.path.removesuffix('index.html')}"
    edition_of = _editions(own.partnership) if own.partnership else ""
    return Paper(f"{own.title}. {site.name}.", edition_of, address, day(context.today))


def _editions(partnership: Partnership) -> str:
    named = editions(source.record for source in partnership.sources)
    return f"From {named}, {partnership.record.body}."
