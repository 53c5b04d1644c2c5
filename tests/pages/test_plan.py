"""Every provision has one home, every silence is said, and what is not read is never a silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from generator.catalogue import Catalogue
from generator.derived.derive import Derived
from generator.pages.frame import status
from generator.pages.frame.context import Context, make_context
from generator.pages.frame.page import Block, Page
from generator.pages.parts.lines import Line
from generator.pages.plan import plan_pages
from generator.pages.policy.glance import Fact
from generator.pages.policy.partnership import Glance
from generator.pages.policy.topic_part import TopicPart
from generator.pages.policy.topics import PartnershipTopic
from tests.conftest import BUILD_DAY
from tests.projects import BOARDS, catalogue_of, derived_of
from tests.projects.edited import unedited

TODAY = date.fromisoformat(BUILD_DAY)


def context(catalogue: Catalogue | None = None, today: date = TODAY) -> Context:
    return make_context(Derived(catalogue) if catalogue else derived_of(BOARDS), today)


def pages(catalogue: Catalogue | None = None, today: date = TODAY) -> dict[str, Page]:
    planned = plan_pages(context(catalogue, today))
    found = {page.path: page for page in planned}
    assert len(found) == len(planned), "two pages at one address"
    return found


def parts(page: Page) -> list[TopicPart]:
    blocks = [part for part in page.parts if isinstance(part, Block)]
    return [block.view for block in blocks if isinstance(block.view, TopicPart)]


def every(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Lines, and the items of those that are lists."""
    for line in lines:
        yield line
        yield from every(line.items)


def test_every_provision_and_silence_stands_once_on_the_page_of_its_stage() -> None:
    planned, catalogue = pages(), catalogue_of(BOARDS)
    for one in catalogue.partnerships:
        for stage in catalogue.stages:
            shown = parts(planned[f"partnerships/{one.id}/{stage.id}/index.html"])
            homes = [line.statement.id for part in shown for line in every(part.lines)]
            assert homes == [each.id for each in one.provisions if each.stage == stage.id]
            gaps = [part.gap for part in shown if part.gap]
            silences = [point.id for gap in gaps for point in gap.points]
            assert silences == [each.id for each in one.silences if each.stage == stage.id]


def test_what_is_said_under_another_topic_is_one_link_to_it() -> None:
    """On the topic's own page; a stage page leads elsewhere only where it has nothing itself."""
    topic = pages()["topics/who-can-convene/index.html"]
    own = [part.view for part in topic.parts if isinstance(part, Block)]
    (shown,) = (
        view.part
        for view in own
        if isinstance(view, PartnershipTopic) and "northmoor" in view.in_place.href
    )
    (link,) = (link for link in shown.elsewhere if link.href.endswith("#no-authorise"))
    assert link.text == "Who agrees to it"
    on_the_stage = parts(pages()["partnerships/northmoor/decide/index.html"])
    assert all(not part.elsewhere for part in on_the_stage if part.lines)


def test_an_exception_is_shown_from_both_sides() -> None:
    rule, exception = parts(pages()["partnerships/northmoor/prepare/index.html"])[1].lines
    assert [one.statement.id for one in rule.exceptions] == ["no-tell-risk"]
    assert [one.statement.id for one in exception.exception_to] == ["no-tell"]
    assert rule.exceptions[0].statement.tail[0].words == "telling them may add to a risk"


def test_a_note_is_whole_at_its_first_place_and_named_at_the_next() -> None:
    rule, exception = parts(pages()["partnerships/northmoor/prepare/index.html"])[1].lines
    assert [one.whole for one in rule.source.notes] == [True]
    assert [(one.id, one.whole) for one in exception.source.notes] == [("no-note-not", False)]


def test_what_is_not_read_is_never_called_silent() -> None:
    for stage in catalogue_of(BOARDS).stages:
        page = pages()[f"partnerships/eastmere/{stage.id}/index.html"]
        for part in parts(page):
            assert part.unread and part.empty.startswith("Not yet read.")
            assert "does not say" not in part.empty


def test_a_document_read_whole_is_not_called_unread() -> None:
    silence = "- id: sa-format\n  topic: meeting-format\n  point: how the meeting runs\n"
    file = "content/partnerships/saltmarsh/silences.yml"
    edited = unedited(BOARDS).replace(file, silence, "")
    page = pages(edited.catalogue())["partnerships/saltmarsh/hold/index.html"]
    assert parts(page) == []
    blocks = [part for part in page.parts if isinstance(part, Block)]
    (said,) = (block.view for block in blocks if block.template == "lead.html")
    assert said == "Nothing of the document is filed at this stage."


def facts(partnership: str) -> dict[str, Fact]:
    page = pages()[f"partnerships/{partnership}/index.html"]
    block = next(
        part for part in page.parts if isinstance(part, Block) and part.template == "facts.html"
    )
    assert isinstance(block.view, Glance)
    return {one.ask.text: one for one in block.view.facts}


def test_a_fact_carries_the_force_and_the_conditions_of_its_provision() -> None:
    fact = facts("northmoor")["Who agrees to it?"]
    held = fact.held[0]
    assert held.force is not None and held.force.word == "Should"
    assert held.when, "what triggers it stands before it"
    assert [one.label for one in held.cited[0].riders] == ["Unless"]
    assert held.cited[0].links[0].href == "decide/index.html#no-authorise"


def test_a_fact_can_be_conditional_silent_pulled_apart_or_unread() -> None:
    northmoor = facts("northmoor")
    cases = northmoor["Is the family told beforehand?"].held
    assert [one.when for one in cases] == ["it puts no one at more risk", "it may add to a risk"]
    apart = northmoor["What is written down?"]
    assert apart.kind == "pulls-apart" and len(apart.held) == 2
    silent = facts("saltmarsh")["Who may ask for a meeting?"]
    assert silent.kind == "silent"
    assert silent.text == "Saltmarsh Vale's document does not say who may call a meeting."
    assert {one.kind for one in facts("eastmere").values()} == {"unread"}


@pytest.mark.parametrize(
    ("partnership", "kinds"),
    [
        ("northmoor", ["overdue"]),
        ("saltmarsh", ["undated"]),
        ("eastmere", ["in-progress", "near", "overdue"]),
    ],
)
def test_every_page_of_a_partnership_says_how_its_document_stands(
    partnership: str, kinds: list[str]
) -> None:
    own = [page for page in pages().values() if page.meta.partnership == partnership]
    known = derived_of(BOARDS)
    roles = len(known.catalogue.checklists)  # also of a role that is asked nothing
    pages_beside = 4  # the partnership itself, what changed, its document, its handbook
    assert len(own) == len(known.catalogue.stages) + roles + pages_beside
    for page in own:
        assert [one.kind for one in page.meta.banners] == kinds


def test_a_review_is_overdue_on_the_day_after_its_last() -> None:
    (of,) = catalogue_of(BOARDS).by_id["northmoor"].sources
    for day, expected in ((date(2025, 7, 31), "dated"), (date(2025, 8, 1), "overdue")):
        there = context(today=day)
        assert status.of(of, there).kind == expected


def test_a_review_to_come_goes_along_with_its_last_day() -> None:
    page = pages()["partnerships/eastmere/index.html"]
    near, past = (one.shown for one in page.meta.banners[1:])
    assert (near.since, near.until) == ("2026-11-02", "2027-01-31")
    assert (past.since, past.until, past.hidden) == ("2027-02-01", "", True)


def test_the_same_input_gives_the_same_pages() -> None:
    assert plan_pages(context()) == plan_pages(context())


def test_the_a_to_z_leads_to_every_page_that_a_reader_may_print_or_send() -> None:
    """Where scripts are blocked it serves for the search."""
    planned = pages()
    blocks = [one.view for one in planned["a-z/index.html"].parts if isinstance(one, Block)]
    entries = (one for group in blocks[2:] for one in group)  # type: ignore[attr-defined]
    led = {one.link.href.removeprefix("../") for one in entries}
    kinds = {"handbook", "record", "checklist"}
    kept = {path for path, page in planned.items() if page.meta.kind in kinds}
    assert len(kept) > 3 and kept <= led


def test_an_entry_of_the_a_to_z_is_not_lost_for_an_odd_first_letter() -> None:
    glossary = "content/glossary.yml"
    edited = unedited(BOARDS).replace(
        glossary, "id: dsl\n    term: DSL", "id: dsl\n    term: 999 call"
    )
    page = pages(edited.catalogue())["a-z/index.html"]
    blocks = [part for part in page.parts if isinstance(part, Block)]
    assert blocks[1].view == ("0-9", *sorted(set(blocks[1].view) - {"0-9"}))  # type: ignore[call-overload]
