"""Invented partnerships, to plan and render pages of. No word here is from a real document.

Northmoor is dated and past its review, Saltmarsh Vale is undated, Eastmere is still being read
and has its review ahead of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue import (
    Answer,
    Catalogue,
    Evidence,
    Note,
    Partnership,
    Provision,
    Silence,
    Source,
)
from generator.diagnostics import Position
from generator.register.fingerprint import SALT
from generator.register.model import Dropped, Fingerprint, Kind, Register, Section, Sentence
from generator.schema import policy, vocabulary

TODAY = date(2026, 11, 22)
_AT = Position(PurePosixPath("content/invented.yml"))


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
        "glance": True,
        "topics": ["criteria"],
        "positions": [{"id": key, "label": label} for key, label in positions.items()],
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


def sentence(at: str, label: str, *verbs: str, words: int = 18) -> Sentence:
    return Sentence(at, label, Kind.PARAGRAPH, words, verbs=verbs)


def source(partnership: str, sentences: Sequence[Sentence], **record: Any) -> Source:
    given = {"title": "Meeting well together", "issuer": "The Board", "reading": "complete"}
    register = Register("1", "0" * 64, "0" * 8, (Section("all", "Calling", tuple(sentences)),),
                        (Dropped("repeated-furniture", (3, 40, 77)),))
    return Source(
        id="main",
        partnership=partnership,
        record=policy.Document.model_validate({**given, **record}),
        register=register,
        fingerprint=Fingerprint("1", "sha256/8", SALT, {}),
        set_aside=(),
        position=_AT,
    )


def provision(of: Source, id: str, topic: str, force: str, says: str, **more: Any) -> Provision:
    cites = more.pop("cites", [("calling.2.1", "talk it over with your lead")])
    record = policy.Provision.model_validate({
        "id": id, "topic": topic, "force": force, "says": says,
        "cites": [{"at": at, "words": words} for at, words in cites], **more,
    })
    return Provision(record, of.partnership, stage_of(topic), _evidence(of, record.cites), _AT)


def silence(partnership: str, id: str, topic: str, point: str, **near: str) -> Silence:
    record = policy.Silence.model_validate({
        "id": id, "topic": topic, "point": point,
        "near": [{"provision": key.replace("_", "-"), "about": near[key]} for key in near],
    })
    return Silence(record, partnership, stage_of(topic), _AT)


def note(of: Source, id: str, severity: str, **more: Any) -> Note:
    given = {
        "fault": "unclear",
        "printed": "The sentence breaks off after the word and.",
        "matters": "You cannot tell whom else to ask.",
        "site": "It shows the sentence as it stands, and fills nothing in.",
    }
    record = policy.Note.model_validate({**given, "id": id, "severity": severity, **more})
    return Note(record, of.partnership, _evidence(of, record.cites), _AT)


def answer(question: str, **record: Any) -> Answer:
    asked = {one["id"]: vocabulary.Question.model_validate(one) for one in QUESTIONS}[question]
    return Answer(policy.Answer.model_validate({"question": question, **record}), asked, _AT)


def stage_of(topic: str) -> str:
    return next(one["id"] for one in STAGES if topic in [each["id"] for each in one["topics"]])


def partnership(of: Source, name: str, **parts: Any) -> Partnership:
    record = {
        "name": name,
        "body": f"{name} Safeguarding Partnership",
        "document_phrase": f"{name}'s document",
        "nation": "England",
        "prefix": of.partnership[:2],
        "documents": ["main"],
        **parts.pop("record", {}),
    }
    empty: dict[str, Any] = dict.fromkeys(("provisions", "silences", "notes", "answers"), ())
    made = policy.Partnership.model_validate(record)
    return Partnership(of.partnership, made, (of,), **{**empty, **parts}, position=_AT)


def northmoor() -> Partnership:
    of = source(
        "northmoor",
        [
            sentence("calling.1.1", "Calling a meeting, paragraph 1", "can", "should"),
            sentence("calling.2.1", "Calling a meeting, paragraph 2", "should"),
            sentence("minutes.1.1", "Minutes, paragraph 1", "will", "must"),
            sentence("minutes.2.1", "Minutes, paragraph 2"),
        ],
        title="Meeting well together: practice note",
        issuer="Northmoor Safeguarding Partnership",
        edition="Version 3",
        dated="2023-07",
        review="2025-07",
        owner="Policy officer",
        note="The appendix that it names is missing.",
    )
    return partnership(
        of,
        "Northmoor",
        provisions=_northmoor_provisions(of),
        silences=(
            silence(
                "northmoor",
                "no-storage-place",
                "record-storage",
                "where minutes are kept",
                no_minutes_sent="sending them, not keeping them",
            ),
        ),
        notes=(
            note(of, "no-note-cut", "changes-action", touches=["no-authorise"],
                 cites=[{"at": "calling.2.1", "words": "with the agency's DSL first and"}]),
            note(of, "no-note-not", "reverses-meaning", touches=["no-tell", "no-tell-risk"],
                 printed="The sentence prints that families are told, where the next says not."),
            note(of, "no-note-old", "wording", whole_document=True,
                 printed="It still names the board that came before."),
        ),
        answers=(
            answer("may-ask", position="any", cites=["no-call"]),
            answer("agrees", position="lead", cites=["no-authorise"]),
            answer("chairs", position="senior", cites=["no-chair"]),
            answer("told", cases=[
                {"if": "it puts no one at more risk", "position": "yes", "cites": ["no-tell"]},
                {"if": "it may add to a risk", "position": "no", "cites": ["no-tell-risk"]},
            ]),
            answer("written", position="pulls-apart", cites=["no-minutes", "no-minutes-sent"]),
            answer("when", position="ten", cites=["no-minutes-sent"]),
        ),
    )


def _northmoor_provisions(of: Source) -> tuple[Provision, ...]:
    call, lead, minutes = (
        [("calling.1.1", "may bring the others together")],
        [("calling.2.1", "talk it over with your lead")],
        [("minutes.1.1", "must go out to all who came")],
    )
    return (
        provision(of, "no-purpose", "purpose", "information",
                  "Meeting without the family lets agencies speak openly where a plan is stuck.",
                  cites=call),
        provision(of, "no-criteria", "criteria", "may",
                  "Agencies meet when a plan has stopped making things better for the child.",
                  cites=call, who=["practitioner"]),
        provision(of, "no-instead", "criteria", "should-not",
                  "The meeting stands in for a core group or for a planning meeting.",
                  cites=call),
        provision(of, "no-call", "who-can-convene", "may",
                  "Any agency that works with the family calls a meeting.",
                  cites=call, who=["practitioner"], also=["criteria"]),
        provision(of, "no-authorise", "authorisation", "should",
                  "A DSL or line manager agrees to the meeting before it is arranged.",
                  cites=[*lead, *call], who=["lead", "manager"], to=["practitioner"],
                  also=["who-can-convene"], **{"if": "the request is in writing"},
                  unless="a child may be harmed while they wait",
                  reading="The verb stands in the sentence before; this one goes on from it."),
        provision(of, "no-chair", "chair", "should",
                  "A senior colleague with no part in the case takes the chair.",
                  cites=lead, who=["chair"]),
        provision(of, "no-tell", "informing-family-before", "must",
                  "The parents are told that the meeting will take place.",
                  cites=lead, who=["practitioner"], to=["parents"],
                  within={"when": "before-the-meeting"}),
        provision(of, "no-tell-risk", "informing-family-before", "may",
                  "The agencies meet without telling the parents.",
                  cites=lead, excepts=["no-tell"], **{"if": "telling them may add to a risk"}),
        provision(of, "no-format", "meeting-format", "must-not",
                  "Anyone records the meeting on a device of their own.", cites=lead),
        provision(of, "no-minutes", "record-content", "should",
                  "Brief minutes set out the needs, the actions and who does each.",
                  cites=minutes, who=["minute-taker"]),
        provision(of, "no-minutes-sent", "record-distribution", "must",
                  "Everyone who was invited gets the minutes.",
                  cites=minutes, who=["minute-taker"],
                  within={"working_days": 10, "covers": ["minutes", "actions"]}),
    )


def saltmarsh() -> Partnership:
    of = source("saltmarsh", [sentence("calling.1.1", "1.2 Calling, first paragraph", "must")])
    cites = [("calling.1.1", "ask a DSL beforehand")]
    return partnership(
        of,
        "Saltmarsh Vale",
        provisions=(
            provision(of, "sa-ask", "authorisation", "must",
                      "Whoever wants a meeting asks a DSL before inviting anyone.", cites=cites),
        ),
        silences=(
            silence("saltmarsh", "sa-who", "who-can-convene", "who may call a meeting",
                    sa_ask="asking first, not who may ask"),
        ),
        answers=(answer("may-ask", position="silent", cites=["sa-who"]),),
        record={"nation": "Wales", "aliases": ["SVSB"]},
    )


def eastmere() -> Partnership:
    of = source(
        "eastmere",
        [sentence("a.1.1", "Introduction, paragraph 1"), sentence("a.1.2", "Introduction, 2")],
        title="Guidance on meeting without families",
        dated="2026-01-09",
        review="2027-01",
        reading="in-progress",
    )
    return partnership(of, "Eastmere", record={"nation": "Scotland"})


def catalogue(partnerships: Iterable[Partnership] | None = None) -> Catalogue:
    roles = {id: vocabulary.Role(id=id, title=title) for id, title in ROLES.items()}
    return Catalogue(
        site=vocabulary.Site.model_validate(_site()),
        accessibility=vocabulary.Accessibility.model_validate(_accessibility()),
        changes=tuple(vocabulary.Change.model_validate(one) for one in _changes()),
        stages=tuple(vocabulary.Stage.model_validate(one) for one in STAGES),
        roles=roles,
        verbs=vocabulary.Verbs(
            verbs=(vocabulary.Verb(words=("must",), force=policy.Force.MUST),),
            conditions=("if",),
            exceptions=("unless",),
        ),
        terms=tuple(vocabulary.Term.model_validate(one) for one in TERMS),
        questions=tuple(vocabulary.Question.model_validate(one) for one in QUESTIONS),
        partnerships=tuple(partnerships or (northmoor(), saltmarsh(), eastmere())),
    )


def many(number: int) -> Catalogue:
    """More partnerships than fit as big choices."""
    names = [f"Vale {index:02}" for index in range(number)]
    made = []
    for index, name in enumerate(names):
        of = replace(source("x", []), partnership=f"vale-{index:02}")
        nation = ("England", "Scotland", "Wales")[index % 3]
        made.append(partnership(of, name, record={"nation": nation, "prefix": f"v{index}"}))
    return catalogue(made)


def _evidence(of: Source, cites: Iterable[policy.Cite]) -> tuple[Evidence, ...]:
    known = {one.at: one for one in of.register.sentences()}
    return tuple(Evidence(of, known[one.at], "Calling", one.words) for one in cites)


def _site() -> dict[str, Any]:
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


def _accessibility() -> dict[str, Any]:
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


def _changes() -> list[dict[str, Any]]:
    return [
        {"on": "2026-10-02", "partnerships": ["northmoor"], "text": "A note on a lost word."},
        {"on": "2026-11-01", "text": "The first edition of this site."},
    ]
