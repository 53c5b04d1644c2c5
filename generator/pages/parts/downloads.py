"""Links to the files of a meeting document or a checklist, each with its format and size.

Only what was made is offered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator import addresses
from generator.pages.frame.amounts import size
from generator.pages.frame.context import Standpoint

FORMATS = {
    "docx": ("Word", "to fill in with Word"),
    "odt": ("ODT", "to fill in with LibreOffice and others"),
    "pdf": ("PDF", "to read, print or fill in"),
}
"""Suffix -> name of the format, and what it is good for."""


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


@dataclass(frozen=True, slots=True)
class Bundle:
    """Several documents in one file."""

    what: str
    file: Download


def bundles(partnership: str, page: Standpoint) -> tuple[Bundle, ...]:
    """The print pack, the checklists, and all files of both."""
    pack = addresses.print_pack_file_path
    whole = (
        ("All meeting documents", pack(partnership, "pdf"), "PDF", "to print on both sides"),
        ("All checklists", addresses.checklists_file_path(partnership), "PDF", "to print"),
        ("Everything", pack(partnership, "zip"), "ZIP", "every file in every format"),
    )
    return tuple(
        Bundle(what, Download(page.href(path), format, use, size(page.files[path])))
        for what, path, format, use in whole
        if path in page.files
    )


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
