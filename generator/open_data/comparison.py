"""The comparison as published records: its questions, and where each partnership stands on them.

Part of the open data, made from the same answers that the pages and the spreadsheets are made from.
A partnership whose documents nobody has read for a question has no row for it, which is not the
same as a row that says `silent`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import Field

from generator import addresses
from generator.catalogue import Answer, Catalogue
from generator.derived.comparison import Held, held_by, order_of, place_of
from generator.open_data.tables import Published, Table
from generator.schema.comparison import PULLS_APART, SILENT, Question, Together
from generator.schema.policy import Force, Within

_LABELS = {SILENT: "Does not say", PULLS_APART: "Its own sentences disagree"}


class PublishedChoice(Published):
    """A position that can be held on a question."""

    id: str = Field(description="Id of the position within its question.")
    label: str = Field(description="In a few words.")
    means: str | None = Field(description="More, where the label alone is thin.")
    covers: tuple[str, ...] = Field(
        description="All positions that whoever keeps to this one has kept to as well."
    )
    within: Within | None = Field(description="The time limit that it is.")


class PublishedClash(Published):
    """Two positions that one meeting cannot keep to."""

    between: tuple[str, str] = Field(description="Ids of the two positions.")
    why: str = Field(description="Why not both.")


class PublishedQuestion(Published):
    """A question on which partnerships are compared."""

    id: str = Field(description="Stable id.")
    ask: str = Field(description="The question.")
    short: str = Field(description="The same in two to four words.")
    stage: str = Field(description="Id of the stage at which it arises.")
    topics: tuple[str, ...] = Field(description="Ids of the topics that it asks under.")
    together: Together = Field(
        description="Where a case touches several partnerships: strictest (whoever keeps to the "
        "strictest has kept to all), each (all of them are done), settle-first (never united and "
        "never ranked) or shown (nothing follows together)."
    )
    because: str = Field(description="Why they go together so.")
    settled_as: str | None = Field(
        description="For settle-first: the point under which it is settled with its like."
    )
    positions: tuple[PublishedChoice, ...] = Field(description="What can be held.")
    clashes: tuple[PublishedClash, ...] = Field(description="What cannot be kept together.")
    url: str = Field(description="Page, relative to the top of the site.")


class PublishedSide(Published):
    """One of the positions between which a document's own sentences pull apart."""

    position: str = Field(description="Id of the position.")
    label: str = Field(description="Its label.")
    cites: tuple[str, ...] = Field(description="Ids of the provisions that say so.")


class PublishedPosition(Published):
    """A position that a partnership's document takes.

    A conditional answer has a row for each of its cases. A partnership that nobody has read for
    a question has no row: that must not be taken for `silent`.
    """

    question: str = Field(description="Id of the question.")
    partnership: str = Field(description="Id of the partnership.")
    position: str = Field(
        description="Id of the question's position; `silent` where the document does not say; "
        "`pulls-apart` where its own sentences disagree."
    )
    label: str = Field(description="The position in a few words.")
    if_: str | None = Field(alias="if", description="The condition under which it is taken.")
    between: tuple[PublishedSide, ...] = Field(
        description="For `pulls-apart`: the positions between which it pulls; else empty."
    )
    cites: tuple[str, ...] = Field(
        description="Ids of the provisions that say so; their own conditions are part of it."
    )
    forces: tuple[Force, ...] = Field(description="How strongly each of these puts it, in order.")
    silences: tuple[str, ...] = Field(description="For `silent`: ids of the declared silences.")
    within: Within | None = Field(
        description="The position's own time limit; else the one that its provisions give; null "
        "where they give none, or several."
    )
    limits: tuple[Within, ...] = Field(
        description="All time limits of the cited provisions, each once."
    )
    reading: str | None = Field(description="Why it is read so, where that is a judgement.")
    url: str = Field(description="Page and anchor, relative to the top of the site.")


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """The questions, and every position that is taken."""
    return (
        Table(
            "comparison", PublishedQuestion, [_question(q, catalogue) for q in catalogue.questions]
        ),
        Table("positions", PublishedPosition, list(_positions(catalogue))),
    )


def _question(question: Question, catalogue: Catalogue) -> PublishedQuestion:
    order = order_of(question)
    return PublishedQuestion(
        id=question.id,
        ask=question.ask,
        short=question.short,
        stage=catalogue.stage_of[question.topics[0]].id,
        topics=question.topics,
        together=question.together,
        because=question.because,
        settled_as=question.settled_as,
        positions=tuple(
            PublishedChoice(
                id=choice.id,
                label=choice.label,
                means=choice.means,
                covers=tuple(
                    covered.id for covered in question.positions if covered.id in order[choice.id]
                ),
                within=choice.within,
            )
            for choice in question.positions
        ),
        clashes=tuple(PublishedClash(between=it.between, why=it.why) for it in question.clashes),
        url=addresses.question_path(question.id),
    )


def _positions(catalogue: Catalogue) -> Iterator[PublishedPosition]:
    """Question by question, then in the order of the partnerships."""
    for question in catalogue.questions:
        for partnership in catalogue.partnerships:
            for answer in partnership.answers:
                if answer.question.id == question.id:
                    yield from _of(answer, partnership.id, catalogue)


def _of(answer: Answer, partnership: str, catalogue: Catalogue) -> Iterator[PublishedPosition]:
    held = held_by(partnership, answer)
    if answer.silent or answer.pulls_apart:
        yield _row(answer, partnership, catalogue, sides=held)
        return
    for holder in held:
        yield _row(answer, partnership, catalogue, holder)


def _row(
    answer: Answer,
    partnership: str,
    catalogue: Catalogue,
    held: Held | None = None,
    sides: Iterable[Held] = (),
) -> PublishedPosition:
    record = answer.record
    cites = held.cites if held else record.all_cites
    said = [catalogue.provisions[id] for id in cites if id in catalogue.provisions]
    limits = tuple(_each_once(provision.record.within for provision in said))
    own = held.position.within if held else None
    position = held.position.id if held else record.position or ""
    return PublishedPosition.model_validate(
        {
            "question": record.question,
            "partnership": partnership,
            "position": position,
            "label": held.position.label if held else _LABELS[position],
            "if": (held.when if held else "") or None,
            "between": tuple(_side(side) for side in sides),
            "cites": tuple(provision.id for provision in said),
            "forces": tuple(provision.force for provision in said),
            "silences": tuple(id for id in cites if id in catalogue.silences),
            "within": own or (limits[0] if len(limits) == 1 else None),
            "limits": limits,
            "reading": record.reading,
            "url": place_of(record.question, partnership, catalogue),
        }
    )


def _side(side: Held) -> PublishedSide:
    return PublishedSide(position=side.position.id, label=side.position.label, cites=side.cites)


def _each_once(limits: Iterable[Within | None]) -> Iterator[Within]:
    seen: list[Within] = []
    for within in limits:
        if within and within not in seen:
            seen.append(within)
            yield within
