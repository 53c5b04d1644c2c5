"""Promise 1: what a machine has drafted is told, until a person has read it; it is on no page.

And nothing is published in which a person has still to find the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue import Partnership
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Severity
from generator.diagnostics.codes import Code
from generator.parse.placed import Placed
from generator.schema.base import TO_DO

DRAFT = Code(
    "draft",
    "A machine has drafted a record, and nobody has taken it over.",
    wrong="id: nm-chair-free\nforce: should\ndraft: true\nguess: The verb is should.",
    right="id: nm-chair-free\nforce: should",
    advice="Hold it against its sentence and mend it; then `handrail confirm ID`, which takes the "
    "two lines out. Delete it where the document says no such thing.",
)
STILL_TO_DO = Code(
    "still-to-do",
    "A record is no draft any more, and still says TODO.",
    wrong="says: TODO",
    right="says: The chair should come from outside the case.",
    advice="Say it in your own words, or make the record a draft again.",
)


def _drafts_told(derived: Derived, out: Findings) -> None:
    for draft in derived.catalogue.drafts:
        read = f"Read it against {', '.join(draft.at)}, then" if draft.at else "If it holds"
        out.report(
            draft.location,
            DRAFT,
            f"'{draft.name}' is a draft and not published: {draft.guess}",
            f"{read}: handrail confirm {draft.name}",
        )


def _nothing_to_do(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        for placed in _records(partnership):
            for key, value in placed.record:
                if TO_DO in str(value):
                    out.report(
                        placed.where(key.rstrip("_")),
                        STILL_TO_DO,
                        f"`{key.rstrip('_')}` still says {TO_DO}",
                        "Say it in your own words, or make the record a draft again.",
                    )


def _records(partnership: Partnership) -> Iterator[Placed[Any]]:
    yield from partnership.records()
    yield from partnership.answers
    for source in partnership.sources:
        yield from (source, *source.set_aside)


RULE = Rule(
    promise="No draft is published, and each is told.",
    codes=(DRAFT,),
    check=_drafts_told,
    severity=Severity.WARNING,
)
WORDS = Rule(
    promise="No record that is published says TODO.",
    codes=(STILL_TO_DO,),
    check=_nothing_to_do,
)
