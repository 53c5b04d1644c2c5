"""The point of a silence, parted from the circumstances that it names.

A silence is found by its point first: 'who decides' before 'if agencies disagree'.
"""

from __future__ import annotations

import re

from generator.schema.search import Circumstances

_SHORTEST = 8
"""Letters before the last of a point: what is shorter says too little to stand alone."""


def parted(point: str, words: Circumstances) -> tuple[str, str]:
    """The point itself, then its circumstances; the second is empty where there are none."""
    if not words.marks or point.startswith(tuple(f"{word} " for word in words.whole)):
        return point, ""
    marks = "|".join(map(re.escape, words.marks))
    found = re.match(rf".{{{_SHORTEST},}}?\w(?=,? (?:{marks})\b)", point)
    return (found[0], point[found.end() :].lstrip(", ")) if found else (point, "")
