"""A partnership's answer to a question of comparison, as every page of the comparison shows it.

A position is never without its force, and never without the provisions that say so, with their
conditions and exceptions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Answer, Catalogue, Partnership
from generator.derived.comparison import Held, answer_of, held_by
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.wording import ForceWords, force_of_label, without_stop
from generator.pages.parts.grounds import Gap, Ground, gaps, grounds
from generator.schema.comparison import PositionChoice, Question
from generator.schema.policy import Force

_SHORT = {"held": "", "silent": "-", "pulls-apart": "!", "unread": "..."}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Stance:
    """A position that a document takes."""

    id: str
    letter: str
    label: str
    means: str
    when: str
    side: bool
    """Whether it is only one of the sides between which the document pulls."""
    forces: tuple[ForceWords, ...]
    bound: bool
    """Whether a cited provision has conditions or exceptions of its own."""
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """Where a partnership stands on a question."""

    partnership: str
    name: str
    home: Link
    """The answer in its place, on the page of the question."""
    kind: str
    """`held`, `silent`, `pulls-apart` or `unread`."""
    stances: tuple[Stance, ...]
    gaps: tuple[Gap, ...]
    text: str
    """What is said where no position is held."""
    reading: str
    shared: tuple[str, ...]
    """Other documents in which wording of the cited sentences stands too."""

    @property
    def letters(self) -> str:
        """The answer in short, to tell whether two are alike; `?` where it hangs on an if."""
        held = "".join(stance.letter + "?" * bool(stance.when) for stance in self.stances)
        return f"{_SHORT[self.kind]}{held}"


def answer_view(partnership: Partnership, question: Question, page: Standpoint) -> AnswerView:
    """One answer, for a page."""
    answer = answer_of(partnership, question)
    path = addresses.question_partnership_path(question.id, partnership.id)
    held = held_by(partnership.id, answer) if answer else ()
    return AnswerView(
        partnership=partnership.id,
        name=partnership.record.name,
        home=page.link(partnership.record.name, path),
        kind=_kind(answer),
        stances=tuple(stance_of(holder, question, page) for holder in held),
        gaps=gaps(answer.record.cites, page) if answer and answer.silent else (),
        text=_text(answer, partnership),
        reading=(answer.record.reading or "") if answer else "",
        shared=_shared(held, page.context),
    )


def letter_of(question: Question, position: str) -> str:
    """The letter by which a position is known on the pages of its question."""
    place = [choice.id for choice in question.positions].index(position)
    return LETTERS[place % len(LETTERS)]


def forces_of(
    position: PositionChoice, ids: Iterable[str], catalogue: Catalogue
) -> tuple[Force, ...]:
    """The forces with which provisions take a position, each once, in their order."""
    found = dict.fromkeys(catalogue.provisions[id].force for id in ids)
    return tuple(force for force in found if position.shows(force))


def stance_of(held: Held, question: Question, page: Standpoint) -> Stance:
    """A position that is held, for a page."""
    stands_on = grounds(held.cites, page)
    return Stance(
        id=held.position.id,
        letter=letter_of(question, held.position.id),
        label=held.position.label,
        means=held.position.means or "",
        when=without_stop(held.when),
        side=held.side,
        forces=tuple(
            words
            for force in forces_of(held.position, held.cites, page.catalogue)
            if (words := force_of_label(force))
        ),
        bound=any(ground.statement.conditions or ground.exceptions for ground in stands_on),
        grounds=stands_on,
    )


def _kind(answer: Answer | None) -> str:
    if answer is None:
        return "unread"
    if answer.silent:
        return "silent"
    return "pulls-apart" if answer.pulls_apart else "held"


def _text(answer: Answer | None, partnership: Partnership) -> str:
    phrase = partnership.record.document_phrase
    if answer is None:
        return f"Not yet read. {phrase} may say something on this; nobody has read it for that yet."
    if answer.silent:
        return "Does not say"
    return "Its own sentences disagree" if answer.pulls_apart else ""


def _shared(held: Iterable[Held], context: Context) -> tuple[str, ...]:
    known = context.catalogue
    cited = dict.fromkeys(id for holder in held for id in holder.cites)
    others = dict.fromkeys(
        twin.partnership for id in cited for twin in context.derived.twins(known.provisions[id])
    )
    return tuple(known.by_id[id].record.document_phrase for id in others)
