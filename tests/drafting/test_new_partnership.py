"""What `handrail new partnership` makes of a document: drafts that check, and are on no page."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import yaml

from generator.cli.console import StageClock
from generator.diagnostics import Severity
from generator.files.project import Project
from generator.pipeline.stages import check
from generator.register.fingerprint import shared_words
from tests.projects import ROOT, handrail

OWN = "content/partnerships/harrowdale"
OTHERS = ("content", "guides")


def hashes(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): sha256(path.read_bytes()).hexdigest()
        for top in OTHERS
        for path in (root / top).rglob("*")
        if path.is_file()
    }


def written(root: Path, name: str) -> list[dict[str, object]]:
    (path,) = (root / OWN).rglob(name)
    return list(yaml.safe_load(path.read_text(encoding="utf-8")))


def by_phrase(root: Path, words: str) -> dict[str, object]:
    return next(one for one in written(root, "provisions.yml") if words in str(one["cites"]))


def test_a_sixth_partnership_touches_no_shared_file_and_passes(note: Path, tmp_path: Path) -> None:
    for top in OTHERS:
        shutil.copytree(ROOT / top, tmp_path / top)
    before = hashes(tmp_path)
    ran = handrail("new", "partnership", str(note), "--name", "Harrowdale", root=tmp_path)
    assert ran.code == 0, ran.err

    after = hashes(tmp_path)
    assert {path: after[path] for path in before} == before
    assert all(path.startswith(OWN) for path in after.keys() - before.keys())
    checked = check(Project(tmp_path), StageClock(quiet=True))
    assert {one.code for one in checked.diagnostics} == {"draft"}
    assert len(checked.catalogue.partnerships) == 5
    assert len(checked.whole.partnerships) == 6


def test_each_draft_is_told_with_its_reason_and_none_is_published(drafted: Path) -> None:
    checked = check(Project(drafted), StageClock(quiet=True))
    told = list(checked.diagnostics)

    assert {(one.code, one.severity) for one in told} == {("draft", Severity.WARNING)}
    assert len(told) == len(checked.catalogue.drafts) > 40
    assert "harrowdale" not in checked.catalogue.by_id
    shown = checked.whole.by_id["harrowdale"]
    assert shown.record.name == "Harrowdale (with drafts)"
    assert all(one.record.says.startswith("Draft: ") for one in shown.provisions)
    assert all(one.record.point.startswith("Draft: ") for one in shown.silences)


def test_what_the_sentence_says_outright_is_guessed(drafted: Path) -> None:
    agree = by_phrase(drafted, "must agree to")
    assert (agree["force"], agree["who"]) == ("must", ["line-manager"])
    assert agree["topic"] == "authorisation"
    assert agree["within"] == {"working_days": 3, "from": "unstated"}
    assert "unless" in agree
    assert by_phrase(drafted, "may hold")["force"] == "must-not"
    assert by_phrase(drafted, "should tell")["who"] == ["agencies", "chair"]


def test_what_only_looks_like_a_rule_or_a_limit_is_drafted_as_none(drafted: Path) -> None:
    """A verb of what is told, days that are counted back, one verb that goes on another."""
    quoted = str([one["cites"] for one in written(drafted, "provisions.yml")])
    assert "'will send" not in quoted
    assert "within" not in by_phrase(drafted, "must send an agenda")
    reply = by_phrase(drafted, "must be necessary")
    assert reply["within"] == {"working_days": 1, "from": "unstated"}
    assert "'be necessary" not in quoted
    settle = by_phrase(drafted, "must settle")["items"]
    assert isinstance(settle, list)
    assert [one.get("force") for one in settle] == [None, None]


def test_a_silence_names_the_sentences_that_speak_against_it(drafted: Path) -> None:
    guesses = {one["topic"]: str(one["guess"]) for one in written(drafted, "silences.yml")}
    assert "but see calling." in guesses["disagreement-escalation"]
    assert guesses["fii-exception"] == "no sentence was taken for this topic."


def test_a_list_is_drafted_as_a_list(drafted: Path) -> None:
    sends = by_phrase(drafted, "should send")
    items = sends["items"]
    assert isinstance(items, list)
    assert [one["cites"][0]["words"] for one in items] == [
        "everyone who attended",
        "the social worker",
    ]
    assert not {"force", "who", "topic", "draft"} & items[0].keys()


def test_the_publication_is_read_from_its_own_lines(drafted: Path) -> None:
    (path,) = (drafted / OWN).rglob("document.yml")
    record = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert (record["edition"], record["approved"], record["review"]) == (
        "2",
        "2026-05-12",
        "2028-05",
    )
    assert record["reading"] == "in-progress"
    assert [one["reason"] for one in written(drafted, "set-aside.yml")] == ["cross-reference"]


def test_no_draft_copies_the_document(drafted: Path) -> None:
    shown = check(Project(drafted), StageClock(quiet=True)).whole.by_id["harrowdale"]
    (source,) = shown.sources
    for provision in shown.provisions:
        record = provision.record
        for text in (record.says, record.if_, record.unless, record.reading):
            assert shared_words(source.fingerprint, text or "") <= 4, text
        assert all(len(cite.words.split()) <= 8 for cite in record.cites)


def test_ids_that_can_be_none_are_refused_before_anything_is_written(
    begun: Path, note: Path
) -> None:
    before = hashes(begun)
    for wrong in (("--id", "../Harrow"), ("--document", "con")):
        ran = handrail("new", "partnership", str(note), "--name", "Harrow", *wrong, root=begun)
        assert ran.code == 2, ran.err
        assert "cannot be an id" in ran.err
    assert hashes(begun) == before


def test_a_partnership_that_is_there_is_left_alone(drafted: Path, note: Path) -> None:
    before = hashes(drafted)
    ran = handrail("new", "partnership", str(note), "--name", "Harrowdale", root=drafted)
    assert ran.code == 1
    assert "partnership-there" in ran.err
    assert hashes(drafted) == before
