"""At 150 partnerships the comparison is still a page, and nobody is asked to load all of it."""

from __future__ import annotations

import gzip
from dataclasses import replace

import pytest

from generator.catalogue import Catalogue
from generator.cli.console import StageClock
from generator.files.project import Project
from generator.pages.compare.crossing import crossing_page, pairs
from generator.pages.compare.matrix import matrix_page
from generator.pages.frame.page import Page
from generator.pipeline import read_catalogue
from generator.render.environment import make_environment
from generator.render.page_file import render
from tests.comparison.many import crowd
from tests.conftest import ROOT

MOST_BYTES = 300_000


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(Project(ROOT), StageClock(quiet=True))


def rendered(page: Page) -> str:
    return render(page, make_environment(ROOT / "site_templates" / "pages"))


def test_the_matrix_of_150_is_small_enough(catalogue: Catalogue) -> None:
    context = crowd(catalogue, 150)
    text = rendered(matrix_page(context))
    assert text.count("<td ") == 150 * len(catalogue.questions)
    assert len(gzip.compress(text.encode())) < MOST_BYTES


def test_with_many_the_pairs_are_those_of_neighbours(catalogue: Catalogue) -> None:
    context = crowd(catalogue, 150)
    assert len(pairs(catalogue)) == 10
    assert pairs(context.catalogue) == ()
    one, other, *rest = context.catalogue.partnerships
    near = replace(one, record=one.record.model_copy(update={"neighbours": (other.id,)}))
    beside = replace(context.catalogue, partnerships=(near, other, *rest))
    assert [(a.id, b.id) for a, b in pairs(beside)] == [(one.id, other.id)]


def test_the_choice_of_150_is_a_short_page(catalogue: Catalogue) -> None:
    text = rendered(crossing_page(crowd(catalogue, 150)))
    assert text.count('type="checkbox" name="p"') == 150
    assert len(gzip.compress(text.encode())) < 30_000
