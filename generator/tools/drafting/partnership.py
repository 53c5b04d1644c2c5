"""`handrail new partnership`: takes a document in, and drafts a partnership from it.

Top of drafting. Everything is made in memory before the first file is written; a folder that is
there already is never touched, but for one that holds only hints on how to cut the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.catalogue import Catalogue
from generator.diagnostics import ContentError, Diagnostics, Location
from generator.diagnostics.codes import Command
from generator.files.output import write_if_changed
from generator.files.project import Project
from generator.parse.project import PARTNERSHIPS
from generator.register.cut import CutDocument
from generator.register.fingerprint import make_fingerprint
from generator.schema.base import id_fault
from generator.tools.drafting.answers import answers, forms
from generator.tools.drafting.document import publication
from generator.tools.drafting.guesses import Reader
from generator.tools.drafting.learned import learn
from generator.tools.drafting.records import Data, Drafting
from generator.tools.drafting.writing import as_yaml
from generator.tools.intake import Registered, read_document, register

_READ_OVER = "Drafted by a machine: read each record against its sentence, then `handrail confirm`."
_HINTS = "hints.yml"
_SHORTEST_PREFIX = 3
"""Letters of a name of one word."""


@dataclass(frozen=True, slots=True)
class NewPartnership:
    """What was made."""

    id: str
    document: str
    registered: Registered
    written: tuple[Path, ...]
    drafts: Mapping[str, int]
    """Kind of record -> how many were drafted."""


def new_partnership(
    project: Project, catalogue: Catalogue, file: Path, name: str, id: str = "", document: str = ""
) -> NewPartnership:
    """Register a document as a new partnership's, and draft all that a machine can.

    Args:
        project: to which it is added.
        catalogue: of that project; its partnerships teach how documents put things.
        file: the document.
        name: what the partnership is called on the site.
        id: of the partnership; made of its name where none is given.
        document: id of the document, likewise made of the file's name.

    Raises:
        ContentError: the document cannot be read, or there is such a partnership already.
        ValueError: an id that is given can be none.
    """
    id, document = _ids(id or _slug(name), document, file)
    folder = PARTNERSHIPS / id
    there = (project.root / folder).rglob("*")
    if any(path.is_file() and path.name != _HINTS for path in there):
        _refuse(folder, Command.PARTNERSHIP_THERE, f"there is a partnership '{id}' already")
    read = read_document(project, file, id, document).document
    files, drafts = _files(catalogue, read, name, document)
    registered = register(project, file, id, document)
    written = tuple(
        project.root / folder / path
        for path, text in files.items()
        if write_if_changed(project.root / folder / path, text.encode())
    )
    return NewPartnership(id, document, registered, written, drafts)


def _ids(id: str, document: str, file: Path) -> tuple[str, str]:
    """Both ids, the document's made of its file's name where none is given."""
    made = _slug(file.stem)
    document = document or ("guidance" if id_fault(made) else made)
    if not id:
        raise ValueError("the name has no letter or figure that an id could be made of: give --id")
    for fault in filter(None, map(id_fault, (id, document))):
        raise ValueError(fault)
    return id, document


def _files(
    catalogue: Catalogue, read: CutDocument, name: str, document: str
) -> tuple[Mapping[PurePosixPath, str], Mapping[str, int]]:
    prefix = prefix_of(name, [one.record.prefix for one in catalogue.partnerships])
    learned = learn(catalogue)
    texts = {sentence.at: text for sentence, text in read.sentences}
    guesses = list(Reader(catalogue, learned).read(read.sentences, headings_of(read)))
    drafting = Drafting(catalogue, prefix, make_fingerprint(read.sentences))
    provisions = list(drafting.provisions(guesses))
    aside = list(drafting.set_aside(guesses))
    silences = list(drafting.silences(texts))
    answered = list(answers(catalogue, learned, drafting.drafted, silences, texts))
    linked = forms(catalogue, learned, drafting.drafted, texts)
    inside = PurePosixPath("documents") / document
    files = {
        PurePosixPath("partnership.yml"): as_yaml(_OWN_FILE, _partnership(name, prefix, document)),
        inside / "document.yml": as_yaml(_READ_OVER, publication(read.sentences, name)),
        inside / "provisions.yml": as_yaml(_READ_OVER, provisions),
        inside / "set-aside.yml": as_yaml(_READ_OVER, aside),
        PurePosixPath("silences.yml"): as_yaml(_READ_OVER, silences),
        PurePosixPath("positions.yml"): as_yaml(_READ_OVER, answered),
        PurePosixPath("forms.yml"): as_yaml(_READ_OVER, linked),
    }
    counts = {
        "document": 1,
        "provision": len(provisions),
        "line set aside": len(aside),
        "silence": len(silences),
        "answer": len(answered),
        "form": len(linked),
    }
    return files, counts


_OWN_FILE = """The partnership: put `body` and `nation` right as its document has them.
All of its ids begin with `prefix`, for ever: change it now or never."""


def _partnership(name: str, prefix: str, document: str) -> Data:
    return {
        "name": name,
        "body": name,
        "document_phrase": f"{name}'s document",
        "nation": "not stated",
        "prefix": prefix,
        "documents": [document],
    }


def headings_of(read: CutDocument) -> Mapping[str, str]:
    """Address of a sentence -> the heading above it."""
    return {
        sentence.at: section.heading or ""
        for section in read.register.sections
        for sentence in section.sentences
    }


def prefix_of(name: str, taken: Iterable[str]) -> str:
    """The initials of a name, or the first letters of its only word; none that is taken."""
    words = _slug(name).split("-")
    letters = "".join(word[0] for word in words) if len(words) > 1 else words[0][:_SHORTEST_PREFIX]
    whole, known = "".join(words), set(taken)
    tries = [letters, *(whole[:n] for n in range(_SHORTEST_PREFIX, len(whole) + 1))]
    free = (one for one in tries if one not in known and not id_fault(one))
    return next(free, f"{whole}-{len(known)}")


def _slug(text: str) -> str:
    plain = text.lower().replace("&", " ").replace("'", "").replace("’", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


def _refuse(path: PurePosixPath, code: Command, message: str) -> None:
    found = Diagnostics()
    hint = "Name another with --id, or take a new edition in with `handrail source add`."
    found.error(Location(path), code, message, hint)
    raise ContentError(found)
