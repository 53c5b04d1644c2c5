"""What an edition is called on the disk: by its partnerships, however many they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.files.project import Project, named
from generator.tools.archive import About

LONGEST = 255
"""Bytes that a system has for a name of a file."""
AROUND = len("..12345678.staged") + len(".unfinished")
EVERYBODY = tuple(sorted(f"partnership-of-the-{number}th-river" for number in range(150)))
ids = st.from_regex(r"[a-z]([a-z0-9-]{0,60}[a-z0-9])?", fullmatch=True)
editions = st.sets(ids, min_size=1, max_size=40).map(lambda found: tuple(sorted(found)))


def test_a_few_are_named() -> None:
    project = Project(Path("project"))
    assert project.site_of(("northmoor",)) == Path("project/build/editions/northmoor")
    assert named(("eastvale", "northmoor")) == "eastvale+northmoor"


def test_many_are_one_and_how_many_more() -> None:
    assert named(EVERYBODY).startswith("partnership-of-the-0th-river+149-more-")
    assert named(EVERYBODY) != named(EVERYBODY[:-1])


@given(editions, editions)
def test_no_name_is_too_long_for_a_file_and_no_two_editions_have_one(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    about = About("", "", one, date(2026, 2, 3), made_of="f" * 40, scripts=False)
    assert len(about.file) + AROUND <= LONGEST
    assert len(named(one)) + AROUND <= LONGEST
    assert (named(one) == named(other)) is (one == other)
