"""A joint case looks the same wherever it is laid out, since it is laid out by one template."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from jinja2 import Environment
from playwright.sync_api import Browser, Error, Page

from generator import addresses
from generator.derived.derive import Derived
from generator.derived.joint_case import case_of
from generator.pages.compare.joint_case_parts import SECTIONS
from generator.pages.compare.joint_case_view import joint_case_view
from generator.pages.frame.context import Context, make_context
from generator.render.environment import make_environment
from generator.render.joint_case_scripts import joint_case_scripts
from tests.browser.conftest import served, watch
from tests.conftest import BUILD_DAY
from tests.projects import ROOT, derived_of

__all__ = ["served"]

TEMPLATES = ROOT / "site_templates" / "pages"
IDS = ("calderdale", "city-hackney", "dumfries-galloway", "mscb", "oxfordshire")
CHOICES = tuple(some for size in (2, 3, 4, 5) for some in combinations(IDS, size))

# Whitespace counts between words only; where a link leads counts, and not from where it is written.
PLAIN = """root => {
    const copy = document.createElement("div"), words = "A, B, SPAN, STRONG, LABEL, INPUT";
    copy.append(...[...root].map(one => one.cloneNode(true)));
    copy.normalize();
    const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT), blank = [];
    const word = one => one && (one instanceof Text || words.split(", ").includes(one.tagName));
    while (walk.nextNode()) {
        const one = walk.currentNode;
        one.data = one.data.replace(/\\s+/g, " ");
        if (one.data === " " && !(word(one.previousSibling) && word(one.nextSibling)))
            blank.push(one);
    }
    for (const one of blank) one.remove();
    for (const one of copy.querySelectorAll("a:not([href^='#'])"))
        one.setAttribute("href", one.href);
    for (const { dataset } of copy.querySelectorAll("[data-question]"))
        dataset.question = dataset.question.replace(/^(\\.\\.\\/)+/, "");
    for (const one of copy.querySelectorAll("h2")) one.removeAttribute("tabindex");
    return copy.innerHTML;
}"""
SHOWN = f"""() => ({PLAIN})(document.querySelectorAll(".case-laid"))"""
# In the page, so that a list of ticks becomes one there as well.
RENDERED = f"""html => {{
    const there = document.createElement("div");
    there.innerHTML = html;
    document.body.append(there);
    const plain = ({PLAIN})(there.children);
    there.remove();
    return plain;
}}"""
OF_PAIR = f"""() => ({PLAIN})(document.querySelectorAll(".page > :not(h1, .case-head)"))"""
BELOW_WAYS = f"""() => ({PLAIN})(
    document.querySelectorAll(".case-laid > :not(case-tools)"))"""


@cache
def context() -> Context:
    return make_context(derived_of(ROOT), date.fromisoformat(BUILD_DAY))


@cache
def unchanged() -> Environment:
    """Its templates are compiled once."""
    return make_environment(TEMPLATES)


def rendered(ids: Sequence[str], environment: Environment, content: Context | None = None) -> str:
    """A case as Python lays it out, seen from where it is put together."""
    known = content or context()
    case = case_of([known.catalogue.by_id[id] for id in ids], known.catalogue)
    view = joint_case_view(case, known.page(addresses.CROSSING))
    template = environment.get_template("joint_case.html")
    return template.render(view=view, sections=SECTIONS)


def choose(page: Page, ids: Sequence[str]) -> None:
    """Put a case together, and wait until it is there."""
    page.evaluate("choice => { location.hash = choice }", "+".join(ids))
    page.wait_for_function(
        """ids => {
            const said = document.querySelector("joint-case > [role=status]").textContent;
            const boxes = [...document.querySelectorAll("input[name=p]")];
            const names = boxes.map(one => one.labels[0].textContent.trim());
            return said.includes(": ") && boxes.every((one, n) =>
                ids.includes(one.value) === said.includes(names[n]));
        }""",
        arg=list(ids),
    )


def assert_alike(one: str, other: str) -> None:
    """Fails with the first piece that differs, rather than with all of a long page."""
    pairs = zip(one.split("<"), other.split("<"), strict=False)
    assert [pair for pair in pairs if pair[0] != pair[1]][:1] == []
    assert len(one) == len(other)


@pytest.fixture(scope="module")
def page(browser: Browser, served: str) -> Iterator[Page]:
    held = browser.new_context()
    seen = watch(held)
    one = held.new_page()
    one.goto(f"{served}crossing/index.html")
    yield one
    assert seen.complaints == []
    held.close()


@pytest.mark.parametrize("ids", CHOICES, ids="+".join)
def test_a_choice_is_laid_out_by_the_browser_as_by_python(page: Page, ids: tuple[str, ...]) -> None:
    choose(page, ids)
    expected = page.evaluate(RENDERED, rendered(ids, unchanged()))
    assert len(expected) > 20_000
    assert_alike(page.evaluate(SHOWN), expected)


def test_the_page_of_a_pair_holds_what_the_browser_lays_out(browser: Browser, served: str) -> None:
    page = browser.new_page()
    for one, other in combinations(IDS, 2):
        page.goto(f"{served}crossing/{one}--{other}/index.html")
        built = page.evaluate(OF_PAIR)
        page.goto(f"{served}crossing/index.html")
        choose(page, (one, other))
        assert_alike(page.evaluate(BELOW_WAYS), built)
    page.close()


def test_a_changed_template_shows_in_both_and_no_script_is_touched(
    browser: Browser, served: str, tmp_path: Path
) -> None:
    changed = tmp_path / "pages"
    shutil.copytree(TEMPLATES, changed)
    for file in changed.glob("joint_case_*.html"):
        text = file.read_text(encoding="utf-8")
        text = text.replace("<h3>", '<h4 class="turned">').replace("</h3>", "</h4>")
        file.write_text(text, encoding="utf-8")
    settle = changed / "joint_case_settle.html"
    more = (
        "{% for one in view.stages %}<p title='{{ one.id }}'>{{ one.title }}</p>{% endfor %}</div>"
    )
    text = settle.read_text(encoding="utf-8").removesuffix("</div>\n")
    settle.write_text(text + more, encoding="utf-8")
    environment = make_environment(changed)
    rules = joint_case_scripts(context(), environment)[addresses.RULES_SCRIPT]
    page = browser.new_page()
    page.route(f"**/{addresses.RULES_SCRIPT}", lambda route: route.fulfill(body=rules))
    page.goto(f"{served}crossing/index.html")
    choose(page, IDS[:3])
    shown = page.evaluate(SHOWN)
    assert shown.count('<h4 class="turned">') > 10 and "<h3>" not in shown
    assert_alike(shown, page.evaluate(RENDERED, rendered(IDS[:3], environment)))
    page.close()


def all_waits() -> Context:
    """MSCB's one occasion for a meeting is a condition that bears on telling the family."""
    known = context().catalogue
    answers = [
        replace(one, record=one.record.model_copy(update={"cases": one.record.cases[-1:]}))
        if one.question.id == "when-must"
        else one
        for one in known.by_id["mscb"].answers
    ]
    changed = replace(known.by_id["mscb"], answers=tuple(answers))
    others = [one for one in known.partnerships if one.id != "mscb"]
    catalogue = replace(known, partnerships=(*others, changed))
    return make_context(Derived(catalogue), date.fromisoformat(BUILD_DAY))


def test_a_question_of_which_all_waits_stands_under_its_point_alone_by_both(
    browser: Browser, served: str
) -> None:
    ids, environment, content = ("calderdale", "mscb"), unchanged(), all_waits()
    script = addresses.answers_script_path("mscb")
    answers = joint_case_scripts(content, environment)[script]
    page = browser.new_page()
    page.route(f"**/{script}", lambda route: route.fulfill(body=answers))
    page.goto(f"{served}crossing/index.html")
    choose(page, ids)
    assert page.locator(".settle [id=mscb-before-contact-section-47]").count() == 1
    assert page.locator(".case-foot > .gap a").count() > 5
    assert page.locator(".case-foot > .gap a", has_text="When must one be held").count() == 0
    expected = page.evaluate(RENDERED, rendered(ids, environment, content))
    assert_alike(page.evaluate(SHOWN), expected)
    page.close()


# --- Filling


def filled(page: Page, layout: str, view: object) -> str:
    text: str = page.evaluate(
        """([layout, view]) => {
            const whole = handrailCompare.fragment(layout);
            handrailSlots.fill(whole, view);
            return whole.outerHTML;
        }""",
        [layout, view],
    )
    return text


def test_what_is_filled_in_is_text_and_is_no_slot_itself(page: Page) -> None:
    layout = '<p title="{t}">{a}<template data-each="b"><i>{b[].c}</i></template></p>'
    view = {"t": '"{a}" b="', "a": "<b>{t}</b>", "b": [{"c": "{a}"}, {"c": 0}]}
    assert filled(page, layout, view) == (
        '<p title="&quot;{a}&quot; b=&quot;">&lt;b&gt;{t}&lt;/b&gt;<i>{a}</i><i>0</i></p>'
    )


def test_nothing_is_an_empty_list_or_an_empty_text(page: Page) -> None:
    layout = '<p><template data-if="a">some</template><template data-else="a">none</template></p>'
    for given, shown in (([], "none"), ("", "none"), (False, "none"), ([0], "some"), ("a", "some")):
        assert filled(page, layout, {"a": given}) == f"<p>{shown}</p>"


def test_a_slot_that_the_view_knows_nothing_of_is_an_error(page: Page) -> None:
    with pytest.raises(Error, match=r"a\.b"):
        filled(page, "<p>{a.b}</p>", {"a": {}})
