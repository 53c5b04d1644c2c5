"""Reads each sentence of a document as far as a machine can: force, actor, topic, condition, limit.

By what `learned` has counted and by the marks that the register keeps. A guess carries its reason;
what the machine cannot know, the words of a statement, it does not make up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.catalogue import Catalogue
from generator.register.function_words import CLOSED_LIST
from generator.register.marks_read import Marks, VerbMark
from generator.schema.policy import Force, SetAsideReason
from generator.schema.register import Kind, Sentence
from generator.tools.drafting.actors import who_acts
from generator.tools.drafting.known import known_words
from generator.tools.drafting.learned import Learned
from generator.tools.drafting.limits import limit_in
from generator.tools.drafting.phrases import apart
from generator.tools.drafting.topics import topic_of
from generator.tools.drafting.words import Word, words_in

_HEADING = 0.4
"""A heading's words speak so much for a topic, of those of the sentence."""
_LEAD = 0.7
_USUAL = 2
"""What `verbs.yml` says of a verb counts as so many statements of other documents."""
_WILL = ("will", "will be")
_NEAR = 4
"""Words between what begins such a part and its verb, at most."""
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


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence as far as it is read."""

    sentence: Sentence
    marks: Marks
    words: Sequence[Word]
    lead: Statement | None
    """The statement that leads into its list."""


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
        around = [(heading, _HEADING), *([(lead[1], _LEAD)] if lead else [])]
        topic, why = topic_of(text, around, self._before, self.learned)
        self._before = topic
        words = words_in(text)
        verbs = () if lead and _tells_of(words) else marks.verbs
        found = list(_placed(verbs, words)) or [(None, 0)]
        phrases = apart(text, [place for _, place in found])
        read = _Read(sentence, marks, words, lead[0] if lead else None)
        said = tuple(
            self._statement(verb, place, phrase, (topic, why), read)
            for (verb, place), phrase in zip(found, phrases, strict=True)
        )
        return Guess(sentence, said)

    def _statement(
        self, verb: VerbMark | None, place: int, phrase: str, topic: tuple[str, str], read: _Read
    ) -> Statement:
        lead = read.lead
        who, to = who_acts(read.words, place, verb, self.learned)
        force, spelt, reason = self._force(verb, bool(who), read)
        if lead and (verb is None or not who):
            who, to = lead.who, lead.to
        conditions = tuple(word for word in read.marks.conditions if self._is_one(word))
        exceptions = tuple(word for word in read.marks.exceptions if self._is_one(word))
        why = (reason, topic[1], "" if who else "nobody is named who acts")
        return Statement(
            force=force,
            verb=spelt,
            topic=topic[0],
            who=who,
            to=to,
            conditions=conditions or (lead.conditions if lead else ()),
            exceptions=exceptions or (lead.exceptions if lead else ()),
            within=limit_in(read.words),
            phrase=phrase,
            why=tuple(part for part in why if part),
        )

    def _force(self, verb: VerbMark | None, acts: bool, read: _Read) -> tuple[Force, str, str]:
        """Force, verb and reason: as other documents have it, where those are many enough."""
        if verb is None and read.lead:
            return read.lead.force, read.lead.verb, "force and actor of what leads into the list"
        if verb is None:
            return self._without_verb(acts, read)
        known = next(one for one in self.catalogue.verbs.verbs if verb.form in one.words)
        usual = known.denied if verb.negated else known.force
        counted = Counter({usual: _USUAL})
        counted.update(self.learned.forces.get((verb.form, verb.negated, acts), {}))
        force = counted.most_common(1)[0][0]
        if acts and force is Force.INFORMATION and Force.MUST in known.reads_also_as:
            force = Force.MUST
        elsewhere = "" if force is usual else ", read so elsewhere"
        return force, verb.form, f"it has '{verb}'{elsewhere}"

    def _without_verb(self, acts: bool, read: _Read) -> tuple[Force, str, str]:
        first = read.words[0].plain if read.words else ""
        orders = first in self.learned.orders and first not in CLOSED_LIST
        if orders and read.sentence.kind is Kind.PARAGRAPH:
            return Force.MUST, "imperative", f"it begins as an order does: '{first}'"
        counted = self.learned.forces.get(("", False, True))
        if acts and counted and counted.most_common(1)[0][0] is Force.SHOULD:
            return Force.SHOULD, "present-tense", "somebody is said to do it"
        return Force.INFORMATION, "", "it has no verb of force"

    def _is_one(self, word: str) -> bool:
        pretends = word in known_words().no_triggers
        return not pretends and self.learned.conditions.get(word, 1.0) >= 0.5


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
    """Each verb of force with the place of its first word.

    What goes on the verb before it ("must | be necessary") is none of its own, nor is a "will" of
    what is told or asked.
    """
    after = 0
    for n, verb in enumerate(verbs):
        first = verb.form.split()[0]
        rest = range(after, len(words))
        place = next((n for n in rest if _is_first(words[n].plain, first)), None)
        if place is None:
            place = min(after, max(len(words) - 1, 0))
        goes_on = n > 0 and place == after
        after = place + len(verb.form.split())
        if not goes_on and not (n > 0 and _is_told(verb, words[:place])):
            yield verb, place


def _is_told(verb: VerbMark, before: Sequence[Word]) -> bool:
    near = [word.plain for word in before[-_NEAR:]]
    return verb.form in _WILL and any(word in known_words().relative for word in near)


def _tells_of(words: Sequence[Word]) -> bool:
    """Whether an item begins as what is told or agreed does: 'who will do what'."""
    return bool(words) and words[0].plain in known_words().relative


def _is_first(word: str, first: str) -> bool:
    return word == first or (word.startswith(first) and word.endswith(("n't", "not")))
