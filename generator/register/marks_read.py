"""Reads the marks of a sentence by the words of `verbs.yml`: force, negation, condition, number.

Above `marks`. It runs whenever content is read, so a better `verbs.yml` needs no document again.
A verb of force counts as negated by what stands right after it ("must not", "should never"), by a
negative subject before it ("no one should", "nobody may") and by an adverbial that denies it
("under no circumstances", "nor may").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.register.function_words import (
    CONJUNCTIONS,
    DETERMINERS,
    FIGURES,
    NEGATORS,
    PREPOSITIONS,
    PRONOUNS,
)
from generator.register.marks import GAP, STOPS, marks_of

Form = tuple[str, ...]
"""The marks of some words of `verbs.yml`."""

_BETWEEN = frozenset({"be", "also", "always", "normally", "usually", "generally", "ever"}) | {
    "therefore",
    "however",
}
"""May stand between a verb and the word that denies it: 'should normally not'."""
_DENYING = tuple(
    tuple(words.split())
    for words in ("under no circumstances", "in no circumstances", "at no time", "on no account")
)
_IDIOMS = tuple(
    tuple(words.split())
    for words in (
        "whether or not",
        "not only",
        "not just",
        "no later than",
        "not later than",
        "no more than",
        "not more than",
        "no less than",
        "not less than",
        "not limited to",
        "not least",
        "not necessarily",
    )
)
"""They hold a word of negation and deny nothing."""
_SUBJECTS = (("no", "one"), ("nobody",), ("none",), ("neither",), ("nothing",), ("no", GAP))
_BREAKS = (DETERMINERS | PRONOUNS | CONJUNCTIONS) - NEGATORS - {"one", "and", "or", "other"}
_NOUNS = frozenset({"need", "will", "must", "may", "can"})
_BEFORE_NOUN = frozenset({"a", "an", "the", "no"})
_OPENING = {(word,) for word in NEGATORS}
_ASKING = frozenset({"who", "what", "when", "where", "which", "why", "how"})
_VALUES = {word: str(value) for value, word in enumerate(FIGURES) if word != "one"} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "ninety": "90",
}


@dataclass(frozen=True, slots=True)
class VerbMark:
    """A verb of force in a sentence."""

    form: str
    """As `verbs.yml` writes it."""
    negated: bool

    def __str__(self) -> str:
        return f"{self.form} (denied)" if self.negated else self.form


@dataclass(frozen=True, slots=True)
class Marks:
    """What a sentence's marks say, each in its order, repeats kept."""

    verbs: tuple[VerbMark, ...] = ()
    conditions: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    """In figures, whether printed so or in words."""
    opens_with_negation: bool = False
    """Whether it begins as a prohibition does: 'do not', 'never'."""
    asks: bool = False
    """Whether it is worded as a question is: 'Who can convene'."""


@dataclass(frozen=True, slots=True)
class MarkWords:
    """The words of `verbs.yml`, ready to be looked for."""

    verbs: Mapping[Form, str]
    conditions: Mapping[Form, str]
    exceptions: Mapping[Form, str]
    unknown: tuple[str, ...] = field(default=())
    """Words that hold one outside the closed list: no register could show them."""


def mark_words(
    verbs: Iterable[str], conditions: Iterable[str], exceptions: Iterable[str]
) -> MarkWords:
    """Make the words of `verbs.yml` ready."""
    force, condition, exception = (
        {_form(text): text for text in texts} for texts in (verbs, conditions, exceptions)
    )
    every = (*force.items(), *condition.items(), *exception.items())
    unknown = tuple(text for form, text in every if GAP in form)
    return MarkWords(force, condition, exception, unknown)


def read_marks(marks: str, words: MarkWords) -> Marks:
    """What a sentence's marks say by these words."""
    tokens = tuple(marks.split())
    return Marks(
        verbs=tuple(
            VerbMark(words.verbs[each.form], each.parted or _negated(tokens, each))
            for each in _found(tokens, words.verbs, parted=True)
            if not _is_noun(tokens, each)
        ),
        conditions=tuple(words.conditions[each.form] for each in _found(tokens, words.conditions)),
        exceptions=tuple(words.exceptions[each.form] for each in _found(tokens, words.exceptions)),
        negations=_negations(tokens),
        numbers=tuple(_VALUES.get(one, one) for one in tokens if one in _VALUES or _figure(one)),
        opens_with_negation=tokens[:1] in _OPENING or tokens[:2] == ("do", "not"),
        asks=tokens[-1:] == ("?",) or next(_worded(tokens), "") in _ASKING,
    )


class MarkReader:
    """Reads by the same words, each sentence once."""

    def __init__(self, words: MarkWords) -> None:
        self._words = words
        self._read: dict[str, Marks] = {}

    def read(self, marks: str) -> Marks:
        """What a sentence's marks say."""
        if marks not in self._read:
            self._read[marks] = read_marks(marks, self._words)
        return self._read[marks]

    def read_text(self, text: str) -> Marks:
        """The same of a text of our own."""
        return self.read(marks_of(text))


def _form(text: str) -> Form:
    return tuple(marks_of(text).split())


def _worded(tokens: Sequence[str]) -> Iterator[str]:
    """The marks without the numbers that open a heading."""
    return (one for one in tokens if not _figure(one))


def _figure(token: str) -> bool:
    return token[0].isdigit()


@dataclass(frozen=True, slots=True)
class _Found:
    """A form, where it stands."""

    form: Form
    start: int
    end: int
    parted: bool = False
    """Whether a `not` stands inside it: 'is not required'."""


def _found(tokens: Sequence[str], forms: Iterable[Form], parted: bool = False) -> list[_Found]:
    """All forms that stand there, the longest first, none inside another."""
    ordered = sorted(forms, key=len, reverse=True)
    found: list[_Found] = []
    place = 0
    while place < len(tokens):
        here = next((each for form in ordered for each in _at(tokens, place, form, parted)), None)
        if here:
            found.append(here)
        place = here.end if here else place + 1
    return found


def _at(tokens: Sequence[str], place: int, form: Form, parted: bool) -> Iterator[_Found]:
    if _stands(tokens, place, form):
        yield _Found(form, place, place + len(form))
    elif parted and len(form) > 1 and _stands(tokens, place, (form[0], "not", *form[1:])):
        yield _Found(form, place, place + len(form) + 1, parted=True)


def _stands(tokens: Sequence[str], place: int, form: Form) -> bool:
    return tuple(tokens[place : place + len(form)]) == form


def _is_noun(tokens: Sequence[str], at: _Found) -> bool:
    """'A need to meet' and 'the will to' oblige nobody; '14 May' and 'May 2024' permit nothing."""
    before = tokens[at.start - 1] if at.start else GAP
    after = tokens[at.end] if at.end < len(tokens) else GAP
    if at.form[0] in _NOUNS and before in _BEFORE_NOUN:
        return True
    return at.form == ("may",) and (_figure(before) or (len(after) == 4 and after.isdigit()))


def _negated(tokens: Sequence[str], at: _Found) -> bool:
    return (
        tokens[at.start - 1 : at.start] == ("not",)
        or _denied_after(tokens, at.end)
        or _denied_before(tokens, at.start)
    )


def _denied_after(tokens: Sequence[str], end: int) -> bool:
    place = end
    while place < len(tokens) and place < end + 3:
        if any(_stands(tokens, place, one) for one in _IDIOMS):
            return False
        if tokens[place] in {"not", "never"} or any(_stands(tokens, place, d) for d in _DENYING):
            return True
        if tokens[place] not in _BETWEEN:
            return False
        place += 1
    return False


def _denied_before(tokens: Sequence[str], start: int) -> bool:
    """A negative subject in the same clause, or an adverbial that denies all of it."""
    for place in range(start - 1, -1, -1):
        if tokens[place] in STOPS and tokens[place] != ",":
            return False
        if tokens[place] == "nor" or any(_stands(tokens, place, one) for one in _DENYING):
            return True
        subject = next((one for one in _SUBJECTS if _stands(tokens, place, one)), None)
        if subject and _leads_to(tokens[place + len(subject) : start]):
            return True
    return False


def _leads_to(between: Sequence[str]) -> bool:
    """Whether a subject goes on to its verb: nothing between them begins another subject."""
    for place, token in enumerate(between):
        after_preposition = place > 0 and between[place - 1] in PREPOSITIONS
        if token in STOPS or (token in _BREAKS and not after_preposition):
            return False
    return True


def _negations(tokens: Sequence[str]) -> tuple[str, ...]:
    found, place = [], 0
    while place < len(tokens):
        idiom = next((one for one in _IDIOMS if _stands(tokens, place, one)), None)
        if idiom is None and tokens[place] in NEGATORS:
            found.append(tokens[place])
        place += len(idiom) if idiom else 1
    return tuple(found)
