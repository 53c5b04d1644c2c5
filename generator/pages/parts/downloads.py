"""Links to the files of a meeting document or a checklist, each with its format and size.

Only what was made is offered: where PDFs could not be, no page has a link to one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator import addresses
from generator.pages.frame.context import Standpoint
from generator.pages.frame.wording import size

FORMATS = {
    "docx": ("Word", "to fill in with Word"),
    "odt": ("ODT", "to fill in with LibreOffice and others"),
    "pdf": ("PDF", "to read, print or fill in"),
}
"""Suffix -> name of the format, and what it is good for."""
PACKS = {
    "pdf": ("PDF", "all in one, to print"),
    "zip": ("ZIP", "every file in every format"),
}


@dataclass(frozen=True, slots=True)
class Download:
    """A file that a page offers."""

    href: str
    format: str
    use: str
    size: str


def downloads(partnership: str, template: str, page: Standpoint) -> tuple[Download, ...]:
    """One document's files."""
    return _made(
        lambda suffix: addresses.template_file_path(partnership, template, suffix),
        FORMATS,
        page,
    )


def checklist_downloads(partnership: str, group: str, page: Standpoint) -> tuple[Download, ...]:
    """One checklist's files."""
    return _made(
        lambda suffix: addresses.checklist_file_path(partnership, group, suffix),
        FORMATS,
        page,
    )


def pack_downloads(partnership: str, page: Standpoint) -> tuple[Download, ...]:
    """All documents and checklists in one file."""
    return _made(lambda suffix: addresses.print_pack_file_path(partnership, suffix), PACKS, page)


def _made(
    path_of: Callable[[str], str],
    formats: Mapping[str, tuple[str, str]],
    page: Standpoint,
) -> tuple[Download, ...]:
    """The files that there are, in the order of their formats."""
    paths = ((path_of(suffix), *words) for suffix, words in formats.items())
    return tuple(
        Download(page.href(path), format, use, size(page.files[path]))
        for path, format, use in paths
        if path in page.files
    )
