"""The ways in which a page is looked at, without loading it again: widths, colours, letters, paper.

What axe finds depends on the width, since a narrow page shows other things, and its colours on the
scheme. Contrast follows from how an element and what lies behind it look, so that a few elements of
each look stand for all: see SAMPLE.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from playwright.sync_api import Page

from tests.projects import ROOT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LAID_OUT = [(320, "dark"), (1280, "light")]
"""Widths and schemes that between them show both of each."""
COLOURS = ["color-contrast", "link-in-text-block"]
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"

SAMPLE = """() => {
    for (const old of document.querySelectorAll('[data-sample]')) delete old.dataset.sample;
    const numbers = new Map(), behind = new Map(), seen = new Map();
    const number = key => numbers.get(key) ?? numbers.set(key, numbers.size).size;
    const of = (element, look) => behind.get(element) ?? found(element, look);
    const found = (element, look) => {
        const above = element.parentElement ? of(element.parentElement) : 0;
        look ??= getComputedStyle(element);
        const own = [look.backgroundColor, look.backgroundImage, look.opacity, look.filter];
        const key = own.join() === 'rgba(0, 0, 0, 0),none,1,none' ? above
            : number(`${above} ${own}`);
        behind.set(element, key);
        return key;
    };
    for (const element of document.querySelectorAll('body, body *')) {
        const typed = element.matches('input, select, textarea');
        const words = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
        if (!(typed || words) || !element.checkVisibility()) continue;
        const look = getComputedStyle(element);
        const key = [
            of(element, look), look.color, look.fontSize, look.fontWeight, look.textShadow,
            look.textDecorationLine, element.localName === 'a', typed, element.matches(':disabled'),
            getComputedStyle(element.parentElement).color,
        ].join();
        const times = seen.get(key) ?? 0;
        if (times < 3) element.dataset.sample = '';
        seen.set(key, times + 1);
    }
    return seen.size;
}"""
"""Marks three elements of each look that show text.

A look is all that contrast follows from: letters, and whatever lies behind them, up to the page.
Of three, since axe leaves an element aside that something else lies over.
"""

SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
}"""
"""The spacing that a reader may set: WCAG 1.4.12."""

CUT = """() => [...document.querySelectorAll('body *')].filter(one => one.checkVisibility())
    .filter(one => /hidden|clip/.test(getComputedStyle(one).overflow) && !one.closest('.vh, svg'))
    .filter(one => one.clientWidth > 1 && one.innerText?.trim())
    .filter(one => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
    .map(one => one.outerHTML.slice(0, 100))"""
"""What hides a part of its own words."""


@cache
def _axe() -> str:
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


AXE = """([rules, within]) => {
    axe.configure({rules: [{id: 'color-contrast', selector: '[data-sample]'}]});
    return axe.run({include: [[within]]},
        {runOnly: rules, preload: false, resultTypes: ['violations']})
        .then(all => all.violations)
        .then(all => all.map(one => `${one.id}: ${one.nodes[0].html.slice(0, 200)}`));
}"""


def violations(page: Page, rules: list[str] = RULES, within: str = "html") -> list[str]:
    """What axe finds: rule and first place. Contrast is more than half of its work: see SAMPLE."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    page.evaluate(SAMPLE)
    return list(map(str, page.evaluate(AXE, [rules, within])))


def colours(page: Page, rules: list[str] = COLOURS) -> list[str]:
    """What axe finds of colours, in a few elements of each look."""
    page.evaluate(SAMPLE)
    return violations(page, rules, "[data-sample]")


def seen_at(page: Page, width: int, scheme: str) -> None:
    """Look at the page as it is now at a width in pixels, light or dark."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")


def wrong_in(page: Page) -> Iterator[str]:
    """What is wrong at both widths, light and dark, and in every way in which letters change."""
    yield from wrong_where_it_is_laid_out(page)
    yield from _wrong_in_letters(page)
    yield from _wrong_in_media(page)


def wrong_where_it_is_laid_out(page: Page) -> Iterator[str]:
    """What is wrong at both widths, light and dark."""
    for width, scheme in LAID_OUT:
        seen_at(page, width, scheme)
        yield from (f"{width} {scheme}: {one}" for one in violations(page))
        yield from _too_wide(page, f"{width}")
        seen_at(page, width, "light" if scheme == "dark" else "dark")
        yield from (f"{width}, other colours: {one}" for one in colours(page))


def _too_wide(page: Page, when: str) -> Iterator[str]:
    if not page.evaluate(FITS):
        yield f"{when}: wider than the window"


def _wrong_in_letters(page: Page) -> Iterator[str]:
    """Letters of twice their size (1.4.4), and spaced as a reader may set them (1.4.12)."""
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    for width in (1280, 800, 640):
        seen_at(page, width, "light")
        yield from _too_wide(page, f"letters twice as large, {width}")
    yield from (f"letters twice as large: cut off: {one}" for one in page.evaluate(CUT))
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.evaluate(SPACED)
    for width in (820, 320):
        seen_at(page, width, "light")
        yield from _too_wide(page, f"letters spaced, {width}")
    yield from (f"letters spaced: cut off: {one}" for one in page.evaluate(CUT))
    page.evaluate("document.adoptedStyleSheets = []")


def _wrong_in_media(page: Page) -> Iterator[str]:
    """On paper, and in colours that the reader's machine forces on a page."""
    page.emulate_media(media="print")
    yield from (f"paper: {one}" for one in colours(page, COLOURS[:1]))
    if page.locator("nav:visible, site-search:visible").count():
        yield "paper: navigation is printed"
    page.emulate_media(media="screen", forced_colors="active")
    yield from (f"forced colours: {one}" for one in page.evaluate(UNEDGED))
    page.emulate_media(forced_colors="none")


UNEDGED = """() => [...document.querySelectorAll('.force, .button, input, select, textarea, .how')]
    .filter(one => one.checkVisibility() && !one.closest('.vh'))
    .filter(one => parseFloat(getComputedStyle(one).borderTopWidth) === 0
        && getComputedStyle(one).appearance === 'none')
    .map(one => one.outerHTML.slice(0, 100))"""
"""What has no edge left where backgrounds are taken away."""
