"""Which compared questions a partnership's statements and silences answer.

Whoever asks as people ask a compared question finds them by it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.catalogue import Partnership


def answered_by(partnership: Partnership) -> Mapping[str, tuple[str, ...]]:
    """Id of a provision or silence -> the questions that it answers, as the index names them."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for answer in partnership.answers:
        cites = [*answer.record.cites, *(id for case in answer.record.cases for id in case.cites)]
        for id in cites:
            found[id][f"compared:{answer.question.id}"] = None
    return {id: tuple(questions) for id, questions in found.items()}
