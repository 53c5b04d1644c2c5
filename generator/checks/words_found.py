"""Promise 1: nothing is published in which a person has still to find the words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue import Partnership
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.parse.placed import Placed
from generator.schema.base import TO_DO

STILL_TO_DO = Code(
    "still-to-do",
    "A record is no draft any more, and still says TODO.",
    wrong="says: TODO",
    right="says: The chair should come from outside the case.",
    advice="Say it in your own words, or make the record a draft again.",
)


def _words_found(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        for placed in _records(partnership):
            for key, value in placed.record if TO_DO in placed.record.model_dump_json() else ():
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
    promise="No record that is published says TODO.",
    codes=(STILL_TO_DO,),
    check=_words_found,
)
