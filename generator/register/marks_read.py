"""Reads the marks of a sentence by the words of `verbs.yml`: force, negation, condition, number.

Above `marks` and `denial`, which says what denies a verb. It runs whenever content is read, so a
better `verbs.yml` needs no document again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.register.denial import Form, by_first, is_denied, muted, negations, stands
from generator.register.function_words import ADVERBS, DETERMINERS, NEGATORS, PREPOSITIONS, listed
from generator.register.marks import GAP, STOPS, marks_of
from generator.register.numbers import figure, numbers_of

_PARTED = listed("is are be was were will has have ought may can")
"""Adverbs may stand after them inside a form: 'is not always required'."""
_NOUNS = frozenset({"need", "will", "must", "may", "can"})
_BEFORE_MONTH = listed("in of by from since until till during before after last next")
_AFTER_MONTH = STOPS | DETERMINERS | PREPOSITIONS | {"and", "or", "."}
_BEFORE_NOUN = frozenset({"a", "an", "the", "no"})
_BEFORE_ORDER = frozenset({"please", "also", "then", "and", "but"})
_ASKING = frozenset({"who", "what", "when", "where", "which", "why", "how"})


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
class Forms:
    """Words to be looked for."""

    texts: Mapping[Form, str]
    """As `verbs.yml` writes them."""
    by_first: Mapping[str, Sequence[Form]]
    """By the mark with which they begin, the longest first."""


@dataclass(frozen=True, slots=True)
class MarkWords:
    """The words of `verbs.yml`, ready to be looked for."""

    verbs: Forms
    conditions: Forms
    exceptions: Forms
    unknown: tuple[str, ...] = field(default=())
    """Words that hold one outside the closed list: no register could show them."""


def mark_words(
    verbs: Iterable[str], conditions: Iterable[str], exceptions: Iterable[str]
) -> MarkWords:
    """Make the words of `verbs.yml` ready."""
    force, condition, exception = map(_forms, (verbs, conditions, exceptions))
    every = (force, condition, exception)
    unknown = tuple(text for forms in every for form, text in forms.texts.items() if GAP in form)
    return MarkWords(force, condition, exception, unknown)


def read_marks(marks: str, words: MarkWords) -> Marks:
    """What a sentence's marks say by these words."""
    tokens = marks.split()
    quiet = muted(tokens)
    return Marks(
        verbs=tuple(
            VerbMark(
                words.verbs.texts[found.form],
                found.denied or is_denied(tokens, found.start, found.end),
            )
            for found in _found(tokens, words.verbs.by_first, parted=True)
            if not _is_noun(tokens, found)
        ),
        conditions=_said(tokens, words.conditions),
        exceptions=_said(tokens, words.exceptions),
        negations=negations(tokens),
        numbers=numbers_of(tokens),
        opens_with_negation=_forbids_first(tokens, quiet),
        asks=tokens[-1:] == ["?"] or next(_worded(tokens), "") in _ASKING,
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


def _forms(texts: Iterable[str]) -> Forms:
    found = {tuple(marks_of(text).split()): text for text in texts}
    return Forms(found, by_first(found))


def _said(tokens: Sequence[str], forms: Forms) -> tuple[str, ...]:
    return tuple(forms.texts[found.form] for found in _found(tokens, forms.by_first))


def _worded(tokens: Sequence[str]) -> Iterator[str]:
    """The marks without the numbers that open a heading."""
    return (token for token in tokens if not figure(token))


def _forbids_first(tokens: Sequence[str], quiet: frozenset[int]) -> bool:
    """'Do not tell', 'please never tell'; not 'no later than noon'."""
    place = next((at for at, token in enumerate(tokens) if token not in _BEFORE_ORDER), 0)
    if tokens[place : place + 1] == ["do"]:
        place += 1
    return place < len(tokens) and tokens[place] in NEGATORS and place not in quiet


@dataclass(frozen=True, slots=True)
class _Found:
    """A form, where it stands."""

    form: Form
    start: int
    end: int
    denied: bool = False
    """Whether a word inside it denies it: 'is not required'."""
    parted: bool = False
    """Whether other words stand inside it: 'is always required'."""


def _found(
    tokens: Sequence[str], forms: Mapping[str, Sequence[Form]], parted: bool = False
) -> list[_Found]:
    """All forms that stand there, the longest first, none inside another.

    Where adverbs alone part a form, a shorter one that stands there whole goes before it.
    """
    found: list[_Found] = []
    place = 0
    while place < len(tokens):
        begun = forms.get(tokens[place], ())
        here = [match for form in begun for match in _at(tokens, place, form, parted)]
        here.sort(key=lambda match: match.parted and not match.denied)
        found += here[:1]
        place = here[0].end if here else place + 1
    return found


def _at(tokens: Sequence[str], place: int, form: Form, parted: bool) -> Iterator[_Found]:
    """The form, where it stands; it begins with the mark that is there."""
    if stands(tokens, place, form):
        yield _Found(form, place, place + len(form))
    elif parted and len(form) > 1:
        rest = _past_adverbs(tokens, place + 1, form[0] in _PARTED)
        if rest > place + 1 and stands(tokens, rest, form[1:]):
            quiet = muted(tokens)
            between = range(place + 1, rest)
            denied = any(tokens[at] in NEGATORS and at not in quiet for at in between)
            yield _Found(form, place, rest + len(form) - 1, denied, parted=True)


def _past_adverbs(tokens: Sequence[str], place: int, adverbs: bool) -> int:
    """The place after `not`, and after adverbs and `no longer` where they can stand."""
    while place < len(tokens):
        if tokens[place] == "not" or (adverbs and tokens[place] in ADVERBS):
            place += 1
        elif adverbs and stands(tokens, place, ("no", GAP)):
            place += 2
        else:
            break
    return place


def _is_noun(tokens: Sequence[str], at: _Found) -> bool:
    """'The need to' and 'the will to' oblige nobody, 'no need to' is a need denied; 'in May,'."""
    before = tokens[at.start - 1] if at.start else GAP
    after = tokens[at.end] if at.end < len(tokens) else "."
    if at.form[0] in _NOUNS and before in _BEFORE_NOUN:
        return (before, at.form[0]) != ("no", "need")
    return at.form == ("may",) and _is_month(before, after)


def _is_month(before: str, after: str) -> bool:
    if figure(before) or (len(after) == 4 and after.isdigit()):
        return True
    return before in _BEFORE_MONTH and after in _AFTER_MONTH
