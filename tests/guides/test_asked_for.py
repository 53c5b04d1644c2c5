"""An outcome says that a document asks for a record only where it does, and no more."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from bs4 import BeautifulSoup, Tag

from generator import addresses
from generator.catalogue import Guide
from generator.pages.frame.context import Context, make_context
from generator.pages.guides.page import guide_view
from generator.render.environment import make_environment
from tests.conftest import BUILD_DAY
from tests.projects import ROOT, derived_of

OWN = "Added by this site"
ASKED = {
    "mscb": "mscb-rationale-documented",
    "calderdale": "cal-record-decision-to-hold",
}
"""Whose document asks for a decision to be written down, and the statement that does."""


@cache
def context() -> Context:
    return make_context(derived_of(ROOT), date.fromisoformat(BUILD_DAY))


def name(guide: Guide) -> str:
    return f"{guide.id}-{guide.partnership}"


def guides(asked: bool) -> list[Guide]:
    """Those of partnerships whose document asks for a record of the decision, or of the others."""
    return [one for one in context().catalogue.guides if (one.partnership in ASKED) is asked]


@cache
def takes(guide: str, partnership: str) -> list[Tag]:
    """What each outcome of a guide gives to take along."""
    (one,) = (
        each
        for each in context().catalogue.guides
        if (each.id, each.partnership) == (guide, partnership)
    )
    page = context().page(addresses.guide_path(partnership, guide))
    template = make_environment(ROOT / "site_templates" / "pages").get_template("guide.html")
    html = template.render(view=guide_view(one, page))
    return list(BeautifulSoup(html, "html.parser").select("section.outcome > .take"))


def said(tag: Tag) -> str:
    return " ".join(tag.text.split())


def test_these_are_the_documents_that_ask_for_it() -> None:
    forms = (one for one in context().catalogue.forms if one.id == "decision-record")
    asking = {one.partnership: one.asked_by for one in forms if one.asked_by}
    assert asking == {id: (asked,) for id, asked in ASKED.items()}


@pytest.mark.parametrize("guide", context().catalogue.guides, ids=name)
def test_every_outcome_has_the_record_and_marks_what_is_the_sites_own(guide: Guide) -> None:
    (graph,) = (one for one in context().derived.graphs.values() if one.record is guide.record)
    offered = takes(guide.id, guide.partnership)
    assert len(offered) == len(graph.outcomes) > 0
    assert all(OWN in said(one) for one in offered)


@pytest.mark.parametrize("guide", guides(asked=False), ids=name)
def test_nothing_is_asked_where_the_document_asks_for_nothing(guide: Guide) -> None:
    phrase = context().catalogue.by_id[guide.partnership].record.document_phrase
    for one in takes(guide.id, guide.partnership):
        assert not one.select(".asked") and "asks" not in said(one) and phrase not in said(one)


@pytest.mark.parametrize("guide", guides(asked=True), ids=name)
def test_what_is_asked_stands_with_the_case_in_which_it_is_asked(guide: Guide) -> None:
    id = ASKED[guide.partnership]
    asks = context().catalogue.provisions[id].record
    case = f"if {asks.if_}" if asks.if_ else asks.says
    for one in takes(guide.id, guide.partnership):
        (ground,) = one.select(".asked")
        home = ground.select(".proof > p:last-child > a")
        assert [str(link["href"]).endswith(f"#{id}") for link in home] == [True]
        assert case in said(ground) and ground.select_one(".force") is not None
        ground.extract()
        rest = said(one)
        phrase = context().catalogue.by_id[guide.partnership].record.document_phrase
        assert phrase not in rest
        assert f"{OWN} all else on the form" in rest
