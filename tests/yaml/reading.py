"""Reads a text as the compiler reads a file."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from generator.diagnostics import Diagnostic, Diagnostics
from generator.yaml_source.reader import Sourced, read_yaml

FILE = PurePosixPath("content/any.yml")


def read(text: str) -> tuple[Sourced | None, list[Diagnostic]]:
    """What a text holds, and what is said of it."""
    found = Diagnostics()
    return read_yaml(text.encode(), FILE, found), list(found)


def data(text: str) -> Any:
    """What a text holds, of which nothing is to be said."""
    sourced, found = read(text)
    assert sourced is not None and not found, [diagnostic.as_text() for diagnostic in found]
    return sourced.data


def told(text: str) -> list[Diagnostic]:
    """What is said of a text."""
    return read(text)[1]


def codes(text: str) -> list[str]:
    """The codes of what is said of a text, in order of lines."""
    return [str(diagnostic.code) for diagnostic in told(text)]
