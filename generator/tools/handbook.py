"""The editor's handbook and the editors' completion, both made from the schema.

Beside the pipeline. The handbook's prose is written by hand; its tables of fields stand between two
marks and are made here, so that they cannot drift from what the compiler accepts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

import click
from pydantic import BaseModel, TypeAdapter

from generator.files.output import write_if_changed
from generator.schema import comparison, policy, vocabulary
from generator.schema.advice import PAIRS
from generator.schema.base import Id
from generator.schema.changes import Change, SiteChanges
from generator.schema.checklists import Checklists
from generator.schema.edition import Edition
from generator.schema.forms import FormLinks
from generator.schema.guides import GuideGraph, GuideWords
from generator.schema.hints import Hints
from generator.schema.search import SearchWords
from generator.schema.sign_offs import SignOff
from generator.schema.templates import Template
from generator.tools.reference import commands_page, messages_page

HANDBOOK = Path("docs/editors-handbook.md")
SCHEMAS = Path("schemas")
BEGIN, END = "<!-- fields: begin (generated) -->", "<!-- fields: end -->"


class Holds(StrEnum):
    """What a file holds of its record."""

    ONE = "one record"
    LIST = "a list of records"
    BY_ID = "records, each under an id"


ONE, LIST, BY_ID = Holds.ONE, Holds.LIST, Holds.BY_ID

FILES: tuple[tuple[str, str, type[BaseModel], Holds], ...] = (
    ("partnership", "content/partnerships/ID/partnership.yml", policy.Partnership, ONE),
    ("document", "content/partnerships/ID/documents/DOC/document.yml", policy.Document, ONE),
    ("hints", "content/partnerships/ID/documents/DOC/hints.yml", Hints, ONE),
    ("provisions", "content/partnerships/ID/documents/DOC/provisions.yml", policy.Provision, LIST),
    ("set-aside", "content/partnerships/ID/documents/DOC/set-aside.yml", policy.SetAside, LIST),
    ("notes", "content/partnerships/ID/documents/DOC/notes.yml", policy.Note, LIST),
    ("silences", "content/partnerships/ID/silences.yml", policy.Silence, LIST),
    ("positions", "content/partnerships/ID/positions.yml", comparison.Answer, LIST),
    ("asked", "content/partnerships/ID/asked.yml", policy.Asked, LIST),
    ("forms", "content/partnerships/ID/forms.yml", FormLinks, BY_ID),
    ("own-roles", "content/partnerships/ID/roles.yml", vocabulary.OwnRole, LIST),
    ("own-terms", "content/partnerships/ID/terms.yml", vocabulary.OwnTerm, LIST),
    ("sign-offs", "content/partnerships/ID/sign-offs.yml", SignOff, LIST),
    ("topics", "content/topics.yml", vocabulary.Topics, ONE),
    ("roles", "content/roles.yml", vocabulary.Roles, ONE),
    ("verbs", "content/verbs.yml", vocabulary.Verbs, ONE),
    ("glossary", "content/glossary.yml", vocabulary.Glossary, ONE),
    ("comparison", "content/comparison.yml", comparison.Comparison, ONE),
    ("search", "content/search.yml", SearchWords, ONE),
    ("template", "content/templates/TEMPLATE.yml", Template, ONE),
    ("checklists", "content/checklists.yml", Checklists, ONE),
    ("guide-words", "guides/GUIDE/guide.yml", GuideWords, ONE),
    ("guide-steps", "guides/GUIDE/ID.yml", GuideGraph, ONE),
    ("site", "content/site.yml", vocabulary.Site, ONE),
    ("accessibility", "content/accessibility.yml", vocabulary.Accessibility, ONE),
    ("edition", "content/partnerships/ID/edition.yml", Edition, ONE),
    ("site-changes", "content/changes.yml", SiteChanges, ONE),
    ("changes", "content/partnerships/ID/changes.yml", Change, LIST),
)
"""Name of the schema, where its files lie, their record, and how many a file holds."""

GUIDE = "guide"
"""Schema of either file of a guide. Editors match files by patterns that cannot leave one out, and
`guide.yml` lies beside the others."""


class NoHandbookError(Exception):
    """The project has no handbook to write the tables into."""


def write(root: Path, commands: click.Group) -> list[Path]:
    """Bring the handbook's tables and the schema files up to date; tells what changed.

    Raises:
        NoHandbookError: as `generated`; nothing is written then.
    """
    return [
        path for path, text in generated(root, commands) if write_if_changed(path, text.encode())
    ]


def generated(root: Path, commands: click.Group) -> Iterator[tuple[Path, str]]:
    """What the files should hold; `commands` are all that can be typed.

    Raises:
        NoHandbookError: there is no handbook, or no place in it for the tables.
    """
    handbook = root / HANDBOOK
    before, after = _by_hand(handbook)
    yield handbook, f"{before}{BEGIN}\n\n{field_tables()}\n{END}{after}"
    for name, _, record, holds in FILES:
        yield root / SCHEMAS / f"{name}.schema.json", _json_schema(record, holds)
    yield root / HANDBOOK.with_name("messages.md"), messages_page()
    yield root / HANDBOOK.with_name("commands.md"), commands_page(commands)
    yield root / SCHEMAS / f"{GUIDE}.schema.json", _either("guide-steps", "guide-words")


def _by_hand(handbook: Path) -> tuple[str, str]:
    """What stands before the tables and after them."""
    if not handbook.is_file():
        raise NoHandbookError(f"there is no {HANDBOOK} in this project")
    before, begun, rest = handbook.read_text(encoding="utf-8").partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not (begun and ended):
        raise NoHandbookError(f'{HANDBOOK} lacks the lines "{BEGIN}" and "{END}"')
    return before, after


def schema_of(name: str) -> dict[str, Any]:
    """The schema of the files of that name in `FILES`."""
    return next(_schema(record, holds) for each, _, record, holds in FILES if each == name)


def _json_schema(record: type[BaseModel], holds: Holds) -> str:
    return _written(_schema(record, holds))


def _schema(record: type[BaseModel], holds: Holds) -> dict[str, Any]:
    kinds: dict[Holds, Any] = {
        ONE: record,
        LIST: list[record],  # type: ignore[valid-type]
        BY_ID: dict[Id, record],  # type: ignore[valid-type]
    }
    return TypeAdapter(kinds[holds]).json_schema(by_alias=True)


def _either(*names: str) -> str:
    return _written({"anyOf": [{"$ref": f"{name}.schema.json"} for name in names]})


def _written(schema: dict[str, Any]) -> str:
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def field_tables() -> str:
    """A Markdown section for each file, with a table of the fields of each of its records."""
    sections = []
    told: set[type[BaseModel]] = set()
    for _, place, record, holds in FILES:
        sections.append(f"### `{place}`\n\nThe file holds {holds}.\n")
        for model in _records(record):
            if model not in told:
                told.add(model)
                sections.append(_table(model))
    return "\n".join(sections)


def _records(
    record: type[BaseModel], around: tuple[type[BaseModel], ...] = ()
) -> Iterator[type[BaseModel]]:
    """A record and those in it; one that stands in its like, as an item in an item, once."""
    yield record
    for info in record.model_fields.values():
        for inner in _inner(info.annotation):
            if inner.__name__ != "PartialDate" and inner not in (*around, record):
                yield from _records(inner, (*around, record))


def _inner(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _inner(argument)


def _table(record: type[BaseModel]) -> str:
    lines = [f"**{_first_line(record)}**\n", "| key | | what |", "|---|---|---|"]
    for name, info in record.model_fields.items():
        need = "required" if info.is_required() else ""
        lines.append(
            f"| `{info.alias or name}` | {need} | {info.description} {_values(info.annotation)}|"
        )
    return "\n".join([*lines, *_advice(record)]) + "\n"


def _advice(record: type[BaseModel]) -> Iterator[str]:
    """How words of its fields are written well, each beside what is often written instead."""
    pairs = PAIRS.get(record, ())
    if pairs:
        yield from ("", "| key | recommended | not recommended | because |", "|---|---|---|---|")
    for pair in pairs:
        yield f"| `{pair.field}` | {pair.write} | {pair.rather_than} | {pair.why} |"


def _first_line(record: type[BaseModel]) -> str:
    return (record.__doc__ or record.__name__).strip().splitlines()[0]


def _values(annotation: Any) -> str:
    """The values that a field, or each item of it, can have; none where it holds records."""
    schema = TypeAdapter(annotation).json_schema()
    named = schema.get("$defs", {})
    for place in (schema, *schema.get("anyOf", ()), schema.get("items", {})):
        values = named.get(place.get("$ref", "").rpartition("/")[2], place).get("enum")
        if values:
            return "One of " + ", ".join(f"`{value}`" for value in values) + ". "
    return ""
