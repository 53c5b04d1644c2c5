"""Who acts in a statement, and to whom it is done: by the names that `learned` knows.

Beside `topics`, below `guesses`.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.register.function_words import CLOSED_LIST
from generator.register.marks_read import VerbMark
from generator.tools.drafting.known import known_words
from generator.tools.drafting.learned import Learned
from generator.tools.drafting.words import Word, stem

_FAR = 9
"""Words between a name and its verb, at most."""


def _mentions(words: Sequence[Word], learned: Learned) -> list[tuple[int, int, str]]:
    """Who is named: from which word to before which, and the role; no name inside another."""
    found: list[tuple[int, int, str]] = []
    cut = [stem(word.plain) for word in words]
    for name, role in learned.roles:
        for start in range(len(cut) - len(name) + 1):
            end = start + len(name)
            free = all(end <= other[0] or start >= other[1] for other in found)
            if free and tuple(cut[start:end]) == name:
                found.append((start, end, role))
    return sorted(found)


def who_acts(
    words: Sequence[Word], place: int, verb: VerbMark | None, learned: Learned
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acts, and to whom it is done: before the verb, or behind `by` in a passive."""
    known = known_words()
    named = _mentions(words, learned)
    if verb is None:
        doing = [role for start, end, role in named if start <= 2 and _does(words, end)]
        return tuple(role for role in doing[:1] if role in learned.acting), ()
    before = _subject(named, words, place)
    acting = tuple(role for role in before if role in learned.acting)
    after = {word.plain for word in words[place + 1 : place + 4]}
    if not after.isdisjoint(known.passive):
        doers = [r for s, _, r in named if s > place and _after_by(words, s)]
        return tuple(dict.fromkeys(doers)), tuple(role for role in before if role in learned.told)
    behind = [role for start, _, role in named if start > place and role not in before]
    to = [role for role in behind if role in learned.told]
    return acting, tuple(dict.fromkeys(to))[:2]


def _does(words: Sequence[Word], end: int) -> bool:
    """Whether what stands behind a name tells of doing, and not of being."""
    after = words[end].plain if end < len(words) else ""
    return after not in CLOSED_LIST


def _subject(
    named: Sequence[tuple[int, int, str]], words: Sequence[Word], place: int
) -> tuple[str, ...]:
    """Who stands before a verb; for 'they', whoever was named first in the sentence."""
    just = {word.plain for word in words[max(0, place - 2) : place]}
    if not just.isdisjoint(known_words().pronouns):
        return tuple(role for start, _, role in named if start < place)[:1]
    return _joined([one for one in named if one[1] <= place], words, place)


def _after_by(words: Sequence[Word], start: int) -> bool:
    return any(word.plain in known_words().by for word in words[max(0, start - 3) : start])


def _joined(
    named: Sequence[tuple[int, int, str]], words: Sequence[Word], place: int
) -> tuple[str, ...]:
    """The last name before a place, with those that are joined to it."""
    found: list[str] = []
    edge = place
    for start, end, role in reversed(named):
        between = [word.plain for word in words[end:edge]]
        near = len(between) <= _FAR if not found else all(w in known_words().joins for w in between)
        if not near:
            break
        found.insert(0, role)
        edge = start
    return tuple(dict.fromkeys(found))
