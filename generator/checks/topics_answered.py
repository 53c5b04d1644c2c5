"""Promise 3: silence is content. A complete document answers every topic or is silent in words."""

from __future__ import annotations

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Location
from generator.diagnostics.codes import Code

TOPIC_UNANSWERED = Code(
    "topic-unanswered",
    "A document that is read whole has neither a provision nor a silence on a topic.",
    wrong="# nothing under the topic `disagreement`\n[]",
    right="[{id: ev-silent-disagreement, topic: disagreement, point: where a disagreement goes}]",
    advice="Look for a statement on the topic; where the document has none, declare the silence.",
)


def _topics_answered(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for partnership in catalogue.partnerships:
        if not (partnership.complete and partnership.whole):
            continue
        file = partnership.location.file.with_name("silences.yml")
        for id, topic in catalogue.topics.items():
            if id == "other":
                continue
            if not (partnership.provisions_under(id) or partnership.silences_under(id)):
                out.report(
                    Location(file),
                    TOPIC_UNANSWERED,
                    f"nothing is said of the topic '{id}' ({topic.title})",
                    "Write the provision, or declare the silence here.",
                )


RULE = Rule(
    promise="Every topic of a partnership that is read whole has a provision or a declared "
    "silence.",
    codes=(TOPIC_UNANSWERED,),
    check=_topics_answered,
)
