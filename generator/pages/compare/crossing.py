"""Joint cases, that touch several partnerships: where to choose them, and a page for each pair.

A pair has a page of its own, so that it can be read, printed and found with nothing. More than two
are put together in the browser, from the same pieces and by the same rules. Beyond a dozen
partnerships the pairs would be too many to be pages: then there are those of neighbours only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator import addresses
from generator.catalogue import Catalogue, Partnership
from generator.derived.joint_case import case_of
from generator.pages.compare.joint_case_parts import SECTIONS, JointCaseView
from generator.pages.compare.joint_case_view import joint_case_view
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.parts.by_nation import Choice, Nation, choice, to_tick


@dataclass(frozen=True, slots=True)
class ChooseView:
    """The choice of partnerships, and the pages of pairs for those without scripts."""

    partnerships: tuple[Choice, ...]
    """Where they are few."""
    nations: tuple[Nation, ...]
    """Where they are many."""
    pairs: tuple[tuple[str, tuple[Link, ...]], ...]
    all_pairs: bool
    rules: str
    """Address of the file with the questions."""


def crossing_page(context: Context) -> Page:
    """Where the partnerships are chosen."""
    page = context.page(addresses.CROSSING)
    own = Own(
        kind="crossing",
        title="A case that crosses a boundary",
        description="Choose the partnerships that a case touches: what to settle first, then one "
        "list and one agenda.",
        crumbs=(("Compare partnerships", addresses.COMPARE),),
    )
    parts = (Heading(1, own.title, "top"), Block("crossing.html", _choose(page)))
    return whole(own, page, parts)


def pairs(catalogue: Catalogue) -> tuple[tuple[Partnership, Partnership], ...]:
    """The pairs that have pages."""
    return catalogue.kept.once(pairs, lambda: tuple(_pairs(catalogue)))


def _pairs(catalogue: Catalogue) -> Iterable[tuple[Partnership, Partnership]]:
    every = combinations(catalogue.partnerships, 2)
    if not catalogue.many:
        return every
    return (
        (first, second)
        for first, second in every
        if second.id in first.record.neighbours or first.id in second.record.neighbours
    )


def pair_page(pair: tuple[Partnership, Partnership], context: Context) -> Page:
    """The page of a pair."""
    case = case_of(pair, context.catalogue)
    first, second = pair
    page = context.page(addresses.pair_path(first.id, second.id))
    names = f"{first.record.name} and {second.record.name}"
    own = Own(
        kind="case",
        title=f"A case in {names}",
        description=f"What to settle first, then one list and one agenda: {names}.",
        crumbs=(
            ("Compare partnerships", addresses.COMPARE),
            ("A case that crosses a boundary", addresses.CROSSING),
        ),
        several=case.partnerships,
    )
    view = joint_case_view(case, page)
    return whole(own, page, (Heading(1, own.title, "top"), *_parts(view)))


def _parts(view: JointCaseView) -> Iterator[Heading | Block]:
    yield Block("joint_case_head.html", view)
    for section in SECTIONS:
        yield Heading(2, section.title, section.id)
        yield Block(section.template, view)
    yield Block("joint_case_foot.html", view)


def _choose(page: Standpoint) -> ChooseView:
    known = page.catalogue
    found, nations = _partners(known), to_tick(page)
    return ChooseView(
        partnerships=() if nations else tuple(choice(one, page) for one in known.partnerships),
        nations=nations,
        pairs=tuple(
            (partnership.record.name, links)
            for partnership in known.partnerships
            if (links := _pairs_of(partnership, found.get(partnership.id, ()), page))
        ),
        all_pairs=not nations,
        rules=page.href(addresses.RULES_SCRIPT),
    )


def _partners(catalogue: Catalogue) -> Mapping[str, list[Partnership]]:
    """Partnership -> those with which it has a page, in the order of the pairs."""
    found: dict[str, list[Partnership]] = {}
    for first, second in pairs(catalogue):
        found.setdefault(first.id, []).append(second)
        found.setdefault(second.id, []).append(first)
    return found


def _pairs_of(
    partnership: Partnership, others: Iterable[Partnership], page: Standpoint
) -> tuple[Link, ...]:
    return tuple(
        page.link(f"and {other.record.name}", addresses.pair_path(partnership.id, other.id))
        for other in others
    )
