"""At 150 partnerships the comparison is a short page, and nobody is asked to load all of it."""

from __future__ import annotations

import gzip
from dataclasses import replace

import pytest

from generator.pages.compare.crossing import crossing_page, pairs
from generator.pages.compare.matrix import matrix_page
from generator.pages.frame.context import Context
from generator.pages.frame.page import Page
from generator.render.environment import make_environment
from generator.render.page_file import render
from tests.comparison.many import crowd
from tests.projects import ROOT, catalogue_of

MOST_BYTES = 20_000


@pytest.fixture(scope="module")
def context() -> Context:
    return crowd(catalogue_of(ROOT), 150)


def rendered(page: Page) -> str:
    return render(page, make_environment(ROOT / "site_templates" / "pages"))


def test_the_matrix_of_150_is_small_enough(context: Context) -> None:
    text = rendered(matrix_page(context))
    assert text.count("<tr id=") == len(context.catalogue.questions)
    assert text.count("<td ") == 0, "columns are brought when they are chosen"
    assert len(gzip.compress(text.encode())) < MOST_BYTES


def test_with_many_the_pairs_are_those_of_neighbours(context: Context) -> None:
    assert len(pairs(catalogue_of(ROOT))) == 10
    assert pairs(context.catalogue) == ()
    one, other, *rest = context.catalogue.partnerships
    near = replace(one, record=one.record.model_copy(update={"neighbours": (other.id,)}))
    beside = replace(context.catalogue, partnerships=(near, other, *rest))
    assert [(a.id, b.id) for a, b in pairs(beside)] == [(one.id, other.id)]


def test_the_choice_of_150_is_a_short_page(context: Context) -> None:
    text = rendered(crossing_page(context))
    assert text.count('type="checkbox" name="p"') == 150
    assert len(gzip.compress(text.encode())) < 30_000
