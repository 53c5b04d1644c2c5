"""The steps of a guide as a page shows them: the first of its four forms.

Every step is a place of its own with links to the steps that follow, so that it works with nothing.
The statement that it rests on stands with it, the list that it is about inside it; all else that it
stands on is behind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.catalogue import Provision
from generator.derived.flowchart.chart import KINDS
from generator.derived.guide_graph import Edge, Flow, Step
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.wording import capital, either, without_stop
from generator.pages.guides.around import RouteView, compared, others, routes_to
from generator.pages.guides.take import TakeView, take_views
from generator.pages.parts.lines import Line, brief_lines, clauses_of, single_lines
from generator.pages.parts.silences import GapView, gap_view
from generator.schema.guides import Question


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One way on."""

    id: str
    label: str
    """What the reader answers; empty for the one way on from an action."""
    to: str
    number: int
    field: str
    """Field of the record that it fills in; often none."""


@dataclass(frozen=True, slots=True)
class TickView:
    """An item of a list, to tick."""

    id: str
    words: str
    """Its own words, as they go on its lead-in; a whole sentence where it has none."""
    line: Line


@dataclass(frozen=True, slots=True)
class TickList:
    """Items of one list below their lead-in; none where they are no list of the document."""

    lead: Line | None
    ticks: tuple[TickView, ...]


@dataclass(frozen=True, slots=True)
class AskView:
    """Whom a document names, and where."""

    who: str
    line: Line


@dataclass(frozen=True, slots=True)
class StepView:
    """A step with all that it stands on."""

    id: str
    number: int
    kind: str
    severity: str
    word: str
    """For an outcome, what it amounts to."""
    text: str
    short: str
    lead: Line | None
    """The statement that it rests on; none where its list has that as its lead-in."""
    lists: tuple[TickList, ...]
    answers: tuple[AnswerView, ...]
    doing: tuple[Line, ...]
    """For an outcome: what to do next, in order."""
    ask: tuple[AskView, ...]
    why: tuple[Line, ...]
    """What else it stands on."""
    clauses: str
    """All that it stands on, for the record."""
    gap: GapView | None
    routes: tuple[RouteView, ...]
    others: tuple[Link, ...]
    """The same step in other partnerships' guides."""
    compared: tuple[Link, ...]
    """Questions of comparison that its grounds answer."""
    take: TakeView
    """For an outcome: what to take along."""
    road: tuple[str, ...]
    """Ids of the steps that follow on the usual way."""
    questions: int
    """How many are still to answer at most, its own included."""


def step_views(flow: Flow, page: Standpoint, told: set[str]) -> tuple[StepView, ...]:
    """All steps, in reading order. `told` gathers the notes that the page has shown whole."""
    takes = take_views(flow, page)
    return tuple(
        _view(step, flow, page, takes.get(step.id, TakeView()), told) for step in flow.steps
    )


def each_line(ids: Iterable[str], page: Standpoint) -> tuple[Line, ...]:
    """Provisions by id, each a sentence of its own, in their order."""
    return single_lines((page.catalogue.provisions[id] for id in ids), page)


def _view(step: Step, flow: Flow, page: Standpoint, take: TakeView, told: set[str]) -> StepView:
    doing = getattr(step.node, "steps", ())
    lists = tuple(_lists(step, page))
    heads = {group.lead.statement.id for group in lists if group.lead}
    shown = {*step.items, *doing, *step.ask, *heads}
    lead = _lead(step, {*step.items, *doing, *heads})
    return StepView(
        id=step.id,
        number=step.number,
        kind=step.kind,
        severity=str(step.severity or ""),
        word=KINDS[str(step.severity)] if step.severity else "",
        text=step.text,
        short=without_stop(step.short),
        lead=next(iter(each_line([lead], page)), None) if lead else None,
        lists=lists,
        answers=tuple(_answer(edge, step, flow) for edge in step.edges),
        doing=each_line(doing, page),
        ask=tuple(_ask(id, page) for id in step.ask),
        why=each_line((id for id in step.cites if id not in {*shown, lead}), page),
        clauses=_clauses(step, page),
        gap=gap_view([page.catalogue.silences[id] for id in step.silences], page, told),
        routes=routes_to(step, flow),
        others=others(step, flow, page),
        compared=compared(step, flow, page),
        take=take,
        road=flow.road(step.id) if step.edges else (),
        questions=flow.questions_from(step.id),
    )


def _lead(step: Step, shown: Collection[str]) -> str | None:
    """The statement that stands with a step: the first it cites, if nothing else shows that."""
    sorts = isinstance(step.node, Question) and step.node.sorts
    first = next(iter(step.node.cites), None)
    return None if sorts or first in shown else first


def _lists(step: Step, page: Standpoint) -> Iterator[TickList]:
    """The items of a step, those of one list of the document together."""
    items = [page.catalogue.provisions[id] for id in step.items]
    for _, group in groupby(items, key=lambda item: item.item_of):
        yield _list(tuple(group), page)


def _list(items: tuple[Provision, ...], page: Standpoint) -> TickList:
    head = items[0].head
    if head is None:
        return TickList(None, _ticks(items, single_lines(items, page)))
    (lead,) = brief_lines((head, *items), page)
    return TickList(lead, _ticks(items, lead.items))


def _ticks(items: tuple[Provision, ...], lines: tuple[Line, ...]) -> tuple[TickView, ...]:
    pairs = zip(items, lines, strict=True)
    return tuple(TickView(item.id, _words(item), line) for item, line in pairs)


def _words(item: Provision) -> str:
    """What an item says beyond its lead-in: of a list in a list, all that it holds."""
    lead = " ".join(head.words for head in reversed(item.leads))
    return capital(without_stop(item.record.says).removeprefix(lead).strip())


def _ask(id: str, page: Standpoint) -> AskView:
    provision = page.catalogue.provisions[id]
    titles = [page.catalogue.roles[role].title for role in provision.record.to]
    (line,) = each_line([id], page)
    return AskView(either(titles), line)


def _clauses(step: Step, page: Standpoint) -> str:
    """Each clause once, in the order in which the step shows them."""
    cited = (page.catalogue.provisions[id] for id in step.cites)
    return "; ".join(dict.fromkeys(clauses_of(cited)))


def _answer(edge: Edge, step: Step, flow: Flow) -> AnswerView:
    targets = getattr(step.node, "answers", {})
    field = targets[edge.answer].record if edge.answer in targets else None
    return AnswerView(
        edge.answer, edge.label, edge.target, flow.by_id[edge.target].number, field or ""
    )
