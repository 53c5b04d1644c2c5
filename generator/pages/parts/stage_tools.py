"""The guides and meeting documents that a partnership's pages offer, by stage."""

from __future__ import annotations

from generator import addresses
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link


def tools(partnership: str, stage: str, page: Standpoint) -> tuple[Link, ...]:
    """Links to all that can be worked with at a stage: guides first."""
    guides = (
        (one.words.title, addresses.guide_path(partnership, one.id))
        for one in page.catalogue.guides_of(partnership)
        if one.words.stage == stage
    )
    documents = (
        (one.record.title_for(partnership), addresses.template_path(partnership, one.id))
        for one in page.catalogue.templates
        if one.record.stage == stage
    )
    found = (*guides, *documents)
    return tuple(page.link(text, path) for text, path in found)
