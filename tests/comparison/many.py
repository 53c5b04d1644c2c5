"""A hundred and fifty partnerships, invented from the real ones.

Generated and not written down: nobody would read, or keep up, 150 folders of content.

The real answers over and over, with names and conditions of their own, so that nothing is small
only because it is repeated.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from generator.catalogue import Answer, Catalogue, Partnership
from generator.derived.derive import Derived
from generator.pages.frame.context import Context, make_context

SYLLABLES = ("ash", "bar", "cot", "den", "ell", "far", "glen", "kirk", "mor", "pel", "quar", "rud")
WORDS = (
    "agency",
    "child",
    "chair",
    "family",
    "health",
    "manager",
    "nurse",
    "plan",
    "police",
    "risk",
    "school",
    "teacher",
    "urgent",
    "worker",
)


def crowd(catalogue: Catalogue, number: int) -> Context:
    """The pages' input with so many partnerships."""
    chance = random.Random(number)  # noqa: S311 the same crowd every time
    known = catalogue.partnerships
    partnerships = tuple(
        known[n] if n < len(known) else _another(known[n % len(known)], n, chance)
        for n in range(number)
    )
    return make_context(Derived(replace(catalogue, partnerships=partnerships)), date(2026, 11, 22))


def _another(partnership: Partnership, n: int, chance: random.Random) -> Partnership:
    name = "".join(chance.sample(SYLLABLES, 3)).capitalize()
    record = partnership.record.model_copy(
        update={"name": name, "document_phrase": f"{name}'s document"}
    )
    answers = tuple(_reworded(answer, chance) for answer in partnership.answers)
    return replace(partnership, id=f"{name.lower()}-{n}", record=record, answers=answers)


def _reworded(answer: Answer, chance: random.Random) -> Answer:
    cases = tuple(
        case.model_copy(update={"if_": " ".join(chance.sample(WORDS, min(10, len(case.if_) // 6)))})
        for case in answer.record.cases
    )
    return replace(answer, record=answer.record.model_copy(update={"cases": cases}))
