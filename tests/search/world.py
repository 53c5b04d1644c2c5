"""An invented world for the tests of the search: two partnerships that do not exist."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from generator.catalogue import Catalogue, Evidence, Note, Partnership, Provision, Silence, Source
from generator.parse.placed import Placed
from generator.register.model import Fingerprint, Kind, Register, Sentence
from generator.schema import policy, vocabulary
from generator.schema.search import SearchWords
from generator.yaml_source.reader import Sourced

CONTENT = Path(__file__).resolve().parents[2] / "content"
ENGLISH = SearchWords.model_validate(
    yaml.safe_load((CONTENT / "search.yml").read_text(encoding="utf-8"))
)
"""The real words: the invented partnerships are asked in the same English."""
AT = Sourced(PurePosixPath("content/invented.yml"))

STAGES: list[dict[str, Any]] = [
    {
        "id": "decide",
        "title": "Decide",
        "lead": "Whether a meeting can be called.",
        "topics": [
            ("criteria", "When a meeting may be called", ["threshold", "should we meet", "drift"]),
            ("who-can-convene", "Who can ask for or call a meeting", ["convene", "who can ask"]),
            ("authorisation", "Who agrees to it", ["authorise", "permission", "sign off"]),
            ("disagreement", "If you disagree", ["refuse", "says no", "escalate", "dispute"]),
        ],
    },
    {
        "id": "prepare",
        "title": "Prepare",
        "lead": "Chair, invitations and whether the family is told first.",
        "topics": [
            ("chair", "Who chairs", ["chairing", "run the meeting", "lead the meeting"]),
            ("attendance", "Who attends", ["invite", "who comes", "police"]),
            ("informing-before", "Telling the family before", ["tell mum", "inform parents"]),
        ],
    },
    {
        "id": "record",
        "title": "Record and share",
        "lead": "What is written down, who gets it and where it is kept.",
        "topics": [
            ("minutes", "Who writes it down", ["minutes", "notes", "scribe"]),
            ("distribution", "Who gets the record", ["send minutes", "share minutes"]),
            ("storage", "Where the record is kept", ["retention", "file", "SAR"]),
            ("informing-after", "Telling the family afterwards", ["tell mum after", "feedback"]),
        ],
    },
]

TERMS: list[dict[str, Any]] = [
    {"id": "dsl", "term": "DSL", "long": "designated safeguarding lead"},
    {
        "id": "fii",
        "term": "FII",
        "long": "fabricated or induced illness",
        "meaning": "Illness made up or caused by a carer.",
        "aliases": ["made up illness", "Munchausen"],
    },
    {"id": "tac", "term": "TAC", "long": "team around the child"},
]

ROLES = {
    "practitioner": "practitioner",
    "manager": "line manager",
    "lead": "designated safeguarding lead",
    "chair": "chair",
    "minute-taker": "minute taker",
    "parents": "parents or carers",
}

PARTNERSHIPS: dict[str, dict[str, Any]] = {
    "northmoor": {
        "name": "Northmoor",
        "prefix": "no",
        "aliases": ["NSP", "North Moor"],
        "provisions": [
            ("no-drift", "criteria", "may", "Meet when the child's plan is stuck."),
            ("no-worry", "criteria", "may", "Meet to clear up a worry about the child."),
            ("no-any", "who-can-convene", "may", "Anyone working with the child calls a meeting."),
            ("no-authorise", "authorisation", "should", "The lead or manager says yes to it."),
            ("no-dispute", "disagreement", "information", "The disputes policy applies."),
            ("no-chair", "chair", "should", "Someone used to such meetings chairs."),
            ("no-police", "attendance", "may", "The police are invited where a crime is likely."),
            ("no-tell", "informing-before", "should", "Agencies settle whether parents are told."),
            ("no-minutes", "minutes", "must", "A minute taker writes short, clear minutes."),
            ("no-send", "distribution", "must", "Minutes go to all who came."),
            ("no-after", "informing-after", "must-not", "Do not share the outcome with parents."),
        ],
        "silences": [
            ("no-kept", "storage", "where minutes are kept"),
            ("no-how-long", "storage", "how long minutes are kept"),
            ("no-late", "informing-after", "who tells the parents, if the meeting was held late"),
        ],
        "notes": [("no-lost", "The sentence on chairing seems to have lost a word.", "no-chair")],
    },
    "eastwick": {
        "name": "Eastwick & Harbour",
        "prefix": "ea",
        "aliases": ["EHSP"],
        "provisions": [
            ("ea-hostile", "criteria", "may", "Meet when adults are hostile to professionals."),
            ("ea-team", "who-can-convene", "may", "Anyone in the TAC asks for a meeting."),
            ("ea-manager", "authorisation", "should", "A line manager agrees to the meeting."),
            ("ea-upwards", "disagreement", "should", "Take it to your line manager."),
            ("ea-chair", "chair", "should", "A senior person not involved with the family chairs."),
            ("ea-tell", "informing-before", "should", "Tell the family about the meeting first."),
            ("ea-fii", "informing-before", "must-not", "Keep it from carers causing the illness."),
            ("ea-minutes", "minutes", "must", "The chair sees that minutes are written."),
            ("ea-file", "storage", "must", "Each agency puts the minutes on its own file."),
        ],
        "silences": [("ea-who-gets", "distribution", "who receives the minutes")],
        "notes": [],
    },
}

EXTRAS: dict[str, dict[str, Any]] = {
    "no-authorise": {"who": ["lead", "manager"], "if": "they agree that it is needed"},
    "no-tell": {"to": ["parents"], "unless": "that adds to the risk"},
    "no-minutes": {"who": ["minute-taker"]},
    "no-send": {"within": {"working_days": 10}},
    "no-after": {"if": "fabricated illness is suspected", "excepts": ["no-tell"]},
}


def world(search: SearchWords = ENGLISH, /, **partnerships: dict[str, Any]) -> Catalogue:
    """The catalogue of the invented world, with other words or partnerships if they are given."""
    page = {"title": "About", "lead": "It is invented.", "passages": [_passage()]}
    return Catalogue(
        site=vocabulary.Site.model_validate(
            {
                "name": "Invented",
                "description": "A site for tests.",
                "publisher": "Nobody",
                "contact": "Nobody",
                "address": "site.example",
                "safety": {"line": "Call 999.", "attribution": "Says the site."},
                "about": page,
                "privacy": {**page, "title": "Privacy"},
            }
        ),
        accessibility=vocabulary.Accessibility.model_validate(_accessibility()),
        changes=(),
        stages=tuple(_stage(stage) for stage in STAGES),
        roles={id: vocabulary.Role(id=id, title=title) for id, title in ROLES.items()},
        verbs=vocabulary.Verbs(
            verbs=(vocabulary.Verb(words=("must",), force=policy.Force.MUST),),
            conditions=("if",),
            exceptions=("unless",),
        ),
        glossary=tuple(Placed(vocabulary.Term.model_validate(term), AT) for term in TERMS),
        compared_on=(),
        search=search,
        partnerships=tuple(
            _partnership(id, told) for id, told in (partnerships or PARTNERSHIPS).items()
        ),
    )


def _passage() -> dict[str, Any]:
    return {"heading": "Why", "paragraphs": ["To test."]}


def _accessibility() -> dict[str, Any]:
    return {
        "organisation": "Nobody",
        "status": "not-yet-assessed",
        "scope": "All",
        "failings": [],
        "alternatives": "Ask",
        "contact": "Ask",
        "enforcement": ["EHRC"],
        "tested": "By hand",
        "tested_on": "2026-11",
        "prepared_on": "2026-11",
    }


def _stage(told: dict[str, Any]) -> vocabulary.Stage:
    topics = [
        {"id": id, "title": title, "about": f"{title}.", "aliases": aliases}
        for id, title, aliases in told["topics"]
    ]
    return vocabulary.Stage.model_validate({**told, "topics": topics})


def _partnership(id: str, told: dict[str, Any]) -> Partnership:
    source = _source(id, told["name"])
    stage_of = {topic[0]: stage["id"] for stage in STAGES for topic in stage["topics"]}
    return Partnership(
        policy.Partnership.model_validate(
            {
                "name": told["name"],
                "body": f"{told['name']} Safeguarding Partnership",
                "document_phrase": f"{told['name']}'s document",
                "nation": "England",
                "prefix": told["prefix"],
                "aliases": told["aliases"],
                "documents": ["guide"],
            }
        ),
        AT,
        id=id,
        sources=(source,),
        provisions=tuple(
            _provision(id, source, stage_of, provision) for provision in told["provisions"]
        ),
        silences=tuple(
            Silence(
                policy.Silence(id=key, topic=topic, point=point),
                AT,
                partnership=id,
                stage=stage_of[topic],
            )
            for key, topic, point in told["silences"]
        ),
        notes=tuple(_note(id, note) for note in told["notes"]),
        answers=(),
    )


def _source(partnership: str, name: str) -> Source:
    record = {"title": f"{name}: meeting together", "issuer": name, "reading": "complete"}
    return Source(
        policy.Document.model_validate(record),
        AT,
        id="guide",
        partnership=partnership,
        register=Register(
            splitter="1", text="0", marks="0", hints="0", idle_hints=(), sections=(), dropped=()
        ),
        fingerprint=Fingerprint(normalisation="1", hash="sha256", salt="0", runs={}),
        set_aside=(),
    )


def _provision(
    partnership: str, source: Source, stage_of: dict[str, str], told: tuple[str, str, str, str]
) -> Provision:
    id, topic, force, says = told
    cite = {"at": "one.1", "words": "words of an invented document"}
    record = {"id": id, "topic": topic, "force": force, "says": says, "cites": [cite]}
    sentence = Sentence(at="one.1", label="One", kind=Kind.PARAGRAPH, words=9, hash="0" * 16)
    return Provision(
        policy.Provision.model_validate({**record, **EXTRAS.get(id, {})}),
        AT,
        partnership=partnership,
        stage=stage_of[topic],
        evidence=(Evidence(source, sentence, "One", cite["words"]),),
    )


def _note(partnership: str, told: tuple[str, str, str]) -> Note:
    id, printed, touches = told
    record = {
        "id": id,
        "severity": "reverses-meaning",
        "fault": "lost-word",
        "printed": printed,
        "matters": "It may mean the reverse.",
        "site": "It is shown as printed.",
        "touches": [touches],
    }
    made = policy.Note.model_validate(record)
    return Note(made, AT, partnership=partnership, evidence=(), document="guide")
