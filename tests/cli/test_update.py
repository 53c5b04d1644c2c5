"""A new edition is taken in: what changed is shown, read again one by one, and told."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.catalogue import Catalogue
from generator.cli.commands import handrail as command_line
from generator.cli.console import StageClock
from generator.derived.changes import changed_of
from generator.files.project import Project
from generator.pipeline.stages import read_catalogue
from generator.schema.changes import Change, ChangeKind
from generator.tools.change_entry import drafted
from tests.projects import (
    NORTHMOOR,
    PRACTICE_NOTE,
    Ran,
    copy_of_good,
    found_in,
    handrail,
    replace_in,
)

TEXT = "documents/northmoor.txt"
TODAY = ("--today", "2026-05-04")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a new edition of its practice note beside the old one."""
    root = copy_of_good(tmp_path)
    old = (root / TEXT).read_text("utf-8")
    (root / "old.txt").write_text(old, "utf-8")
    replace_in(root / TEXT, "within five working days.", "within ten working days.")
    replace_in(root / TEXT, "does not already", "does not yet")
    return root


def update(root: Path, *words: str | Path) -> Ran:
    return handrail("source", "update", "northmoor", root / TEXT, *TODAY, *words, root=root)


def mend(root: Path) -> None:
    provisions = root / PRACTICE_NOTE / "provisions.yml"
    replace_in(provisions, "within five working days}", "within ten working days}")
    replace_in(provisions, "working_days: 5", "working_days: 10")
    notes = root / PRACTICE_NOTE / "notes.yml"
    said = notes.read_text("utf-8").replace("five", "ten").replace("Five", "Ten")
    notes.write_text(said, encoding="utf-8")


def read(root: Path) -> Catalogue:
    return read_catalogue(Project(root), StageClock(quiet=True))


def entry(root: Path) -> Change | None:
    """The newest entry that the site shows of Northmoor."""
    change = changed_of(read(root).by_id["northmoor"])[0].change
    return change if isinstance(change, Change) else None


def test_with_the_old_file_a_change_is_shown_word_by_word(root: Path) -> None:
    out = update(root, "--old", root / "old.txt").out

    assert (
        "changed: running.1.1\n    | The chair should be someone who does not [-already-] {+yet+}"
        in out
    )
    assert "nm-chair-free; on it rest guide calling#meet" in out


def test_without_it_what_is_kept_shows_where_the_words_are_new(root: Path) -> None:
    out = update(root).out

    assert "someone who does not {+yet carry the case.+}" in out
    assert "marks before: the _ should be someone who does not already _ the case" in out
    assert "marks now:    the _ should be someone who does not yet _ the case" in out


def test_another_file_is_not_taken_for_the_old_edition(root: Path) -> None:
    before = (root / PRACTICE_NOTE / "register.yml").read_bytes()
    ran = update(root, "--old", root / "documents/eastvale.txt")

    assert ran.code == 2 and "is not the edition that is registered" in ran.err
    assert (root / PRACTICE_NOTE / "register.yml").read_bytes() == before


def test_the_entry_is_a_draft_until_all_is_read_again(root: Path) -> None:
    update(root)
    text = (root / NORTHMOOR / "changes.yml").read_text("utf-8")
    assert text.startswith("# What changed") and "draft: true" in text.split("\n\n")[0]
    mend(root)
    handrail("confirm", "nm-chair-free", *TODAY, root=root)
    assert "draft: true" in (root / NORTHMOOR / "changes.yml").read_text("utf-8")

    ran = handrail("confirm", "northmoor", *TODAY, root=root)
    assert "it is finished: read it through." in ran.out
    assert [one.code for one in found_in(root)] == []
    told = entry(root)
    assert told and told.id == "nm-edition-of-2026-05-04" and not told.draft
    (rule,) = told.rules  # the chair's says the same as before
    assert (rule.rule, rule.kind) == ("nm-record-out", ChangeKind.CHANGED)
    assert "within 5 working days" in (rule.before or "")
    assert "within 10 working days" in (rule.now or "")
    assert (root / NORTHMOOR / "changes.yml").read_text("utf-8").count("- id: nm-") == 4


def test_a_draft_is_shown_nowhere(root: Path) -> None:
    update(root)
    owner = read(root).by_id["northmoor"]

    assert drafted(owner, owner.sources[0])
    assert "nm-edition-of-2026-05-04" not in {one.change.id for one in changed_of(owner)}


def test_what_is_gone_is_told_to_be_gone(root: Path) -> None:
    update(root)
    mend(root)
    provisions = root / PRACTICE_NOTE / "provisions.yml"
    text = provisions.read_text("utf-8")
    start = text.index("- id: nm-chair-free")
    provisions.write_text(text[:start] + text[text.index("- id: nm-all-settled") :], "utf-8")
    handrail("confirm", "northmoor", *TODAY, root=root)

    written = (root / NORTHMOOR / "changes.yml").read_text("utf-8")
    assert "- rule: nm-chair-free\n      kind: gone\n      before: " in written


def test_confirm_goes_through_them_one_at_a_time(root: Path) -> None:
    update(root)
    typed = ["--root", str(root), "confirm", "--ask", "--text", str(root / TEXT)]
    ran = CliRunner(catch_exceptions=False).invoke(command_line, typed, input="y\nn\nq\n")

    assert ran.exit_code == 0
    assert "someone who does not yet carry the case." in ran.stdout
    assert ran.stdout.count("Does it say so?") == 3
    assert "practice-note: 1 confirmed now, 2 still open." in ran.stdout
    assert "confirmed nm-chair-free running.1.1" in ran.stdout
    left = [one.message for one in found_in(root) if one.code == "sentence-changed"]
    assert {message.split("'")[1] for message in left} == {"nm-record-out", "nm-note-within"}
