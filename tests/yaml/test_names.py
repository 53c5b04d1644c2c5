"""An id names files on every computer, and what is no text at all is told as calmly as the rest."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.diagnostics import Diagnostics
from generator.parse.guides import parse_guides
from generator.parse.project import parse_project
from generator.schema.base import Id, Title, id_fault

NUMBERED = [f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)]
OF_WINDOWS = ["con", "prn", "aux", "nul", *NUMBERED]
NODES = PurePosixPath("guides/calling/northmoor.yml")


@pytest.mark.parametrize("name", OF_WINDOWS)
def test_a_name_that_windows_keeps_is_no_id(name: str) -> None:
    with pytest.raises(ValidationError, match="Windows"):
        TypeAdapter(Id).validate_python(name)
    assert "Windows" in id_fault(name.upper())


@pytest.mark.parametrize("name", ["conference", "a-con", "nul-1", "com", "com10", "auxiliary"])
def test_a_name_that_only_looks_like_one_is_an_id(name: str) -> None:
    assert TypeAdapter(Id).validate_python(name) == name
    assert not id_fault(name)


@pytest.mark.parametrize("name", ["a.", "a ", ".a", "a:b", "a?", "a\\b", "A", "", "x" * 81])
def test_what_no_file_can_be_called_is_no_id(name: str) -> None:
    assert "cannot be an id" in id_fault(name)


@pytest.mark.parametrize(
    "folder",
    [
        "content/partnerships/{}/partnership.yml",
        "content/partnerships/northmoor/documents/{}/document.yml",
        "guides/{}/guide.yml",
    ],
)
@pytest.mark.parametrize("name", ["aux", "NUL", "Two words", "x" * 300])
def test_a_folder_is_named_as_an_id_is(folder: str, name: str) -> None:
    found = Diagnostics()
    parse_project({PurePosixPath(folder.format(name)): b"x: y\n"}, found)
    assert [one.location.file.name for one in found if one.code == "bad-id"] == [name]


def test_a_title_fits_where_word_keeps_it() -> None:
    assert TypeAdapter(Title).validate_python("x" * 120)
    with pytest.raises(ValidationError):
        TypeAdapter(Title).validate_python("x" * 121)


anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["question", "all-of", "x", ""]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


@given(anything, anything, anything)
def test_any_node_is_a_node_or_messages(kind: Any, answers: Any, nodes: Any) -> None:
    for made in ({"a": {"kind": kind, "answers": answers, "ask": answers}}, nodes):
        found = Diagnostics()
        parse_guides({NODES: yaml.safe_dump({"guide": kind, "nodes": made}).encode()}, found)
        assert found.errors
