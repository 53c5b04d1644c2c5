"""From guesses to drafts: provisions with their lists, lines that are set aside, silences.

Above `guesses`. What comes out is plain data in the order of its keys, as an editor would write it.
A statement's own words are the one thing that no machine can honestly give: they belong to nobody
else's document and have to be true. There it says TODO, with what is known of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.catalogue import Catalogue
from generator.register.fingerprint import holds
from generator.register.model import Fingerprint
from generator.schema.base import TO_DO
from generator.schema.policy import MOST_LEVELS, Force, SetAsideReason
from generator.schema.vocabulary import Topic
from generator.tools.drafting.guesses import Guess, Statement
from generator.tools.drafting.words import stems, words_in

Data = dict[str, Any]
_FORCES = {
    Force.MUST: "must",
    Force.SHOULD: "should",
    Force.MAY: "may",
    Force.MUST_NOT: "must not",
    Force.SHOULD_NOT: "should not",
}
_ID_WORDS = 3
_SEEN = 3
"""So many sentences are named that speak against a silence."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A statement with the id that it was given."""

    id: str
    statement: Statement
    at: str


@dataclass(slots=True)
class Drafting:
    """Makes the records of one document."""

    catalogue: Catalogue
    prefix: str
    fingerprint: Fingerprint
    drafted: list[Drafted] = field(default_factory=list)
    """In the order of the document: answers and forms are found among them."""
    _ids: set[str] = field(default_factory=set)
    _first: dict[str, str] = field(default_factory=dict)
    """Hash of a sentence -> the first statement of it."""

    def provisions(self, guesses: Sequence[Guess]) -> Iterator[Data]:
        """A provision for each statement; a sentence with two items or more leads into a list."""
        items: dict[str, list[Guess]] = {}
        for guess in guesses:
            if guess.sentence.lead_in and guess.statements:
                items.setdefault(guess.sentence.lead_in, []).append(guess)
        known = {guess.sentence.at for guess in guesses if guess.statements}
        lists = {at for at, below in items.items() if at in known and len(below) > 1}
        for guess in guesses:
            if guess.sentence.lead_in not in lists:
                yield from self._stated(guess, items, lists, level=0)

    def _stated(
        self,
        guess: Guess,
        items: Mapping[str, Sequence[Guess]],
        lists: set[str],
        level: int,
    ) -> Iterator[Data]:
        last = len(guess.statements) - 1
        leads = guess.sentence.at in lists and level < MOST_LEVELS - 1
        for n, statement in enumerate(guess.statements):
            if not holds(self.fingerprint, guess.sentence.at, statement.phrase):
                continue
            yield self._provision(guess, statement, leads and n == last, (items, lists, level))

    def _provision(
        self,
        guess: Guess,
        statement: Statement,
        leads: bool,
        around: tuple[Mapping[str, Sequence[Guess]], set[str], int],
    ) -> Data:
        items, lists, level = around
        at = guess.sentence.at
        id = self._id(statement)
        self.drafted.append(Drafted(id, statement, at))
        self._first.setdefault(guess.sentence.hash, id)
        inside = items[at] if leads else ()
        below = [
            _without_inherited(item, statement)
            for guessed in inside
            for item in self._stated(guessed, items, lists, level + 1)
        ]
        listed = len(below) > 1
        data: Data = {"id": id, "topic": statement.topic, "force": str(statement.force)}
        data |= {"verb": statement.verb} if self._names_verb(statement) else {}
        data |= {"who": list(statement.who)} if statement.who else {}
        data |= {"to": list(statement.to)} if statement.to else {}
        data |= _words(statement, listed, level, self.catalogue)
        data |= _conditions(statement)
        data |= {"within": {**statement.within, "from": "unstated"}} if statement.within else {}
        data["cites"] = [{"at": at, "words": statement.phrase}]
        if level == 0:
            data |= {"draft": True, "guess": f"{'; '.join(statement.why)}."}
        data |= {"items": below} if listed else {}
        return data

    def _names_verb(self, statement: Statement) -> bool:
        quoted = [verb.form for verb in self.catalogue.marks_in(statement.phrase).verbs]
        return bool(statement.verb) and statement.verb not in quoted

    def _id(self, statement: Statement) -> str:
        noise = self.catalogue.search.noise, self.catalogue.search.stops
        quiet = {word for words in noise for word in words}
        said = [word.plain for word in words_in(statement.phrase) if word.plain not in quiet]
        plain = [word for word in said if word.isascii() and word.isalnum()]
        id = "-".join([self.prefix, *(plain[:_ID_WORDS] or [statement.topic])])[:70].rstrip("-")
        unique, n = id, 1
        while unique in self._ids:
            n += 1
            unique = f"{id}-{n}"
        self._ids.add(unique)
        return unique

    def set_aside(self, guesses: Sequence[Guess]) -> Iterator[Data]:
        """A line for each sentence that seems to state nothing."""
        for guess in guesses:
            if guess.set_aside is None:
                continue
            data: Data = {"at": guess.sentence.at, "reason": str(guess.set_aside)}
            twin = self._first.get(guess.sentence.hash)
            if guess.set_aside is SetAsideReason.REPEATED and twin:
                data["twin"] = twin
            elif guess.set_aside is SetAsideReason.REPEATED:
                data |= {"reason": str(SetAsideReason.CONTEXT), "why": f"{guess.why}."}
            yield data | {"draft": True, "guess": f"{guess.why}."}

    def silences(self, texts: Mapping[str, str]) -> Iterator[Data]:
        """One for each topic of which no statement was found.

        Args:
            texts: address -> sentence: where a word of the topic stands, the reason says so.
        """
        spoken = {one.statement.topic for one in self.drafted}
        for id, topic in self.catalogue.topics.items():
            if id not in spoken and id != "other":
                yield {
                    "id": f"{self.prefix}-silent-{id}",
                    "topic": id,
                    "point": f"anything on '{topic.title}'",
                    "draft": True,
                    "guess": f"no sentence was taken for this topic{self._but(topic, texts)}.",
                }

    def _but(self, topic: Topic, texts: Mapping[str, str]) -> str:
        """Which sentences hold a word of a topic all the same."""
        names = [stems(name, ()) for name in (topic.title, *topic.aliases)]
        cut = {at: stems(text, ()) for at, text in texts.items()}
        found = [at for at, said in cut.items() if any(_within(name, said) for name in names)]
        return f", but see {', '.join(found[:_SEEN])}: it has its words" if found else ""


def _within(name: Sequence[str], said: Sequence[str]) -> bool:
    size = len(name)
    return any(tuple(said[n : n + size]) == name for n in range(len(said) - size + 1))


def _without_inherited(item: Data, lead: Statement) -> Data:
    """An item without what it has from its lead-in; a force of its own keeps its verb."""
    given = {"topic": lead.topic, "who": list(lead.who), "to": list(lead.to)}
    if item["force"] == str(lead.force):
        given |= {"force": str(lead.force), "verb": item.get("verb", "")}
    given |= {key: value for key, value in _conditions(lead).items() if item.get(key) == value}
    return {key: value for key, value in item.items() if given.get(key) != value}


def _words(statement: Statement, listed: bool, level: int, catalogue: Catalogue) -> Data:
    """What is known of the words of a statement, and that they are still to be found."""
    titles = [catalogue.roles[id].title for id in statement.who if id in catalogue.roles]
    who = " and ".join(titles) or "whoever the document names"
    force = _FORCES.get(statement.force)
    said = f"{who} {force}" if force else "the document tells"
    if listed:
        return {"lead": f"{TO_DO} {said} (how the sentence begins)"}
    if level:
        return {"says": f"{TO_DO} how the sentence goes on"}
    return {"says": f"{TO_DO} {said} (in your own words)."}


def _conditions(statement: Statement) -> Data:
    data: Data = {}
    if statement.conditions:
        data["if"] = f"{TO_DO} the condition (the sentence has '{statement.conditions[0]}')"
    if statement.exceptions:
        data["unless"] = f"{TO_DO} the exception (the sentence has '{statement.exceptions[0]}')"
    return data
