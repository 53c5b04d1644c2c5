"""Take in a document: cut it, and write its register and fingerprint.

Beside the pipeline: the other thing that the command line can do. It writes the two generated files
and nothing else, so what an editor wrote is never touched.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from generator.diagnostics import ContentError, Diagnostics, Location
from generator.diagnostics.codes import Code, Command, Parsing
from generator.files.output import write_if_changed
from generator.files.project import Project
from generator.parse.generated import parse_fingerprint, parse_register
from generator.parse.project import PARTNERSHIPS, parse_file
from generator.register.cut import CutError
from generator.register.files import render_fingerprint, render_register
from generator.register.fingerprint import make_fingerprint
from generator.register.model import Register
from generator.register.show import show as shown
from generator.register.show import told
from generator.schema.base import id_fault
from generator.schema.hints import Hints
from generator.tools.edition import Cutting, EditionChanges, changes
from generator.tools.reading.found import ReadError
from generator.tools.reading.read import ReadDocument, read_file

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Registered:
    """What taking in a document did."""

    register: Register
    folder: Path
    changed: tuple[str, ...]
    """Names of the generated files that are now different."""
    doubts: tuple[str, ...]
    """What could be cut in another way, each with its line, as it is printed."""
    remarks: tuple[str, ...] = ()
    """What holds for the whole file: 'tracked changes were accepted'."""
    edition: EditionChanges | None = None
    """What became of the sentences; none where no register that can be read stood there."""


def register(project: Project, file: Path, partnership: str, document: str) -> Registered:
    """Cut a document and write `register.yml` and `fingerprint` into its folder.

    Raises:
        ContentError: the document or its hints cannot be read.
    """
    folder = _folder(partnership, document)
    read = _cut(project, file, folder)
    done = read.document
    target = project.root / folder
    before = kept(target)
    after = Cutting(done.register, make_fingerprint(done.sentences))
    generated = {
        "register.yml": render_register(after.register),
        "fingerprint": render_fingerprint(after.fingerprint),
    }
    changed = tuple(
        name for name, text in generated.items() if write_if_changed(target / name, text.encode())
    )
    edition = changes(before, after) if before else None
    doubts = tuple(told(doubt, done.lines) for doubt in done.doubts)
    return Registered(done.register, target, changed, doubts, read.remarks, edition)


def spoken(
    project: Project, file: Path, partnership: str, document: str
) -> tuple[Cutting, Mapping[str, str]]:
    """A document as it is cut, with its sentences by their address: for the terminal only.

    Raises:
        ContentError: the document or its hints cannot be read.
    """
    done = read_document(project, file, partnership, document).document
    sentences = {sentence.at: text for sentence, text in done.sentences}
    return Cutting(done.register, make_fingerprint(done.sentences)), sentences


def read_document(project: Project, file: Path, partnership: str, document: str) -> ReadDocument:
    """A document as it is cut, in memory. Raises `ContentError` where it cannot be read."""
    return _cut(project, file, _folder(partnership, document))


def show(project: Project, file: Path, partnership: str, document: str) -> str:
    """The document as it is cut, sentence by sentence with addresses: for the terminal only."""
    read = read_document(project, file, partnership, document)
    return shown(read.document) + "".join(f"{remark}\n" for remark in read.remarks)


def kept(folder: Path) -> Cutting | None:
    """What a document's folder keeps of how it was cut; none where it cannot be read."""
    raw = {
        name: (folder / name).read_bytes() if (folder / name).is_file() else None
        for name in ("register.yml", "fingerprint")
    }
    unheard = Diagnostics()
    register = parse_register(raw["register.yml"], PurePosixPath("register.yml"), unheard)
    fingerprint = parse_fingerprint(raw["fingerprint"], PurePosixPath("fingerprint"), unheard)
    return Cutting(register, fingerprint) if register and fingerprint else None


def _folder(partnership: str, document: str) -> PurePosixPath:
    for name, id in (("partnership", partnership), ("document", document)):
        if id_fault(id):
            _refuse(
                PurePosixPath("command-line"),
                Parsing.BAD_ID,
                f"'{id}' cannot be the id of a {name}",
                "Use lower-case letters, digits and single hyphens; no name that Windows keeps.",
            )
    return PARTNERSHIPS / partnership / "documents" / document


def _cut(project: Project, file: Path, folder: PurePosixPath) -> ReadDocument:
    found = Diagnostics()
    hints = _hints(project, folder / "hints.yml", found)
    if found.errors or hints is None:
        raise ContentError(found)
    try:
        return read_file(file, hints)
    except (CutError, ReadError) as bad:
        _refuse(PurePosixPath(file.name), Command.DOCUMENT_UNREADABLE, str(bad), "")
        raise


def _hints(project: Project, path: PurePosixPath, found: Diagnostics) -> Hints | None:
    if not (project.root / path).is_file():
        return Hints()
    return _read(project, path, Hints, found)


def _read(project: Project, path: PurePosixPath, model: type[R], found: Diagnostics) -> R | None:
    file = project.root / path
    raw = file.read_bytes() if file.is_file() else None
    placed = parse_file(model, raw, path, found)
    return placed.record if placed else None


def _refuse(path: PurePosixPath, code: Code, message: str, hint: str) -> None:
    found = Diagnostics()
    found.error(Location(path), code, message, hint)
    raise ContentError(found)
