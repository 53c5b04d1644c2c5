"""What a picture has to show of a guide, before anything is measured: marks, and ways between.

A whole guide shows its steps. A part of one shows some of them, and where a way leaves the part or
comes into it, a sign that says with which step, and in which part, it goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.derived.guide_graph import Edge, Flow, Step
from generator.schema.guides import OutcomeSeverity

KINDS = {
    "question": "Question",
    "any-of": "Any of",
    "all-of": "All of",
    "action": "Do",
    "act": "Act now",
    "go": "Go ahead",
    "advice": "Advice",
    "stop": "Stop",
    "not-covered": "Not covered",
}
"""The word on a step, by its kind or, for an outcome, by its severity."""

_NONE: Mapping[str, str] = {}
_SHAPES = {"question": "question", "any-of": "list", "all-of": "list"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A box to be: what it shows, and which shape says so too."""

    id: str
    shape: str
    kind: str
    head: str
    text: str = ""
    number: int = 0
    severity: str = ""
    silent: bool = False
    """Whether it is about what the document does not say."""
    said: str = ""
    clause: str = ""
    """Where the document says it: on a poster, which leads to no page."""
    lane: int = 0
    """1 for what ends a way, which may stand beside the way through."""

    @property
    def is_step(self) -> bool:
        """Whether it is a step of the guide, and no sign."""
        return self.shape not in ("to", "pill")


@dataclass(frozen=True, slots=True)
class Way:
    """An edge to be, between two marks."""

    start: str
    end: str
    source: str
    target: str
    answer: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """All that one picture shows."""

    name: str
    marks: tuple[Mark, ...]
    ways: tuple[Way, ...]


def whole(flow: Flow, clauses: Mapping[str, str] = _NONE) -> Chart:
    """All of a guide in one picture; `clauses` by the ids of the steps that are to show them."""
    doors = _doors(flow, flow.doors)
    steps = tuple(_step(flow, step, clauses.get(step.id, "")) for step in flow.steps)
    ways = tuple(_way(edge, edge.target) for edge in flow.edges)
    return Chart("", (*(mark for mark, _ in doors), *steps), (*(way for _, way in doors), *ways))


def part(flow: Flow, groups: Sequence[Sequence[str]], index: int) -> Chart:
    """One of the parts into which a guide's steps are divided."""
    part_of = {id: number for number, ids in enumerate(groups, start=1) for id in ids}
    here = frozenset(groups[index])
    steps = [step for step in flow.steps if step.id in here]
    leaving = [edge for step in steps for edge in step.edges if edge.target not in here]
    staying = [edge for step in steps for edge in step.edges if edge.target in here]
    into = _doors(flow, [door for door in flow.doors if door in here])
    into += list(_comings(flow, steps, here))
    out = [(_sign(flow, edge, part_of), _way(edge, _sign_id(edge))) for edge in leaving]
    return Chart(
        f"Part {index + 1} of {len(groups)}",
        (*(m for m, _ in into), *(_step(flow, step) for step in steps), *(m for m, _ in out)),
        (
            *(w for _, w in into),
            *(_way(edge, edge.target) for edge in staying),
            *(w for _, w in out),
        ),
    )


def _step(flow: Flow, step: Step, clause: str = "") -> Mark:
    kind = str(step.severity or step.kind)
    return Mark(
        id=step.id,
        shape=_SHAPES.get(step.kind, step.kind),
        kind=step.kind,
        head=KINDS[kind],
        text=step.text,
        number=step.number,
        severity=str(step.severity or ""),
        silent=step.severity is OutcomeSeverity.NOT_COVERED,
        said=f"{_said(flow, step)} {clause}".rstrip(),
        clause=clause,
        lane=_lane(step),
    )


def _lane(step: Step) -> int:
    return 0 if step.edges else 1


def _said(flow: Flow, step: Step) -> str:
    """As in: Step 3, question: Do they agree? Yes leads to step 4; No leads to step 9."""
    word = KINDS[str(step.severity or step.kind)].lower()
    text = step.text if step.text.endswith(("?", ".", "!")) else f"{step.text}."
    said = f"Step {step.number}, {word}: {text}"
    ways = "; ".join(
        f"{edge.label or 'This'} leads to step {flow.by_id[edge.target].number}"
        for edge in step.edges
    )
    return f"{said} {ways}." if ways else f"{said} The guide ends here."


def _way(edge: Edge, end: str) -> Way:
    return Way(edge.source, end, edge.source, edge.target, edge.answer, edge.label)


def _doors(flow: Flow, ids: Sequence[str]) -> list[tuple[Mark, Way]]:
    """Signs for where to come in, needed only where there is more than one such place."""
    if len(flow.doors) < 2:
        return []
    return [_door(id, "Start here" if id == flow.record.start else "Or start here") for id in ids]


def _door(id: str, words: str) -> tuple[Mark, Way]:
    sign = f"door {id}"
    return Mark(sign, "pill", "door", words), Way(sign, id, "", id)


def _comings(flow: Flow, steps: Sequence[Step], here: frozenset[str]) -> Iterator[tuple[Mark, Way]]:
    """For each step that other parts lead to, one sign that names all they come from."""
    for step in steps:
        sources = {e.source for e in flow.edges if e.target == step.id and e.source not in here}
        if sources:
            numbers = sorted(flow.by_id[source].number for source in sources)
            sign = f"from {step.id}"
            mark = Mark(sign, "pill", "from", f"From {_steps(numbers)}", number=numbers[0])
            yield mark, Way(sign, step.id, "", step.id)


def _steps(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"step {numbers[0]}"
    return f"steps {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _sign_id(edge: Edge) -> str:
    return f"to {edge.source} {edge.answer}"


def _sign(flow: Flow, edge: Edge, part_of: Mapping[str, int]) -> Mark:
    target = flow.by_id[edge.target]
    words = f"Go to step {target.number} in part {part_of[target.id]}"
    return Mark(_sign_id(edge), "to", "to", words, number=target.number, lane=_lane(target))
