"""Every partnership's handbook as PDF and as a Word file, each made once for what it is made from.

Beside the other files to download. `keep` is asked first, with a key that stands for the book, the
code and templates that set it and draw its charts, the fonts, and the packages.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from jinja2 import Environment

from generator import addresses
from generator.exporters.files import Job, Keep, digest, key_of, looks_of, side_by_side
from generator.exporters.handbook_docx import handbook_docx
from generator.exporters.handbook_pdf import Bindery
from generator.exporters.paper_fits import Fits
from generator.exporters.posters import drawn_with
from generator.pages.handbook.book import Book


def handbooks(
    books: Iterable[Book], templates: Path, environment: Environment, keep: Keep, fits: Fits
) -> dict[str, bytes]:
    """Site path -> the file's bytes; `fits` as of the partnership's other files.

    Raises:
        SettingError: a handbook has a letter that the site's font has not.
    """
    bindery = Bindery(templates, environment, fits)
    looks = looks_of(templates), digest(drawn_with(templates))
    jobs = []
    for book in books:
        makers = {
            "pdf": partial(bindery.pdf, book),
            "docx": partial(handbook_docx, book, bindery.pngs),
        }
        jobs += [
            Job(addresses.handbook_file_path(book.key, format), key_of(format, book, looks), make)
            for format, make in makers.items()
        ]
    return side_by_side(jobs, keep)
