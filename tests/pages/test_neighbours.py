"""A partnership's pages are made out of sight of what its neighbours say."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.derived.derive import Derived
from generator.files.project import Project
from generator.pages.frame.context import Context, make_context
from generator.pages.plan import pages_of
from generator.producers import given_to
from generator.render.joint_case_scripts import answers_script
from generator.search_index import shard_file
from tests.projects import GOOD, ROOT, TODAY, derived_of

REAL = tuple(sorted(path.name for path in (ROOT / "content/partnerships").iterdir()))


class _Nothing:
    """Keeps nothing."""

    def __init__(self) -> None:
        self.used: set[str] = set()

    def keep(self, key: str, make: object) -> bytes:
        """Is never asked."""
        raise AssertionError(key, make)


@cache
def context(root: Path) -> Context:
    return make_context(derived_of(root), date.fromisoformat(TODAY))


@pytest.mark.parametrize(
    ("root", "partnership"), [(GOOD, "northmoor"), (GOOD, "eastvale"), *((ROOT, id) for id in REAL)]
)
def test_all_is_the_same_with_the_neighbours_out_of_sight(root: Path, partnership: str) -> None:
    whole = context(root)
    own = whole.of(partnership)
    environment = given_to(whole, Project(root).templates, _Nothing()).environment
    owner, alone = whole.catalogue.by_id[partnership], own.catalogue.by_id[partnership]

    assert list(pages_of(alone, own)) == list(pages_of(owner, whole))
    assert answers_script(alone, own, environment) == answers_script(owner, whole, environment)
    assert shard_file(alone, own.derived) == shard_file(owner, whole.derived)
    others = [one for one in own.catalogue.partnerships if one.id != partnership]
    assert not any(one.provisions or one.sources or one.silences or one.notes for one in others)


def test_what_is_known_of_neighbours_is_no_more_than_a_partnership_needs() -> None:
    """Else each edit next door would make all its pages anew."""
    derived: Derived = context(ROOT).derived
    known = derived.known_to("calderdale")

    assert {partnership for partnership, *_ in known.twins} == {"calderdale"}
    assert len(known.landings) < len(derived.known.landings)
    assert derived.own("calderdale").known == known
