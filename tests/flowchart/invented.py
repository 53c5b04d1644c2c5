"""Invented guides to draw: small, deep, wide, wordy, large. No document says any of this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from generator.derived.guide_graph import Flow, make_flow
from generator.schema.guides import GuideGraph, GuideWords

Nodes = dict[str, dict[str, object]]

WORDS = GuideWords(title="Shall we cross the bay?", purpose="For whoever rows.", stage="decide")


def question(ask: str, *answers: tuple[str, str], silent: bool = False) -> dict[str, object]:
    ways = {f"a{index}": {"label": label, "next": to} for index, (label, to) in enumerate(answers)}
    return {"kind": "question", "ask": ask, "answers": ways, **_ground(silent)}


def any_of(ask: str, met: tuple[str, str], not_met: tuple[str, str]) -> dict[str, object]:
    ways = {
        "met": {"label": met[0], "next": met[1]},
        "not-met": {"label": not_met[0], "next": not_met[1]},
    }
    return {"kind": "any-of", "ask": ask, "items": ["p-one", "p-two"], "answers": ways}


def all_of(ask: str, met: tuple[str, str], not_met: tuple[str, str]) -> dict[str, object]:
    return {**any_of(ask, met, not_met), "kind": "all-of"}


def action(do: str, to: str) -> dict[str, object]:
    return {"kind": "action", "do": do, "next": to, **_ground(False)}


def outcome(severity: str, title: str, silent: bool = False) -> dict[str, object]:
    return {"kind": "outcome", "severity": severity, "title": title, **_ground(silent)}


def flow(nodes: Mapping[str, object], doors: Sequence[str] = ()) -> Flow:
    start = next(iter(nodes))
    record = GuideGraph.model_validate(
        {
            "guide": "crossing",
            "partnership": "eastvale",
            "version": 1,
            "basis": "worked-out-from-text",
            "topics": ["criteria"],
            "start": start,
            "entries": {f"p-door-{door}": door for door in doors},
            "nodes": dict(nodes),
        }
    )
    return make_flow(record, WORDS)


def _ground(silent: bool) -> dict[str, object]:
    return {"silent": "s-unsaid"} if silent else {"cites": ["p-one"]}


SMALL = flow(
    {
        "tide": question("Is the tide going out?", ("Yes", "go"), ("No", "wait")),
        "go": outcome("go", "Cross now"),
        "wait": outcome("stop", "Wait for the next tide"),
    }
)

DEEP = flow(
    {
        "gale": question("Is there a gale warning?", ("Yes", "shelter"), ("No", "need")),
        "shelter": outcome("act", "Stay ashore and tell the harbour office"),
        "need": any_of(
            "Does any of these apply to the crossing?",
            ("At least one applies", "ferry"),
            ("None of these", "unsaid"),
        ),
        "unsaid": outcome("not-covered", "What happens next", silent=True),
        "ferry": question("Does the ferry still run?", ("Yes", "take-ferry"), ("No", "talk")),
        "take-ferry": outcome("advice", "Take the ferry; rowing is for when there is none"),
        "talk": action("Talk it through with the harbour master or the coxswain.", "agreed"),
        "agreed": question(
            "Do they agree that you need to cross?", ("Yes", "kit"), ("No, they disagree", "appeal")
        ),
        "appeal": outcome("advice", "Ask the harbour committee to look at it again"),
        "kit": all_of(
            "Is all of this in the boat?", ("All of it", "tell"), ("Something is missing", "fetch")
        ),
        "fetch": outcome("stop", "Fetch what is missing first"),
        "tell": question("Will those ashore be told first?", ("Yes", "row"), ("No", "quiet")),
        "row": outcome("go", "Row across; those ashore know of it"),
        "quiet": question(
            "Does everyone in the boat agree to go untold?",
            ("Yes", "row-quiet"),
            ("No", "unsaid-2"),
        ),
        "row-quiet": outcome("go", "Row across untold, and write down why"),
        "unsaid-2": outcome("not-covered", "Who decides", silent=True),
    }
)

WIDE = flow(
    {
        "craft": question(
            "What will you cross in?",
            ("A rowing boat", "boat"),
            ("A canoe", "canoe"),
            ("A raft", "raft"),
            ("Nothing: I swim", "swim"),
            ("I do not know yet", "unsure"),
        ),
        "boat": outcome("go", "Take the marked channel"),
        "canoe": outcome("advice", "Keep to the lee shore"),
        "raft": question("Is it tethered?", ("Yes", "boat"), ("No", "swim")),
        "swim": outcome("stop", "Do not"),
        "unsure": action("Ask at the slipway which craft are free today.", "canoe"),
    }
)

WORDY = flow(
    {
        "long": question(
            "Has anyone who knows the bay told you within the last two days that the sandbank off "
            "the northern shore has moved, or that its buoy has been taken up for repair?",
            ("Yes, and they gave it in writing to the harbour office the same day", "write"),
            ("No, or only by word of mouth, or nobody can remember who it was", "word"),
        ),
        "write": outcome(
            "go", "Follow the chart as corrected, and keep the correction with the chart until noon"
        ),
        "word": any_of(
            "Antidisestablishmentarianism/counterrevolutionaries: is any of these about?",
            ("Pneumonoultramicroscopicsilicovolcanoconiosis", "write"),
            ("None", "home"),
        ),
        "home": outcome("stop", "Stay at home"),
    }
)


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

DOORS = flow(
    {
        "start": question("Are you ashore?", ("Yes", "ashore"), ("No", "afloat")),
        "ashore": action("Sign the book at the slipway.", "afloat"),
        "afloat": question("Is the lamp lit?", ("Yes", "go"), ("No", "stop")),
        "go": outcome("go", "Carry on"),
        "stop": outcome("act", "Light it at once"),
    },
    doors=("afloat",),
)

ALL = {
    "small": SMALL,
    "deep": DEEP,
    "wide": WIDE,
    "wordy": WORDY,
    "large": LARGE,
    "doors": DOORS,
}

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
