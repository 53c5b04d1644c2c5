"""A partnership's `forms.yml` as records: what its documents say of each meeting document.

Beside `templates`, with the same rules. The file is a mapping of records, each under the id of a
meeting document, so that a mistake in one never hides another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import Parsing
from generator.parse.placed import Placed
from generator.parse.records import validate
from generator.schema.forms import FormLinks
from generator.yaml_source.reader import Reader, Sourced, read_yaml


@dataclass(frozen=True, slots=True)
class ParsedForms:
    """What could be read of the file."""

    links: Mapping[str, Placed[FormLinks]]
    """Meeting document -> what is said of it."""
    whole: bool
    """False where there is a mistake in it."""


NO_FORMS = ParsedForms({}, True)
"""Of a partnership that has no such file: its documents were not read for any form."""


def parse_forms(
    files: Mapping[PurePosixPath, bytes],
    path: PurePosixPath,
    diagnostics: Diagnostics,
    read: Reader = read_yaml,
) -> ParsedForms:
    """A partnership's links, form by form. Raises nothing.

    Args:
        files: project-relative path -> bytes.
        path: of the file, which need not be there.
        diagnostics: takes everything that is wrong.
        read: reads a file.
    """
    if path not in files:
        return NO_FORMS
    sourced = read(files[path], path, diagnostics)
    if sourced is None:
        return ParsedForms({}, False)
    if not isinstance(sourced.data, dict):
        diagnostics.error(
            sourced.location(()),
            Parsing.WRONG_TYPE,
            "the file must hold keys with values",
            "Write the id of a meeting document, and below it what is said of it.",
        )
        return ParsedForms({}, False)
    return _each(sourced, diagnostics)


def _each(sourced: Sourced, out: Diagnostics) -> ParsedForms:
    read = {str(id): validate(FormLinks, sourced, (id,), out) for id in sourced.data}
    links = {id: Placed(record, sourced, (id,)) for id, record in read.items() if record}
    return ParsedForms(links, len(links) == len(read))
