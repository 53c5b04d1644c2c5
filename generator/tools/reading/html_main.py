"""Finds the main content of a web page, and names what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from generator.register.given import Paragraph, Worry

SKIPPED = frozenset(("script", "style", "noscript", "template", "svg", "link", "meta"))
"""Elements that hold nothing to read; each is left out under its own name."""

_BY_TAG = {
    "nav": "navigation",
    "header": "page-header",
    "footer": "page-footer",
    "button": "form-control",
    "select": "form-control",
    "textarea": "form-control",
    "dialog": "dialog",
}
_BY_ROLE = {
    "navigation": "navigation",
    "banner": "page-header",
    "contentinfo": "page-footer",
    "search": "search",
    "complementary": "aside",
    "dialog": "dialog",
    "alertdialog": "dialog",
}
_CONTENTS = "table-of-contents"
_LISTS = ("ul", "ol")
_FEWEST_LINKS = 3
_BY_CLASS = (
    (re.compile(r"cookie|consent|gdpr|ccpa"), "cookie-banner"),
    (
        re.compile(r"breadcrumb|navbar|nav-|-nav\b|\bmenu\b|skip-?link|pagination|pager"),
        "navigation",
    ),
    (re.compile(r"\bshare\b|sharing|social"), "sharing"),
    (re.compile(r"table-of-contents|\btoc\b"), _CONTENTS),
    (re.compile(r"sidebar"), "aside"),
)
_MAIN_IDS = (
    "content",
    "main",
    "main-content",
    "maincontent",
    "page-content",
    "mainText",
    "article",
)
_LARGEST_PART = 0.4
"""Share of the page's words that something known by its class alone may hold."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def main_of(body: etree._Element) -> etree._Element:
    """The element that holds the main content: as the page says it, else by its usual ids."""
    for path in (".//main", ".//*[@role='main']"):
        found = body.xpath(path)
        if len(found) == 1:
            return found[0]
    articles = body.xpath(".//article[not(ancestor::article)]")
    if len(articles) == 1 and _much(articles[0], body):
        return articles[0]
    named = (found for id in _MAIN_IDS for found in body.xpath(".//*[@id=$id]", id=id))
    return next((found for found in named if _much(found, body)), body)


def _much(part: etree._Element, body: etree._Element) -> bool:
    return _size(part) > _LARGEST_PART * _size(body)


def _size(element: etree._Element) -> int:
    return len(element.text_content().split())


def left_out(element: etree._Element) -> tuple[str, tuple[Worry, ...]]:
    """The rule that leaves an element out, and what is not sure of it; none where it is read."""
    tag = element.tag
    if tag in SKIPPED:
        return tag, ()
    if "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")):
        return "hidden", ()
    if element.get("aria-hidden") == "true":
        return "hidden", ()
    rule = _BY_ROLE.get(element.get("role", "")) or _BY_TAG.get(tag, "")
    if rule and not _holds_title(element):
        return rule, ()
    if tag in _LISTS and _only_leads_on(element):
        return _CONTENTS, ()
    return _by_class(element)


def _only_leads_on(element: etree._Element) -> bool:
    """Whether a list is nothing but links to places on the page itself."""
    items = list(element.iter("li"))
    links = [link for link in element.iter("a") if link.get("href", "").strip("#")]
    within = all(link.get("href", "").startswith("#") for link in links)
    linked = "".join(_joined(link) for link in links)
    return len(items) >= _FEWEST_LINKS and within and bool(linked) and linked == _joined(element)


def _joined(element: etree._Element) -> str:
    return "".join(element.text_content().split())


def _holds_title(element: etree._Element) -> bool:
    """A header with the page's own heading belongs to the text."""
    return element.tag in ("header", "div") and next(element.iter("h1"), None) is not None


def _by_class(element: etree._Element) -> tuple[str, tuple[Worry, ...]]:
    names = f"{element.get('class', '')} {element.get('id', '')}".lower()
    if not names.strip() or element.tag in ("body", "html", "main", "article"):
        return "", ()
    rule = next((rule for pattern, rule in _BY_CLASS if pattern.search(names)), "")
    body = next(element.iterancestors("body"), element)
    if not rule or element.xpath(".//main | .//h1") or _much(element, body):
        return "", ()
    worry = Worry(
        f"left out as '{rule}', which only the name of its class says",
        "name the line in `sound` if it is no text of the document",
    )
    return rule, (worry,)


def outside(body: etree._Element, main: etree._Element) -> Iterator[Paragraph]:
    """What stands beside the main content, each part under its name."""
    above = {main, *main.iterancestors()}
    for element in body.iter():
        parent = element.getparent()
        if element in above or parent not in above or parent is main or element is body:
            continue
        if not isinstance(element.tag, str) or not any(
            body is up for up in element.iterancestors()
        ):
            continue
        rule, _ = left_out(element)
        said = rule if element.tag in SKIPPED else " ".join(element.text_content().split())
        if said:
            yield Paragraph(said, rule=rule or "outside-main")


def note_targets(main: etree._Element) -> dict[str, str]:
    """The ids of footnotes, each with its label: what a raised figure links to."""
    found: dict[str, str] = {}
    for link in main.iter("a"):
        label = link.text_content().strip().strip("[]()")
        raised = (
            any(True for _ in link.iterancestors("sup")) or next(link.iter("sup"), None) is not None
        )
        target = link.get("href", "")
        if raised and target.startswith("#") and label.isalnum() and len(label) <= 3:
            found.setdefault(target[1:], label)
    return found
