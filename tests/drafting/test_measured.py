"""Drafts are better than keywords, as far as the registers alone can show: see ADR 20."""

from __future__ import annotations

from tests.drafting.measure import Score, documents, score
from tests.projects import ROOT, catalogue_of


def test_force_and_condition_are_right_more_often_than_by_keywords() -> None:
    catalogue = catalogue_of(ROOT)
    found: list[Score] = [score(catalogue, *one) for one in documents(catalogue, None)]
    statements = sum(one.statements for one in found)
    for aspect in ("force", "condition"):
        right = sum(one.right[aspect] for one in found)
        assert right > sum(one.plain[aspect] for one in found), aspect
        assert right > 0.6 * statements, aspect
