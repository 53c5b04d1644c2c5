"""A partnership's answer to a question of comparison, as every page of the comparison shows it.

A position is never without its force. In short it says whether more binds it; on a card it stands
with the statements that say so, their conditions and exceptions in sight and their source behind
the clause.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue import Answer, Catalogue, Partnership
from generator.derived.comparison import Held, answer_of, place_of, positions_of
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.wording import ForceWords, force_of_label, without_stop
from generator.pages.parts.lines import Line, brief_lines
from generator.pages.parts.silences import GapView, gap_view
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
    cites: tuple[str, ...]
    """Ids of the provisions that say so."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """Where a partnership stands on a question, in short."""

    partnership: str
    name: str
    home: Link
    """The answer in its place."""
    kind: str
    """`held`, `silent`, `pulls-apart` or `unread`."""
    stances: tuple[Stance, ...]
    text: str
    """What is said where no position is held."""

    @property
    def letters(self) -> str:
        """The answer in short, to tell whether two are alike; `?` where it hangs on an if."""
        held = "".join(stance.letter + "?" * bool(stance.when) for stance in self.stances)
        return f"{_SHORT[self.kind]}{held}"


@dataclass(frozen=True, slots=True)
class Grounded:
    """A position, and the statements that say so."""

    stance: Stance
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """An answer with all that it stands on."""

    answer: AnswerView
    grounded: tuple[Grounded, ...]
    gap: GapView | None
    reading: str
    shared: tuple[str, ...]
    """Other documents in which wording of the cited sentences stands too."""


def answer_view(partnership: Partnership, question: Question, page: Standpoint) -> AnswerView:
    """One answer in short, for a page."""
    answer = answer_of(partnership, question)
    path = place_of(question.id, partnership.id, page.catalogue)
    return AnswerView(
        partnership=partnership.id,
        name=partnership.record.name,
        home=page.link(partnership.record.name, path),
        kind=_kind(answer),
        stances=tuple(
            stance_of(holder, question, page.catalogue)
            for holder in positions_of(partnership, question)
        ),
        text=_text(answer, partnership),
    )


def in_words(view: AnswerView) -> str:
    """An answer in a line, as a list of many has it: each position with its force."""
    return "; ".join(filter(None, (view.text.partition(".")[0], *map(_in_words, view.stances))))


def _in_words(stance: Stance) -> str:
    forces = ", ".join(force.word.lower() for force in stance.forces) or "states it"
    hangs = ", on a condition" if stance.when or stance.bound else ""
    return f"{stance.letter}: {stance.label} ({forces}{hangs})"


def card(partnership: Partnership, question: Question, page: Standpoint) -> Card:
    """One answer with all that it stands on, for a page."""
    view, known = answer_view(partnership, question, page), page.catalogue
    answer = answer_of(partnership, question)
    silences = answer.record.cites if answer and answer.silent else ()
    return Card(
        answer=view,
        grounded=tuple(
            Grounded(stance, brief_lines((known.provisions[id] for id in stance.cites), page))
            for stance in view.stances
        ),
        gap=gap_view([known.silences[id] for id in silences], page, set()),
        reading=(answer.record.reading or "") if answer else "",
        shared=_shared(view.stances, page.context),
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


def stance_of(held: Held, question: Question, catalogue: Catalogue) -> Stance:
    """A position that is held, for a page."""
    return Stance(
        id=held.position.id,
        letter=letter_of(question, held.position.id),
        label=held.position.label,
        means=held.position.means or "",
        when=without_stop(held.when),
        side=held.side,
        forces=tuple(
            words
            for force in forces_of(held.position, held.cites, catalogue)
            if (words := force_of_label(force))
        ),
        bound=any(_bound(id, catalogue) for id in held.cites),
        cites=held.cites,
    )


def _bound(id: str, catalogue: Catalogue) -> bool:
    provision = catalogue.provisions[id]
    record, owner = provision.record, catalogue.by_id[provision.partnership]
    return bool(record.if_ or record.unless or record.within or owner.excepted_by(id))


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


def _shared(stances: Iterable[Stance], context: Context) -> tuple[str, ...]:
    known = context.catalogue
    cited = dict.fromkeys(id for stance in stances for id in stance.cites)
    others = dict.fromkeys(
        twin.partnership for id in cited for twin in context.derived.twins(known.provisions[id])
    )
    return tuple(known.by_id[id].record.document_phrase for id in others)
