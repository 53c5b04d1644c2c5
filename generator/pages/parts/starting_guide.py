"""The guide to start from: the one that most partnerships have, the earliest of them.

Home and a partnership's page lead to it straight, since most readers come with its question.
"""

from __future__ import annotations

from collections import Counter

from generator import addresses
from generator.catalogue import Catalogue, Guide
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link


def starting_guide(catalogue: Catalogue) -> Guide | None:
    """One partnership's copy of it, for its words; none where there is no guide at all."""
    shared = Counter(guide.id for guide in catalogue.guides)
    stages = [stage.id for stage in catalogue.stages]
    ordered = sorted(
        catalogue.guides,
        key=lambda guide: (
            -shared[guide.id],
            stages.index(guide.words.stage),
            guide.id,
            guide.partnership,
        ),
    )
    return next(iter(ordered), None)


def start(partnership: str, page: Standpoint) -> Link | None:
    """The way to a partnership's own copy of it, if it has one."""
    shared = starting_guide(page.catalogue)
    for guide in page.catalogue.guides_of(partnership):
        if shared and guide.id == shared.id:
            path = addresses.guide_path(partnership, guide.id)
            return page.link(guide.words.title, path)
    return None
