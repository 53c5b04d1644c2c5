"""The editor's handbook and the editors' completion say what the compiler accepts."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator import handbook
from generator.diagnostics import Diagnostics
from generator.handbook import BEGIN, END, FILES, HANDBOOK, SCHEMAS
from generator.yaml_source import read_yaml
from tests.projects import GOOD, ROOT, handrail


def test_handbook_and_schemas_are_up_to_date() -> None:
    """Put them right with: handrail handbook."""
    stale = [
        path.relative_to(ROOT).as_posix()
        for path, text in handbook.generated(ROOT)
        if not path.is_file() or path.read_text("utf-8") != text
    ]
    assert stale == []


def test_every_schema_there_is_is_generated() -> None:
    generated = {path for path, _ in handbook.generated(ROOT)}
    assert set((ROOT / SCHEMAS).iterdir()) <= generated


def test_it_is_written_between_the_marks_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / HANDBOOK
    page.parent.mkdir()
    page.write_text(f"# By hand\n\n{BEGIN}\nold tables\n{END}\n\nMore by hand.\n", encoding="utf-8")
    ran = handrail("handbook", root=tmp_path)
    text = page.read_text("utf-8")

    assert ran.code == 0 and f"wrote {page}" in ran.out
    assert text.startswith(f"# By hand\n\n{BEGIN}\n") and text.endswith(f"{END}\n\nMore by hand.\n")
    assert "old tables" not in text
    assert handrail("handbook", root=tmp_path).out == ""


def test_every_field_is_described_in_the_handbook() -> None:
    tables = handbook.field_tables()
    for _, place, record, _ in FILES:
        assert f"### `{place}`" in tables
        for name, info in record.model_fields.items():
            assert f"| `{info.alias or name}` |" in tables
            assert info.description and info.description in tables


@pytest.mark.parametrize(("name", "place"), [(name, place) for name, place, _, _ in FILES])
def test_completion_accepts_what_the_compiler_accepts(name: str, place: str) -> None:
    schema = json.loads((ROOT / SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    validator = Draft202012Validator(schema)
    pattern = place.replace("ID", "*").replace("DOC", "*").replace("GUIDE", "*")
    files = sorted(GOOD.glob(pattern))

    assert files, pattern
    for file in files:
        found = Diagnostics()
        sourced = read_yaml(file.read_bytes(), PurePosixPath(file.name), found)
        assert sourced is not None and not found.errors
        validator.validate(sourced.data)


def test_completion_refuses_what_the_compiler_refuses() -> None:
    schema = json.loads((ROOT / SCHEMAS / "provisions.schema.json").read_text("utf-8"))
    provision: dict[str, Any] = {"id": "nm-x", "topic": "chair", "force": "must", "says": "x"}
    provision |= {"cites": [{"at": "1.1", "words": "x"}]}
    validator = Draft202012Validator(schema)

    assert validator.is_valid([provision])
    changes: list[dict[str, Any]] = [
        {"force": "mustnt"},
        {"whoo": []},
        {"id": "../x"},
        {"says": 1},
        {"cites": []},
    ]
    for change in changes:
        assert not validator.is_valid([{**provision, **change}]), change
