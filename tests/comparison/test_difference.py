"""How answers stand to one another: contradict, differ, or one is silent; the gravest is told.

What each is called stands in `cases`; here is what holds whatever the answers are.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from generator.catalogue import Answer, Asked, Partnership
from generator.derived.comparison import combine
from generator.derived.derive import Derived
from generator.derived.difference import Difference, difference
from generator.pages.compare.matrix import matrix_page
from generator.pages.frame.context import Context, make_context
from generator.pages.frame.page import Block
from generator.pages.parts.comparison_table import in_words
from generator.render.environment import make_environment
from generator.schema.comparison import Answer as Record
from generator.schema.comparison import Question, Together
from tests.browser.conftest import served
from tests.comparison import drawn, invented
from tests.conftest import BUILD_DAY
from tests.projects import BOARDS, ROOT, catalogue_of

__all__ = ["served"]


@given(drawn.choices())
def test_one_more_partnership_never_makes_it_milder(
    choice: tuple[Question, list[Partnership]],
) -> None:
    question, partnerships = choice
    grave = [Difference.DIFFERS, Difference.SETTLE_FIRST, Difference.CONTRADICTS]
    was = difference(combine(question, partnerships[:-1]))
    now = difference(combine(question, partnerships))
    if was in grave:
        assert now in grave and grave.index(now) >= grave.index(was)
    first = question.together is Together.SETTLE_FIRST
    assert now is not (Difference.DIFFERS if first else Difference.SETTLE_FIRST)


@given(drawn.choices())
def test_the_order_of_choice_does_not_matter(choice: tuple[Question, list[Partnership]]) -> None:
    question, partnerships = choice
    turned = combine(question, partnerships[::-1])
    assert difference(turned) is difference(combine(question, partnerships))


# --- The same rule in the browser

TOLD = """async choices => {
    const told = [];
    for (const chosen of choices) {
        const seen = new Promise(done => addEventListener("hashchange", done, { once: true }));
        location.hash = `p=${chosen.join("+")}&show=all`;
        await seen;
        told.push([...document.querySelectorAll(".cmp tbody tr[id] .how")]
            .map(one => one.textContent));
    }
    return told;
}"""


def invented_matrix(drawn_rows: list[tuple[Question, list[Partnership]]]) -> Context:
    """A world of invented areas, each with its answer to every question that was drawn."""
    boards = catalogue_of(BOARDS)
    northmoor = boards.by_id["northmoor"]
    asked = [
        question.model_copy(update={"id": f"asked-{n}", "topics": boards.questions[0].topics})
        for n, (question, _) in enumerate(drawn_rows)
    ]
    answers: dict[str, list[Answer]] = {id: [] for id in drawn.AREAS}
    for question, (_, partnerships) in zip(asked, drawn_rows, strict=True):
        for one in partnerships:
            for answer in one.answers:
                record = citing(northmoor.provisions[0].id, answer.record)
                answers[one.id].append(replace(answer, record=record, question=question))
    areas = [
        replace(invented.area(id, asked[0]), answers=tuple(all)) for id, all in answers.items()
    ]
    compared = tuple(Asked(question, invented.AT) for question in asked)
    unread = replace(northmoor, answers=())
    world = replace(boards, partnerships=(*areas, unread), compared_on=compared)
    return make_context(Derived(world), date.fromisoformat(BUILD_DAY))


def citing(provision: str, record: Record) -> Record:
    """The same answer, by a provision that there is."""
    cites = {"cites": (provision,)}
    return record.model_copy(
        update={
            "cites": cites["cites"] if record.cites else (),
            "cases": tuple(one.model_copy(update=cites) for one in record.cases),
            "sides": tuple(one.model_copy(update=cites) for one in record.sides),
        }
    )


# A failure is not made smaller: each try is a page, and the assertion names the partnerships.
@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(st.lists(drawn.choices() | drawn.choices(own=True), min_size=1, max_size=25))
def test_the_browser_tells_it_alike_for_every_choice_of_invented_areas(
    browser: Browser, served: str, rows: list[tuple[Question, list[Partnership]]]
) -> None:
    context = invented_matrix(rows)
    known = context.catalogue
    (block,) = (one for one in matrix_page(context).parts if isinstance(one, Block))
    html = make_environment(ROOT / "site_templates" / "pages").get_template(block.template)
    page = browser.new_page()
    page.goto(f"{served}compare/index.html")
    page.evaluate(
        "html => { document.querySelector('.compare').outerHTML = html }",
        html.render(view=block.view),
    )
    ids = list(known.by_id)
    choices = [some for size in range(2, len(ids) + 1) for some in combinations(ids, size)]
    told = page.evaluate(TOLD, [list(chosen) for chosen in choices])
    page.close()
    for chosen, said in zip(choices, told, strict=True):
        areas = [known.by_id[id] for id in chosen]
        expected = [in_words(combine(question, areas)) for question in known.questions]
        assert said == expected, chosen
