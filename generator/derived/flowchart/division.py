"""A guide in parts that each fit a page: few parts, and few ways that go from one to another.

Steps are put in an order in which every way leads onward, each end of a way beside the last step
that leads to it; a part is a run of that order. So a reader on paper only ever turns the page
onward.
"""

from __future__ import annotations

from generator.derived.flowchart import chart
from generator.derived.flowchart.attempts import Attempts
from generator.derived.flowchart.compose import drawn
from generator.derived.flowchart.drawing import MOST_POINTS, Drawing, letters
from generator.derived.flowchart.text_measuring import SMALLEST
from generator.derived.guide_graph import Flow

LEAST_LETTERS = 9.1
"""Size in points of the smallest letters on paper: 9, and a little for a part's longer number."""
MOST_BOXES = 14
_CUT = 12
"""How bad a way cut in two is, beside the squares of the sizes of parts."""

_BOXES = (208, 280)
_LARGEST = SMALLEST * MOST_POINTS

Groups = tuple[tuple[str, ...], ...]


def divided(flow: Flow) -> tuple[Drawing, ...]:
    """One drawing where it is legible on a page, else the fewest parts that are."""
    whole = chart.whole(flow)
    if len(flow.steps) <= MOST_BOXES and _legible(whole):
        return (_drawn(whole),)
    groups = _groups(flow)
    return tuple(_drawn(chart.part(flow, groups, index)) for index in range(len(groups)))


def _drawn(what: chart.Chart) -> Drawing:
    """The first way without a flaw that is as legible as can be, else the most legible."""
    attempts = _attempts(what)
    return drawn(attempts.first(-_LARGEST) or attempts.best())


def _legible(what: chart.Chart) -> bool:
    return _attempts(what).is_best_within(-LEAST_LETTERS)


def _attempts(what: chart.Chart) -> Attempts:
    return Attempts(what, _BOXES, lambda width, height: -letters(width, height))


def _groups(flow: Flow) -> Groups:
    """The best division of which every part is legible.

    Few runs of the order are ever drawn: the best is tried, and what is not legible in it refused.
    """
    runs = _Runs(flow)
    passed: set[tuple[str, ...]] = set()
    while True:
        groups = runs.division()
        untried = [index for index, group in enumerate(groups) if group not in passed]
        if not untried:
            return groups
        for index in untried:
            group = groups[index]
            if len(group) == 1 or _legible(chart.part(flow, groups, index)):
                passed.add(group)
            else:
                runs.refuse(group)


class _Runs:
    """The runs of a guide's order that are still in question, each with how bad it is."""

    def __init__(self, flow: Flow) -> None:
        self._flow, self._order = flow, onward(flow)
        self._badness = {
            (first, end): self._bad(self._order[first:end])
            for first in range(len(self._order))
            for end in range(first + 1, len(self._order) + 1)[:MOST_BOXES]
        }

    def refuse(self, run: tuple[str, ...]) -> None:
        """Leave out a run that is too large, and each that holds it: more is never smaller."""
        first = self._order.index(run[0])
        end = first + len(run)
        for span in [span for span in self._badness if span[0] <= first and end <= span[1]]:
            del self._badness[span]

    def division(self) -> Groups:
        """The fewest parts; of those, few ways cut and parts of about one size."""
        last = len(self._order)
        rest: dict[int, tuple[int, int, Groups]] = {last: (0, 0, ())}
        for first in reversed(range(last)):
            rest[first] = min(
                (rest[end][0] + 1, rest[end][1] + bad, (self._order[first:end], *rest[end][2]))
                for end in range(first + 1, last + 1)
                if (bad := self._badness.get((first, end))) is not None
            )
        return rest[0][2]

    def _bad(self, run: tuple[str, ...]) -> int:
        here = frozenset(run)
        cuts = sum(edge.target not in here for id in run for edge in self._flow.by_id[id].edges)
        return _CUT * cuts + len(run) ** 2


def onward(flow: Flow) -> tuple[str, ...]:
    """All steps, none before one that leads to it; ends as soon as the last way to them is out."""
    waiting = {
        step.id: len({e.source for e in flow.edges if e.target == step.id}) for step in flow.steps
    }
    ready = [step for step in flow.steps if not waiting[step.id]]
    order: list[str] = []
    while ready:
        step = min(ready, key=lambda step: (bool(step.edges), step.number))
        ready.remove(step)
        order.append(step.id)
        for target in dict.fromkeys(edge.target for edge in step.edges):
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(flow.by_id[target])
    return tuple(order)
