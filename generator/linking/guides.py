"""The decision guides, linked: every step, provision and silence that a graph names is there.

Part of linking. A graph with a reference that leads nowhere is reported and left out, since its
paths would mean nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator import catalogue as world
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import Linking, Unknown
from generator.linking.names import Names, refer
from generator.parse.guides import ParsedGuide
from generator.parse.placed import Placed
from generator.schema.guides import Action, GuideGraph, GuideWords, Node, Outcome

Inside = tuple[str | int, ...]


def link_guides(
    parsed: Sequence[ParsedGuide],
    partnerships: Iterable[world.Partnership],
    names: Names,
    out: Diagnostics,
) -> tuple[world.Guide, ...]:
    """Every graph whose references all hold, guide by guide, partnership by partnership.

    One with a reference that leads nowhere is reported and left out.
    """
    by_id = {partnership.id: partnership for partnership in partnerships}
    linked = []
    for guide in parsed:
        if guide.words is None:
            continue
        refer(
            guide.words.record.stage,
            set(names.stage_of.values()),
            Unknown.STAGE,
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
                    world.Guide(
                        graph.record,
                        graph.yaml,
                        graph.path,
                        id=guide.id,
                        partnership=owner.id,
                        words=guide.words.record,
                    )
                )
    return tuple(linked)


def _unknown_partnership(graph: Placed[GuideGraph], names: Names, out: Diagnostics) -> None:
    where = graph.where("partnership")
    refer(graph.record.partnership, names.partnerships, Unknown.PARTNERSHIP, where, out)


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
    known: Mapping[Unknown, Collection[str]] = {
        Unknown.TOPIC: names.stage_of,
        Unknown.STEP: nodes,
        Unknown.PROVISION: {provision.id for provision in owner.provisions},
        Unknown.SILENCE: {silence.id for silence in owner.silences},
    }
    held = [
        refer(id, known[code], code, graph.where(*inside), out)
        for code, id, inside in _references(graph.record)
        if owner.whole or code in (Unknown.TOPIC, Unknown.STEP)
    ]
    worded = [_worded(graph, id, node, words, out) for id, node in nodes.items()]
    return owner.whole and all(held) and all(worded)


def _references(graph: GuideGraph) -> Iterator[tuple[Unknown, str, Inside]]:
    """What it would be, id and place of everything that a graph refers to."""
    yield Unknown.STEP, graph.start, ("start",)
    yield from ((Unknown.TOPIC, id, ("topics", n)) for n, id in enumerate(graph.topics))
    yield from ((Unknown.PROVISION, id, ("throughout", n)) for n, id in enumerate(graph.throughout))
    for id, target in graph.entries.items():
        yield Unknown.PROVISION, id, ("entries", id)
        yield Unknown.STEP, target, ("entries", id)
    yield from ((Unknown.PROVISION, id, ("not_used", id)) for id in graph.not_used)
    for id, node in graph.nodes.items():
        yield from ((code, name, ("nodes", id, *place)) for code, name, place in _of_node(node))


def _of_node(node: Node) -> Iterator[tuple[Unknown, str, Inside]]:
    yield from ((Unknown.PROVISION, id, ("cites", n)) for n, id in enumerate(node.cites))
    if node.silent:
        yield Unknown.SILENCE, node.silent, ("silent",)
    if not isinstance(node, Outcome):
        yield from ((Unknown.PROVISION, id, ("items", n)) for n, id in enumerate(node.items))
    if isinstance(node, Outcome):
        yield from ((Unknown.PROVISION, id, ("ask", n)) for n, id in enumerate(node.ask))
        yield from ((Unknown.PROVISION, id, ("steps", n)) for n, id in enumerate(node.steps))
        yield from ((Unknown.SILENCE, id, ("silences", n)) for n, id in enumerate(node.silences))
    elif isinstance(node, Action):
        yield Unknown.STEP, node.next, ("next",)
    else:
        for key, target in node.answers.items():
            yield Unknown.STEP, target.next, ("answers", str(key), "next")


def _worded(
    graph: Placed[GuideGraph], id: str, node: Node, words: GuideWords, out: Diagnostics
) -> bool:
    own = "" if isinstance(node, Outcome) else node.do if isinstance(node, Action) else node.ask
    if isinstance(node, Outcome) or own or id in words.questions:
        return True
    key = "do" if isinstance(node, Action) else "ask"
    out.error(
        graph.where("nodes", id),
        Linking.STEP_WITHOUT_WORDS,
        f"the step '{id}' has no `{key}`, and guide.yml words no question of that id",
        f"Write `{key}` here, or the shared wording under `questions` in guide.yml.",
    )
    return False
