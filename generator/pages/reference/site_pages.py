"""The site's own pages: about, privacy, accessibility. Their words are content too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses
from generator.derived.reviews import statement_due
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Banner, Block, Heading, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.status import review_banners
from generator.pages.frame.wording import day
from generator.schema.vocabulary import Accessibility, OwnPage

_STATUS = {
    "not-yet-assessed": "This site has not yet been assessed against the standard.",
    "not-compliant": "This site does not meet the standard (WCAG 2.2, level AA).",
    "partially-compliant": "This site meets part of the standard (WCAG 2.2, level AA).",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs, and a list where there is one."""

    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


def about_page(context: Context) -> Page:
    """What the site is, in its publisher's words."""
    site = context.catalogue.site
    parts = (
        Heading(2, "Who publishes it", "publisher"),
        Block("passage.html", Passage((f"Published by {site.publisher}.", site.contact))),
    )
    return _own_page("about", site.about, context.page(addresses.ABOUT), parts)


def privacy_page(context: Context) -> Page:
    """What is kept of a reader: nothing, unless they ask."""
    return _own_page("privacy", context.catalogue.site.privacy, context.page(addresses.PRIVACY))


def accessibility_page(context: Context) -> Page:
    """The statement that the regulations ask for, as a person has filled it in."""
    page = context.page(addresses.ACCESSIBILITY)
    given = page.catalogue.accessibility
    own = Own(
        "accessibility",
        "Accessibility statement",
        f"How accessible this site is, by {given.organisation}.",
        banners=tuple(_review_of(given, page)),
    )
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block("lead.html", given.scope),
    ]
    for heading, id, passage in _statement(given):
        parts += [Heading(2, heading, id), Block("passage.html", passage)]
    return whole(own, page, tuple(parts))


def _own_page(
    kind: str,
    words: OwnPage,
    page: Standpoint,
    more: tuple[Heading | Block, ...] = (),
) -> Page:
    own = Own(kind, words.title, words.lead)
    parts: list[Heading | Block] = [
        Heading(1, words.title, "top"),
        Block("lead.html", words.lead),
    ]
    for number, passage in enumerate(words.passages, 1):
        heading = Heading(2, passage.heading, f"part_{number}")
        parts += [heading, Block("passage.html", Passage(passage.paragraphs))]
    return whole(own, page, (*parts, *more))


def _review_of(given: Accessibility, page: Standpoint) -> Iterator[Banner]:
    last_day = statement_due(given)
    coming = f"The site is to be tested again, and this statement reviewed, by {day(last_day)}."
    passed = f"The site was to be tested again, and this statement reviewed, by {day(last_day)}."
    yield from review_banners(last_day, page, coming, passed)


def _statement(given: Accessibility) -> tuple[tuple[str, str, Passage], ...]:
    none = ("None is known.",)
    tested = f"Last tested: {given.tested_on}. Statement prepared: {given.prepared_on}."
    return (
        ("How accessible it is", "status", Passage((_STATUS[given.status],))),
        (
            "What does not work yet",
            "failings",
            Passage(() if given.failings else none, given.failings),
        ),
        ("Other ways to get the content", "alternatives", Passage((given.alternatives,))),
        ("Tell us of a barrier", "contact", Passage((given.contact,))),
        ("If you are not content with our answer", "enforcement", Passage((), given.enforcement)),
        ("How it was tested", "tested", Passage((given.tested, tested))),
        ("Who is responsible", "responsible", Passage((f"{given.organisation}.",))),
    )
