"""Reads each sentence of a document as far as a machine can: force, actor, topic, condition, limit.

By what `learned` has counted and by the marks that the register keeps. A guess carries its reason;
what the machine cannot know, the words of a statement, it does not make up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.catalogue import Catalogue
from generator.register.marks_read import Marks, VerbMark
from generator.register.numbers import numbers_of
from generator.schema.policy import Force, SetAsideReason
from generator.schema.register import Kind, Sentence
from generator.tools.drafting.known import known_words
from generator.tools.drafting.learned import Learned
from generator.tools.drafting.phrases import apart
from generator.tools.drafting.words import Word, stem, stems, words_in

_HEADING = 0.7
"""A heading's words speak so much for a topic, of those of the sentence."""
_LEAD = 0.7
_SAME = 1.5
"""What speaks for the topic of the sentence before."""
_FAR = 9
"""Words between a name and its verb, at most."""
_HEADINGS = (Kind.TITLE, Kind.HEADING)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a sentence, as guessed."""

    force: Force
    verb: str
    """As `verbs.yml` has it, or the id of a wording without any; empty for a fact."""
    topic: str
    who: tuple[str, ...]
    to: tuple[str, ...]
    conditions: tuple[str, ...]
    exceptions: tuple[str, ...]
    within: Mapping[str, object]
    phrase: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """What is guessed of one sentence: statements, or why it has none."""

    sentence: Sentence
    statements: tuple[Statement, ...] = ()
    set_aside: SetAsideReason | None = None
    why: str = ""


@dataclass(slots=True)
class Reader:
    """Reads a document from top to bottom; what was said before bears on what comes."""

    catalogue: Catalogue
    learned: Learned
    _before: str = ""
    _seen: dict[str, str] = field(default_factory=dict)
    _leads: dict[str, tuple[Statement, str]] = field(default_factory=dict)

    def read(
        self, sentences: Sequence[tuple[Sentence, str]], headings: Mapping[str, str]
    ) -> Iterator[Guess]:
        """Every sentence but titles and headings.

        Args:
            sentences: with their words, which may be empty: then the marks alone are read.
            headings: address of a sentence -> the heading above it.
        """
        leads = {sentence.lead_in for sentence, _ in sentences if sentence.lead_in}
        for sentence, text in sentences:
            if sentence.kind in _HEADINGS:
                continue
            guess = self._guess(sentence, text, headings.get(sentence.at, ""))
            self._seen.setdefault(sentence.hash, sentence.at)
            if sentence.at in leads and guess.statements:
                self._leads[sentence.at] = guess.statements[-1], text
            yield guess

    def _guess(self, sentence: Sentence, text: str, heading: str) -> Guess:
        marks = self.catalogue.marks(sentence)
        aside = _aside(sentence, text, marks, self._seen)
        if aside:
            return Guess(sentence, (), *aside)
        lead = self._leads.get(sentence.lead_in or "")
        topic, why = self._topic(text, heading, lead)
        self._before = topic
        words = words_in(text)
        found = list(_placed(marks.verbs, words)) or [(None, 0)]
        phrases = apart(text, [place for _, place in found])
        said = tuple(
            self._statement(verb, place, phrase, topic, why, (marks, words, lead))
            for (verb, place), phrase in zip(found, phrases, strict=True)
        )
        return Guess(sentence, said)

    def _statement(
        self,
        verb: VerbMark | None,
        place: int,
        phrase: str,
        topic: str,
        why: str,
        around: tuple[Marks, Sequence[Word], tuple[Statement, str] | None],
    ) -> Statement:
        marks, words, lead = around
        who, to = _who_acts(words, place, verb, self.learned)
        force, spelt, reason = self._force(verb, bool(who), words, lead[0] if lead else None)
        if lead and not who:
            who, to = lead[0].who, to or lead[0].to
        conditions = tuple(word for word in marks.conditions if self._is_one(word))
        exceptions = tuple(word for word in marks.exceptions if self._is_one(word))
        return Statement(
            force=force,
            verb=spelt,
            topic=topic,
            who=who,
            to=to,
            conditions=conditions or (lead[0].conditions if lead else ()),
            exceptions=exceptions or (lead[0].exceptions if lead else ()),
            within=_limit(words),
            phrase=phrase,
            why=tuple(part for part in (reason, why, _named(who)) if part),
        )

    def _force(
        self, verb: VerbMark | None, acts: bool, words: Sequence[Word], lead: Statement | None
    ) -> tuple[Force, str, str]:
        if verb is None and lead:
            return lead.force, lead.verb, "force and actor of what leads into the list"
        if verb is None:
            return self._without_verb(acts, words)
        counted = self.learned.forces.get((verb.form, verb.negated, acts))
        if counted:
            return counted.most_common(1)[0][0], verb.form, f"'{verb}' is read so elsewhere"
        known = next(one for one in self.catalogue.verbs.verbs if verb.form in one.words)
        return known.denied if verb.negated else known.force, verb.form, f"it has '{verb}'"

    def _without_verb(self, acts: bool, words: Sequence[Word]) -> tuple[Force, str, str]:
        first = words[0].plain if words else ""
        if first in self.learned.orders and not first.endswith(("ing", "s")):
            return Force.MUST, "imperative", f"it begins as an order does: '{first}'"
        if acts:
            return (
                Force.SHOULD,
                "present-tense",
                "somebody is said to do it, without a verb of force",
            )
        return Force.INFORMATION, "", "it has no verb of force"

    def _is_one(self, word: str) -> bool:
        return self.learned.conditions.get(word, 1.0) >= 0.5

    def _topic(
        self, text: str, heading: str, lead: tuple[Statement, str] | None
    ) -> tuple[str, str]:
        quiet = self.learned.silent_words
        said = [(stems(text, quiet), 1.0), (stems(heading, quiet), _HEADING)]
        if lead:
            said.append((stems(lead[1], quiet), _LEAD))
        scores = {
            topic: sum(
                weight * (known.get(word, self.learned.unknown[topic]))
                for found, weight in said
                for word in found
            )
            + (_SAME if topic == self._before else 0.0)
            for topic, known in self.learned.topics.items()
            if topic != "other"
        }
        best = max(scores, key=lambda topic: (scores[topic], topic))
        known = self.learned.topics[best]
        speaking = sorted(
            {word.plain for word in words_in(text) if stem(word.plain) in known},
            key=lambda word: -known[stem(word)] + self.learned.unknown[best],
        )
        words = ", ".join(f"'{word}'" for word in speaking if word not in quiet)
        few = ", ".join(words.split(", ")[:3])
        return best, f"topic by {few}" if few else "topic by what stands around it"


def _named(who: tuple[str, ...]) -> str:
    return "" if who else "nobody is named who acts"


def _aside(
    sentence: Sentence, text: str, marks: Marks, seen: Mapping[str, str]
) -> tuple[SetAsideReason, str] | None:
    known = known_words()
    plain = " ".join(word.plain for word in words_in(text))
    if sentence.hash in seen and sentence.words > 3:
        return SetAsideReason.REPEATED, f"the same words stand at {seen[sentence.hash]}"
    if _begins(plain, known.cross_references) and not marks.verbs:
        return SetAsideReason.CROSS_REFERENCE, "it begins as what leads elsewhere does"
    if _begins(plain, known.publication) and not marks.verbs:
        return SetAsideReason.PUBLICATION_DETAIL, "it begins as a line about the publication does"
    return None


def _begins(plain: str, starts: Sequence[str]) -> bool:
    return any(re.match(rf"{re.escape(start)}(?!\w)", plain) for start in starts)


def _placed(
    verbs: Sequence[VerbMark], words: Sequence[Word]
) -> Iterator[tuple[VerbMark | None, int]]:
    """Each verb of force with the place of its first word."""
    after = 0
    for verb in verbs:
        first = verb.form.split()[0]
        rest = range(after, len(words))
        place = next((n for n in rest if _is_first(words[n].plain, first)), None)
        if place is None:
            place = min(after, max(len(words) - 1, 0))
        yield verb, place
        after = place + 1


def _is_first(word: str, first: str) -> bool:
    return word == first or (word.startswith(first) and word.endswith(("n't", "not")))


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


def _who_acts(
    words: Sequence[Word], place: int, verb: VerbMark | None, learned: Learned
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acts, and to whom it is done: before the verb, or behind `by` in a passive."""
    known = known_words()
    named = _mentions(words, learned)
    if verb is None:
        first = [role for start, _, role in named if start <= 2]
        return tuple(first[:1]), ()
    before = _joined([one for one in named if one[1] <= place], words, place)
    after = {word.plain for word in words[place + 1 : place + 4]}
    if not after.isdisjoint(known.passive):
        doers = [r for s, _, r in named if s > place and _after_by(words, s)]
        return tuple(dict.fromkeys(doers)), before
    to = [role for start, _, role in named if start > place and role not in before]
    return before, tuple(dict.fromkeys(to))[:2]


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


def _limit(words: Sequence[Word]) -> Mapping[str, object]:
    """A time limit, as far as a number and what is counted stand together."""
    known = known_words()
    plain = f" {' '.join(word.plain for word in words)} "
    for key, units in known.units.items():
        for unit in units:
            found = re.search(rf" (\w+) {re.escape(unit)} ", plain)
            number = "".join(numbers_of((found[1],))) if found else ""
            if number.isdigit() and int(number):
                return {key: int(number)}
    for moment, forms in known.moments.items():
        if any(f" {form} " in plain for form in forms):
            return {"when": moment}
    return {}
