"""Whatever happens to good content, a check ends in messages for an editor, never in a traceback.

And what passes the check compiles: no content that an editor can write is a mistake of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli.console import StageClock
from generator.derived.derive import Derived
from generator.diagnostics import ContentError, Diagnostics
from generator.files.cache import Cache
from generator.files.project import Project
from generator.pages.frame.context import make_context
from generator.pipeline.stages import check
from generator.producers import given_to, made_of_all, made_of_partnership, shared_pieces
from tests.projects import GOOD, copy_of_good

pytestmark = pytest.mark.usefixtures("remembered")

CONTENT = sorted(path for path in (GOOD / "content").rglob("*") if path.is_file())
NAMES = [path.relative_to(GOOD).as_posix() for path in CONTENT]
WRITTEN = [name for name in NAMES if name.endswith(".yml") and not name.endswith("register.yml")]

names = st.sampled_from(NAMES)
written = st.sampled_from(WRITTEN)
odd_texts = st.sampled_from(
    [
        *(
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "{{ 7 * 7 }}",
            "{% raw %}",
            "no",
            "2024-13",
        ),
        *(
            "nm-reasons",
            "criteria",
            "calling.1.1",
            "nm",
            "a-b",
            "A B",
            "-",
            "#",
            "`",
            "a: b",
            "'",
            '"',
        ),
        *(
            "\u202etxet\u202c",
            "‘quoted’",
            "\u00ad",
            "\U0001f468\u200d\U0001f469",
            "ﬁ",
            "İ",
            "\u0301",
            "\ufffe",
            "\u200b",
            "\u2028",
            "\ue000",
            "a\u00a0b",
            "\u201cquoted\u201d",
        ),
        *("on form #3", "#3", "con", "lpt1", "nul"),
        *("| a | b |", "* a\n* b", "# Heading", "[a](b)", "![a](b)", "&amp;", "\\", "  ", "\n\n"),
        *("must must not", "unless", "x" * 100, "word " * 500, "1.1.1", "0", "-1", "1e9", "NaN"),
    ]
)
values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=30)
    | odd_texts
    | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(odd_texts, inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the project; each example changes a file of it and puts it back."""
    return copy_of_good(tmp_path_factory.mktemp("mutated"))


def survives(root: Path, name: str, raw: bytes) -> None:
    """A check with that file in place of the good one ends as a check should."""
    path = root / name
    good = path.read_bytes()
    path.write_bytes(raw)
    try:
        _check(root)
    finally:
        path.write_bytes(good)


def _check(root: Path) -> None:
    quiet = StageClock(quiet=True)
    project = Project(root)
    try:
        checked = check(project, quiet)
    except ContentError as bad:
        _well_formed(bad.diagnostics, root)
        return
    assert not checked.diagnostics.errors
    context = make_context(Derived(checked.catalogue), date(2026, 2, 3))
    given = given_to(context, project.templates, Cache(project.cache), offers=False)
    for id in context.catalogue.by_id:
        made_of_partnership(given, id)
    for number in shared_pieces(context):
        made_of_all(given, number)


def _well_formed(found: Diagnostics, root: Path) -> None:
    assert found.errors
    for one in found:
        assert one.code and one.message.strip()
        assert not one.location.file.is_absolute() and ".." not in one.location.file.parts
        file = root / one.location.file
        if file.is_file():
            lines = len(file.read_bytes().splitlines())
            assert 1 <= one.location.line <= lines + 1
    assert list(found) == sorted(set(found))


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each key and item below the top."""
    inner: Iterator[tuple[Any, Any]] = iter(())
    if isinstance(data, dict):
        inner = iter(data.items())
    elif isinstance(data, list):
        inner = iter(enumerate(data))
    for step, value in inner:
        yield (*path, step)
        yield from places(value, (*path, step))


def holder(data: Any, path: tuple[Any, ...]) -> Any:
    for step in path[:-1]:
        data = data[step]
    return data


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file with a few keys or items deleted, doubled, renamed, moved or with other values."""
    name = draw(written)
    data = deepcopy(_loaded(name))
    for _ in range(draw(st.integers(1, 3))):
        ways = list(places(data))
        if ways:
            _mutate(draw, data, draw(st.sampled_from(ways)))
    return name, yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode()


@cache
def _loaded(name: str) -> Any:
    return yaml.safe_load((GOOD / name).read_text("utf-8"))


def _mutate(draw: st.DrawFn, data: Any, path: tuple[Any, ...]) -> None:
    inside, step = holder(data, path), path[-1]
    kind = draw(st.sampled_from(["replace", "replace", "delete", "double", "rename", "wrap"]))
    if kind == "delete":
        del inside[step]
    elif kind == "double" and isinstance(inside, list):
        inside.insert(step, deepcopy(inside[step]))
    elif kind == "rename" and isinstance(inside, dict):
        inside[draw(odd_texts | st.text(max_size=9))] = inside.pop(step)
    elif kind == "wrap":
        inside[step] = [inside[step]]
    else:
        inside[step] = draw(values)


@given(change=mutated())
@settings(max_examples=120)
def test_other_keys_and_values(root: Path, change: tuple[str, bytes]) -> None:
    survives(root, *change)


@given(name=names, where=st.floats(0, 1))
@settings(max_examples=60)
def test_a_file_cut_off(root: Path, name: str, where: float) -> None:
    raw = (GOOD / name).read_bytes()
    survives(root, name, raw[: int(len(raw) * where)])


@given(name=names, where=st.floats(0, 1), more=st.binary(max_size=8) | odd_texts.map(str.encode))
@settings(max_examples=60)
def test_something_typed_into_a_file(root: Path, name: str, where: float, more: bytes) -> None:
    raw = (GOOD / name).read_bytes()
    place = int(len(raw) * where)
    survives(root, name, raw[:place] + more + raw[place:])


@given(name=names, data=st.data())
@settings(max_examples=60)
def test_lines_lost_doubled_and_swapped(root: Path, name: str, data: st.DataObject) -> None:
    lines = (GOOD / name).read_bytes().splitlines(keepends=True)
    one, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    kind = data.draw(st.sampled_from(["lose", "double", "swap", "indent"]))
    if kind == "lose":
        del lines[one]
    elif kind == "double":
        lines.insert(other, lines[one])
    elif kind == "swap":
        lines[one], lines[other] = lines[other], lines[one]
    else:
        lines[one] = b"  " + lines[one]
    survives(root, name, b"".join(lines))


@given(name=names, raw=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@settings(max_examples=60)
def test_any_bytes_at_all(root: Path, name: str, raw: bytes) -> None:
    survives(root, name, raw)


@given(name=names, other=names)
@settings(max_examples=60)
def test_one_file_in_the_place_of_another(root: Path, name: str, other: str) -> None:
    survives(root, name, (GOOD / other).read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_a_file_gone(root: Path, name: str) -> None:
    path = root / name
    good = path.read_bytes()
    path.unlink()
    try:
        _check(root)
    finally:
        path.write_bytes(good)
