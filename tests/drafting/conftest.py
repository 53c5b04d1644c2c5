"""A project as `init` makes it, and a second partnership drafted in it: once for all tests."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.projects import handrail

NOTE = """Harrowdale: working together without the family

Version: 2
Approved: 12 May 2026
Review date: May 2028

Purpose

A professionals' meeting is a place to think together about a child.

Calling a meeting

A line manager must agree to it within 3 working days, unless the child is in immediate danger.
Nobody may hold a meeting if the police ask for it to wait.
Agencies and the chair should tell each other what they know.
The chair should be told that the police will send somebody.
The chair must send an agenda 5 working days before it is held.
A reply must be necessary and short, and come within one working day.
The group must settle:

- who will do what
- the day of the next talk

Any dispute goes to the head of service.

Afterwards

The minute taker should send the record to:

- everyone who attended
- the social worker

See the procedures manual.
"""
"""Invented; the partnership does not exist."""


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As `handrail init` leaves it."""
    root = tmp_path_factory.mktemp("begun") / "site"
    ran = handrail("init", str(root), root=root)
    assert ran.code == 0, ran.err
    return root


@pytest.fixture(scope="session")
def note(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("note") / "harrowdale note.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def _drafted(begun: Path, note: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("drafted") / "site"
    shutil.copytree(begun, root)
    ran = handrail("new", "partnership", str(note), "--name", "Harrowdale", root=root)
    assert ran.code == 0, ran.err
    return root


@pytest.fixture
def drafted(_drafted: Path, tmp_path: Path) -> Path:
    """With Harrowdale drafted from its note: a copy, to be changed."""
    shutil.copytree(_drafted, tmp_path / "site")
    return tmp_path / "site"
