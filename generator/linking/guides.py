"""The decision guides, linked: every step, provision and silence that a graph names is there.

Part of linking. A graph with a reference that leads nowhere is reported and left out, since its
paths would mean nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator import catalogue as world
from generator.diagnostics import Diagnostics
from generator.linking.names import Names, refer
from generator.parse.guides import ParsedGuide
from generator.parse.placed import Placed
from generator.schema.guides import Action, GuideGraph, GuideWords, Node, Outcome, Several

Inside = tuple[str | int, ...]


def link_guides(
    parsed: Sequence[ParsedGuide],
    partnerships: Iterable[world.Partnership],
    names: Names,
    out: Diagnostics,
) -> tuple[world.Guide, ...]:
    """Every graph whose references all hold, guide by guide, partnership by partnership."""
    by_id = {one.id: one for one in partnerships}
    linked = []
    for guide in parsed:
        if guide.words is None:
            continue
        refer(
            guide.words.record.stage,
            set(names.stage_of.values()),
            "stage",
            guide.words.where("stage"),
            out,
        )
        for graph in guide.graphs:
            owner = by_id.get(graph.record.partnership)
            before = out.errors
            if owner is None:
                _unknown_partnership(graph, names, out)
            elif _sound(graph, guide.words.record, owner, names, out) and out.errors == before:
                linked.append(
                    world.Guide(guide.id, owner.id, guide.words.record, graph.record, graph)
                )
    return tuple(linked)


def _unknown_partnership(graph: Placed[GuideGraph], names: Names, out: Diagnostics) -> None:
    where = graph.where("partnership")
    refer(graph.record.partnership, names.partnerships, "partnership", where, out)


def _sound(
    graph: Placed[GuideGraph],
    words: GuideWords,
    owner: world.Partnership,
    names: Names,
    out: Diagnostics,
) -> bool:
    """Whether every reference holds. All are looked at, so that all are reported.

    What the owner's own broken records would have been is not held against the guide.
    """
    nodes = graph.record.nodes
    known: Mapping[str, Collection[str]] = {
        "topic": names.stage_of,
        "step": nodes,
        "provision": {one.id for one in owner.provisions},
        "silence": {one.id for one in owner.silences},
    }
    held = [
        refer(id, known[kind], kind, graph.where(*inside), out)
        for kind, id, inside in _references(graph.record)
        if owner.whole or kind in ("topic", "step")
    ]
    worded = [_worded(graph, id, node, words, out) for id, node in nodes.items()]
    return owner.whole and all(held) and all(worded)


def _references(graph: GuideGraph) -> Iterator[tuple[str, str, Inside]]:
    """Kind, id and place of everything that a graph refers to."""
    yield "step", graph.start, ("start",)
    yield from (("topic", id, ("topics", n)) for n, id in enumerate(graph.topics))
    yield from (("provision", id, ("throughout", n)) for n, id in enumerate(graph.throughout))
    for id, target in graph.entries.items():
        yield "provision", id, ("entries", id)
        yield "step", target, ("entries", id)
    yield from (("provision", id, ("not_used", id)) for id in graph.not_used)
    for id, node in graph.nodes.items():
        yield from ((kind, name, ("nodes", id, *place)) for kind, name, place in _of_node(node))


def _of_node(node: Node) -> Iterator[tuple[str, str, Inside]]:
    yield from (("provision", id, ("cites", n)) for n, id in enumerate(node.cites))
    if node.silent:
        yield "silence", node.silent, ("silent",)
    if isinstance(node, Several):
        yield from (("provision", id, ("items", n)) for n, id in enumerate(node.items))
    if isinstance(node, Outcome):
        yield from (("provision", id, ("steps", n)) for n, id in enumerate(node.steps))
        yield from (("silence", id, ("silences", n)) for n, id in enumerate(node.silences))
    elif isinstance(node, Action):
        yield "step", node.next, ("next",)
    else:
        for key, target in node.answers.items():
            yield "step", target.next, ("answers", str(key), "next")


def _worded(
    graph: Placed[GuideGraph], id: str, node: Node, words: GuideWords, out: Diagnostics
) -> bool:
    own = "" if isinstance(node, Outcome) else node.do if isinstance(node, Action) else node.ask
    if isinstance(node, Outcome) or own or id in words.questions:
        return True
    key = "do" if isinstance(node, Action) else "ask"
    out.error(
        graph.where("nodes", id),
        "step-without-words",
        f"the step '{id}' has no `{key}`, and guide.yml words no question of that id",
        f"Write `{key}` here, or the shared wording under `questions` in guide.yml.",
    )
    return False
