"""What a message means, and why a statement stands on the site."""

from __future__ import annotations

import subprocess
from pathlib import Path, PurePosixPath

import pytest

from generator.checks import DECLARED
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import Code, Reading
from generator.yaml_source.reader import read_yaml
from tests.projects import GOOD, copy_of_good, handrail

CODES = list(DECLARED.values())
NOT_A_FEW_LINES = {"empty-file", "not-utf-8", "yaml-too-large"}
"""Codes of reading that a few lines of text cannot show."""


def found_in_text(text: str) -> set[str]:
    found = Diagnostics()
    read_yaml(text.encode(), PurePosixPath("example.yml"), found)
    return {str(one.code) for one in found}


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_an_example_wrong_and_right_and_says_what_to_do(code: Code) -> None:
    assert code.wrong.strip() and code.right.strip() and code.wrong != code.right
    assert code.advice.endswith(".") and len(code.advice) > 15
    if not code.right.startswith("$"):
        assert found_in_text(code.right + "\n") <= {"empty-file"}


@pytest.mark.parametrize("code", [code for code in Reading if code not in NOT_A_FEW_LINES])
def test_what_is_wrong_to_yaml_is_what_it_shows(code: Reading) -> None:
    assert found_in_text(code.wrong + "\n") == {str(code)}


def test_a_code_is_explained() -> None:
    ran = handrail("explain", "condition-dropped", root=GOOD)

    assert ran.code == 0
    code = DECLARED["condition-dropped"]
    for part in (code.about, code.wrong, *code.right.split("\n"), code.advice):
        assert part in ran.out


def test_without_a_code_all_are_listed() -> None:
    listed = handrail("explain", root=GOOD).out.splitlines()

    assert [line.split()[0] for line in listed] == sorted(DECLARED)


def test_a_code_mistyped_leads_to_the_nearest() -> None:
    ran = handrail("explain", "condition-droped", root=GOOD)

    assert ran.code == 2 and "'condition-dropped'" in ran.err


def test_why_names_page_sentence_phrase_and_what_rests_on_it() -> None:
    said = handrail("why", "nm-raise-it", root=GOOD).out

    for part in (
        "force        may",
        "if           they do not agree with the outcome",
        "partnerships/northmoor/decide/#nm-raise-it",
        "northmoor/practice-note afterwards.3.1",
        "“can raise it with the safeguarding”",
        "guide calling#raise",
        "checklist worker",
    ):
        assert part in said


def test_why_says_who_confirmed_it_and_when(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    about = ("-c", "user.name=Ada Editor", "-c", "user.email=a@x.example")
    for words in (("init", "-q"), ("add", "-A"), (*about, "commit", "-qm", "Read")):
        subprocess.run(["git", "-C", str(root), *words], check=True)  # noqa: S607

    assert "by Ada Editor (commit " in handrail("why", "nm-raise-it", root=root).out


@pytest.mark.parametrize(
    ("id", "part"),
    [
        ("nm-silent-family-after", "do not say it, under informing-family-after"),
        ("nm-note-within", "sources/northmoor/practice-note/#nm-note-within"),
    ],
)
def test_why_knows_silences_and_notes(id: str, part: str) -> None:
    assert part in handrail("why", id, root=GOOD).out


def test_why_of_nothing_leads_to_the_nearest() -> None:
    ran = handrail("why", "nm-raise-if", root=GOOD)

    assert ran.code == 2 and "'nm-raise-it'" in ran.err
