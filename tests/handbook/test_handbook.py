"""The editor's handbook and the editors' completion say what the compiler accepts."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any, get_type_hints

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError
from referencing import Registry, Resource

from generator.cli.commands import handrail as command_line
from generator.diagnostics import Diagnostics
from generator.schema.advice import PAIRS, Pair
from generator.tools import handbook
from generator.tools.handbook import BEGIN, END, FILES, GUIDE, HANDBOOK, SCHEMAS
from generator.yaml_source.reader import read_yaml
from tests.projects import BOARDS, GOOD, ROOT, handrail

SETTINGS = ROOT / ".vscode/settings.json"
GENERATED = {"register.yml", "confirmed.yml"}
"""What lies in `content/` and nobody edits."""


def pattern(place: str) -> str:
    for word in ("TEMPLATE", "GUIDE", "DOC", "ID"):  # "GUIDE" holds "ID"
        place = place.replace(word, "*")
    return place


def files_at(place: str, root: Path) -> list[Path]:
    """The files of a place; one that a place names outright belongs to that one only."""
    named = {PurePosixPath(each).name for _, each, _, _ in FILES} - {PurePosixPath(place).name}
    return [one for one in sorted(root.glob(pattern(place))) if one.name not in named]


def edited(root: Path) -> list[str]:
    """Every file that an editor writes."""
    found = [path for top in ("content", "guides") for path in (root / top).rglob("*.yml")]
    return sorted(path.relative_to(root).as_posix() for path in found if path.name not in GENERATED)


def data_of(file: Path) -> Any:
    found = Diagnostics()
    sourced = read_yaml(file.read_bytes(), PurePosixPath(file.name), found)
    assert sourced is not None and not found.errors
    return sourced.data


def validator_of(schema: str) -> Draft202012Validator:
    """A schema with those that it names, as an editor loads them."""
    loaded = {path.name: json.loads(path.read_text("utf-8")) for path in (ROOT / SCHEMAS).iterdir()}
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(each)) for name, each in loaded.items()
    )
    return Draft202012Validator(loaded[PurePosixPath(schema).name], registry=registry)


@pytest.fixture(scope="module")
def tables() -> str:
    """Those of all fields, as the handbook has them."""
    return handbook.field_tables()


@pytest.mark.parametrize(
    ("record", "pair"),
    [(record, pair) for record, pairs in PAIRS.items() for pair in pairs],
    ids=lambda value: value.field if isinstance(value, Pair) else value.__name__,
)
def test_what_is_recommended_for_a_field_can_be_written_there(
    record: type[BaseModel], pair: Pair, tables: str
) -> None:
    names = {info.alias or name: name for name, info in record.model_fields.items()}
    kind = get_type_hints(record, include_extras=True)[names[pair.field]]
    values = (pair.write, [pair.write])  # of some fields there are several
    assert any(_taken(TypeAdapter(kind), value) for value in values)
    assert f"| `{pair.field}` | {pair.write} | {pair.rather_than} | {pair.why} |" in tables
    assert "|" not in f"{pair.write}{pair.rather_than}{pair.why}"


def _taken(kind: TypeAdapter[Any], value: object) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True


def test_every_record_of_which_people_write_sentences_has_advice() -> None:
    """At least those of statements, silences, notes, guides, comparison and changes."""
    assert {"Provision", "Item", "Silence", "Note", "Outcome", "Change"} <= {
        record.__name__ for record in PAIRS
    }


def test_handbook_and_schemas_are_up_to_date() -> None:
    """Put them right with: handrail handbook."""
    stale = [
        path.relative_to(ROOT).as_posix()
        for path, text in handbook.generated(ROOT, command_line)
        if not path.is_file() or path.read_text("utf-8") != text
    ]
    assert stale == []


def test_every_schema_there_is_is_generated() -> None:
    generated = {path for path, _ in handbook.generated(ROOT, command_line)}
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


@pytest.mark.parametrize("page", [None, "# By hand, with no place for tables\n"])
def test_where_there_is_no_handbook_that_is_said_and_nothing_written(
    page: str | None, tmp_path: Path
) -> None:
    if page is not None:
        (tmp_path / HANDBOOK).parent.mkdir()
        (tmp_path / HANDBOOK).write_text(page, encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    ran = handrail("handbook", root=tmp_path)

    assert ran.code == 1
    assert HANDBOOK.as_posix() in ran.err and "handrail --root DIR handbook" in ran.err
    assert "mistake of Handrail's" not in ran.err
    assert sorted(tmp_path.rglob("*")) == before


def test_every_field_is_described_in_the_handbook(tables: str) -> None:
    for _, place, record, _ in FILES:
        assert f"### `{place}`" in tables
        for name, info in record.model_fields.items():
            assert f"| `{info.alias or name}` |" in tables
            assert info.description and info.description in tables


@pytest.mark.parametrize(("name", "place"), [(name, place) for name, place, _, _ in FILES])
def test_completion_accepts_what_the_compiler_accepts(name: str, place: str) -> None:
    validator = validator_of(f"{name}.schema.json")
    files = [file for root in (GOOD, BOARDS, ROOT) for file in files_at(place, root)]

    assert files or name == "own-roles", place  # no project has posts of its own
    for file in files:
        validator.validate(data_of(file))


@pytest.mark.parametrize("root", [GOOD, ROOT], ids=["good", "real"])
def test_every_file_that_an_editor_writes_is_in_the_handbook(root: Path) -> None:
    told = [
        file.relative_to(root).as_posix()
        for _, place, _, _ in FILES
        for file in files_at(place, root)
    ]
    assert sorted(told) == edited(root)


@pytest.mark.parametrize("root", [GOOD, ROOT], ids=["good", "real"])
def test_every_file_that_an_editor_writes_is_completed(root: Path) -> None:
    """By one schema and no other, which accepts it."""
    mapped = json.loads(SETTINGS.read_text("utf-8"))["yaml.schemas"]
    for name in edited(root):
        schemas = [
            schema for schema, place in mapped.items() if root / name in set(root.glob(place))
        ]
        assert len(schemas) == 1, name
        validator_of(schemas[0]).validate(data_of(root / name))


def test_every_schema_completes_something() -> None:
    mapped = json.loads(SETTINGS.read_text("utf-8"))["yaml.schemas"]
    through = {f"{SCHEMAS}/{part}.schema.json" for part in ("guide-words", "guide-steps")}
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / SCHEMAS).iterdir()}

    assert f"{SCHEMAS}/{GUIDE}.schema.json" in mapped
    assert mapped.keys() == there - through


def test_a_field_that_holds_records_has_no_values_of_its_own(tables: str) -> None:
    lines = tables.splitlines()
    (sections,) = (one for one in lines if one.startswith("| `sections` | required | In order."))
    kinds = [one for one in lines if one.startswith("| `kind` | required | How it is filled in")]
    assert "One of" not in sections
    assert kinds and all("One of `line`, `text`, `date`" in kind for kind in kinds)


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


def test_completion_of_guides_refuses_likewise() -> None:
    """Either file of a guide has the same schema, which must not let through what fits neither."""
    validator = validator_of(f"{GUIDE}.schema.json")
    words = data_of(GOOD / "guides/calling/guide.yml")
    steps = data_of(GOOD / "guides/calling/northmoor.yml")

    assert validator.is_valid(words) and validator.is_valid(steps)
    assert not validator.is_valid({**words, "titel": "x"})
    assert not validator.is_valid({**steps, "basis": "guessed"})
    assert not validator.is_valid({**steps, "nodes": {"a": {"kind": "maybe"}}})
