"""What follows across a boundary, in cases that can be told in a sentence.

Each file of `cases` has a question as `content/comparison.yml` has it, answers as a partnership's
`positions.yml` has them, and all that follows from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.derived.comparison import Combined, Held, combine, order_of
from generator.pages.parts.comparison_table import in_words
from generator.schema.comparison import Question
from tests.comparison import invented

FILES = sorted(Path(__file__).with_name("cases").glob("*.yml"))
UNREAD = "not yet read"


def read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def told() -> Iterator[Any]:
    for file in FILES:
        given = read(file)
        question = Question.model_validate(given["question"])
        for case in given["cases"]:
            yield pytest.param(question, case, id=f"{file.stem}: {case['told']}")


def follows(found: Combined) -> dict[str, Any]:
    """All that follows, as a file tells it: what there is none of is left out."""
    told = {
        "how": in_words(found),
        "part": str(found.part),
        "keep": {
            kept.position.id: {"by": list(kept.by)}
            | ({"covers": list(kept.covers)} if kept.covers else {})
            for kept in found.keep
        },
        "also": [held.position.id for held in found.also],
        "conditional": [_taken(held) for held in found.conditional],
        "conflicts": [
            {
                "between": {side.partnership: _taken(side) for side in (each.one, each.other)},
                "why": each.why,
            }
            for each in found.conflicts
        ],
        "apart": list(found.apart),
        "silent": list(found.silent),
        "unread": list(found.unread),
    }
    return {key: value for key, value in told.items() if value}


def _taken(side: Held) -> str:
    when = f"if {side.when}, " if side.when else ""
    return when + side.position.id + " on one side" * side.side


@pytest.mark.parametrize(("question", "case"), list(told()))
def test_what_follows_is_what_the_case_tells(question: Question, case: Any) -> None:
    partnerships = [
        invented.area(id, question, **({} if answer == UNREAD else answer))
        for id, answer in case["answers"].items()
    ]
    assert follows(combine(question, partnerships)) == case["then"]
    # Whoever is chosen first, the same follows.
    turned = combine(question, partnerships[::-1])
    assert in_words(turned) == case["then"]["how"] and str(turned.part) == case["then"]["part"]


def test_what_is_settled_first_is_not_ordered_by_its_time_limits() -> None:
    (file,) = (one for one in FILES if one.stem == "told")
    question = Question.model_validate(read(file)["question"])
    assert order_of(question) == {"ten": frozenset(), "two": frozenset()}
