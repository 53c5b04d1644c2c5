"""A document's own sentences: shown where its partnership gave leave, refused everywhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from generator.register.fingerprint import sentence_hash
from generator.register.normalise import words
from tests.projects import (
    GOOD,
    NORTHMOOR,
    PRACTICE_NOTE,
    TODAY,
    catalogue_of,
    copy_of_good,
    found_in,
    handrail,
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of `good` in which the practice note's text lies beside its register."""
    root = copy_of_good(tmp_path)
    text = (root / "documents/northmoor.txt").read_bytes()
    (root / PRACTICE_NOTE / "document.txt").write_bytes(text)
    return root


def with_leave(root: Path) -> Path:
    document = root / PRACTICE_NOTE / "document.yml"
    text = re.sub(r"^rights: .*\n", "", document.read_text("utf-8"), flags=re.MULTILINE)
    document.write_text(f"{text}rights: reproduce\n", encoding="utf-8")
    return root


def codes(root: Path) -> list[str]:
    return [str(one.code) for one in found_in(root)]


def test_without_leave_a_copy_is_refused(project: Path) -> None:
    assert codes(project) == ["text-not-allowed"]


def test_a_text_that_was_not_registered_is_refused(project: Path) -> None:
    with_leave(project)
    text = project / PRACTICE_NOTE / "document.txt"
    text.write_bytes(text.read_bytes() + b"One more.\n")

    assert codes(project) == ["text-of-another-edition"]


def test_a_text_in_another_place_is_refused(project: Path) -> None:
    with_leave(project)
    (project / NORTHMOOR / "document.txt").write_text("x", encoding="utf-8")

    assert codes(project) == ["unknown-file"]


@pytest.mark.usefixtures("builds")
def test_with_leave_each_cited_sentence_is_shown_and_the_text_is_offered(project: Path) -> None:
    with_leave(project)
    ran = handrail("build", "--today", TODAY, "--edition", "northmoor", root=project)
    assert ran.code == 0, ran.err
    site = project / "build/editions/northmoor"
    note = (project / "documents/northmoor.txt").read_bytes()
    (owner,) = (one for one in catalogue_of(GOOD).partnerships if one.id == "northmoor")
    known = {one.hash for source in owner.sources for one in source.register.sentences()}
    found = 0
    for page in (site / "partnerships/northmoor").glob("*/index.html"):
        read = BeautifulSoup(page.read_bytes(), "html.parser")
        for proof in read.select(".proof"):
            quoted, spoken = proof.select(".found .words"), proof.select(".spoken q")
            assert len(quoted) == len(spoken)
            for phrase, sentence in zip(quoted, spoken, strict=True):
                found += 1
                whole = words(sentence.get_text())
                assert " ".join(words(phrase.get_text())) in " ".join(whole)
                assert sentence_hash(sentence.get_text()) in known

    assert found > 10
    offered = site / "sources/northmoor/practice-note/practice-note.txt"
    assert offered.read_bytes() == note
    about = (site / "sources/northmoor/practice-note/index.html").read_text("utf-8")
    assert 'href="practice-note.txt"' in about
    assert "no copy of the documents" not in (site / "sources/index.html").read_text("utf-8")


def test_without_a_text_nothing_of_it_is_shown(tmp_path: Path) -> None:
    root = with_leave(copy_of_good(tmp_path))
    assert codes(root) == []
