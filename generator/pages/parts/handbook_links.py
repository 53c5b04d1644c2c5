"""Links to what can be taken along in one file: the handbook, and each guide.

Only what was made is offered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Guide
from generator.pages.frame.amounts import size
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.parts.downloads import Download

HANDBOOK = "Handbook in one file"
"""What the page that offers all of it is called, wherever it is named."""

_FORMATS = {
    "pdf": ("PDF", "to read and to print, with bookmarks"),
    "docx": ("Word", "to copy from, and to put into a library of documents"),
    "html": ("HTML", "to send or to keep: it opens in any browser and needs no other file"),
}


@dataclass(frozen=True, slots=True)
class GuideFile:
    """A guide as one file."""

    title: str
    file: Download


@dataclass(frozen=True, slots=True)
class Taken:
    """All that a partnership's page offers to take along."""

    handbook: tuple[Download, ...]
    more: Link


def handbook_files(partnership: str, page: Standpoint) -> tuple[Download, ...]:
    """A partnership's handbook in each format that there is."""
    paths = {suffix: addresses.handbook_file_path(partnership, suffix) for suffix in _FORMATS}
    return tuple(
        Download(page.href(path), *_FORMATS[suffix], size(page.files[path]))
        for suffix, path in paths.items()
        if path in page.files
    )


def guide_files(partnership: str, page: Standpoint) -> tuple[GuideFile, ...]:
    """Each guide of a partnership as one file."""
    return tuple(_guide_files(partnership, page))


def _guide_files(partnership: str, page: Standpoint) -> Iterator[GuideFile]:
    for guide in page.catalogue.guides_of(partnership):
        path = addresses.guide_file_path(partnership, guide.id)
        if path in page.files:
            file = Download(page.href(path), "HTML", "", size(page.files[path]))
            yield GuideFile(guide.words.title, file)


def guide_file(guide: Guide, page: Standpoint) -> Link | None:
    """The way to a guide as one file, with its size."""
    path = addresses.guide_file_path(guide.partnership, guide.id)
    if path not in page.files:
        return None
    return page.link(f"In one file to send (HTML, {size(page.files[path])})", path)


def taken_along(partnership: str, page: Standpoint) -> Taken | None:
    """What the partnership's page offers; nothing where no file was made."""
    files = handbook_files(partnership, page)
    if not files:
        return None
    more = page.link(
        "What is in it, guides to send, and how to show them on an intranet",
        addresses.handbook_path(partnership),
    )
    return Taken(files, more)
