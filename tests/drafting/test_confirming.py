"""A draft becomes a statement when a person has found its words and confirms it, and no sooner."""

from __future__ import annotations

from pathlib import Path

from generator.cli.console import StageClock
from generator.files.project import Project
from generator.pipeline.stages import read_catalogue
from tests.drafting.test_new_partnership import OWN
from tests.projects import handrail, replace_in

DOCUMENT = "harrowdale/harrowdale-note/document"
PROVISIONS = f"{OWN}/documents/harrowdale-note/provisions.yml"
TELL = "har-tell-each-other"


def test_what_still_says_todo_is_refused(drafted: Path) -> None:
    ran = handrail("confirm", TELL, root=drafted)
    assert ran.code == 1
    assert "draft-unwritten" in ran.err
    assert "draft: true" in (drafted / PROVISIONS).read_text(encoding="utf-8")


def test_a_draft_whose_words_are_found_is_published_and_confirmed(drafted: Path) -> None:
    assert handrail("confirm", DOCUMENT, root=drafted).code == 0
    replace_in(
        drafted / PROVISIONS,
        "TODO agencies and chair should (in your own words).",
        "Agencies and the chair should share what they have learned.",
    )
    before = (drafted / PROVISIONS).read_text(encoding="utf-8").splitlines()
    ran = handrail("confirm", TELL, root=drafted)
    assert ran.code == 0, ran.err
    after = (drafted / PROVISIONS).read_text(encoding="utf-8").splitlines()

    gone = list(before)
    for line in after:
        gone.remove(line)
    assert {line.split(":")[0].strip() for line in gone} == {"draft", "guess"}
    assert len(gone) == 2
    assert f"confirmed {TELL} calling.3.1" in ran.out
    catalogue = read_catalogue(Project(drafted), StageClock(quiet=True))
    assert [one.id for one in catalogue.by_id["harrowdale"].provisions] == [TELL]
    assert handrail("check", root=drafted).code == 0


def test_an_answer_and_a_silence_are_taken_over_by_name(drafted: Path) -> None:
    names = (DOCUMENT, "har-silent-chair", "harrowdale/positions/who-chairs")
    ran = handrail("confirm", *names, root=drafted)
    assert ran.code == 0, ran.err
    harrowdale = read_catalogue(Project(drafted), StageClock(quiet=True)).by_id["harrowdale"]
    assert [one.id for one in harrowdale.silences] == ["har-silent-chair"]
    assert [one.record.question for one in harrowdale.answers] == ["who-chairs"]


def test_all_of_a_partnership_at_once_leaves_its_drafts(drafted: Path) -> None:
    waiting = len(read_catalogue(Project(drafted), StageClock(quiet=True)).drafts)
    handrail("confirm", "--all", root=drafted)
    assert len(read_catalogue(Project(drafted), StageClock(quiet=True)).drafts) == waiting


def test_keys_in_one_line_are_left_to_a_person(drafted: Path) -> None:
    path = drafted / OWN / "silences.yml"
    path.write_text(
        "- {id: har-silent-chair, topic: chair, point: who chairs, draft: true, guess: none}\n",
        encoding="utf-8",
    )
    (drafted / OWN / "positions.yml").unlink()
    ran = handrail("confirm", "har-silent-chair", root=drafted)
    assert ran.code == 1
    assert "draft-by-hand" in ran.err
