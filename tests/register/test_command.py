"""`python -m generator.register`: an editor reads a cut document at the terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.register.hints import from_record
from generator.schema.hints import HintsRecord
from generator.schema.vocabulary import Verbs
from tests.register.golden import FOLDER

ROOT = Path(__file__).resolve().parents[2]
VERBS = ROOT / "content" / "verbs.yml"
HINTS = sorted((ROOT / "content" / "partnerships").glob("*/documents/*/hints.yml"))


def run(*arguments: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator.register", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_prints_addresses_marks_words_and_what_was_left_out() -> None:
    done = run(FOLDER / "markdown.txt", FOLDER / "markdown.hints.yml", VERBS)
    assert done.returncode == 0
    assert "before.1.3  [Before, paragraph 1, sentence 3] paragraph; verbs: will" in done.stdout
    assert "    Smoke must not be used near a stable.\n" in done.stdout
    assert "left out by rule: lines 18, 41" in done.stdout


def test_a_mistake_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "bad.yml").write_text("sections: {", encoding="utf-8")
    (tmp_path / "odd.yml").write_text("section: []", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    document = FOLDER / "plain.txt"
    for arguments in (
        (tmp_path / "empty.txt",),
        (tmp_path / "missing.txt",),
        (document, tmp_path / "bad.yml"),
        (document, tmp_path / "odd.yml"),
    ):
        done = run(*arguments)
        assert done.returncode == 1
        assert done.stderr
        assert "Traceback" not in done.stderr


def test_without_a_document_it_says_how_it_is_used() -> None:
    assert run().returncode == 2
    assert "python -m generator.register FILE" in run().stderr


@pytest.mark.parametrize("path", HINTS, ids=lambda path: path.parent.name)
def test_hints_of_the_content_are_sound(path: Path) -> None:
    record = HintsRecord.model_validate(yaml.safe_load(path.read_text("utf-8")))
    ids = [one.id for one in from_record(record).sections]
    assert ids
    assert len(ids) == len(set(ids))


def test_the_verbs_of_the_content_are_sound() -> None:
    verbs = Verbs.model_validate(yaml.safe_load(VERBS.read_text("utf-8")))
    forms = [form for verb in verbs.verbs for form in verb.words]
    assert len(forms) == len(set(forms))
    assert not set(forms) & {*verbs.conditions, *verbs.exceptions}
