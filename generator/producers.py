"""What is made of the content: of each partnership by itself, and of all together.

Below the pipeline, which asks for both in order: what is made of a partnership offers files to
download, and pages tell their sizes. A piece is a pure function of what is `Given` and of its name,
so that any process can make it (`work`): pieces of one stage know nothing of each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Protocol

from jinja2 import Environment

from generator import addresses, open_data, search_index
from generator.catalogue import Partnership
from generator.exporters.bundle import packed, unpacked
from generator.exporters.comparison import comparison_files
from generator.exporters.feeds import feed_of, feed_of_site
from generator.exporters.files import export
from generator.exporters.handbooks import handbooks
from generator.exporters.paper_fits import Fits
from generator.exporters.posters import posters
from generator.pages.documents.printables import printables_of
from generator.pages.frame.context import Context
from generator.pages.frame.page import Page
from generator.pages.handbook.bind import book_of
from generator.pages.handbook.one_file import one_files_of
from generator.pages.plan import pages_of, shared_pages
from generator.render.brand import branded
from generator.render.environment import make_environment
from generator.render.joint_case_scripts import answers_script, rules_script
from generator.render.one_file import carried, render_one_files
from generator.render.page_file import markdown_path, render
from generator.render.scripts import bundled

Files = Mapping[str, bytes]
"""Site path -> bytes; a page is still a Markdown file."""
OF_ALL = ""
"""In place of a partnership's id: what all of them offer together."""


class Store(Protocol):
    """What was made before, by what it was made from."""

    used: set[str]
    """Keys that were asked for: what is not among them is of no use any more."""

    def keep(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What a key stands for, made only where it has to be."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """What every piece is made from."""

    context: Context
    templates: Path
    assets: Mapping[PurePosixPath, bytes]
    """Styles, fonts and scripts, by `read_assets`: made small before there are several processes,
    since the library that does that cannot be used in a process that began as a copy."""
    store: Store
    """Of documents and of what else a partnership offers."""
    keys: Mapping[str, str]
    """Partnership -> what stands for its own files and what all share, if anything does."""
    offers: bool = True
    """Whether files to download are made at all."""

    @property
    def environment(self) -> Environment:
        """Of the pages' templates: once in a process."""
        return _environment(self.templates)


def given_to(
    context: Context,
    templates: Path,
    store: Store,
    keys: Mapping[str, str] | None = None,
    *,
    offers: bool = True,
) -> Given:
    """What every piece is made from."""
    assets = read_assets(templates / "assets")
    return Given(context, templates, assets, store, keys or {}, offers)


@dataclass(frozen=True, slots=True)
class Piece:
    """What one piece of work gave."""

    offered: Files
    """Files that pages offer to download, each with its size."""
    published: Files
    """All other files of the site's source."""
    used: frozenset[str]
    """Keys of the store that it asked for."""


def made_of_partnership(given: Given, id: str) -> Piece:
    """All that is made of one partnership; of none, what all of them offer together."""
    if id == OF_ALL:
        shared = comparison_files(given.context) if given.offers else {}
        return Piece(shared, {}, frozenset())
    own = replace(given, context=given.context.of(id))
    owner = own.context.catalogue.by_id[id]
    with _asked_for(given.store) as used:
        offered = _kept(key_of(id, given), own, owner) if given.offers else {}
    own = replace(own, context=replace(own.context, files=sizes_of(offered)))
    return Piece(offered, _published(owner, own), frozenset(used))


def made_of_all(given: Given, number: int) -> Piece:
    """A page that nobody owns, by its number; behind the last of them, all other files."""
    makers = tuple(shared_pages(given.context))
    if number < len(makers):
        return Piece({}, _rendered([makers[number]()], given.environment), frozenset())
    return Piece({}, _other_files(given), frozenset())


def shared_pieces(context: Context) -> range:
    """The numbers of all pieces that are made of all together."""
    return range(len(tuple(shared_pages(context))) + 1)


def key_of(id: str, given: Given) -> str:
    """Stands for all that goes into what is made of a partnership; nothing where that is not known.

    Of its pages too: they tell the sizes of what it offers, and that is made of the same.
    """
    own = given.keys.get(id, "")
    return own and _digest(own, repr(given.context.derived.known_to(id)))


def sizes_of(files: Files) -> dict[str, int]:
    """Site path -> size in bytes."""
    return {path: len(content) for path, content in files.items()}


def _kept(key: str, given: Given, owner: Partnership) -> Files:
    """What a partnership offers, as it was made before if nothing that goes into it has changed."""
    if not key:
        return _offered(owner, given)
    store = given.store

    def make() -> bytes:
        with _asked_for(store) as rests_on:
            files = _offered(owner, given)
        return packed(files, rests_on)

    bundle = unpacked(store.keep(key, make))
    store.used.update(bundle.rests_on)
    return bundle.files


@contextmanager
def _asked_for(store: Store) -> Iterator[set[str]]:
    """The keys that are asked for meanwhile: they are known when it is over."""
    before, found = {*store.used}, set[str]()
    store.used.clear()
    try:
        yield found
    finally:
        found.update(store.used)
        store.used.update(before)


def _digest(*parts: str) -> str:
    return sha256(b"".join(sha256(part.encode()).digest() for part in parts)).hexdigest()


def _published(owner: Partnership, given: Given) -> Files:
    context, environment = given.context, given.environment
    files = _rendered(pages_of(owner, context), environment)
    files |= feed_of(owner, context, environment)
    if context.scripts:
        files |= answers_script(owner, context, environment)
        files |= search_index.shard_file(owner, context.derived)
    return files


def _offered(owner: Partnership, given: Given) -> Files:
    context, templates, environment = given.context, given.templates, given.environment
    keep = given.store.keep
    guides = context.catalogue.guides_of(owner.id)
    look = carried(given.assets, with_scripts=context.scripts)
    book, fits = book_of(owner.id, context), Fits(templates)
    return {
        **export(printables_of(owner, context), templates, keep, fits, book.documents),
        **posters(guides, context, templates, environment, keep),
        **handbooks([book], templates, environment, keep, fits),
        **render_one_files(one_files_of(owner.id, context), look, environment),
        **{
            addresses.document_text_path(source.partnership, source.id): source.text
            for source in owner.sources
            if source.text is not None
        },
    }


def _rendered(pages: Iterable[Page], environment: Environment) -> dict[str, bytes]:
    made = [(markdown_path(page), render(page, environment).encode()) for page in pages]
    files = dict(made)
    assert len(files) == len(made), "two pages want the same place"
    return files


def _other_files(given: Given) -> dict[str, bytes]:
    context, environment = given.context, given.environment
    files = _assets(given.assets, context)
    files |= open_data.files(context.derived, context.files)
    files |= feed_of_site(context, environment)
    if context.scripts:
        files |= rules_script(context, environment) | search_index.index_file(context.derived)
    return files


def _assets(found: Mapping[PurePosixPath, bytes], context: Context) -> dict[str, bytes]:
    wanted = {
        f"assets/{path}": content for path, content in found.items() if _serves(path, context)
    }
    return branded(wanted, context.catalogue)


def _serves(asset: PurePosixPath, context: Context) -> bool:
    """Whether a page of this edition can use it: scripts, and those of the comparison."""
    if asset.parts[0] in ("guide", "js", "search"):
        return context.scripts
    return asset.parts[0] != "compare" or (context.scripts and bool(context.catalogue.compared))


@cache
def _environment(templates: Path) -> Environment:
    return make_environment(templates / "pages")


def read_assets(folder: Path) -> dict[PurePosixPath, bytes]:
    """Styles, fonts and scripts as they are published: path below the folder -> bytes."""
    files = {
        PurePosixPath(path.relative_to(folder).as_posix()): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    return bundled(files)
