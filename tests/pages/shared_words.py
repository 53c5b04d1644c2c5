"""What the invented partnerships share: topics, roles, terms, questions, the site's own words."""

from __future__ import annotations

from typing import Any


def topic(id: str, title: str, *aliases: str) -> dict[str, Any]:
    return {"id": id, "title": title, "about": f"All about it: {title}.", "aliases": aliases}


STAGES: list[dict[str, Any]] = [
    {
        "id": "understand",
        "title": "Understand",
        "lead": "What these meetings are for, and what they do not replace.",
        "topics": [topic("purpose", "What these meetings are for", "aim", "point of it")],
    },
    {
        "id": "decide",
        "title": "Decide",
        "lead": "Whether a meeting can be called, who agrees, and what happens if you disagree.",
        "topics": [
            topic("criteria", "When a meeting may be called", "threshold"),
            topic("who-can-convene", "Who can ask for or call a meeting", "convene"),
            topic("authorisation", "Who agrees to it", "sign off"),
            topic("disagreement", "If you disagree", "escalate"),
        ],
    },
    {
        "id": "prepare",
        "title": "Prepare",
        "lead": "Chair, invitations and timing, and whether the family is told first.",
        "topics": [
            topic("chair", "Who chairs", "chairperson"),
            topic("informing-family-before", "Telling the family before", "tell mum"),
        ],
    },
    {
        "id": "hold",
        "title": "Hold",
        "lead": "How the meeting runs, and how it comes to sound decisions.",
        "topics": [topic("meeting-format", "How the meeting runs", "agenda")],
    },
    {
        "id": "record-and-share",
        "title": "Record and share",
        "lead": "What is written down, who gets it, and where it is kept.",
        "topics": [
            topic("record-content", "What the record holds", "minutes"),
            topic("record-distribution", "Who gets the record", "circulate"),
            topic("record-storage", "Where the record is kept", "retention"),
        ],
    },
    {
        "id": "follow-up",
        "title": "Follow up",
        "lead": "Making sure that it worked, and meeting again if it did not.",
        "topics": [topic("review", "Checking that it worked", "follow up")],
    },
]
ROLES = {
    "practitioner": "practitioner",
    "lead": "designated safeguarding lead",
    "manager": "line manager",
    "chair": "chair",
    "parents": "parents or carers",
    "minute-taker": "minute taker",
}
TERMS: list[dict[str, Any]] = [
    {
        "id": "dsl",
        "term": "DSL",
        "long": "designated safeguarding lead",
        "aliases": ["safeguarding lead"],
        "used_by": [
            {
                "partnership": "northmoor",
                "calls_it": "designated safeguarding lead",
                "cites": [{"at": "calling.2.1", "words": "with the agency's DSL first"}],
            },
            {
                "partnership": "saltmarsh",
                "cites": [{"at": "calling.1.1", "words": "ask a DSL beforehand"}],
            },
        ],
    },
    {
        "id": "core-group",
        "term": "core group",
        "meaning": "the professionals and family who carry out a child protection plan",
        "aliases": ["core team"],
    },
]
QUESTIONS: list[dict[str, Any]] = [
    {
        "id": id,
        "ask": ask,
        "short": ask.rstrip("?"),
        "glance": True,
        "topics": ["criteria"],
        "together": "shown",
        "because": "Nothing follows together.",
        "positions": [
            {"id": key, "label": label, "needs": "should"} for key, label in positions.items()
        ],
    }
    for id, ask, positions in (
        ("may-ask", "Who may ask for a meeting?", {"any": "Any agency", "named": "Named roles"}),
        ("agrees", "Who agrees to it?", {"lead": "A safeguarding lead or line manager", "n": "N"}),
        ("chairs", "Who chairs?", {"senior": "A senior colleague not involved", "n": "N"}),
        ("told", "Is the family told beforehand?", {"yes": "Yes, normally", "no": "No"}),
        ("written", "What is written down?", {"brief": "Brief minutes and actions", "n": "N"}),
        ("when", "By when is the record sent?", {"ten": "Within 10 working days", "n": "N"}),
    )
]


def site() -> dict[str, Any]:
    def page(title: str) -> dict[str, Any]:
        passage = {"heading": "What this is", "paragraphs": ["It is invented, to be tested."]}
        return {"title": title, "lead": f"{title}, in one sentence.", "passages": [passage]}

    return {
        "name": "Handrail",
        "description": "What each invented document says on meeting without the family.",
        "publisher": "The testers",
        "contact": "Tell the testers of a mistake.",
        "address": "handrail.example",
        "safety": {"line": "Child in danger now? Call 999.", "attribution": "Said by this site."},
        "about": page("About"),
        "privacy": page("Privacy"),
    }


def accessibility() -> dict[str, Any]:
    return {
        "organisation": "The testers",
        "status": "not-yet-assessed",
        "scope": "This statement covers the invented site.",
        "failings": ["Some tables are long. The same is on the page of each partnership."],
        "alternatives": "Ask for a copy in large print.",
        "contact": "Write to the testers, who answer within a week.",
        "enforcement": ["In England, Scotland and Wales: the body that enforces the regulations."],
        "tested": "By a program, in a browser.",
        "tested_on": "2026-11-20",
        "prepared_on": "2026-11",
    }


def changes() -> list[dict[str, Any]]:
    return [
        {"date": "2026-10-02", "partnerships": ["northmoor"], "text": "A note on a lost word."},
        {"date": "2026-11-01", "text": "The first edition of this site."},
    ]
