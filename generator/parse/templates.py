"""The meeting documents' files as records: `content/templates/<id>.yml`.

Beside `guides`, with the same rules: every file by itself, every mistake at its line.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import Parsing
from generator.parse.placed import Placed
from generator.parse.records import validate
from generator.schema.templates import Template
from generator.yaml_source.reader import read_yaml

TEMPLATES = PurePosixPath("content/templates")


def template_files(files: Mapping[PurePosixPath, bytes]) -> tuple[PurePosixPath, ...]:
    """Every file that defines a meeting document."""
    return tuple(path for path in sorted(files) if path.parent == TEMPLATES)


def parse_templates(
    files: Mapping[PurePosixPath, bytes], diagnostics: Diagnostics
) -> tuple[Placed[Template], ...]:
    """Parse every meeting document."""
    found = (_template(files[path], path, diagnostics) for path in template_files(files))
    return tuple(one for one in found if one is not None)


def _template(raw: bytes, path: PurePosixPath, out: Diagnostics) -> Placed[Template] | None:
    sourced = read_yaml(raw, path, out)
    record = None if sourced is None else validate(Template, sourced, (), out)
    if record is None or sourced is None:
        return None
    placed = Placed(record, sourced)
    if record.id != path.stem:
        out.error(
            placed.where("id"),
            Parsing.TEMPLATE_MISPLACED,
            f"the file is called '{path.stem}', but says '{record.id}'",
            "Rename the file, or mend the line.",
        )
    return placed
