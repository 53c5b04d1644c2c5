"""What can be found of what is not said: silences, each by its point before its circumstances.

'Who decides' is found before 'if agencies disagree'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalogue import Partnership
from generator.schema.search import Circumstances
from generator.search_index.answered import answered_by
from generator.search_index.entry import Entry, EntryKind

_SHORTEST = 8
"""Letters before the last of a point: what is shorter says too little to stand alone."""


def silence_entries(partnership: Partnership, words: Circumstances) -> Iterator[Entry]:
    """A partnership's declared silences."""
    answers = answered_by(partnership)
    for silence in partnership.silences:
        point, circumstances = parted(silence.record.point, words)
        yield Entry(
            kind=EntryKind.SILENCE,
            id=silence.id,
            point=point,
            circumstances=circumstances,
            topics=(silence.record.topic,),
            answers=answers.get(silence.id, ()),
            asked=partnership.asked.get(silence.id, ()),
        )


def parted(point: str, words: Circumstances) -> tuple[str, str]:
    """The point itself, then how it goes on: its circumstances, empty where there are none."""
    if not words.marks or point.startswith(tuple(f"{word} " for word in words.whole)):
        return point, ""
    marks = "|".join(map(re.escape, words.marks))
    found = re.match(rf".{{{_SHORTEST},}}?\w(?=,? (?:{marks})\b)", point)
    return (found[0], point[found.end() :]) if found else (point, "")
