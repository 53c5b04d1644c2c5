"""Invented guides to draw: small, deep, wide, wordy, with doors, large. No document says this.

Those beside this file, in `guides/`, are as an editor writes them; the large one and those drawn by
lot are made here, since nobody would write them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from hypothesis import strategies as st

from generator.derived.guide_graph import Flow, make_flow
from generator.diagnostics import Diagnostics
from generator.parse.records import read_record
from generator.schema.guides import GuideGraph, GuideWords

Nodes = dict[str, dict[str, object]]

WORDS = GuideWords(title="Shall we cross the bay?", purpose="For whoever rows.", stage="decide")


def question(ask: str, *answers: tuple[str, str], silent: bool = False) -> dict[str, object]:
    ways = {f"a{index}": {"label": label, "next": to} for index, (label, to) in enumerate(answers)}
    return {"kind": "question", "ask": ask, "answers": ways, **_ground(silent)}


def action(do: str, to: str) -> dict[str, object]:
    return {"kind": "action", "do": do, "next": to, **_ground(False)}


def outcome(severity: str, title: str, silent: bool = False) -> dict[str, object]:
    return {"kind": "outcome", "severity": severity, "title": title, **_ground(silent)}


def flow(nodes: Mapping[str, object]) -> Flow:
    """A guide of these steps, the first of them its start."""
    record = {
        "guide": "crossing",
        "partnership": "eastvale",
        "version": 1,
        "basis": "worked-out-from-text",
        "topics": ["criteria"],
        "start": next(iter(nodes)),
        "nodes": dict(nodes),
    }
    return make_flow(GuideGraph.model_validate(record), WORDS)


def read(name: str) -> Flow:
    """A guide that is written down."""
    path = PurePosixPath(f"guides/{name}.yml")
    found = Diagnostics()
    placed = read_record(GuideGraph, Path(__file__).parent.joinpath(path).read_bytes(), path, found)
    assert placed is not None and not list(found), list(found)
    return make_flow(placed.record, WORDS)


def _ground(silent: bool) -> dict[str, object]:
    return {"silent": "s-unsaid"} if silent else {"cites": ["p-one"]}


def _large() -> Nodes:
    """A way through of twelve questions, an end beside each, two ends that several share."""
    nodes: Nodes = {}
    for index in range(1, 13):
        onward = f"q{index + 1}" if index < 12 else "done"
        other = "shared" if index in (5, 6) else f"end{index}"
        nodes[f"q{index}"] = question(
            f"Is mark {index} of the channel in sight from where you are?",
            ("Yes", onward),
            ("No, or not clearly", other),
        )
        if other != "shared":
            nodes[other] = outcome("stop", f"Anchor at mark {index} and wait for help to come")
    nodes["shared"] = outcome("advice", "Turn back to the last mark that you saw")
    nodes["done"] = outcome("go", "You are through the channel")
    return nodes


LARGE = flow(_large())

ALL = {**{name: read(name) for name in ("small", "deep", "wide", "wordy", "doors")}, "large": LARGE}

_SAYINGS = (
    "Is it dark?",
    "Would whoever keeps the light say that the lamp has burnt for as long as it should?",
    "Antidisestablishmentarianism",
    "Ask.",
)
_ANSWERS = ("Yes", "No", "Nobody here can tell", "Only after the second of the two bells has rung")


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Any guide without a cycle, ways onward from each step to any that follow it."""
    size = draw(st.integers(2, 16))
    ids = [f"s{index}" for index in range(size)]
    nodes: Nodes = {}
    for index, id in enumerate(ids):
        later = ids[index + 1 :]
        said = draw(st.sampled_from(_SAYINGS))
        ways = draw(st.lists(st.sampled_from(later), max_size=4)) if later else []
        if not ways:
            nodes[id] = outcome(
                draw(st.sampled_from(("act", "go", "advice", "stop", "not-covered"))), said
            )
        elif len(ways) == 1:
            nodes[id] = action(said, ways[0])
        else:
            nodes[id] = question(said, *zip(_ANSWERS, ways, strict=False))
    return flow(nodes)
