"""How much of a draft is right: each finished partnership left out in turn, drafted, and compared.

    python -m tests.drafting.measure [DIR]

DIR holds the documents as `<partnership>.txt` and lies outside the project, which has no copy of
them. Without it what the registers keep, the marks, stands for the words: of that table only force
and condition say anything. The plain baseline looks for a few words; ADR 20 has the table.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.catalogue import Catalogue, Provision, Source
from generator.cli.console import StageClock
from generator.files.project import Project
from generator.pipeline.stages import read_catalogue
from generator.register.cut import cut
from generator.register.normalise import words as normalised
from generator.schema.hints import Hints
from generator.schema.policy import Force
from generator.schema.register import Kind, Sentence
from generator.tools.drafting.guesses import Guess, Reader, Statement
from generator.tools.drafting.learned import learn
from tests.projects import ROOT

Said = Sequence[tuple[Sentence, str]]
PLAIN_FORCE = {
    "must not": Force.MUST_NOT,
    "should not": Force.SHOULD_NOT,
    "must": Force.MUST,
    "should": Force.SHOULD,
    "may": Force.MAY,
    "can": Force.MAY,
}
PLAIN_CONDITION = ("if", "unless", "where", "when")
ASPECTS = ("force", "actor", "topic", "condition")


@dataclass(slots=True)
class Score:
    """Right and all, for each aspect; of what is set aside, found, wrong and all."""

    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ASPECTS, 0))
    plain: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ASPECTS, 0))
    statements: int = 0
    aside_found: int = 0
    aside_more: int = 0
    aside: int = 0


def score(catalogue: Catalogue, source: Source, said: Said) -> Score:
    """One document: what its draft, made from the other partnerships, has right."""
    reader = Reader(catalogue, learn(catalogue, without=source.partnership))
    headings = {
        sentence.at: section.heading or ""
        for section in source.register.sections
        for sentence in section.sentences
    }
    guesses = {guess.sentence.at: guess for guess in reader.read(said, headings)}
    texts = {sentence.at: text for sentence, text in said}
    found = Score()
    for provision in catalogue.by_id[source.partnership].provisions:
        cited = provision.evidence[0]
        if cited.source.id == source.id and cited.sentence.at in guesses:
            _statement(provision, guesses[cited.sentence.at], texts, catalogue, found)
    _set_aside(source, guesses, found)
    return found


def _statement(
    provision: Provision,
    guess: Guess,
    texts: Mapping[str, str],
    catalogue: Catalogue,
    found: Score,
) -> None:
    cited = provision.evidence[0]
    drafted = _nearest(guess.statements, cited.words, texts[cited.sentence.at])
    mine = _facts(drafted) if drafted else {}
    theirs = {
        "force": provision.force,
        "actor": frozenset(provision.record.who),
        "topic": provision.topic,
        "condition": bool(provision.record.if_ or provision.record.unless),
    }
    plain = _plain(texts[cited.sentence.at], catalogue)
    found.statements += 1
    for aspect in ASPECTS:
        found.right[aspect] += aspect in mine and mine[aspect] == theirs[aspect]
        found.plain[aspect] += plain[aspect] == theirs[aspect]


def _facts(drafted: Statement) -> dict[str, object]:
    return {
        "force": drafted.force,
        "actor": frozenset(drafted.who),
        "topic": drafted.topic,
        "condition": bool(drafted.conditions or drafted.exceptions),
    }


def _nearest(drafted: Sequence[Statement], words: str, text: str) -> Statement | None:
    """Of the statements of a sentence the one whose phrase stands nearest."""
    line = " ".join(normalised(text))
    place = max(line.find(" ".join(normalised(words))), 0)
    return min(
        drafted,
        key=lambda one: abs(max(line.find(" ".join(normalised(one.phrase))), 0) - place),
        default=None,
    )


def _plain(text: str, catalogue: Catalogue) -> dict[str, object]:
    """The first keyword that stands there, and the topic with most of its own words in it."""
    line = f" {' '.join(normalised(text))} "
    force = next((f for word, f in PLAIN_FORCE.items() if f" {word} " in line), Force.INFORMATION)
    who = [id for id, role in catalogue.roles.items() if f" {role.title.lower()} " in line]
    topics = {
        id: sum(f" {word.lower()} " in line for word in (topic.title, *topic.aliases))
        for id, topic in catalogue.topics.items()
    }
    return {
        "force": force,
        "actor": frozenset(who[:1]),
        "topic": max(topics, key=lambda id: topics[id]),
        "condition": any(f" {word} " in line for word in PLAIN_CONDITION),
    }


def _set_aside(source: Source, guesses: Mapping[str, Guess], found: Score) -> None:
    kinds = {sentence.at: sentence.kind for sentence in source.register.sentences()}
    headings = (Kind.HEADING, Kind.TITLE)
    aside = {one.record.at for one in source.set_aside if kinds[one.record.at] not in headings}
    guessed = {at for at, guess in guesses.items() if guess.set_aside}
    found.aside = len(aside)
    found.aside_found = len(aside & guessed)
    found.aside_more = len(guessed - aside)


def documents(catalogue: Catalogue, folder: Path | None) -> Iterator[tuple[Source, Said]]:
    """Each document with its sentences; without a folder, with no words."""
    for source in (one for owner in catalogue.partnerships for one in owner.sources):
        if folder is None:
            yield source, [(one, one.marks) for one in source.register.sentences()]
        else:
            raw = (folder / f"{source.partnership}.txt").read_bytes()
            yield source, cut(raw, source.hints.record if source.hints else Hints()).sentences


def main(folder: Path | None) -> None:
    catalogue = read_catalogue(Project(ROOT), StageClock(quiet=True))
    print(
        "partnership           n  " + "  ".join(f"{a:>9} plain" for a in ASPECTS) + "   set aside"
    )
    every = Score()
    for source, said in documents(catalogue, folder):
        found = score(catalogue, source, said)
        print(_line(source.partnership, found))
        _add(every, found)
    print(_line("all", every))


def _line(name: str, found: Score) -> str:
    shares = "  ".join(
        f"{found.right[a] / found.statements:8.1%} {found.plain[a] / found.statements:6.1%}"
        for a in ASPECTS
    )
    aside = f"{found.aside_found} of {found.aside}, {found.aside_more} more"
    return f"{name:<18} {found.statements:4}  {shares}   {aside}"


def _add(every: Score, found: Score) -> None:
    every.statements += found.statements
    for aspect in ASPECTS:
        every.right[aspect] += found.right[aspect]
        every.plain[aspect] += found.plain[aspect]
    every.aside += found.aside
    every.aside_found += found.aside_found
    every.aside_more += found.aside_more


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else None)
