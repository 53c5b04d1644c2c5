"""Whatever bytes a file holds, reading it gives data with places or messages, never a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.diagnostics import Diagnostics
from generator.parse.records import validate
from generator.tools.handbook import FILES
from generator.yaml_source.reader import KeyPath, read_yaml
from generator.yaml_source.values import Values

FILE = PurePosixPath("content/any.yml")

pieces = st.sampled_from(
    [
        *(
            "- ",
            ": ",
            "\n",
            "  ",
            "    ",
            "\t",
            "? ",
            "a",
            "id",
            "é",
            "1",
            "no",
            "~",
            "#",
            "|",
            ">",
        ),
        *("&a ", "*a ", "<<: ", "!!str ", "!x ", "[", "]", "{", "}", ",", "'", '"', "\\", "---\n"),
        *(
            "...\n",
            "%YAML 1.1\n",
            "\x00",
            "\x85",
            "\u2028",
            "\ufeff",
            "\U0001f600",
            "\\ud800",
            "\r",
        ),
        *(" #", "\u00a0", "\u200b", "\u202e", "\u2029", "\ufffe", "\ue000", "\\ufffe"),
        *("\u201c", "\u201d", "\u2019", "\u00ab", "`", ":\u00a0", "-\u00a0"),
    ]
)
yaml_like = st.lists(pieces, max_size=60).map("".join)
plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates()
    | st.text(max_size=20)
    | st.sampled_from(
        ["yes", "2024-02-30", "<b>", "{{ x }}", "../x", " ", "a-b", "\u202e", "con", "x" * 3000]
    ),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


def paths(data: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from paths(value, (*path, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from paths(value, (*path, place))


def read(raw: bytes) -> None:
    found = Diagnostics()
    sourced = read_yaml(raw, FILE, found)
    lines = raw.count(b"\n") + raw.count(b"\r") + raw.count("\x85".encode()) + 2
    lines += raw.count("\u2028".encode()) + raw.count("\u2029".encode())

    assert all(1 <= one.location.line <= lines and one.location.column >= 1 for one in found)
    assert all(one.message and one.location.file == FILE for one in found)
    if sourced is None:
        assert found.errors
    else:
        assert all(path in sourced.values for path in paths(sourced.data))
        assert bool(found.errors) == bool(sourced.faults)
        closely = Values.of(raw.decode("utf-8-sig"))
        assert closely and repr(closely.data) == repr(sourced.data)
        assert bool(found.errors) == bool(closely.refused), "what is read quickly is read closely"


@given(st.binary(max_size=200))
@example(b"")
@example(b"\xff\xfe")
@example(b"a: \xc3\x28")
def test_any_bytes(raw: bytes) -> None:
    read(raw)


@given(st.text(max_size=200) | yaml_like)
@settings(max_examples=400)
@example("- " * 100_000)
@example("[" * 100_000)
@example("{a: " * 100_000)
@example("? " * 100_000)
@example("".join(" " * depth + "a:\n" for depth in range(1000)))
@example("a: &a [*a]")
@example("'")
def test_any_text(text: str) -> None:
    read(text.encode("utf-8", "surrogatepass"))


@given(plain)
def test_what_a_yaml_library_writes_is_read_back(data: Any) -> None:
    read(yaml.safe_dump(data, allow_unicode=True).encode("utf-8", "surrogatepass"))


RECORDS: dict[str, type[BaseModel]] = {name: record for name, _, record, _ in FILES}
fields = st.lists(st.tuples(st.integers(0, 40) | st.text(max_size=5), plain), max_size=8)
"""A number is a field of whichever record is made of it: to draw is dearer than to read."""


@given(fields)
@settings(max_examples=200)
def test_any_data_is_a_record_or_messages(drawn: list[tuple[int | str, Any]]) -> None:
    for name, record in RECORDS.items():
        keys = [info.alias or name for name, info in record.model_fields.items()]
        made_of = {key if isinstance(key, str) else keys[key % len(keys)]: at for key, at in drawn}
        record_or_messages(name, record, made_of)


def record_or_messages(name: str, record: type[BaseModel], drawn: dict[str, Any]) -> None:
    found = Diagnostics()
    written = yaml.dump(drawn, Dumper=yaml.CSafeDumper, allow_unicode=True)  # much the quicker one
    raw = written.encode("utf-8", "surrogatepass")
    sourced = read_yaml(raw, FILE, found)
    made = None if sourced is None else validate(record, sourced, (), found)

    assert (made is None) == bool(found.errors), name
