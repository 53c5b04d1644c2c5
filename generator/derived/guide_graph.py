"""A decision guide as a graph: steps in reading order, edges with their labels, all paths.

Derived from the catalogue. The four forms of a guide (steps, interactive, flowchart, outline), the
checks, the transcripts and the open data all read this one graph and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.catalogue import Guide
from generator.schema.guides import (
    Action,
    GuideGraph,
    GuideWords,
    Node,
    Outcome,
    OutcomeSeverity,
    Question,
    Several,
)


@dataclass(frozen=True, slots=True)
class Edge:
    """One way on from a step."""

    source: str
    answer: str
    """Id of the answer; `next` for the one way on from an action."""
    label: str
    """What the reader answers; empty for an action."""
    target: str


@dataclass(frozen=True, slots=True)
class Step:
    """A node of the graph, with its number in reading order."""

    id: str
    number: int
    kind: str
    text: str
    """Its question, its instruction, or its result."""
    node: Node
    edges: tuple[Edge, ...]

    @property
    def items(self) -> tuple[str, ...]:
        """Provisions to tick: the list that the step is about."""
        return () if isinstance(self.node, Outcome) else self.node.items

    @property
    def ask(self) -> tuple[str, ...]:
        """Provisions that name whom to ask where the document does not say more."""
        return self.node.ask if isinstance(self.node, Outcome) else ()

    @property
    def cites(self) -> tuple[str, ...]:
        """All provisions that the step stands on, each once: items, next steps, whom to ask."""
        steps = self.node.steps if isinstance(self.node, Outcome) else ()
        return tuple(dict.fromkeys((*self.node.cites, *self.items, *steps, *self.ask)))

    @property
    def short(self) -> str:
        """The step in a few words."""
        return self.node.short or self.text

    @property
    def silences(self) -> tuple[str, ...]:
        """All silences that it names."""
        more = self.node.silences if isinstance(self.node, Outcome) else ()
        return (*((self.node.silent,) if self.node.silent else ()), *more)

    @property
    def severity(self) -> OutcomeSeverity | None:
        """What an outcome amounts to; none for other steps."""
        return self.node.severity if isinstance(self.node, Outcome) else None


_PREFERRED = (
    OutcomeSeverity.GO,
    OutcomeSeverity.ACT,
    OutcomeSeverity.ADVICE,
    OutcomeSeverity.NOT_COVERED,
    OutcomeSeverity.STOP,
)

Path = tuple[Edge, ...]
"""The edges of one way through, from a door to an outcome."""


@dataclass(frozen=True)
class Flow:
    """One partnership's graph of one guide."""

    guide: str
    partnership: str
    words: GuideWords
    record: GuideGraph
    steps: tuple[Step, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Step]:
        """Steps by id."""
        return {step.id: step for step in self.steps}

    @property
    def edges(self) -> tuple[Edge, ...]:
        """All edges, in reading order of their sources."""
        return tuple(edge for step in self.steps for edge in step.edges)

    @property
    def doors(self) -> tuple[str, ...]:
        """Where a reader can come in: the start, then other entries, each once."""
        return tuple(dict.fromkeys((self.record.start, *self.record.entries.values())))

    @property
    def outcomes(self) -> tuple[Step, ...]:
        """Where ways end."""
        return tuple(step for step in self.steps if step.kind == "outcome")

    @property
    def used(self) -> frozenset[str]:
        """Every provision that the guide stands on."""
        cited = {id for step in self.steps for id in step.cites}
        return frozenset(cited | set(self.record.throughout) | set(self.record.entries))

    def reachable(self) -> frozenset[str]:
        """Ids of the steps that some door leads to."""
        seen: set[str] = set()
        waiting = [door for door in self.doors if door in self.by_id]
        while waiting:
            id = waiting.pop()
            if id not in seen:
                seen.add(id)
                waiting += [edge.target for edge in self.by_id[id].edges]
        return frozenset(seen)

    def cycle(self) -> tuple[str, ...]:
        """The steps of one cycle, or nothing."""
        done: set[str] = set()
        for step in self.steps:
            found = self._cycle_from(step.id, (), done)
            if found:
                return found
        return ()

    def _cycle_from(self, id: str, way: tuple[str, ...], done: set[str]) -> tuple[str, ...]:
        if id in way:
            return (*way[way.index(id) :], id)
        if id in done or id not in self.by_id:
            return ()
        for edge in self.by_id[id].edges:
            found = self._cycle_from(edge.target, (*way, id), done)
            if found:
                return found
        done.add(id)
        return ()

    def paths(self) -> Iterator[Path]:
        """Every way through from the start to an outcome. The graph must have no cycle."""
        for door in self.doors:
            yield from self._paths_from(door, ())

    def _paths_from(self, id: str, so_far: Path) -> Iterator[Path]:
        step = self.by_id[id]
        if not step.edges:
            yield so_far
        for edge in step.edges:
            yield from self._paths_from(edge.target, (*so_far, edge))

    def road(self, id: str) -> tuple[str, ...]:
        """The steps that follow one on the way to where a reader mostly wants to come.

        That is the shortest way to the best end that can still be reached; of ways alike, the
        one whose answers stand first.
        """
        ways = list(self._paths_from(id, ()))
        best = min(ways, key=lambda way: (self._rank(way, id), len(way)))
        return tuple(edge.target for edge in best)

    def _rank(self, way: Path, start: str) -> int:
        end = self.by_id[way[-1].target if way else start]
        assert end.severity is not None
        return _PREFERRED.index(end.severity)

    def questions_from(self, id: str) -> int:
        """How many questions are still to answer at most, the step's own included."""
        step = self.by_id[id]
        own = step.kind not in ("action", "outcome")
        return own + max((self.questions_from(edge.target) for edge in step.edges), default=0)

    def ways_to(self, outcome: str) -> tuple[Path, ...]:
        """The ways through that end in one outcome."""
        return tuple(path for path in self.paths() if path and path[-1].target == outcome)


def flow_of(guide: Guide) -> Flow:
    """The graph of a guide of the catalogue."""
    return make_flow(guide.record, guide.words)


def make_flow(record: GuideGraph, words: GuideWords) -> Flow:
    """The graph of a guide file, its shared wording filled in."""
    steps = tuple(
        Step(id, number, node.kind, _text(id, node, words), node, _edges(id, node))
        for number, (id, node) in enumerate(record.nodes.items(), start=1)
    )
    return Flow(record.guide, record.partnership, words, record, steps)


def _text(id: str, node: Node, words: GuideWords) -> str:
    if isinstance(node, Outcome):
        return node.title
    own = node.do if isinstance(node, Action) else node.ask
    return own or words.questions.get(id, "")


def _edges(id: str, node: Node) -> tuple[Edge, ...]:
    if isinstance(node, Action):
        return (Edge(id, "next", "", node.next),)
    if isinstance(node, Question | Several):
        return tuple(Edge(id, str(key), to.label, to.next) for key, to in node.answers.items())
    return ()
