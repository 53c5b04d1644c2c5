"""How an invented partnership is made: short functions over the real records.

What is not said is filled in, so that a test shows only what it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue import Answer, Evidence, Note, Partnership, Provision, Silence, Source
from generator.register.fingerprint import SALT, sentence_hash
from generator.register.model import Dropped, Fingerprint, Kind, Register, Section, Sentence
from generator.schema import comparison, policy
from generator.yaml_source.reader import Sourced
from tests.pages.shared_words import QUESTIONS, STAGES

AT = Sourced(PurePosixPath("content/invented.yml"))


def sentence(at: str, label: str, *verbs: str, words: int = 18) -> Sentence:
    return Sentence(
        at=at,
        label=label,
        kind=Kind.PARAGRAPH,
        words=words,
        hash=sentence_hash(f"{at} {label}"),
        marks=" _ ".join(verbs),
    )


def source(partnership: str, sentences: Sequence[Sentence], **record: Any) -> Source:
    given = {"title": "Meeting well together", "issuer": "The Board", "reading": "complete"}
    register = Register(
        splitter="1",
        text="0" * 64,
        marks="0" * 8,
        hints="0" * 8,
        idle_hints=(),
        sections=(Section(id="all", heading="Calling", sentences=tuple(sentences)),),
        dropped=(Dropped(rule="repeated-furniture", lines=(3, 40, 77)),),
    )
    return Source(
        policy.Document.model_validate({**given, **record}),
        AT,
        id="main",
        partnership=partnership,
        register=register,
        fingerprint=Fingerprint("1", "sha256/8", SALT, {}),
        set_aside=(),
    )


def provision(of: Source, id: str, topic: str, force: str, says: str, **more: Any) -> Provision:
    cites = more.pop("cites", [("calling.2.1", "talk it over with your lead")])
    record = policy.Provision.model_validate(
        {
            "id": id,
            "topic": topic,
            "force": force,
            "says": says,
            "cites": [{"at": at, "words": words} for at, words in cites],
            **more,
        }
    )
    return Provision(
        record,
        AT,
        partnership=of.partnership,
        stage=stage_of(topic),
        evidence=_evidence(of, record.cites),
    )


def silence(partnership: str, id: str, topic: str, point: str, **near: str) -> Silence:
    record = policy.Silence.model_validate(
        {
            "id": id,
            "topic": topic,
            "point": point,
            "near": [{"provision": key.replace("_", "-"), "about": near[key]} for key in near],
        }
    )
    return Silence(record, AT, partnership=partnership, stage=stage_of(topic))


def note(of: Source, id: str, severity: str, **more: Any) -> Note:
    given = {
        "fault": "unclear",
        "printed": "The sentence breaks off after the word and.",
        "matters": "You cannot tell whom else to ask.",
        "site": "It shows the sentence as it stands, and fills nothing in.",
    }
    record = policy.Note.model_validate({**given, "id": id, "severity": severity, **more})
    evidence = _evidence(of, record.cites)
    return Note(record, AT, partnership=of.partnership, evidence=evidence, document=of.id)


def answer(question: str, **record: Any) -> Answer:
    asked = {written["id"]: comparison.Question.model_validate(written) for written in QUESTIONS}[
        question
    ]
    said = comparison.Answer.model_validate({"question": question, **record})
    return Answer(said, AT, question=asked)


def stage_of(topic: str) -> str:
    held = {listed["id"]: str(stage["id"]) for stage in STAGES for listed in stage["topics"]}
    return held[topic]


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
    return Partnership(made, AT, id=of.partnership, sources=(of,), **{**empty, **parts})


def _evidence(of: Source, cites: Iterable[policy.Cite]) -> tuple[Evidence, ...]:
    known = {sentence.at: sentence for sentence in of.register.sentences()}
    return tuple(Evidence(of, known[cite.at], "Calling", cite.words) for cite in cites)
