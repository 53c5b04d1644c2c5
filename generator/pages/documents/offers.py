"""Links to a meeting document's files, each with its format and size.

Only what was made is offered: where PDFs could not be, no page has a link to one.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.pages.context import Context

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


def downloads(partnership: str, template: str, context: Context, here: str) -> tuple[Download, ...]:
    """One document's files."""
    return tuple(
        _download(path, *FORMATS[suffix], context, here)
        for suffix in FORMATS
        if (path := addresses.template_file_path(partnership, template, suffix)) in context.files
    )


def pack_downloads(partnership: str, context: Context, here: str) -> tuple[Download, ...]:
    """All documents in one file."""
    return tuple(
        _download(path, *PACKS[suffix], context, here)
        for suffix in PACKS
        if (path := addresses.print_pack_file_path(partnership, suffix)) in context.files
    )


def _download(path: str, format: str, use: str, context: Context, here: str) -> Download:
    return Download(addresses.relative(here, path), format, use, size(context.files[path]))


def size(count: int) -> str:
    """A size as people read it: `16 KB`, `1.2 MB`."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1000))} KB"
