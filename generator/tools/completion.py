"""Schemas that know the content: topics, roles, ids and addresses are completed as one types.

Beside `handbook`, which makes the same schemas without any content. These are made of what the
project holds, a set for each partnership and each document, and lie below `build/`: they are kept
by nobody, and made again by `handrail schemas`. A file names its own in its first line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import relpath
from typing import Any

from generator.catalogue import Catalogue, Partnership, Source
from generator.files.output import write_if_changed
from generator.files.project import Project
from generator.tools.handbook import FILES, GUIDE, schema_of

MODELINE = "# yaml-language-server: $schema="
Words = Mapping[str, Mapping[str, str]]
"""What can be typed, kind by kind: value -> what it is."""

KINDS: Mapping[str, str] = {
    **dict.fromkeys(("topic", "topics", "also"), "topic"),
    **dict.fromkeys(("stage", "stages"), "stage"),
    **dict.fromkeys(("who", "to", "role", "roles"), "role"),
    **dict.fromkeys(("partnership", "partnerships", "neighbours"), "partnership"),
    **dict.fromkeys(("document", "documents"), "document"),
    **dict.fromkeys(("excepts", "provision", "twin", "duties", "because", "ask"), "provision"),
    **dict.fromkeys(("asked_by", "settles", "bears_on", "points"), "provision"),
    **dict.fromkeys(("cites", "touches", "rule", "items", "steps", "throughout"), "record"),
    **dict.fromkeys(("silent", "silences"), "silence"),
    **dict.fromkeys(("question",), "question"),
    **dict.fromkeys(("position", "covers", "between"), "position"),
    **dict.fromkeys(("record", "says_nothing_of", "leaves_out", "before"), "field"),
    "at": "sentence",
}
"""A key that names something -> what it names."""

CLOSED = {"topic", "stage", "role", "partnership", "document", "question", "sentence"}
"""Kinds of which nothing new is written beside what is typed: anything else is marked at once."""


@dataclass(frozen=True, slots=True)
class Completion:
    """The schema of some files of a project."""

    place: PurePosixPath
    """Below the folder of such schemas."""
    files: str
    """Pattern of the files that it is for."""
    text: str


def write(project: Project, catalogue: Catalogue, *, modelines: bool = False) -> list[Path]:
    """Bring the schemas up to date, and the first lines of the files; tells what changed."""
    written = []
    for made in completions(catalogue):
        target = project.schemas / made.place
        written += [target] if write_if_changed(target, made.text.encode()) else []
        for file in sorted(project.root.glob(made.files)) if modelines else ():
            written += [file] if _point(file, target, project.root) else []
    return written


def completions(catalogue: Catalogue) -> Iterator[Completion]:
    """The schema of every kind of file, for each partnership and document that has such files.

    A guide's shared file is told by its name from the graphs beside it, so it comes last.
    """
    shared = _shared(catalogue)
    for name, files, _, _ in FILES:
        if "ID" not in files.replace("GUIDE", ""):
            pattern = files.replace("GUIDE", "*").replace("TEMPLATE", "*")
            yield Completion(PurePosixPath(f"{name}.schema.json"), pattern, _text(name, shared))
            continue
        for owner in catalogue.partnerships:
            yield from _of_partnership(name, files, owner, shared)


def _of_partnership(
    name: str, files: str, owner: Partnership, shared: Words
) -> Iterator[Completion]:
    words = {**shared, **_own(owner)}
    place = PurePosixPath(owner.id)
    if "DOC" not in files:
        own = f"guides/*/{owner.id}.yml" if name.startswith(GUIDE) else files
        text = _text(name, words)
        yield Completion(place / f"{name}.schema.json", own.replace("ID", owner.id), text)
        return
    for source in owner.sources:
        text = _text(name, {**words, "sentence": _sentences(source)})
        pattern = files.replace("ID", owner.id).replace("DOC", source.id)
        yield Completion(place / source.id / f"{name}.schema.json", pattern, text)


def _shared(catalogue: Catalogue) -> Words:
    owners = catalogue.partnerships
    records = _records(owners)
    return {
        "topic": {topic.id: topic.about for topic in catalogue.topics.values()},
        "stage": {stage.id: stage.title for stage in catalogue.stages},
        "role": {id: role.title for id, role in catalogue.roles.items()},
        "partnership": {owner.id: owner.record.name for owner in owners},
        "question": {question.id: question.ask for question in catalogue.questions},
        "position": {
            position.id: position.label
            for question in catalogue.questions
            for position in question.positions
        },
        "field": {
            field.id: field.label
            for template in catalogue.templates
            for section in template.record.sections
            for field in section.fields
        },
        "provision": records,
        "record": records,
    }


def _own(owner: Partnership) -> Words:
    silences = {silence.id: silence.record.point for silence in owner.silences}
    provisions = {provision.id: provision.record.says for provision in owner.provisions}
    return {
        "provision": provisions,
        "silence": silences,
        "record": {**provisions, **silences},
        "document": {source.id: source.record.title for source in owner.sources},
    }


def _records(owners: tuple[Partnership, ...]) -> Mapping[str, str]:
    return {
        provision.id: provision.record.says for owner in owners for provision in owner.provisions
    }


def _sentences(source: Source) -> Mapping[str, str]:
    return {sentence.at: sentence.label for sentence in source.register.sentences()}


def _text(name: str, words: Words) -> str:
    schema = _refined(schema_of(name), "", words)
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _refined(schema: Any, key: str, words: Words) -> Any:
    """A schema in which every key that names something knows what there is to name."""
    if isinstance(schema, list):
        return [_refined(part, key, words) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kind = KINDS.get(key, "")
    if schema.get("type") == "string" and "pattern" in schema and words.get(kind):
        return _chosen(schema, kind, words[kind])
    return {
        name: {each: _refined(part, each, words) for each, part in value.items()}
        if name in ("properties", "$defs")
        else _refined(value, key, words)
        for name, value in schema.items()
    }


def _chosen(schema: dict[str, Any], kind: str, known: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {"enum": list(known), "enumDescriptions": list(known.values())}
    told: dict[str, Any] = {
        name: schema[name] for name in ("description", "title") if name in schema
    }
    return {**told, **values} if kind in CLOSED else {**told, "anyOf": [values, schema]}


def _point(file: Path, schema: Path, root: Path) -> bool:
    """Let the first line of a file name its schema; tells whether it did not before."""
    way = relpath(schema.relative_to(root).as_posix(), file.parent.relative_to(root).as_posix())
    first, _, rest = file.read_text(encoding="utf-8").partition("\n")
    text = rest if first.startswith(MODELINE) else f"{first}\n{rest}"
    return write_if_changed(file, f"{MODELINE}{way}\n{text}".encode())
