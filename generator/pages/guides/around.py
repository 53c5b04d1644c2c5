"""What lies around a step: the routes that lead to it, and where others stand at the same point."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import FEW
from generator.derived.comparison import place_of
from generator.derived.guide_graph import Edge, Flow, Path, Step
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link


@dataclass(frozen=True, slots=True)
class RouteView:
    """One way to an outcome: step numbers with the answers given there."""

    stops: tuple[str, ...]


def routes_to(step: Step, flow: Flow) -> tuple[RouteView, ...]:
    """Every way through the guide that ends at a step."""
    return tuple(_route(path, flow) for path in flow.ways_to(step.id))


def _route(path: Path, flow: Flow) -> RouteView:
    return RouteView(tuple(_stop(edge, flow) for edge in path))


def _stop(edge: Edge, flow: Flow) -> str:
    number = flow.by_id[edge.source].number
    return f"step {number}: {edge.label}" if edge.label else f"step {number}"


def others(step: Step, flow: Flow, page: Standpoint) -> tuple[Link, ...]:
    """The same step in others' guides; where those are many, the comparison has them."""
    having = page.derived.known.having.get((flow.guide, step.id), ())
    if len(having) > FEW:
        return ()
    return tuple(
        page.link(
            page.catalogue.by_id[partnership].record.name,
            addresses.guide_step_path(partnership, flow.guide, step.id),
        )
        for partnership in having
        if partnership != flow.partnership
    )


def compared(step: Step, flow: Flow, page: Standpoint) -> tuple[Link, ...]:
    """The questions of comparison whose answer stands on the same grounds as a question asked.

    A step that asks nothing has no other partnership to be compared with.
    """
    if step.kind != "question" or not page.catalogue.compared:
        return ()
    stands_on = {*step.cites, *step.items, *step.silences}
    answers = page.catalogue.by_id[flow.partnership].answers
    return tuple(
        page.link(
            answer.question.ask,
            place_of(answer.question.id, flow.partnership, page.catalogue),
        )
        for answer in answers
        if stands_on.intersection(answer.record.all_cites)
    )
