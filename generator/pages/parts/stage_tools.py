"""The guides and meeting documents that a partnership's pages offer, by stage."""

from __future__ import annotations

from generator import addresses
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link


def tools(partnership: str, stage: str, page: Standpoint) -> tuple[Link, ...]:
    """Links to all that can be worked with at a stage: guides first."""
    guides = (
        (guide.words.title, addresses.guide_path(partnership, guide.id))
        for guide in page.catalogue.guides_of(partnership)
        if guide.words.stage == stage
    )
    documents = (
        (template.record.title_for(partnership), addresses.template_path(partnership, template.id))
        for template in page.catalogue.templates
        if template.record.stage == stage
    )
    found = (*guides, *documents)
    return tuple(page.link(text, path) for text, path in found)
