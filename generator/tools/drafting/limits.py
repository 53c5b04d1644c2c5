"""The time limit of a sentence, as far as a number and what is counted stand together.

Beside `actors`, below `guesses`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.register.numbers import numbers_of
from generator.tools.drafting.known import known_words
from generator.tools.drafting.words import Word


def limit_in(words: Sequence[Word]) -> Mapping[str, object]:
    """As `within` has it; nothing where there is none, or where it is counted back."""
    known = known_words()
    plain = f" {' '.join(word.plain for word in words)} "
    back = "|".join(re.escape(word) for word in known.counted_back)
    for key, units in known.units.items():
        for unit in units:
            found = re.search(rf" (within )?(\w+) {re.escape(unit)} (?!{back})", plain)
            number = _number(found[2], bool(found[1])) if found else ""
            if number.isdigit() and int(number):
                return {key: int(number)}
    for moment, forms in known.moments.items():
        if any(f" {form} " in plain for form in forms):
            return {"when": moment}
    return {}


def _number(word: str, limits: bool) -> str:
    """In figures; 'one' is a number only where 'within' stands before it."""
    return "1" if word == "one" and limits else "".join(numbers_of((word,)))
