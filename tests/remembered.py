"""For tests that check hundreds of projects which differ in one file: the rest is read once.

What is remembered is what a function makes of its arguments alone, by those arguments: a file that
differs by a byte is read, words of force that differ are looked for anew, and so is a template in
another folder. A module says that it wants this by `pytest.mark.usefixtures("remembered")`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from functools import cache, cached_property
from pathlib import PurePosixPath
from typing import TypeVar

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostics
from generator.open_data.tables import Table
from generator.parse import guides, project, records
from generator.register.marks_read import MarkReader
from generator.render import joint_case_scripts
from generator.yaml_source.reader import Sourced, read_yaml

A = TypeVar("A")
M = TypeVar("M")


@pytest.fixture(scope="module")
def remembered() -> Iterator[None]:
    """For all tests of a module; what is remembered serves the next module too."""
    with pytest.MonkeyPatch.context() as patch:
        for place in (guides, project, records):
            patch.setattr(place, "read_yaml", _read_yaml)
        patch.setattr(Catalogue, "_reader", _reader)
        patch.setattr(joint_case_scripts, "layout", _layout)
        patch.setattr(Table, "schema", _schema)
        yield


def _once(make: Callable[[A], M], key: Callable[[A], Hashable]) -> Callable[[A], M]:
    """The same function, that makes one thing for each key."""
    known: dict[Hashable, M] = {}

    def made(of: A) -> M:
        if key(of) not in known:
            known[key(of)] = make(of)
        return known[key(of)]

    return made


File = tuple[bytes, PurePosixPath, bool]


def _read(file: File) -> tuple[Sourced | None, Diagnostics]:
    raw, path, generated = file
    found = Diagnostics()
    return read_yaml(raw, path, found, generated), found


_known_file = _once(_read, key=lambda file: file)


def _read_yaml(
    raw: bytes, file: PurePosixPath, diagnostics: Diagnostics, generated: bool = False
) -> Sourced | None:
    sourced, found = _known_file((raw, file, generated))
    diagnostics.extend(found.found)
    return sourced


def _templates(environment: Environment) -> Hashable:
    assert isinstance(environment.loader, FileSystemLoader)
    return tuple(environment.loader.searchpath)


_as_ever: Callable[[Catalogue], MarkReader] = vars(Catalogue)["_reader"].func


def _make_reader(catalogue: Catalogue) -> MarkReader:
    made = _as_ever(catalogue)
    made.read_text = cache(made.read_text)  # type: ignore[method-assign]
    return made


# Also once for each catalogue, as it is without this: words of force are many to compare.
_reader = cached_property(_once(_make_reader, key=lambda catalogue: catalogue.verbs))
_reader.__set_name__(Catalogue, "_reader")

_layout = _once(joint_case_scripts.layout, key=_templates)
_schema = _once(Table.schema, key=lambda table: (table.name, table.form))
