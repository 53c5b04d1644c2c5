"""The guides and meeting documents that a partnership's pages offer, by stage."""

from __future__ import annotations

from generator import addresses
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link


def tools(partnership: str, stage: str, page: Standpoint) -> tuple[Link, ...]:
    """Links to all that can be worked with at a stage: guides first."""
    return (*guides_at(partnership, stage, page), *documents_at(partnership, stage, page))


def guides_at(partnership: str, stage: str, page: Standpoint) -> tuple[Link, ...]:
    """A partnership's decision guides at a stage."""
    return tuple(
        page.link(guide.words.title, addresses.guide_path(partnership, guide.id))
        for guide in page.catalogue.guides_of(partnership)
        if guide.words.stage == stage
    )


def documents_at(partnership: str, stage: str, page: Standpoint) -> tuple[Link, ...]:
    """A partnership's meeting documents at a stage."""
    return tuple(
        page.link(form.title, addresses.template_path(partnership, form.id))
        for form in page.catalogue.forms_of(partnership)
        if form.stage == stage
    )
