"""The way to the guide that most readers come for, as home and a partnership's page give it."""

from __future__ import annotations

from generator import addresses
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link


def start(partnership: str, page: Standpoint) -> Link | None:
    """The way to a partnership's own copy of it, if it has one."""
    for guide in page.catalogue.guides_of(partnership):
        if guide.id == page.derived.known.first_guide:
            path = addresses.guide_path(partnership, guide.id)
            return page.link(guide.words.title, path)
    return None
