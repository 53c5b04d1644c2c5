"""`handrail coverage`: how each document is accounted for, also while it is being read."""

from __future__ import annotations

from pathlib import Path

from tests.projects import GOOD, PRACTICE_NOTE, copy_of_good, handrail, replace_in


def rows(out: str) -> dict[str, list[str]]:
    """The figures of each document."""
    return {line.split()[0]: line.split()[1:] for line in out.splitlines() if "%" in line}


def test_it_counts_sentences_and_words() -> None:
    ran = handrail("coverage", root=GOOD)

    assert ran.code == 0
    assert rows(ran.out)["northmoor/practice-note"][:5] == ["21", "13", "8", "0", "100.0%"]
    assert rows(ran.out)["eastvale/quick-guide"][:5] == ["11", "7", "4", "0", "100.0%"]


def test_open_sentences_are_counted_and_listed(tmp_path: Path) -> None:
    """Also where the content does not pass yet: this is for work in hand."""
    root = copy_of_good(tmp_path)
    (root / PRACTICE_NOTE / "set-aside.yml").unlink()
    ran = handrail("coverage", "--unaccounted", root=root)

    assert ran.code == 0
    assert rows(ran.out)["northmoor/practice-note"][:5] == ["21", "13", "3", "5", "76.2%"]
    listed = ["title.1", "title.2", "afterwards.4.1", "afterwards.5.1", "footnote.1"]
    assert ran.out.splitlines()[-5:] == [f"northmoor/practice-note {at}" for at in listed]


def test_a_long_name_is_not_cut(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    name = "a-practice-note-whose-id-is-much-longer-than-anybody-would-want-to-type"
    (root / PRACTICE_NOTE).rename((root / PRACTICE_NOTE).with_name(name))
    replace_in(
        root / "content/partnerships/northmoor/partnership.yml", "[practice-note]", f"[{name}]"
    )

    assert f"northmoor/{name}" in rows(handrail("coverage", root=root).out)


def test_what_cannot_be_read_at_all_is_told(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    (root / "content/topics.yml").write_text("", encoding="utf-8")
    ran = handrail("coverage", root=root)

    assert ran.code == 1
    assert "content/topics.yml:1:1: empty-file: " in ran.err
