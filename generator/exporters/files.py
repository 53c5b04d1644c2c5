"""Every file of every meeting document and checklist, and each partnership's print pack.

`keep` is asked before anything is made, with a key that stands for all that goes into a file: the
document, the code that writes it, the packages it uses, and for PDFs the style sheet and fonts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from itertools import groupby
from pathlib import Path, PurePosixPath

from generator import addresses
from generator.exporters.docx import docx
from generator.exporters.odt import odt
from generator.exporters.pdf import Press
from generator.exporters.zipped import zipped
from generator.pages.parts.sheet.printable import Kind, Printable
from generator.pages.parts.sheet.walk import flattened, pack

Keep = Callable[[str, Callable[[], bytes]], bytes]
"""Gives what a key stands for, and makes it only where it has to."""
FORMATS = ("docx", "odt", "pdf")
_FOLDERS = {Kind.FORM: "1-meeting-documents", Kind.LIST: "2-checklists"}
"""Of a pack's zip; programs that open one sort by name."""
_PACKAGES = ("python-docx", "lxml", "weasyprint", "pydyf", "pikepdf", "fonttools")


def export(documents: Iterable[Printable], templates: Path, keep: Keep) -> dict[str, bytes]:
    """All files of all documents: site path -> bytes.

    Without PDFs where the system lacks what makes them.
    """
    press = Press(templates)
    looks = digest(path.read_bytes() for path in _looked_at(templates))
    files: dict[str, bytes] = {}
    for partnership, group in groupby(documents, lambda document: document.partnership):
        members = tuple(group)
        for member in members:
            files |= _document(member, press, looks, keep)
        if any(member.kind is Kind.FORM for member in members):
            files |= _pack(partnership, members, files, press, looks, keep)
    return files


def _document(printable: Printable, press: Press, looks: str, keep: Keep) -> dict[str, bytes]:
    flat = flattened(printable)
    files = {
        file_path(printable, "docx"): keep(_key("docx", flat), lambda: docx(flat)),
        file_path(printable, "odt"): keep(_key("odt", flat), lambda: odt(flat)),
    }
    if not missing():
        files[file_path(printable, "pdf")] = keep(_key("pdf", flat, looks), lambda: press.pdf(flat))
    return files


def file_path(printable: Printable, suffix: str) -> str:
    """Where a document's file stands on the site."""
    path = (
        addresses.checklist_file_path
        if printable.kind is Kind.LIST
        else addresses.template_file_path
    )
    return path(printable.partnership, printable.id, suffix)


def _pack(
    partnership: str,
    members: tuple[Printable, ...],
    files: dict[str, bytes],
    press: Press,
    looks: str,
    keep: Keep,
) -> dict[str, bytes]:
    inside = {
        f"{_FOLDERS[member.kind]}/{PurePosixPath(path).name}": files[path]
        for member in members
        for suffix in FORMATS
        if (path := file_path(member, suffix)) in files
    }
    made: dict[str, bytes] = {}
    if not missing():
        flat = pack(members)
        whole = keep(_key("pack", flat, looks), lambda: press.pack(flat))
        made[addresses.print_pack_file_path(partnership, "pdf")] = whole
        inside["print-pack.pdf"] = whole
    made[addresses.print_pack_file_path(partnership, "zip")] = zipped(inside)
    return made


def _key(format: str, *made_from: object) -> str:
    return digest([format.encode(), _code(), *(repr(thing).encode() for thing in made_from)])


@cache
def _code() -> bytes:
    """What stands for the code and the packages that write files."""
    sources = sorted(Path(__file__).parent.glob("*.py"))
    versions = (f"{name} {version(name)}".encode() for name in _PACKAGES)
    return digest([*(path.read_bytes() for path in sources), *versions]).encode()


def _looked_at(templates: Path) -> Iterator[Path]:
    yield from sorted((templates / "documents").glob("*"))
    yield from sorted((templates / "assets" / "fonts").glob("*"))


def digest(parts: Iterable[bytes]) -> str:
    """One hash of several pieces, each told from the next."""
    whole = sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()
