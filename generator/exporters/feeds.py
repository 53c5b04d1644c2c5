"""What changed as Atom feeds (RFC 4287): one of the whole site, and one of each partnership.

The entries are those of the pages of changes. Ids are made of what never changes: a partnership's
id and the entry's, so that a site that moves tells nobody the same news twice. With no address of
its own the site cannot say where it is: links are then relative to where a feed is read, and it
names no address of itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from jinja2 import Environment

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.changes import Entry, changed, changed_of
from generator.pages.frame.context import Context, Standpoint
from generator.pages.reference.changes import ChangeView, change_view

_IDS = uuid5(NAMESPACE_URL, "https://handrail.invalid/changes")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a feed."""

    id: str
    title: str
    updated: str
    href: str
    view: ChangeView


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, newest first; it has one entry at least, since it says when it was last updated."""

    id: str
    title: str
    author: str
    page: str
    itself: str
    """Its own address; empty where the site has none."""
    entries: tuple[Item, ...]


def feeds(context: Context, environment: Environment) -> dict[str, bytes]:
    """Site path -> bytes; where nothing ever changed there is no feed."""
    files = feed_of_site(context, environment)
    for owner in context.catalogue.partnerships:
        files |= feed_of(owner, context, environment)
    return files


def feed_of_site(context: Context, environment: Environment) -> dict[str, bytes]:
    """The feed of all entries."""
    return _rendered(_of_site(context), environment)


def feed_of(owner: Partnership, context: Context, environment: Environment) -> dict[str, bytes]:
    """The feed of one partnership."""
    return _rendered(_of(owner, context), environment)


def _rendered(feeds: Iterable[tuple[str, Feed]], environment: Environment) -> dict[str, bytes]:
    template = environment.get_template("feed.xml")
    return {path: template.render(feed=feed).encode() for path, feed in feeds}


def _of_site(context: Context) -> Iterator[tuple[str, Feed]]:
    site, alone = context.catalogue.site, context.catalogue.alone
    if entries := changed(context.catalogue):
        page = context.page(addresses.CHANGES_FEED)
        id = _id("feed", site.name, alone.id if alone else "")
        yield page.path, _feed(page, id, f"Changes: {site.name}", addresses.CHANGES, entries)


def _of(owner: Partnership, context: Context) -> Iterator[tuple[str, Feed]]:
    if own := changed_of(owner):
        page = context.page(addresses.changes_feed_path(owner.id))
        title = f"Changes: {owner.record.name}"
        above = addresses.changes_path(owner.id)
        yield page.path, _feed(page, _id("feed", owner.id), title, above, own)


def _feed(page: Standpoint, id: str, title: str, above: str, entries: Sequence[Entry]) -> Feed:
    return Feed(
        id=id,
        title=title,
        author=page.catalogue.site.publisher,
        page=_to(above, page),
        itself=_to(page.path, page) if page.catalogue.site.address else "",
        entries=tuple(_item(entry, page) for entry in entries),
    )


def _item(entry: Entry, page: Standpoint) -> Item:
    owner, change = entry.owner, entry.change
    return Item(
        id=_id("entry", owner.id if owner else page.catalogue.site.name, change.id),
        title=f"{_whose(owner, page)}, {change.date}",
        updated=f"{change.date.iso}T00:00:00Z",
        href=_to(addresses.change_path(owner.id if owner else "", change.id), page),
        view=change_view(entry, page),
    )


def _whose(owner: Partnership | None, page: Standpoint) -> str:
    return owner.record.name if owner else page.catalogue.site.name


def _id(*names: str) -> str:
    """An id that stays: the same names give the same, on every site and at any time."""
    return uuid5(_IDS, "/".join(names)).urn


def _to(path: str, page: Standpoint) -> str:
    """The whole address of a site path; where the site names none, the way from the feed."""
    return addresses.on_the_web(page.catalogue.site.address, path) or page.href(path)
