"""Promise 3: silence is content. A complete document answers every topic or is silent in words."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostics, Position


def topics_answered(catalogue: Catalogue, out: Diagnostics) -> None:
    """Every topic of a partnership that is read whole has a provision or a declared silence."""
    for partnership in catalogue.partnerships:
        if not (partnership.complete and partnership.whole):
            continue
        file = partnership.position.file.with_name("silences.yml")
        for id, topic in catalogue.topics.items():
            if id == "other":
                continue
            if not (partnership.provisions_under(id) or partnership.silences_under(id)):
                out.error(
                    Position(file),
                    "topic-unanswered",
                    f"nothing is said of the topic '{id}' ({topic.title})",
                    "Write the provision, or declare the silence here.",
                )
