"""Finds the words that carry force, condition or exception in a sentence.

The words come from `content/verbs.yml`; the longest wins, so that 'must not' is never 'must'.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable

from generator.register.model import MarkWords
from generator.schema.vocabulary import Verbs

_NOUN = r"(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bno )"
"""Right after an article it is a noun: 'a need to meet' and 'the will to' oblige nobody."""


def mark_words(verbs: Verbs) -> MarkWords:
    """The words to look for, from the record of `content/verbs.yml`."""
    return MarkWords(
        verbs=tuple(form for verb in verbs.verbs for form in verb.words),
        conditions=verbs.conditions,
        exceptions=verbs.exceptions,
    )


def find_verbs(text: str, forms: Iterable[str]) -> tuple[str, ...]:
    """The modal verbs that stand in a text, in order, repeats kept, as `verbs.yml` writes them."""
    return _find(text, forms, _NOUN)


def find_marks(text: str, forms: Iterable[str]) -> tuple[str, ...]:
    """The condition or exception words that stand in a text, likewise."""
    return _find(text, forms, "")


def _find(text: str, forms: Iterable[str], before: str) -> tuple[str, ...]:
    known = sorted(set(forms), key=lambda form: (-len(form), form))
    if not known:
        return ()
    by_look = {_folded(form): form for form in known}
    pattern = "|".join(_spaced(form) for form in known)
    found = re.findall(rf"(?<!\w)(?<!\w'){before}(?:{pattern})(?!\w|'\w)", _folded(text))
    return tuple(by_look[" ".join(one.split())] for one in found)


def marks_hash(marks: MarkWords) -> str:
    """A short hash of the words, so that a register cut with others can be told."""
    words = [sorted(marks.verbs), sorted(marks.conditions), sorted(marks.exceptions)]
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()[:8]


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").lower().split())


def _spaced(form: str) -> str:
    return r"\s+".join(re.escape(word) for word in _folded(form).split())
