"""Printable documents as PDF: tagged for screen readers, to be filled in, the same bytes each time.

WeasyPrint lays them out. It needs libraries of the system; where those are missing, `missing` says
so and no PDF is made.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from jinja2 import Environment

from generator.pages.documents.printable import OWN, Printable

NEEDED = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""Debian's names of the libraries."""


@cache
def missing() -> bool:
    """Whether the libraries that make PDFs are not there."""
    try:
        _weasyprint()
    except OSError:
        return True
    return False


def _weasyprint() -> Any:
    """Imported late: it is slow to load, and cannot be loaded without its libraries."""
    import weasyprint  # noqa: PLC0415

    return weasyprint


def pdf(documents: Sequence[Printable], title: str, templates: Path, env: Environment) -> bytes:
    """One PDF of one document, or of several one after the other.

    Args:
        documents: all of one partnership.
        title: of the file.
        templates: the folder that holds `documents/` and `assets/`.
        env: reads the templates of `documents/`.
    """
    first = documents[0]
    folder = templates / "documents"
    html = env.get_template("sheet.html").render(
        documents=documents,
        title=title,
        author=first.name,
        description=first.purpose if len(documents) == 1 else title,
        foot=first.foot if len(documents) == 1 else _foot(first, title),
        own=OWN,
        style=(folder / "sheet.css").read_text(encoding="utf-8"),
    )
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    page = _weasyprint().HTML(string=html, base_url=f"{folder.resolve().as_uri()}/")
    written = page.write_pdf(pdf_forms=True, pdf_variant="pdf/ua-1", pdf_identifier=b"handrail")
    return _finished(written)


def _foot(first: Printable, title: str) -> str:
    address = first.address.rstrip("/").rpartition("/")[0]
    return (
        f"{title}. For use with {first.edition}. Forms made by this site, not by the "
        f"partnership: {address}/. Check the site for the current version."
    )


def _finished(written: bytes) -> bytes:
    """What WeasyPrint leaves to do: an order to tab in, and no trace of when it was made."""
    out = BytesIO()
    with pikepdf.open(BytesIO(written)) as made:
        for page in made.pages:
            page.obj.Tabs = pikepdf.Name.S
        made.save(out, deterministic_id=True, linearize=False)
    return out.getvalue()
