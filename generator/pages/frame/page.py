"""What a page is: a path, what the shell needs to know, and a list of headings and blocks.

`pages` makes them, `render` turns them into files. All links in them are already relative to
the page that holds them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead; no address where the reader already is."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page. The shell's table of contents is made of these."""

    level: int
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page: a template of `site_templates/pages/` and the view that it shows."""

    template: str
    view: object


@dataclass(frozen=True, slots=True)
class Shown:
    """On which days something shows: a browser works out again what the build did for its own day.

    Days are as ISO 8601 writes them; an empty one leaves that end open.
    """

    since: str = ""
    until: str = ""
    hidden: bool = False
    """Whether it is hidden on the day of the build."""


ALWAYS = Shown()


@dataclass(frozen=True, slots=True)
class Banner:
    """Something to know before relying on a page: a word, a sentence, a way to more."""

    kind: str
    """`undated`, `overdue`, `near` or `in-progress`; the style sheet gives each a shape."""
    word: str
    text: str
    more: Link | None
    shown: Shown = ALWAYS


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop on the rail at the side."""

    text: str
    href: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Rail:
    """The stops of one partnership, in order."""

    title: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands at the foot of a printed page."""

    title: str
    edition: str
    address: str
    built: str


@dataclass(frozen=True, slots=True)
class Meta:
    """All that the shell shows around a page's own content."""

    title: str
    description: str
    kind: str
    """The family of the page: `home`, `stage`, `topic` ...; a class for the style sheet."""
    root: str
    site: str
    logo: str
    """Way to the logo of the partnership whose edition it is; empty where it has none."""
    home: str
    partnership: str
    """Id of the page's partnership, empty where it belongs to none; search starts from it."""
    masthead: tuple[Link, ...]
    footer: tuple[Link, ...]
    a_to_z: str
    promise: str
    imprint: str
    """In a partnership's own edition: who publishes it, where, and whom to ask; else empty."""
    feed: str
    """Way to the feed of what changed: of the page's partnership, or of all; empty without one."""
    scripts: bool
    """Whether the page may have scripts."""
    instead: str
    """Where it may not: what serves instead of what they would do on this page; else empty."""
    safety: str
    safety_by: str
    crumbs: tuple[Link, ...]
    banners: tuple[Banner, ...]
    rail: Rail | None
    contents: str
    """Title of the list of the page's headings; empty where there is none."""
    paper: Paper


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site."""

    path: str
    """Where it comes out, as `generator.addresses` has it, without a fragment."""
    meta: Meta
    parts: tuple[Heading | Block, ...]
