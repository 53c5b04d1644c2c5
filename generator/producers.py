"""What is made of the content: a table of producers, context to files.

Below the pipeline, which asks them in order: first those whose files pages offer, each with its
size, then all others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from jinja2 import Environment

from generator import addresses, open_data, search_index
from generator.exporters.comparison import comparison_files
from generator.exporters.feeds import feeds
from generator.exporters.files import Keep, export
from generator.exporters.handbooks import handbooks
from generator.exporters.posters import posters
from generator.pages.documents.printables import printables
from generator.pages.frame.context import Context
from generator.pages.handbook.bind import books
from generator.pages.handbook.one_file import one_files
from generator.pages.plan import plan_pages
from generator.render.brand import branded
from generator.render.joint_case_scripts import joint_case_scripts
from generator.render.one_file import carried, render_one_file
from generator.render.page_file import markdown_path, render
from generator.render.scripts import bundled


class Steps(Protocol):
    """How a long stage tells how far it is."""

    def step(self, done: int, total: int) -> None:
        """So much of the present stage is done."""
        ...


@dataclass(frozen=True, slots=True)
class Workshop:
    """What files are made with, besides the content."""

    templates: Path
    environment: Environment
    """Of the pages' templates."""
    keep: Keep
    progress: Steps


Producer = Callable[[Context, Workshop], Mapping[str, bytes]]
"""Makes files of the content: site path -> bytes; a page is still a Markdown file."""


def _documents(context: Context, workshop: Workshop) -> Mapping[str, bytes]:
    return export(printables(context), workshop.templates, workshop.keep)


def _posters(context: Context, workshop: Workshop) -> Mapping[str, bytes]:
    return posters(context, workshop.templates, workshop.environment, workshop.keep)


def _handbooks(context: Context, workshop: Workshop) -> Mapping[str, bytes]:
    return handbooks(books(context), workshop.templates, workshop.environment, workshop.keep)


def _one_files(context: Context, workshop: Workshop) -> Mapping[str, bytes]:
    look = carried(read_assets(workshop.templates / "assets"), with_scripts=context.scripts)
    environment = workshop.environment
    return {file.path: render_one_file(file, look, environment) for file in one_files(context)}


def _comparison(context: Context, _: Workshop) -> Mapping[str, bytes]:
    return comparison_files(context)


def _pages(context: Context, workshop: Workshop) -> Mapping[str, bytes]:
    planned = plan_pages(context)
    files = {}
    for done, page in enumerate(planned, start=1):
        files[markdown_path(page)] = render(page, workshop.environment).encode()
        workshop.progress.step(done, len(planned))
    assert len(files) == len(planned), "two pages want the same place"
    return files


def _joint_case_scripts(context: Context, workshop: Workshop) -> Mapping[str, bytes]:
    return joint_case_scripts(context, workshop.environment) if context.scripts else {}


def _assets(context: Context, workshop: Workshop) -> Mapping[str, bytes]:
    found = read_assets(workshop.templates / "assets")
    wanted = {
        f"assets/{path}": content for path, content in found.items() if _serves(path, context)
    }
    return branded(wanted, context.catalogue)


def _serves(asset: PurePosixPath, context: Context) -> bool:
    """Whether a page of this edition can use it: scripts, and those of the comparison."""
    if asset.parts[0] in ("guide", "js", "search"):
        return context.scripts
    return asset.parts[0] != "compare" or (context.scripts and bool(context.catalogue.compared))


def _search(context: Context, _: Workshop) -> Mapping[str, bytes]:
    return search_index.index_files(context.derived) if context.scripts else {}


def _open_data(context: Context, _: Workshop) -> Mapping[str, bytes]:
    return open_data.files(context.derived, context.files)


def _feeds(context: Context, workshop: Workshop) -> Mapping[str, bytes]:
    return feeds(context, workshop.environment)


def _own_texts(context: Context, _: Workshop) -> Mapping[str, bytes]:
    return {
        addresses.document_text_path(source.partnership, source.id): source.text
        for partnership in context.catalogue.partnerships
        for source in partnership.sources
        if source.text is not None
    }


OFFERED: tuple[Producer, ...] = (
    _documents,
    _posters,
    _handbooks,
    _one_files,
    _comparison,
    _own_texts,
)
"""Files that pages offer to download, each with its size."""
PUBLISHED: tuple[Producer, ...] = (
    _pages,
    _joint_case_scripts,
    _assets,
    _search,
    _open_data,
    _feeds,
)
"""All other files of the site's source."""


def read_assets(folder: Path) -> dict[PurePosixPath, bytes]:
    """Styles, fonts and scripts as they are published: path below the folder -> bytes."""
    files = {
        PurePosixPath(path.relative_to(folder).as_posix()): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    return bundled(files)
