"""A new edition of a document: what has to be read again, and how somebody says that it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import (
    EASTVALE,
    NORTHMOOR,
    PRACTICE_NOTE,
    TODAY,
    copy_of_good,
    found_in,
    handrail,
    replace_in,
)

CONFIRMED = f"{PRACTICE_NOTE}/confirmed.yml"
ADDED = ("--partnership", "northmoor", "--document", "practice-note")
EDITION = (
    ("should be someone who does not", "should be someone who may not"),
    ("within five working days.", "within five working days of it."),
    ("See also the handbook on core groups.", "The room is warm.\n\nSee also the other handbook."),
    ("The worker must write down their reasons for asking.\n", ""),
)
"""Two sentences changed, one gone, one new, so that the last one stands where another did."""
RESTING = "note nm-note-within, form decision-record, form meeting-record, checklist everyone"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose practice note has come in a new edition."""
    root = copy_of_good(tmp_path)
    for old, new in EDITION:
        replace_in(root / "documents/northmoor.txt", old, new)
    return root


def taken_in(root: Path) -> str:
    ran = handrail("source", "add", root / "documents/northmoor.txt", *ADDED, root=root)
    assert ran.code == 0, ran.err
    return ran.out


def told(root: Path, code: str) -> list[str]:
    """Where a check reports the code, and of what."""
    return [one.message for one in found_in(root) if one.code == code]


def names(messages: list[str]) -> set[str]:
    return {message.split("'")[1] for message in messages}


def entries(root: Path) -> dict[str, str]:
    """Each line of `confirmed.yml` by all that stands before its hash."""
    lines = (root / CONFIRMED).read_text("utf-8").splitlines()[1:]
    return {line.split(", hash")[0]: line for line in lines}


def test_every_record_of_a_changed_sentence_is_told_and_no_other(root: Path) -> None:
    taken_in(root)
    found = told(root, "sentence-changed")

    assert names(found) == {
        "nm-chair-free",
        "nm-record-out",
        "nm-note-within",
        "set-aside",
        "core-group",
    }
    (out,) = [one for one in found if "'nm-record-out'" in one]
    assert "on it rest note nm-note-within, form decision-record" in out


def test_taking_it_in_says_what_changed_and_what_rests_on_it(root: Path) -> None:
    lines = taken_in(root).splitlines()
    start = lines.index("Sentences that are the same: 17.")

    assert lines[start + 1 :] == [
        "changed: running.1.1",
        "    nm-chair-free; on it rest guide calling#meet, form decision-record, checklist chair",
        "changed: afterwards.1.1",
        f"    nm-record-out; on it rest {RESTING}",
        "    nm-note-within",
        "changed: afterwards.4.1",
        "    northmoor/practice-note/afterwards.4.1",
        "changed: afterwards.5.1",
        "    core-group",
        "    northmoor/practice-note/afterwards.5.1",
    ]


def test_a_sentence_that_moved_or_is_new_is_told(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    text = root / "documents/northmoor.txt"
    replace_in(text, "Any worker who is", "The room is warm.\n\nAny worker who is")
    replace_in(text, "See also the handbook on core groups.\n", "")
    out = taken_in(root)

    assert "moved: calling.1.1 -> calling.2.1\n    nm-anyone-asks; on it rest position" in out
    assert "gone: afterwards.5.1\n    core-group\n" in out
    assert out.endswith("new: calling.1.1\n    may break nm-silent-family-after\n")
    assert "unknown-sentence" in handrail("check", root=root).err


def test_the_same_text_again_changed_nothing(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    assert taken_in(root).endswith("Sentences that are the same: 21.\n")


def test_the_build_holds_until_each_is_confirmed_or_mended(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    replace_in(
        root / "documents/northmoor.txt",
        "within five working days.",
        "within five working days so.",
    )
    taken_in(root)
    held = handrail("build", "--today", TODAY, root=root)
    assert held.code == 1
    assert not (root / "build/site").exists()

    assert names(told(root, "sentence-changed")) == {"nm-record-out", "nm-note-within"}
    before = entries(root)
    ran = handrail("confirm", "nm-record-out", root=root)
    assert ran.code == 0
    assert "confirmed nm-record-out afterwards.1.1\n" in ran.out
    assert "northmoor/practice-note: 1 confirmed now, 1 still open." in ran.out
    assert names(told(root, "sentence-changed")) == {"nm-note-within"}
    after = entries(root)
    assert {key for key in before if before[key] != after[key]} == {
        '- {id: nm-record-out, at: "afterwards.1.1"'
    }

    handrail("confirm", "nm-note-within", root=root)
    assert list(found_in(root)) == []


def test_what_is_open_is_listed_and_nothing_is_written(root: Path) -> None:
    taken_in(root)
    before = (root / CONFIRMED).read_bytes()
    ran = handrail("confirm", root=root)

    assert ran.code == 0
    assert f"{PRACTICE_NOTE}/provisions.yml:100:10: nm-record-out afterwards.1.1\n" in ran.out
    assert "northmoor/practice-note: 0 confirmed now, 6 still open." in ran.out
    assert (root / CONFIRMED).read_bytes() == before


def test_a_sentence_set_aside_is_confirmed_in_its_own_document_alone(root: Path) -> None:
    taken_in(root)
    ran = handrail("confirm", "northmoor/practice-note/afterwards.4.1", root=root)

    assert ran.code == 0
    assert "1 confirmed now, 5 still open." in ran.out
    bare = handrail("confirm", "afterwards.5.1", root=root)
    assert bare.code == 1
    assert "unknown-record: there is no record 'afterwards.5.1'" in bare.err


@pytest.mark.parametrize("name", ["northmoor", "northmoor/practice-note"])
def test_all_of_a_document_can_be_confirmed(name: str, root: Path) -> None:
    taken_in(root)
    eastvale = root / EASTVALE / "documents/quick-guide/confirmed.yml"
    eastvale.unlink()
    assert "6 confirmed now, 0 still open." in handrail("confirm", name, root=root).out
    assert "quick-guide: 0 confirmed now, 13 still open." in handrail("confirm", root=root).out


def test_a_silence_is_unsure_once_its_topic_gains_a_sentence(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    provisions = root / PRACTICE_NOTE / "provisions.yml"
    replace_in(
        provisions,
        "  topic: disagreement\n",
        "  topic: disagreement\n  also: [informing-family-after]\n",
    )
    assert names(told(root, "silence-unsure")) == {"nm-silent-family-after"}

    assert handrail("confirm", "nm-silent-family-after", root=root).code == 0
    assert list(found_in(root)) == []
    replace_in(provisions, "  also: [informing-family-after]\n", "")
    assert names(told(root, "silence-unsure")) == {"nm-silent-family-after"}


def test_entries_of_records_that_went_are_dropped(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    replace_in(
        root / "content/partnerships/northmoor/terms.yml",
        "- id: core-group\n  cites: [{at: afterwards.5.1, words: the handbook on core groups}]\n",
        "",
    )
    assert any("core-group" in key for key in entries(root))
    ran = handrail("confirm", "nm-raise-it", root=root)
    assert "practice-note: 0 confirmed now, 0 still open; 1 of what is no longer cited" in ran.out
    assert not any("core-group" in key for key in entries(root))
    assert len(entries(root)) == 25


def test_a_name_that_is_none_is_told_with_a_near_one_and_nothing_is_written(root: Path) -> None:
    taken_in(root)
    before = (root / CONFIRMED).read_bytes()
    ran = handrail("confirm", "nm-record-ou", "nm-chair-free", root=root)

    assert ran.code == 1
    assert "unknown-record: there is no record 'nm-record-ou'" in ran.err
    assert "Did you mean 'nm-record-out'" in ran.err
    assert (root / CONFIRMED).read_bytes() == before


def test_a_new_project_is_confirmed_at_once_and_in_the_same_bytes(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    before = (root / CONFIRMED).read_bytes()
    (root / CONFIRMED).unlink()
    assert len(told(root, "unconfirmed")) == 26

    assert handrail("confirm", "--all", root=root).code == 0
    assert (root / CONFIRMED).read_bytes() == before


def test_other_words_of_force_make_no_register_stale(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    replace_in(
        root / "content/verbs.yml",
        "conditions: [if, where, when, in that case]",
        "conditions: [if, where, when, in that case, whenever]",
    )
    assert list(found_in(root)) == []
    replace_in(root / "content/verbs.yml", "{words: [will], force", "{words: [will be], force")
    assert {str(one.code) for one in found_in(root)} <= {"force-needs-reading"}
    assert NORTHMOOR not in {str(one.location.file.parent) for one in found_in(root)}
