"""The steps of a guide as a page shows them: the first of its four forms.

Every step is a place of its own with links to the steps that follow, so that it works with nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.derived.flowchart.chart import KINDS
from generator.derived.guide_graph import Edge, Flow, Path, Step
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.guides.take import TakeView, take_views
from generator.pages.parts.grounds import Gap, Ground, gaps, grounds


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
class RouteView:
    """One way to an outcome: step numbers with the answers given there."""

    stops: tuple[str, ...]


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
    answers: tuple[AnswerView, ...]
    items: tuple[Ground, ...]
    doing: tuple[Ground, ...]
    """For an outcome: what to do next, in order."""
    why: tuple[Ground, ...]
    gaps: tuple[Gap, ...]
    routes: tuple[RouteView, ...]
    others: tuple[Link, ...]
    """The same step in other partnerships' guides."""
    compared: tuple[Link, ...]
    """Questions of comparison that its grounds answer."""
    take: TakeView
    """For an outcome: what to take along."""


def step_views(flow: Flow, page: Standpoint) -> tuple[StepView, ...]:
    """All steps, in reading order."""
    takes = take_views(flow, page)
    return tuple(_view(step, flow, page, takes.get(step.id, TakeView())) for step in flow.steps)


def _view(step: Step, flow: Flow, page: Standpoint, take: TakeView) -> StepView:
    doing = getattr(step.node, "steps", ())
    shown = {*step.items, *doing}
    return StepView(
        id=step.id,
        number=step.number,
        kind=step.kind,
        severity=str(step.severity or ""),
        word=KINDS[str(step.severity)] if step.severity else "",
        text=step.text,
        answers=tuple(_answer(edge, step, flow) for edge in step.edges),
        items=grounds(step.items, page),
        doing=grounds(doing, page),
        why=grounds((id for id in step.cites if id not in shown), page),
        gaps=gaps(step.silences, page),
        routes=tuple(_route(path, flow) for path in flow.ways_to(step.id)),
        others=_others(step, flow, page),
        compared=_compared(step, flow, page),
        take=take,
    )


def _answer(edge: Edge, step: Step, flow: Flow) -> AnswerView:
    targets = getattr(step.node, "answers", {})
    field = targets[edge.answer].record if edge.answer in targets else None
    return AnswerView(
        edge.answer, edge.label, edge.target, flow.by_id[edge.target].number, field or ""
    )


def _route(path: Path, flow: Flow) -> RouteView:
    return RouteView(tuple(_stop(edge, flow) for edge in path))


def _stop(edge: Edge, flow: Flow) -> str:
    number = flow.by_id[edge.source].number
    return f"step {number}: {edge.label}" if edge.label else f"step {number}"


def _others(step: Step, flow: Flow, page: Standpoint) -> tuple[Link, ...]:
    catalogue = page.catalogue
    return tuple(
        page.link(
            catalogue.by_id[guide.partnership].record.name,
            addresses.guide_step_path(guide.partnership, flow.guide, step.id),
        )
        for guide in catalogue.guides
        if guide.id == flow.guide
        and guide.partnership != flow.partnership
        and step.id in guide.record.nodes
    )


def _compared(step: Step, flow: Flow, page: Standpoint) -> tuple[Link, ...]:
    """The questions of comparison whose answer stands on the same grounds as a question asked.

    A step that asks nothing has no other partnership to be compared with.
    """
    if step.kind != "question":
        return ()
    stands_on = {*step.cites, *step.items, *step.silences}
    answers = page.catalogue.by_id[flow.partnership].answers
    return tuple(
        page.link(
            answer.question.ask,
            addresses.question_partnership_path(answer.question.id, flow.partnership),
        )
        for answer in answers
        if stands_on.intersection(answer.record.all_cites)
    )
