"""Whether a sentence denies one of its verbs of force, told from its marks.

Beside `marks_read`, which finds the verbs. A verb is denied by what stands right after it ("must
not", "should in no case"), by a negative subject ("no one should", "nobody who has a lamp may"), by
an adverbial before it ("under no circumstances", "nor may") and, where it lays a duty, by whom or
what it is about ("must tell nobody"). What cannot be told from the marks counts as no denial: then
the record's own words, which hold the denial, are refused or explained.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from generator.register.function_words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATORS,
    PREPOSITIONS,
    PRONOUNS,
    listed,
)
from generator.register.marks import GAP, STOPS

Form = tuple[str, ...]
"""The marks of some words."""


def _forms(*texts: str) -> tuple[Form, ...]:
    return tuple(tuple(text.split()) for text in texts)


def by_first(forms: Iterable[Form]) -> dict[str, list[Form]]:
    """Forms by the mark with which they begin, the longest first."""
    found: dict[str, list[Form]] = {}
    for form in sorted(filter(None, forms), key=len, reverse=True):
        found.setdefault(form[0], []).append(form)
    return found


_IDIOMS = _forms(
    "whether or not",
    "may or may not",
    "can or can not",
    "not only",
    "not just",
    "not least",
    "not limited to",
    "not necessarily",
    "no matter",
    *(f"{no} {less} than" for no in ("no", "not") for less in ("later", "earlier", "sooner")),
    *(f"{no} {less} than" for no in ("no", "not") for less in ("more", "less", GAP)),
)
"""They hold a word of negation and deny nothing."""
_IDIOMS_BY_FIRST = by_first(_IDIOMS)

_MODALS = listed("must should shall may can could might will would ought")
_FINITE = _MODALS | listed("am is are was were has have had do does did")
_DUTIES = frozenset({"must", "should", "shall", "has", "have", "ought"})
_PASSED_OVER = (ADVERBS - NEGATORS) | {"be", "therefore", "however", ","}
"""May stand between a verb and the word that denies it: 'should normally not'."""
_AFTER = frozenset({"not", "never", "neither"})

_WITHIN = frozenset({"under", "in", "at", "on", "by"})
_WITHIN_NO = listed("circumstances circumstance time account case way event situation")
"""'In no case', 'at no time': they deny wherever they stand in a clause."""

_NO_NEED = ("no", "need")
_SUBJECTS = _forms("no one", "nobody", "none", "nothing", "neither", "nor", f"no {GAP}")
_OBJECTS = _forms("no one", "nobody", "nothing")
_OWNERS = listed("to with by of for in on at under from into about without")
"""After one of them stands no subject: 'with no lamp', 'to nobody'."""
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_BREAKS = (DETERMINERS | PRONOUNS | CONJUNCTIONS) - NEGATORS - {"one", "and", "or", "other"}
_GOES_ON = frozenset({"and", "or", "nor", "but"})
_ENDS_OBJECT = frozenset(STOPS) | PREPOSITIONS | CONJUNCTIONS | {"else"}


def muted(tokens: Sequence[str]) -> frozenset[int]:
    """The places of all words that stand in an idiom and deny nothing there."""
    places = {
        place + offset
        for place, mark in enumerate(tokens)
        for idiom in _IDIOMS_BY_FIRST.get(mark, ())
        if stands(tokens, place, idiom)
        for offset in range(len(idiom))
    }
    return frozenset(places | set(_or_not(tokens)))


def negations(tokens: Sequence[str]) -> tuple[str, ...]:
    """All words by which a sentence denies or forbids anything, in their order."""
    quiet = muted(tokens)
    return tuple(
        mark for place, mark in enumerate(tokens) if mark in NEGATORS and place not in quiet
    )


def is_denied(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether the verb that stands from `start` to before `end` is denied."""
    quiet = muted(tokens)
    return (
        _denied_after(tokens, end, quiet)
        or _denied_right_before(tokens, start)
        or _denied_before(tokens, start, quiet)
        or (tokens[start] in _DUTIES and _denied_by_object(tokens, end, quiet))
        or _there_is_no(tokens, start, end, quiet)
        or _no_longer(tokens, start, end, quiet)
    )


def stands(tokens: Sequence[str], place: int, form: Form) -> bool:
    """Whether the words of a form stand at a place."""
    return tuple(tokens[place : place + len(form)]) == form


def _or_not(tokens: Sequence[str]) -> Iterator[int]:
    """'Whether they agree or not'."""
    for place, mark in enumerate(tokens):
        if mark == "not" and tokens[place - 1] == "or" and "whether" in tokens[:place]:
            yield place


def _denied_after(tokens: Sequence[str], end: int, quiet: Collection[int]) -> bool:
    place = _past_an_aside(tokens, end)
    while place < len(tokens) and place not in quiet:
        if tokens[place] in _AFTER or _adverbial(tokens, place, after=True):
            return True
        if tokens[place] not in _PASSED_OVER:
            return False
        place += 1
    return False


def _past_an_aside(tokens: Sequence[str], end: int) -> int:
    """'Must, wherever possible, not': the place behind what stands between the commas."""
    if end < len(tokens) and tokens[end] == "," and "," in tokens[end + 1 :]:
        behind = tokens.index(",", end + 1) + 1
        return behind if tokens[behind : behind + 1] in (["not"], ["never"]) else end
    return end


def _adverbial(tokens: Sequence[str], place: int, *, after: bool) -> bool:
    """'Under no circumstances'; 'at no point' only where it cannot be part of a name."""
    if tokens[place] not in _WITHIN or not stands(tokens, place + 1, ("no",)):
        return False
    held = tokens[place + 2 : place + 3]
    if held[:1] == [GAP]:
        before = tokens[place - 1] if place else ","
        return before in (_MODALS if after else STOPS | _GOES_ON | {"that"})
    return bool(held) and held[0] in _WITHIN_NO


def _denied_right_before(tokens: Sequence[str], start: int) -> bool:
    """'Not expected to', 'do not always have to'; 'never should'."""
    place = start - 1
    while place >= 0 and tokens[place] in _PASSED_OVER - {","}:
        place -= 1
    if place < 0 or (tokens[place] == "not" and tokens[start] in _MODALS):
        return False
    return tokens[place] in {"not", "never"} or tuple(tokens[start - 1 : start + 1]) == _NO_NEED


def _denied_before(tokens: Sequence[str], start: int, quiet: Collection[int]) -> bool:
    """By a negative subject in the same clause, or by an adverbial that denies all of it."""
    for place in range(start - 1, -1, -1):
        between = tokens[place:start]
        if tokens[place] in STOPS - {","}:
            return False
        if place in quiet:
            continue
        if _adverbial(tokens, place, after=False) and _MODALS.isdisjoint(between):
            return True
        subject = next((words for words in _SUBJECTS if stands(tokens, place, words)), None)
        if subject and _is_subject(tokens, place, start):
            return _leads_to(between[len(subject) :], subject)
    return False


def _is_subject(tokens: Sequence[str], place: int, start: int) -> bool:
    before = tokens[place - 1] if place else ","
    if tokens[place] == "nor":
        return True
    goes_on = tokens[start - 1] in _GOES_ON
    return before not in _OWNERS | _FINITE and not (before == GAP and goes_on)


def _leads_to(between: Sequence[str], subject: Form) -> bool:
    """Whether a subject goes on to its verb: nothing between them begins another subject."""
    if between[:1] == [","] == between[-1:] and len(between) > 1:
        return True  # 'nobody, not even the cook, may'
    if between and subject in {("neither",), ("nor",)} and between[0] in DETERMINERS:
        between = between[1:]
    relative = next((place for place, token in enumerate(between) if token in _RELATIVE), None)
    if relative is not None:
        clause, between = between[relative + 1 :], between[:relative]
        if not clause or not (CONJUNCTIONS | STOPS).isdisjoint(clause):
            return False
    elif not _FINITE.isdisjoint(between) and between[-1] not in _GOES_ON:
        return False
    return not any(_begins_another(between, place) for place in range(len(between)))


def _begins_another(between: Sequence[str], place: int) -> bool:
    belongs = place > 0 and between[place - 1] in PREPOSITIONS | {"or", "nor"}
    return between[place] in STOPS or (between[place] in _BREAKS and not belongs)


def _denied_by_object(tokens: Sequence[str], end: int, quiet: Collection[int]) -> bool:
    """'Must tell nobody', 'should go to no one outside'; not 'must see that nobody leaves'."""
    for place in range(end, len(tokens)):
        found = next((words for words in _OBJECTS if stands(tokens, place, words)), None)
        if found and place not in quiet:
            after = tokens[place + len(found) : place + len(found) + 1]
            return not after or after[0] in _ENDS_OBJECT
        infinitive = tokens[place] == "to" and not any(
            stands(tokens, place + 1, words) for words in _OBJECTS
        )
        ends = tokens[place] in STOPS | CONJUNCTIONS | _RELATIVE | _FINITE | {"ensure", "case"}
        if infinitive or ends:
            return False
    return False


def _there_is_no(tokens: Sequence[str], start: int, end: int, quiet: Collection[int]) -> bool:
    """'There must be no delay': the duty is that there is none."""
    place = end + (tokens[end : end + 1] == ["be"])
    there = start > 0 and tokens[start - 1] == "there"
    return there and place < len(tokens) and place not in quiet and tokens[place] in NEGATORS


def _no_longer(tokens: Sequence[str], start: int, end: int, quiet: Collection[int]) -> bool:
    """'They may no longer'; not 'should no boat come, wait'."""
    asks = start == 0 or tokens[start - 1] in STOPS
    return not asks and end not in quiet and stands(tokens, end, ("no", GAP))
