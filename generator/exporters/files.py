"""Every file of every meeting document and checklist, and each partnership's print pack.

`keep` is asked before anything is made, with a key that stands for all that goes into a file: the
document, the code that flattens and writes it, the packages it uses, and for PDFs the template and
the fonts. Files are made side by side: the typesetter works while other code goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from generator import addresses
from generator.exporters import typesetting
from generator.exporters.docx import docx
from generator.exporters.odt import odt
from generator.exporters.paper_fits import Fits
from generator.exporters.pdf import Press
from generator.exporters.zipped import zipped
from generator.pages.parts.sheet import walk
from generator.pages.parts.sheet.flattened import Flattened
from generator.pages.parts.sheet.printable import Kind, Printable

Keep = Callable[[str, Callable[[], bytes]], bytes]
"""Gives what a key stands for, and makes it only where it has to; asked by several threads."""
FORMATS = ("docx", "odt", "pdf")
_FOLDERS = {Kind.FORM: "1-meeting-documents", Kind.LIST: "2-checklists"}
"""Of a pack's zip; programs that open one sort by name."""
_PACKS = {
    Kind.FORM: lambda id: addresses.print_pack_file_path(id, "pdf"),
    Kind.LIST: addresses.checklists_file_path,
}
_PACKAGES = ("python-docx", "lxml", "pikepdf", *typesetting.PACKAGES)


@dataclass(frozen=True, slots=True)
class Job:
    """A file to make."""

    path: str
    key: str
    make: Callable[[], bytes]


def export(
    documents: Iterable[Printable],
    templates: Path,
    keep: Keep,
    fits: Fits,
    bound: Iterable[Flattened] = (),
) -> dict[str, bytes]:
    """All files of all documents of one partnership: site path -> bytes.

    Args:
        documents: in three formats each, and in packs.
        templates: the folder of all templates.
        keep: gives what was made before.
        fits: what is known of how documents keep to their pages.
        bound: documents in other files of the partnership, to be measured along.

    Raises:
        SettingError: a document has a letter that the site's font has not.
    """
    press, looks = Press(templates, fits), looks_of(templates)
    group = tuple(documents)
    if not group:
        return {}
    files = side_by_side(_jobs(group, press, looks, bound), keep)
    return files | _zip(group, files)


def side_by_side(jobs: Iterable[Job], keep: Keep) -> dict[str, bytes]:
    """All files of some jobs: site path -> bytes."""
    asked = tuple(jobs)
    with ThreadPoolExecutor() as workers:
        made = workers.map(lambda job: keep(job.key, job.make), asked)
        return {job.path: content for job, content in zip(asked, made, strict=True)}


def _jobs(
    group: tuple[Printable, ...], press: Press, looks: str, bound: Iterable[Flattened]
) -> Iterator[Job]:
    """All files of a partnership but the zip; packs first, since they take longest."""
    kinds = {kind: [one for one in group if one.kind is kind] for kind in Kind}
    packs = {kind: walk.pack(members) for kind, members in kinds.items() if members}
    flattened = [walk.flattened(one) for one in group]
    press.expect(packs.values(), (*flattened, *bound))
    for kind, pack in packs.items():
        path = _PACKS[kind](group[0].partnership)
        yield Job(path, key_of("pack", pack, looks), partial(press.pack, pack))
    for one, flat in zip(group, flattened, strict=True):
        told = repr(flat)
        for format, make, look in (("docx", docx, ""), ("odt", odt, ""), ("pdf", press.pdf, looks)):
            yield Job(file_path(one, format), key_of(format, told, look), partial(make, flat))


def file_path(printable: Printable, suffix: str) -> str:
    """Where a document's file stands on the site."""
    path = (
        addresses.checklist_file_path
        if printable.kind is Kind.LIST
        else addresses.template_file_path
    )
    return path(printable.partnership, printable.id, suffix)


def _zip(group: tuple[Printable, ...], files: Mapping[str, bytes]) -> dict[str, bytes]:
    inside = {
        f"{_FOLDERS[one.kind]}/{PurePosixPath(path).name}": files[path]
        for one in group
        for path in (file_path(one, suffix) for suffix in FORMATS)
    }
    id = group[0].partnership
    packs = (path(id) for path in _PACKS.values())
    whole = {PurePosixPath(path).name: files[path] for path in packs if path in files}
    return {addresses.print_pack_file_path(id, "zip"): zipped(inside | whole)}


def key_of(format: str, *made_from: object) -> str:
    """Stands for a file: its format, our code and its packages, and what it is made from."""
    return digest([format.encode(), _code(), *(repr(thing).encode() for thing in made_from)])


@cache
def _code() -> bytes:
    """What stands for the code and the packages that flatten documents and write files."""
    folders = (Path(__file__).parent, Path(walk.__file__).parent)
    sources = (path for folder in folders for path in sorted(folder.glob("*.py")))
    versions = (f"{name} {version(name)}".encode() for name in _PACKAGES)
    return digest([*(path.read_bytes() for path in sources), *versions]).encode()


def looks_of(templates: Path) -> str:
    """Stands for the templates and the fonts of what is set."""
    return digest(path.read_bytes() for path in _looked_at(templates))


def _looked_at(templates: Path) -> Iterator[Path]:
    for folder in (templates / "documents", templates / "assets" / "fonts"):
        yield from sorted(path for path in folder.glob("*") if path.is_file())


def digest(parts: Iterable[bytes]) -> str:
    """One hash of several pieces, each told from the next."""
    whole = sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()
