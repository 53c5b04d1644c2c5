"""That the document's own flowchart is missing is said in the open, in every form of its guide."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache, partial

import pytest
from bs4 import BeautifulSoup

from generator import open_data
from generator.catalogue import Guide
from generator.exporters.poster import Sheet
from generator.exporters.posters import posters
from generator.pages.frame.context import Context, make_context
from generator.pages.frame.page import Block, Page
from generator.pages.guides.flowchart import flowchart_page
from generator.pages.guides.page import guide_page
from generator.render.environment import make_environment
from tests.conftest import BUILD_DAY
from tests.projects import ROOT, derived_of

TEMPLATES = ROOT / "site_templates"
OWN = ("convening", "oxfordshire")
"""The guide whose document has a flowchart of its own."""


@cache
def context() -> Context:
    return make_context(derived_of(ROOT), date.fromisoformat(BUILD_DAY))


def guide() -> Guide:
    (one,) = (each for each in context().catalogue.guides if (each.id, each.partnership) == OWN)
    return one


def missing() -> str:
    said = guide().record.missing
    assert said and "Appendix B" in said and "missing" in said
    return said


@pytest.mark.parametrize(
    ("make", "template"), [(guide_page, "guide.html"), (flowchart_page, "guide_chart.html")]
)
def test_the_page_and_its_flowchart_say_so_outside_any_fold(
    make: Callable[[Guide, Context], Page], template: str
) -> None:
    environment = make_environment(TEMPLATES / "pages")
    blocks = [one for one in make(guide(), context()).parts if isinstance(one, Block)]
    (block,) = (one for one in blocks if one.template == template)
    html = environment.get_template(block.template).render(view=block.view)
    told = [
        one
        for one in BeautifulSoup(html, "html.parser").find_all(string=True)
        if missing() in " ".join(one.split())
    ]
    in_the_open = [one for one in told if not one.find_parent(["details", "template"])]
    assert len(in_the_open) == 1


def test_the_poster_says_so() -> None:
    sheets: list[Sheet] = []

    def keep(_: str, draw: Callable[[], bytes]) -> bytes:
        assert isinstance(draw, partial)
        sheets.extend(one for one in draw.args if isinstance(one, Sheet))
        return b""

    guides = context().catalogue.guides
    posters(guides, context(), TEMPLATES, make_environment(TEMPLATES / "pages"), keep)
    said = {one.partnership: one.missing for one in sheets if "Oxfordshire" in one.title}
    assert said == {"Oxfordshire": missing()}


def test_the_open_data_says_so() -> None:
    files = open_data.files(context().derived, {})
    rows = json.loads(files["data/v1/guides.json"])
    said = {(row["guide"], row["partnership"]): row["missing"] for row in rows if row["missing"]}
    assert said == {OWN: missing()}
