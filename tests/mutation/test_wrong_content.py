"""Real content made wrong in every record, by kind: the checks refuse it, or it is listed why not.

`passed.txt` lists each wrong record that no check refuses, with the reason; it is renewed by
`make goldens` and its change is read. At least 95 of 100 of each kind that a machine can hold are
refused.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, Partnership, Source
from generator.checks import sentences_confirmed
from generator.derived.derive import Derived
from generator.derived.readings import readings_of
from generator.diagnostics import Diagnostics
from generator.files.project import Project, read_content
from generator.linking import link
from generator.parse.project import parse_project
from tests.mutation.wrong import KINDS, mutants, refused
from tests.projects import ROOT

pytestmark = pytest.mark.usefixtures("remembered")

PASSED = Path(__file__).with_name("passed.txt")
HELD = tuple(kind for kind in KINDS if kind != "actor-swapped")
"""Kinds that the marks of a sentence hold; an actor is no word of the closed list."""
HEADER = (
    "# Wrong records that no check refuses, each with the reason. Renewed by `make goldens`; the "
    "reasons stay."
)
LEAST = 0.95


@pytest.mark.parametrize("kind", KINDS)
def test_a_wrong_record_is_refused_or_listed(
    kind: str, catalogue: Catalogue, update_goldens: bool
) -> None:
    every = list(mutants(kind, catalogue))
    passed = [mutant.name for mutant in every if not refused(mutant, catalogue)]
    share = 1 - len(passed) / len(every)

    if update_goldens:
        _renew(kind, passed)
    assert sorted(set(passed)) == sorted(_listed(kind)), f"{share:.1%} of {len(every)} refused"
    if kind in HELD:
        assert share >= LEAST, f"{share:.1%} of {len(every)} refused"


def test_each_that_passes_has_a_reason() -> None:
    assert [line for line in _lines() if not line.partition(": ")[2].strip()] == []


def test_a_changed_sentence_is_always_noticed(catalogue: Catalogue) -> None:
    for owner in catalogue.partnerships:
        for source in owner.sources:
            for at in {reading.at for reading in readings_of(source, catalogue) if reading.at}:
                assert _noticed(at, source, owner, catalogue), f"{owner.id} {at}"


def test_a_neighbours_provision_is_never_an_answers_ground(catalogue: Catalogue) -> None:
    """Every answer's ground in turn: a neighbour's id is told, at its line."""
    whole = parse_project(read_content(Project(ROOT), Diagnostics()), Diagnostics())
    parsed = replace(whole, guides=(), templates=())  # no answer stands in them
    for owner in parsed.partnerships:
        neighbour = next(each for each in catalogue.partnerships if each.id != owner.id)
        strange = neighbour.provisions[0].id
        for place, answer in enumerate(owner.answers):
            if not answer.record.cites:
                continue
            wrong = answer.record.model_copy(update={"cites": (strange, *answer.record.cites[1:])})
            answers = list(owner.answers)
            answers[place] = replace(answer, record=wrong)
            others = replace(parsed, partnerships=(replace(owner, answers=tuple(answers)),))
            found = Diagnostics()
            link(others, found)
            told = [each for each in found.found if f"'{strange}'" in each.message]
            assert told, f"{owner.id}: {answer.record.question}"


def _noticed(at: str, source: Source, owner: Partnership, catalogue: Catalogue) -> bool:
    register = source.register.model_copy(
        update={
            "sections": tuple(
                section.model_copy(
                    update={
                        "sentences": tuple(
                            each.model_copy(update={"hash": "0" * 16}) if each.at == at else each
                            for each in section.sentences
                        )
                    }
                )
                for section in source.register.sections
            )
        }
    )
    changed = replace(source, register=register)
    sentences = {each.at: each for each in register.sentences()}
    provisions = tuple(
        replace(
            each,
            evidence=tuple(
                replace(one, source=changed, sentence=sentences[one.sentence.at])
                for one in each.evidence
            ),
        )
        for each in owner.provisions
    )
    notes = tuple(
        replace(
            each,
            evidence=tuple(
                replace(one, source=changed, sentence=sentences[one.sentence.at])
                for one in each.evidence
            ),
        )
        for each in owner.notes
    )
    others = replace(owner, sources=(changed,), provisions=provisions, notes=notes)
    found = Diagnostics()
    world = replace(catalogue, partnerships=(others,), guides=(), templates=(), forms=())
    sentences_confirmed.RULE.run(Derived(world), found)
    return any(each.code == sentences_confirmed.SENTENCE_CHANGED for each in found.found)


def _lines() -> list[str]:
    text = PASSED.read_text(encoding="utf-8") if PASSED.exists() else ""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _listed(kind: str) -> list[str]:
    names = (line.partition(": ")[0] for line in _lines())
    return [name for name in names if name.partition(" ")[0] == kind]


def _renew(kind: str, passed: list[str]) -> None:
    """Write the list of a kind anew; a reason that still has its line is kept."""
    reasons = dict(line.split(": ", 1) for line in _lines() if ": " in line)
    kept = [line for line in _lines() if line.partition(" ")[0] != kind]
    lines = kept + [f"{name}: {reasons.get(name, '')}" for name in dict.fromkeys(passed)]
    text = "\n".join((HEADER, *sorted(lines)))
    PASSED.write_text(f"{text}\n", encoding="utf-8")
