"""A label of a partnership's own: ordered as it says, and settled first where it says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.cli.console import StageClock
from generator.derived.comparison import UNSETTLED, Part, combine, order_of
from generator.derived.difference import Difference, difference
from generator.derived.edition import only
from generator.files.project import Project
from generator.pipeline.stages import check
from tests.projects import copy_of_good, replace_in

ANSWER = "- {question: who-may-ask, position: any-worker, cites: [nm-anyone-asks]}"


def with_label(folder: Path, more: str) -> Catalogue:
    """`good`, where Northmoor takes a label of its own and Eastvale the shared 'team-leader'."""
    root = copy_of_good(folder)
    label = f"{{id: nm-anyone, label: Anybody at all{more}}}"
    replace_in(
        root / "content/partnerships/northmoor/positions.yml",
        ANSWER,
        f"- question: who-may-ask\n  labels: [{label}]\n  position: nm-anyone\n"
        "  cites: [nm-anyone-asks]",
    )
    checked = check(Project(root), StageClock(quiet=True))
    assert list(checked.diagnostics) == []
    return checked.catalogue


@pytest.mark.parametrize(
    ("more", "kept", "how"),
    [
        ("", {"team-leader", "nm-anyone"}, Difference.SETTLE_FIRST),
        (", covered_by: [team-leader]", {"team-leader"}, Difference.DIFFERS),
        (", covers: [team-leader]", {"nm-anyone"}, Difference.DIFFERS),
        (
            ", clashes: [{with: team-leader, why: Both cannot be.}]",
            {"team-leader", "nm-anyone"},
            Difference.CONTRADICTS,
        ),
    ],
)
def test_it_stands_to_the_shared_ones_as_it_says(
    more: str, kept: set[str], how: Difference, tmp_path: Path
) -> None:
    catalogue = with_label(tmp_path, more)
    combined = combine(catalogue.questions[0], catalogue.partnerships)

    assert {one.position.id for one in combined.keep} == kept
    assert difference(combined) is how
    assert (combined.part is Part.SETTLE) == bool(combined.conflicts)
    assert [one.why for one in combined.conflicts if not one.declared] == (
        [UNSETTLED] if how is Difference.SETTLE_FIRST else []
    )


def test_between_two_shared_ones_it_passes_their_order_on(tmp_path: Path) -> None:
    catalogue = with_label(tmp_path, ", covers: [any-worker], covered_by: [team-leader]")
    order = order_of(catalogue.questions[0])
    assert order["team-leader"] == {"nm-anyone", "any-worker"}
    assert order["nm-anyone"] == {"any-worker"}


def test_an_edition_of_others_does_not_have_it(tmp_path: Path) -> None:
    catalogue = with_label(tmp_path, ", covered_by: [team-leader]")
    of_eastvale = only(catalogue, {"eastvale"}).questions[0]
    assert "nm-anyone" not in {one.id for one in of_eastvale.positions}
