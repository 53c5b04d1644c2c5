"""What follows where a case touches several partnerships: never a decision, only what is said.

Derived from the catalogue; pages, the open data and the page's own script work from the same
rules, which docs/adr/0010-comparison.md gives with their reasons. For each question the answers of
the chosen partnerships are put together as the question says (`Together`). Two rules hold
throughout: a silence neither tightens nor loosens, and no position is ranked across a condition.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product

from generator import addresses
from generator.catalogue import Answer, Catalogue, Partnership
from generator.schema.comparison import OwnLabel, PositionChoice, Question, Together
from generator.schema.policy import Within

UNSETTLED = "Nobody has settled how these two stand to each other."
"""Why two positions are settled first that are neither ordered nor declared to clash."""
_UNITED = frozenset({Together.STRICTEST, Together.EACH})


@dataclass(frozen=True, slots=True)
class Held:
    """A position that a partnership's document takes."""

    partnership: str
    position: PositionChoice
    when: str
    """The condition under which it takes it; empty where it is without condition."""
    cites: tuple[str, ...]
    """Ids of the provisions that say so."""
    side: bool = False
    """Whether it is only one side of a document that pulls apart."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A position to keep to, and whose documents take it."""

    position: PositionChoice
    by: tuple[str, ...]
    covers: tuple[str, ...] = ()
    """Partnerships whose own position is kept to as well by whoever keeps to this one."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two positions that one meeting cannot keep to, or of which nobody has settled whether."""

    one: Held
    other: Held
    why: str

    @property
    def declared(self) -> bool:
        """Whether somebody has said that they clash."""
        return self.why != UNSETTLED


class Part(StrEnum):
    """Where a question stands on the list for a case."""

    SETTLE = "settle"
    """To be settled first: the documents cannot all be kept to, or one disagrees with itself."""
    NEVER_UNITED = "never-united"
    """To be settled first: what this site never unites or ranks."""
    DO = "do"
    """What satisfies all of them."""
    KNOW = "know"
    """Good to know; nothing follows together."""
    SILENT = "silent"
    """No document that has been read speaks."""


@dataclass(frozen=True, slots=True)
class Combined:
    """The answers of the chosen partnerships to one question, put together."""

    question: Question
    held: tuple[Held, ...]
    keep: tuple[Kept, ...]
    """Positions to keep to without condition; none where nothing may be united."""
    also: tuple[Held, ...]
    """Where duties are united: what is said beside them, and is no duty."""
    conflicts: tuple[Conflict, ...]
    apart: tuple[str, ...]
    """Partnerships whose own sentences disagree."""
    silent: tuple[str, ...]
    unread: tuple[str, ...]
    """Partnerships that have no answer yet."""

    @property
    def conditional(self) -> tuple[Held, ...]:
        """Positions that hold under a condition: all are shown, none is ranked."""
        return tuple(holder for holder in self.held if holder.when)

    @property
    def part(self) -> Part:
        """Where the question stands on the list."""
        if not self.held:
            return Part.SILENT
        if self.question.together is Together.SETTLE_FIRST:
            return Part.NEVER_UNITED
        if self.conflicts or self.apart:
            return Part.SETTLE
        nothing_to_do = not self.keep and not self.conditional
        known = self.question.together is Together.SHOWN or nothing_to_do
        return Part.KNOW if known else Part.DO


def place_of(question: str, partnership: str, catalogue: Catalogue) -> str:
    """The site path of an answer: on the page of its question, or on one of the partnership's own.

    Args:
        question: its id.
        partnership: whose answer it is, by its id.
        catalogue: tells whether partnerships are too many for one page.
    """
    if catalogue.many:
        return addresses.answer_path(partnership, question)
    return addresses.question_partnership_path(question, partnership)


def answer_of(partnership: Partnership, question: Question) -> Answer | None:
    """A partnership's answer; None where nobody has read its documents for it yet."""
    return partnership.answer_to(question.id)


def held_by(partnership: str, answer: Answer) -> tuple[Held, ...]:
    """All positions that an answer takes; none where it is silent."""
    choices = {position.id: position for position in answer.question.positions}
    return tuple(
        Held(partnership, choices[stance.position], stance.when, stance.cites, stance.side)
        for stance in answer.record.taken()
        if not answer.silent
    )


def positions_of(partnership: Partnership, question: Question) -> tuple[Held, ...]:
    """All positions that a partnership takes on a question; none where silent or not yet read."""
    answer = answer_of(partnership, question)
    return held_by(partnership.id, answer) if answer else ()


def order_of(question: Question) -> Mapping[str, frozenset[str]]:
    """Position -> all that whoever keeps to it has kept to as well, itself left out.

    From `covers`, read on and on; and among time limits of one kind, the shorter covers the longer.
    Where nothing is united nothing is ranked either, time limits included.
    """
    if question.together not in _UNITED:
        return {position.id: frozenset() for position in question.positions}
    direct = {
        position.id: {*position.covers, *_longer(position, question)}
        for position in question.positions
    }
    return {id: frozenset(_reached(id, direct) - {id}) for id in direct}


def clashes_of(question: Question) -> Mapping[frozenset[str], str]:
    """Two positions that one meeting cannot keep to -> why not, as declared or as it follows.

    Whoever keeps to a position keeps to all that it covers, and so clashes with whatever they do.
    """
    order = order_of(question)
    found = {frozenset(clash.between): clash.why for clash in question.clashes}
    for clash in question.clashes:
        first, second = ([id for id in order if side in {id, *order[id]}] for side in clash.between)
        for pair in product(first, second):
            found.setdefault(frozenset(pair), clash.why)
    return found


def unsettled_of(question: Question) -> tuple[frozenset[str], ...]:
    """Pairs of a question of strictness of which nobody has said how they stand to each other.

    One of them is a label of a partnership's own: the check wants all shared ones settled.
    """
    if question.together is not Together.STRICTEST:
        return ()
    order, clashing = order_of(question), clashes_of(question)
    return tuple(
        pair
        for one, other in combinations(question.positions, 2)
        if isinstance(one, OwnLabel) or isinstance(other, OwnLabel)
        if (pair := frozenset((one.id, other.id))) not in clashing
        and one.id not in order[other.id]
        and other.id not in order[one.id]
    )


def settled_first(question: Question) -> Mapping[frozenset[str], str]:
    """Two positions that are settled before anything else -> why: they clash, or nobody knows."""
    return {**clashes_of(question), **dict.fromkeys(unsettled_of(question), UNSETTLED)}


def combine(question: Question, partnerships: Sequence[Partnership]) -> Combined:
    """One question for the chosen partnerships, in the order in which they are given."""
    answers = {partnership.id: answer_of(partnership, question) for partnership in partnerships}
    held = tuple(
        holder for id, answer in answers.items() if answer for holder in held_by(id, answer)
    )
    return Combined(
        question=question,
        held=held,
        keep=_keep(question, held) if question.together in _UNITED else (),
        also=_also(question, held) if question.together is Together.EACH else (),
        conflicts=tuple(_conflicts(question, held)),
        apart=tuple(id for id, answer in answers.items() if answer and answer.pulls_apart),
        silent=tuple(id for id, answer in answers.items() if answer and answer.silent),
        unread=tuple(id for id, answer in answers.items() if answer is None),
    )


def _keep(question: Question, held: Iterable[Held]) -> tuple[Kept, ...]:
    """The positions without condition that no other one of them covers; of duties, no others."""
    firm = _firm(question, held)
    order = order_of(question)
    by: dict[str, list[str]] = {}
    for holder in firm:
        by.setdefault(holder.position.id, []).append(holder.partnership)
    covered = {id for id in by if any(id in order[wider] for wider in by)}
    said = _plain(held)
    return tuple(
        Kept(
            choice,
            tuple(by[choice.id]),
            tuple(holder.partnership for holder in said if holder.position.id in order[choice.id]),
        )
        for choice in question.positions
        if choice.id in by and choice.id not in covered
    )


def _firm(question: Question, held: Iterable[Held]) -> tuple[Held, ...]:
    """What can be united: without condition, not in doubt, and a duty where duties are united."""
    duties = question.together is Together.EACH
    return tuple(holder for holder in _plain(held) if holder.position.is_duty or not duties)


def _plain(held: Iterable[Held]) -> tuple[Held, ...]:
    """Positions without condition, of documents that agree with themselves."""
    return tuple(holder for holder in held if not holder.when and not holder.side)


def _also(question: Question, held: Sequence[Held]) -> tuple[Held, ...]:
    """What is no duty, and is not kept to by whoever does the duties."""
    order = order_of(question)
    done = {id for holder in _firm(question, held) for id in order[holder.position.id]}
    return tuple(
        holder
        for holder in _plain(held)
        if not holder.position.is_duty and holder.position.id not in done
    )


def _conflicts(question: Question, held: Sequence[Held]) -> Iterator[Conflict]:
    """Every clash between two partnerships; what one document says twice is its own affair."""
    why = settled_first(question)
    for first, second in combinations(held, 2):
        pair = frozenset((first.position.id, second.position.id))
        if pair in why and first.partnership != second.partnership:
            yield Conflict(first, second, why[pair])


def _longer(position: PositionChoice, question: Question) -> Iterator[str]:
    """Positions whose time limit is of the same kind, and no shorter."""
    for choice in question.positions:
        if choice is not position and position.within and choice.within:
            mine, theirs = _number(position.within), _number(choice.within)
            if mine and theirs and mine[0] == theirs[0] and mine[1] <= theirs[1]:
                yield choice.id


def _number(limit: Within) -> tuple[Hashable, int] | None:
    """Kind and number of a limit that is a number from a known start.

    Of one kind are limits on the same things, counted alike from the same moment.
    Where a document leaves the start open, its limit may end before or after another's.
    """
    if limit.from_ == "unstated":
        return None
    for unit in ("working_days", "days", "hours"):
        number = getattr(limit, unit)
        if number is not None:
            return (unit, limit.from_, frozenset(limit.covers)), number
    return None


def _reached(id: str, direct: Mapping[str, Iterable[str]]) -> set[str]:
    found: set[str] = set()
    ahead = [id]
    while ahead:
        for covered in direct.get(ahead.pop(), ()):
            if covered not in found:
                found.add(covered)
                ahead.append(covered)
    return found
