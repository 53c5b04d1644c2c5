"""The guides and meeting documents that a partnership's pages offer, by stage."""

from __future__ import annotations

from generator import addresses
from generator.catalogue import Catalogue
from generator.pages.frame.page import Link


def tools(catalogue: Catalogue, partnership: str, stage: str, here: str) -> tuple[Link, ...]:
    """Links to all that can be worked with at a stage: guides first."""
    guides = (
        (one.words.title, addresses.guide_path(partnership, one.id))
        for one in catalogue.guides_of(partnership)
        if one.words.stage == stage
    )
    documents = (
        (one.record.title_for(partnership), addresses.template_path(partnership, one.id))
        for one in catalogue.templates
        if one.record.stage == stage
    )
    found = (*guides, *documents)
    return tuple(Link(text, addresses.relative(here, path)) for text, path in found)
