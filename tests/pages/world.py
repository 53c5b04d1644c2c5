"""Invented partnerships, to plan and render pages of. No word here is from a real document.

Northmoor is dated and past its review, Saltmarsh Vale is undated, Eastmere is still being read
and has its review ahead of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from generator.catalogue import Catalogue, Partnership, Provision, Source
from generator.parse.placed import Placed
from generator.schema import comparison, policy, vocabulary
from tests.pages.making import AT, answer, note, partnership, provision, sentence, silence, source
from tests.pages.shared_words import (
    QUESTIONS,
    ROLES,
    STAGES,
    TERMS,
    accessibility,
    changes,
    site,
)

TODAY = date(2026, 11, 22)


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
            note(
                of,
                "no-note-cut",
                "changes-action",
                touches=["no-authorise"],
                cites=[{"at": "calling.2.1", "words": "with the agency's DSL first and"}],
            ),
            note(
                of,
                "no-note-not",
                "reverses-meaning",
                touches=["no-tell", "no-tell-risk"],
                printed="The sentence prints that families are told, where the next says not.",
            ),
            note(
                of,
                "no-note-old",
                "wording",
                whole_document=True,
                printed="It still names the board that came before.",
            ),
        ),
        answers=(
            answer("may-ask", position="any", cites=["no-call"]),
            answer("agrees", position="lead", cites=["no-authorise"]),
            answer("chairs", position="senior", cites=["no-chair"]),
            answer(
                "told",
                cases=[
                    {"if": "it puts no one at more risk", "position": "yes", "cites": ["no-tell"]},
                    {"if": "it may add to a risk", "position": "no", "cites": ["no-tell-risk"]},
                ],
            ),
            answer(
                "written",
                position="pulls-apart",
                sides=[
                    {"position": "brief", "cites": ["no-minutes"]},
                    {"position": "n", "cites": ["no-minutes-sent"]},
                ],
            ),
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
        provision(
            of,
            "no-purpose",
            "purpose",
            "information",
            "Meeting without the family lets agencies speak openly where a plan is stuck.",
            cites=call,
        ),
        provision(
            of,
            "no-criteria",
            "criteria",
            "may",
            "Agencies meet when a plan has stopped making things better for the child.",
            cites=call,
            who=["practitioner"],
        ),
        provision(
            of,
            "no-instead",
            "criteria",
            "should-not",
            "The meeting stands in for a core group or for a planning meeting.",
            cites=call,
        ),
        provision(
            of,
            "no-call",
            "who-can-convene",
            "may",
            "Any agency that works with the family calls a meeting.",
            cites=call,
            who=["practitioner"],
            also=["criteria"],
        ),
        provision(
            of,
            "no-authorise",
            "authorisation",
            "should",
            "A DSL or line manager agrees to the meeting before it is arranged.",
            cites=[*lead, *call],
            who=["lead", "manager"],
            to=["practitioner"],
            also=["who-can-convene"],
            **{"if": "the request is in writing"},
            unless="a child may be harmed while they wait",
            reading="The verb stands in the sentence before; this one goes on from it.",
        ),
        provision(
            of,
            "no-chair",
            "chair",
            "should",
            "A senior colleague with no part in the case takes the chair.",
            cites=lead,
            who=["chair"],
        ),
        provision(
            of,
            "no-tell",
            "informing-family-before",
            "must",
            "The parents are told that the meeting will take place.",
            cites=lead,
            who=["practitioner"],
            to=["parents"],
            within={"when": "before-the-meeting"},
        ),
        provision(
            of,
            "no-tell-risk",
            "informing-family-before",
            "may",
            "The agencies meet without telling the parents.",
            cites=lead,
            excepts=["no-tell"],
            **{"if": "telling them may add to a risk"},
        ),
        provision(
            of,
            "no-format",
            "meeting-format",
            "must-not",
            "Anyone records the meeting on a device of their own.",
            cites=lead,
        ),
        provision(
            of,
            "no-minutes",
            "record-content",
            "should",
            "Brief minutes set out the needs, the actions and who does each.",
            cites=minutes,
            who=["minute-taker"],
        ),
        provision(
            of,
            "no-minutes-sent",
            "record-distribution",
            "must",
            "Everyone who was invited gets the minutes.",
            cites=minutes,
            who=["minute-taker"],
            within={"working_days": 10, "covers": ["minutes", "actions"]},
        ),
    )


def saltmarsh() -> Partnership:
    of = source("saltmarsh", [sentence("calling.1.1", "1.2 Calling, first paragraph", "must")])
    cites = [("calling.1.1", "ask a DSL beforehand")]
    return partnership(
        of,
        "Saltmarsh Vale",
        provisions=(
            provision(
                of,
                "sa-ask",
                "authorisation",
                "must",
                "Whoever wants a meeting asks a DSL before inviting anyone.",
                cites=cites,
            ),
        ),
        silences=(
            silence(
                "saltmarsh",
                "sa-who",
                "who-can-convene",
                "who may call a meeting",
                sa_ask="asking first, not who may ask",
            ),
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
        site=vocabulary.Site.model_validate(site()),
        accessibility=vocabulary.Accessibility.model_validate(accessibility()),
        changes=tuple(vocabulary.Change.model_validate(change) for change in changes()),
        stages=tuple(vocabulary.Stage.model_validate(stage) for stage in STAGES),
        roles=roles,
        verbs=vocabulary.Verbs(
            verbs=(vocabulary.Verb(words=("must",), force=policy.Force.MUST),),
            conditions=("if",),
            exceptions=("unless",),
        ),
        glossary=tuple(Placed(vocabulary.Term.model_validate(term), AT) for term in TERMS),
        compared_on=tuple(
            Placed(comparison.Question.model_validate(question), AT) for question in QUESTIONS
        ),
        partnerships=tuple(partnerships or (northmoor(), saltmarsh(), eastmere())),
    )


def many(number: int) -> Catalogue:
    """More partnerships than fit as big choices."""
    nations = ("England", "Scotland", "Wales")
    partnerships = tuple(
        partnership(
            source(f"vale-{index:02}", []),
            f"Vale {index:02}",
            record={"nation": nations[index % 3], "prefix": f"v{index}"},
        )
        for index in range(number)
    )
    return replace(catalogue(partnerships), glossary=(), changes=())
