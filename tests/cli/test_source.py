"""`handrail source add` and `source show`: intake writes two files and touches no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.register.function_words import CLOSED_LIST
from tests.cli.test_build import files_of
from tests.intake.as_word import word_file
from tests.projects import GOOD, PRACTICE_NOTE, Ran, copy_of_good, handrail

GENERATED = {"register.yml", "fingerprint"}


def add(
    root: Path, *, file: str = "documents/northmoor.txt", document: str = "practice-note"
) -> Ran:
    words = ("--partnership", "northmoor", "--document", document)
    return handrail("source", "add", root / file, *words, root=root)


def test_it_writes_the_two_generated_files_and_no_other(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    folder = root / PRACTICE_NOTE
    for name in GENERATED:
        (folder / name).unlink()
    before = files_of(root)
    ran = add(root)

    assert ran.code == 0, ran.err
    after = files_of(root)
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {f"{PRACTICE_NOTE}/{name}" for name in GENERATED}
    assert all(
        (folder / name).read_bytes() == (GOOD / PRACTICE_NOTE / name).read_bytes()
        for name in GENERATED
    )
    assert "21 sentences in 5 sections." in ran.out
    assert "left out by the rule repeated-furniture: 3 lines" in ran.out


def test_twice_gives_the_same_bytes_and_writes_nothing(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    before = files_of(root)
    ran = add(root)

    assert ran.code == 0
    assert "nothing: both files are as they were" in ran.out
    assert files_of(root) == before


def test_a_new_edition_changes_the_register_and_nothing_an_editor_wrote(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    text = root / "documents/northmoor.txt"
    text.write_text(
        text.read_text("utf-8").replace("within five working days", "within ten working days"),
        encoding="utf-8",
    )
    before = files_of(root)
    ran = add(root)
    after = files_of(root)

    assert ran.code == 0
    assert {name for name in before if after[name] != before[name]} == {
        f"{PRACTICE_NOTE}/{name}" for name in GENERATED
    }
    checked = handrail("check", root=root)
    assert checked.code == 1
    assert "phrase-not-found: 'everyone who came within five working days'" in checked.err
    assert "phrase-not-found: 'within five working days'" in checked.err


def test_a_document_of_a_new_partnership(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    ran = add(root, document="second-note")

    assert ran.code == 0
    made = root / "content/partnerships/northmoor/documents/second-note"
    assert {path.name for path in made.iterdir()} == GENERATED


def test_no_sentence_of_the_document_is_stored(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    add(root)
    stored = b" ".join((root / PRACTICE_NOTE / name).read_bytes() for name in GENERATED)
    words = (root / "documents/northmoor.txt").read_text("utf-8").split()
    runs = {
        " ".join(words[at : at + 6])
        for at in range(len(words) - 5)
        if not CLOSED_LIST.issuperset(words[at : at + 6])  # marks are words, but say nothing
    }

    assert not [run for run in runs if run.encode() in stored]


@pytest.mark.parametrize("bad", ["../northmoor", "North Moor", "north_moor", "", "-n"])
def test_an_id_that_leads_elsewhere_is_refused(bad: str, tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    before = files_of(tmp_path)
    for option in ("partnership", "document"):
        ids = {"partnership": "northmoor", "document": "practice-note", option: bad}
        given = [f"--{name}={id}" for name, id in ids.items()]
        ran = handrail("source", "add", root / "documents/northmoor.txt", *given, root=root)
        assert ran.code == 1
        assert f"bad-id: '{bad}' cannot be the id of a {option}" in ran.err
    assert files_of(tmp_path) == before


@pytest.mark.parametrize(
    "content", [b"", b" \n\n", b"\xff\xfe", b"\xff\xd8\xff\xe0", b"PK\x03\x04", b"%PDF-1.7"]
)
def test_a_document_that_is_no_text(content: bytes, tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    (root / "documents/northmoor.txt").write_bytes(content)
    before = files_of(root)
    ran = add(root)

    assert ran.code == 1
    assert ran.err.startswith("northmoor.txt:1:1: document-unreadable: ")
    assert "Traceback" not in ran.err
    assert files_of(root) == before


def test_a_word_file_is_registered_and_shown_with_its_doubts_beside(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    (root / "policy.bin").write_bytes(word_file())
    ran = add(root, file="policy.bin", document="second-note")
    told = ran.out.replace("\n", " ")

    assert ran.code == 0, ran.err
    assert "65 sentences in 8 sections." in told
    assert "left out by the rule page-header: 1 lines" in told
    assert "tracked changes were accepted, paragraphs: 1." in told
    assert "line 28 ('Papers go out three days before') is doubtful: changes were tracked" in told

    words = ("--partnership", "northmoor", "--document", "second-note")
    shown = handrail("source", "show", root / "policy.bin", *words, root=root)
    assert shown.code == 0
    _, _, beside = shown.out.partition("    Papers go out three days before the meeting.\n")
    assert beside.startswith("  ? line 28 (")
    assert "left out by page-header: lines 58\n    Ferry Crossing Partnership\n" in shown.out


def test_what_cannot_be_read_is_named_for_what_it_is(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    (root / "minutes.docx").write_bytes(b"\xff\xd8\xff\xe0" + bytes(40))
    before = files_of(root)
    ran = add(root, file="minutes.docx", document="second-note")

    assert ran.code == 1
    told = "minutes.docx:1:1: document-unreadable: the file is a JPEG picture: it holds no text"
    assert ran.err.replace("\n", " ").startswith(told)
    assert files_of(root) == before


def test_hints_that_cannot_be_read_are_told_and_verbs_are_not_asked_for(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    (root / PRACTICE_NOTE / "hints.yml").write_text("section: []\n", encoding="utf-8")
    (root / "content/verbs.yml").unlink()
    ran = add(root)

    assert ran.code == 1
    assert f"{PRACTICE_NOTE}/hints.yml:1:1: unknown-key: unknown key 'section'" in ran.err
    assert "verbs.yml" not in ran.err


def test_a_hint_that_does_nothing_is_told_and_an_error_of_the_check(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    hints = root / PRACTICE_NOTE / "hints.yml"
    hints.write_text("headings: [No such line]\n", encoding="utf-8")
    ran = add(root)

    assert ran.code == 0
    told = "hints.yml: the document is cut the same without headings: No such line"
    assert told in ran.out.replace("\n", " ")
    checked = handrail("check", root=root)
    assert checked.code == 1
    assert f"{PRACTICE_NOTE}/hints.yml:1:12: idle-hint: the hint 'headings: No such" in checked.err


def test_hints_that_changed_since_the_cut_are_an_error_of_the_check(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    hints = root / PRACTICE_NOTE / "hints.yml"
    was = hints.read_text("utf-8")
    hints.write_text(f"{was}abbreviations: [doz.]\n", encoding="utf-8")
    assert f"{PRACTICE_NOTE}/hints.yml" in handrail("check", root=root).err
    hints.write_text(f"# A word more.\n{was}", encoding="utf-8")
    assert handrail("check", root=root).code == 0
    hints.unlink()
    assert "hints-stale" in handrail("check", root=root).err


def test_what_is_doubtful_is_told_with_its_line_until_a_hint_settles_it(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    text = root / "documents/northmoor.txt"
    text.write_text(text.read_text("utf-8") + "\n\nAsk the keeper3 about it.\n", encoding="utf-8")
    line = text.read_text("utf-8").split("\n").index("Ask the keeper3 about it.") + 1
    doubt = f"line {line} is doubtful: the figure in 'keeper3' may be a footnote mark."
    for ran in (add(root), show(root)):
        assert ran.code == 0
        assert doubt in ran.out.replace("\n", " ")
    with (root / PRACTICE_NOTE / "hints.yml").open("a", encoding="utf-8") as hints:
        hints.write("sound: [Ask the keeper3]\n")
    for ran in (add(root), show(root)):
        assert "is doubtful" not in ran.out
        assert "the same without" not in ran.out


def test_a_file_that_is_not_there_is_a_misspelt_command(tmp_path: Path) -> None:
    ran = add(copy_of_good(tmp_path), file="documents/westmoor.txt")

    assert ran.code == 2
    assert "does not exist" in ran.err


def show(root: Path, file: str = "documents/northmoor.txt") -> Ran:
    words = ("--partnership", "northmoor", "--document", "practice-note")
    return handrail("source", "show", root / file, *words, root=root)


def test_show_prints_each_sentence_with_its_address_and_writes_nothing(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    before = files_of(root)
    ran = show(root)

    assert ran.code == 0
    assert "\nrunning.1.1  [Running it, paragraph 1] paragraph; marks: the _ should be" in ran.out
    assert "\n    The chair should be someone who does not already carry the case.\n" in ran.out
    assert "\nleft out by repeated-furniture: lines " in ran.out
    assert files_of(root) == before


def test_show_says_what_is_wrong(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    (root / "empty.txt").write_bytes(b"")
    hints = root / PRACTICE_NOTE / "hints.yml"
    assert show(root, "missing.txt").code == 2
    assert "document-unreadable" in show(root, "empty.txt").err
    for broken, code in (("sections: {", "yaml-syntax"), ("section: []\n", "unknown-key")):
        hints.write_text(broken, encoding="utf-8")
        ran = show(root)
        assert ran.code == 1
        assert f"{PRACTICE_NOTE}/hints.yml:" in ran.err and code in ran.err
        assert "Traceback" not in ran.err
