"""A page of a pair is shorter than the two documents that it stands for, with everything closed."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.catalogue import Partnership
from tests.projects import ROOT, catalogue_of

WORDS = "document.querySelector('main').innerText.split(/\\s+/).filter(Boolean).length"
MOST_WORDS = 1.2  # times those of both documents


def words_of(partnership: Partnership) -> int:
    sentences = (one for source in partnership.sources for one in source.register.sentences())
    return sum(one.words for one in sentences)


@pytest.mark.parametrize("width", [1280, 360])
def test_the_page_of_a_pair_is_within_its_budget(
    browser: Browser, built_site: Path, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    too_long = []
    pairs = list(combinations(catalogue_of(ROOT).partnerships, 2))
    for one, other in pairs:
        file = built_site / "crossing" / f"{one.id}--{other.id}" / "index.html"
        page.goto(file.as_uri())
        words, both = page.evaluate(WORDS), words_of(one) + words_of(other)
        if words > MOST_WORDS * both:
            share = f"{words} words for {both}, {words / both:.2f} times"
            too_long.append(f"{one.id} and {other.id}: {share}")
    context.close()
    assert too_long == [] and len(pairs) == 10
