"""What WeasyPrint leaves to do on a tagged PDF, as small changes to its objects.

The foot of the page is marked as no part of the reading, fields are tabbed through in reading
order, and nothing tells when the file was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

_MARKED = re.compile(rb"/\w+\s*<<\s*/MCID (\d+)\s*>>\s*BDC")
_PRINT = 4
"""Flag of what shows on paper as on the screen."""


def finish(written: bytes) -> bytes:
    """The finished file; the same bytes for the same input."""
    out = BytesIO()
    with pikepdf.open(BytesIO(written)) as made:
        reading = {element.objgen for element in _elements(made.Root.StructTreeRoot.K)}
        marked = _by_page(made)
        for page in made.pages:
            page.obj.Tabs = pikepdf.Name.S
            for annotation in page.obj.get("/Annots", pikepdf.Array()):
                annotation.F = int(annotation.get("/F", 0)) | _PRINT
            elements = marked.get(int(page.obj.get("/StructParents", -1)))
            if elements is not None:
                _foot_aside(made, page, elements, reading)
        made.save(out, deterministic_id=True)
    return out.getvalue()


def _elements(kids: Any) -> Iterator[Any]:
    """Every element that is read, from the top."""
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/S") is not None:
            yield kid
            yield from _elements(kid.get("/K", pikepdf.Array()))


def _by_page(made: pikepdf.Pdf) -> dict[int, Any]:
    """Number of a page -> its elements, by the number of their marked content."""
    numbers = list(made.Root.StructTreeRoot.ParentTree.Nums)
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return {int(number): found for number, found in pairs if isinstance(found, pikepdf.Array)}


def _foot_aside(
    made: pikepdf.Pdf, page: pikepdf.Page, elements: Any, reading: set[tuple[int, int]]
) -> None:
    """Marked content that hangs on no element of the tree is the foot of the page."""
    aside = {number for number, element in enumerate(elements) if element.objgen not in reading}

    def mark(found: re.Match[bytes]) -> bytes:
        return b"/Artifact BMC" if int(found[1]) in aside else found[0]

    page.contents_coalesce()
    page.obj.Contents = made.make_stream(_MARKED.sub(mark, page.obj.Contents.read_bytes()))
    for number in aside:
        elements[number] = None
