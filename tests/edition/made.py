"""Editions of invented projects, and what is in every file of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

import pypdf

from generator.exporters.zipped import unzipped
from tests.paper import sheets
from tests.projects import TODAY, handrail

OWN = """\
name: {name} Handrail
logo: logo.svg
accent: "#5a1246"
address: https://handrail.example
publisher: The board of {name}
contact: Write to handrail@handrail.example.
accessibility:
  organisation: The board of {name}
  status: not-yet-assessed
  scope: This statement covers {name}'s own edition.
  failings: [None has been looked for.]
  alternatives: Ask for paper.
  contact: Write to the office.
  enforcement: [The Equality and Human Rights Commission.]
  tested: It was not.
  tested_on: 2026-02-03
  prepared_on: 2026-02-03
"""
LOGO = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><title>N</title>
<path fill="#fff" d="M0 0h60v20z"/></svg>
"""


@dataclass(frozen=True, slots=True)
class Made:
    """A built edition."""

    project: Path
    site: Path


def with_edition(project: Path, folder: Path, partnership: str) -> Path:
    """A copy of a project in which a partnership says how it publishes its edition."""
    root = Path(shutil.copytree(project, folder, ignore=shutil.ignore_patterns("build")))
    own = root / "content/partnerships" / partnership
    (own / "edition.yml").write_text(OWN.replace("{name}", partnership.title()), encoding="utf-8")
    (own / "logo.svg").write_text(LOGO, encoding="utf-8")
    return root


def edition(root: Path, *words: str) -> Made:
    """Build one, where a whole site would stand."""
    site = root / "build/site"
    ran = handrail("build", "--today", TODAY, "--out", str(site), *words, root=root)
    assert ran.code == 0, ran.err
    return Made(root, site)


def files_in(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a folder, and every part of what is packed: name and bytes."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield from _parts(path.relative_to(site).as_posix(), path.read_bytes())


def _parts(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, content
    if content.startswith(b"PK"):
        for inner, held in unzipped(content).items():
            yield from _parts(f"{name}!{inner}", held)


def text_of(name: str, content: bytes) -> str:
    """All that can be read in a file: a PDF's pages and properties, else its bytes as text.

    Of what is packed, the name: its parts are files of their own.
    """
    if content.startswith(b"PK"):
        return name
    if PurePosixPath(name).suffix != ".pdf":
        return f"{name}\n{content.decode('utf-8', 'replace')}"
    opened = pypdf.PdfReader(BytesIO(content))
    fields = (opened.get_fields() or {}).keys()
    return "\n".join((name, *sheets(content), str(opened.metadata), *fields))
