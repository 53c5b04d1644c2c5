"""Of many partnerships a reader finds theirs by typing, and sets side by side what they choose."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.engine.direct import shell_of
from generator.engine.settings import settings
from generator.files.project import Project
from generator.pages.compare.answers import answers_page
from generator.pages.compare.crossing import crossing_page
from generator.pages.compare.matrix import matrix_page
from generator.pages.compare.question import question_page
from generator.pages.frame.context import Context
from generator.pages.frame.page import Page as MadePage
from generator.pages.parts.comparison_table import matrix
from generator.pages.policy.home import home_page
from generator.pages.reference.glossary import glossary_page
from generator.producers import read_assets
from generator.render.environment import make_environment
from generator.render.joint_case_scripts import answers_script, rules_script
from generator.render.page_file import markdown_path, render
from tests.browser.looks import FITS, violations
from tests.comparison.many import crowd
from tests.projects import ROOT, catalogue_of

TEMPLATES = ROOT / "site_templates"
ENVIRONMENT = make_environment(TEMPLATES / "pages")
SHIFTS = """globalThis.shifted = 0;
new PerformanceObserver(list => {
    for (const one of list.getEntries()) shifted += one.value;
}).observe({type: "layout-shift", buffered: true});"""
QUESTION, OWNER = "family-told-before", "calderdale"


def answers_of_one(many: Context) -> MadePage:
    return answers_page(many.catalogue.by_id[OWNER], many)


def one_question(many: Context) -> MadePage:
    asked = (one for one in many.catalogue.questions if one.id == QUESTION)
    return question_page(next(asked), many)


PAGES = (home_page, matrix_page, crossing_page, one_question, answers_of_one, glossary_page)


@dataclass(repr=False)
class Many:
    """The crowd, and where its pages are; said in short where a test fails."""

    context: Context
    site: Path

    @property
    def names(self) -> list[str]:
        """Of the two that can be set side by side."""
        return [one.record.name for one in self.context.catalogue.partnerships[:2]]

    @property
    def questions(self) -> int:
        return len(self.context.catalogue.questions)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Many:
    """The pages that list all of them, with what the first two bring."""
    context = crowd(catalogue_of(ROOT), 150)
    return Many(context, write(context, tmp_path_factory.mktemp("many")))


def write(many: Context, folder: Path) -> Path:
    (folder / "pages").mkdir()
    shell = shell_of(settings(Project(ROOT), folder / "pages", folder / "site"))
    files = {f"assets/{path}": raw for path, raw in read_assets(TEMPLATES / "assets").items()}
    files |= rules_script(many, ENVIRONMENT)
    for partnership in many.catalogue.partnerships[:2]:
        files |= answers_script(partnership, many, ENVIRONMENT)
    for page in (make(many) for make in PAGES):
        html = shell(render(page, ENVIRONMENT))
        files[str(Path(markdown_path(page)).with_suffix(".html"))] = html
    for path, content in files.items():
        (folder / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / path).write_bytes(content)
    return folder / "site"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 900})
    complaints: list[str] = []
    page = context.new_page()
    page.on("console", lambda told: complaints.append(told.text))
    page.on("pageerror", lambda told: complaints.append(str(told)))
    yield page
    context.close()
    assert complaints == []


def choose(page: Page, name: str) -> None:
    """As a reader does: some letters, then the one that is left."""
    page.get_by_label("Type to narrow the list").fill(name.lower()[:7])
    page.get_by_label(name).check()


def test_what_is_chosen_is_set_side_by_side(page: Page, many: Many) -> None:
    page.goto((many.site / "compare" / "index.html").as_uri())
    heads = page.locator(".cmp thead th[data-id]")
    assert heads.count() == 0 and page.locator(".cmp .how:visible").count() == many.questions
    first, second = many.names
    for name in (first, second):
        choose(page, name)
    expect(heads).to_have_count(2)
    assert [head.locator("a").inner_text() for head in heads.all()] == [first, second]
    assert page.get_by_label(first).is_visible(), "what is ticked stays in sight"
    assert page.locator(".cmp td").count() == 2 * many.questions
    expect(page.locator(".tally")).to_contain_text("2 partnerships")
    page.locator(".cmp td:visible a").first.click()
    expect(page.locator(".panel .stand")).to_be_visible()
    page.reload()
    expect(heads).to_have_count(2)
    page.get_by_label(second).uncheck()
    assert page.locator(".cmp td:visible").count() == many.questions


def test_a_case_of_two_of_many_is_put_together(page: Page, many: Many) -> None:
    page.goto((many.site / "crossing" / "index.html").as_uri())
    for name in many.names:
        choose(page, name)
    expect(page.locator("joint-case > .tally")).to_contain_text(" and ".join(many.names))


@pytest.mark.parametrize("path", ["index.html", "compare/index.html", "crossing/index.html"])
def test_a_page_that_lists_them_is_sound(page: Page, many: Many, path: str) -> None:
    page.add_init_script(SHIFTS)
    page.goto((many.site / path).as_uri(), wait_until="networkidle")
    assert page.evaluate("shifted") < 0.001, "a letter may come in its own typeface, nothing else"
    page.get_by_label("Type to narrow the list").fill("calder")
    assert page.evaluate(FITS) and violations(page) == []


@pytest.mark.parametrize(
    "path",
    [
        f"compare/{QUESTION}/index.html",
        f"partnerships/{OWNER}/answers/index.html",
        "glossary/index.html",
    ],
)
def test_a_page_that_many_make_other_is_sound(page: Page, many: Many, path: str) -> None:
    page.goto((many.site / path).as_uri(), wait_until="networkidle")
    page.locator("main details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert page.evaluate(FITS) and violations(page) == []


def test_they_are_listed_by_nation(many: Many) -> None:
    nations = {one.record.nation for one in many.context.catalogue.partnerships}
    for path in ("index.html", "compare/index.html", "crossing/index.html"):
        text = (many.site / path).read_text(encoding="utf-8")
        assert text.count('class="nation"') == len(nations) > 1, path
        assert text.count("<li data-words=") == 150, path


def test_a_column_is_what_the_whole_table_has(many: Many) -> None:
    context = many.context
    page = context.page("compare/index.html")
    whole = ENVIRONMENT.from_string(
        '{% import "parts/compare_table.html" as table %}{{ table.table(view) }}'
    ).render(view=matrix(context.catalogue.questions, page))
    partnership = context.catalogue.partnerships[7]
    files = answers_script(partnership, context, ENVIRONMENT)
    script = files[f"compare/data/{partnership.id}.js"].decode()
    html = json.loads(script.removeprefix("handrailCompare.bring(").removesuffix(");\n"))["html"]
    cells = html.split("<td ")[1:]
    assert len(cells) == many.questions
    flat = " ".join(whole.split())
    assert [cell for cell in cells if cell.removesuffix("</tr></table>") not in flat] == []
