"""The meeting documents' files as records: `content/templates/<id>.yml`.

Beside `guides`, with the same rules: every file by itself, every mistake at its line.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import Parsing
from generator.parse.placed import Placed
from generator.parse.records import read_record
from generator.schema.templates import Template
from generator.yaml_source.reader import Reader, read_yaml

TEMPLATES = PurePosixPath("content/templates")


def template_files(files: Mapping[PurePosixPath, bytes]) -> tuple[PurePosixPath, ...]:
    """Paths of the files that define a meeting document, sorted."""
    return tuple(path for path in sorted(files) if path.parent == TEMPLATES)


def parse_templates(
    files: Mapping[PurePosixPath, bytes], diagnostics: Diagnostics, read: Reader = read_yaml
) -> tuple[Placed[Template], ...]:
    """Every meeting document that could be read, by name of its file. Raises nothing.

    Args:
        files: project-relative path -> bytes.
        diagnostics: takes everything that is wrong.
        read: reads a file.
    """
    found = (_template(files[path], path, diagnostics, read) for path in template_files(files))
    return tuple(template for template in found if template is not None)


def _template(
    raw: bytes, path: PurePosixPath, out: Diagnostics, read: Reader
) -> Placed[Template] | None:
    placed = read_record(Template, raw, path, out, read=read)
    if placed is not None and placed.record.id != path.stem:
        out.error(
            placed.where("id"),
            Parsing.TEMPLATE_MISPLACED,
            f"the file is called '{path.stem}', but says '{placed.record.id}'",
            "Rename the file, or mend the line.",
        )
    return placed
