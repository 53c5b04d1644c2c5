"""`handrail check`: every mistake in one run, in three forms, and an exit code."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from generator.cli.console import show
from generator.diagnostics import Diagnostic, Diagnostics, Location, Severity
from generator.diagnostics.codes import Parsing
from tests.diagnostics.cases import load
from tests.projects import GOOD, PRACTICE_NOTE, ROOT, copy_of_good, handrail, replace_in

LINE = re.compile(r"^[\w./-]+:\d+:\d+: [a-z0-9-]+: \S.*$")
ANNOTATION = re.compile(r"^::error file=[\w./-]+,line=\d+,col=\d+,title=[a-z0-9-]+::\S.*$")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A project with mistakes of many kinds in many files."""
    root = copy_of_good(tmp_path)
    load("many-at-once").apply(root)
    return root


def test_all_is_well() -> None:
    ran = handrail("check", root=GOOD)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "All is well: 24 provisions of 2 partnerships.\n"


def test_text_names_file_line_column_code_message_and_hint(broken: Path) -> None:
    ran = handrail("check", root=broken)
    messages = [line for line in ran.err.splitlines() if not line.startswith("    ")]

    assert (ran.code, ran.out) == (1, "")
    assert "Traceback" not in ran.err
    *lines, blank, summary = messages
    assert all(LINE.match(line) for line in lines), ran.err
    assert (blank, summary) == ("", f"{len(lines)} to mend.")
    assert f"{PRACTICE_NOTE}/provisions.yml:33:9: unknown-role: " in ran.err
    assert "    Did you mean 'designated-safeguarding-lead'?" in ran.err


def test_messages_are_in_the_order_of_files_and_lines(broken: Path) -> None:
    found = json.loads(handrail("check", "--format", "json", root=broken).out)
    places = [(Path(one["file"]), one["line"], one["column"]) for one in found]

    assert len({file for file, _, _ in places}) == 5
    assert places == sorted(places)


def test_json_is_for_machines(broken: Path) -> None:
    ran = handrail("check", "--format", "json", root=broken)
    found = json.loads(ran.out)
    expected = load("many-at-once").expect

    assert (ran.code, ran.err) == (1, "")
    assert [one["code"] for one in found] == [one["code"] for one in expected]
    keys = {"file", "line", "column", "code", "severity", "message", "hint"}
    assert all(one.keys() == keys and one["severity"] == "error" for one in found)


def test_json_of_good_content_is_an_empty_list() -> None:
    ran = handrail("check", "--format", "json", root=GOOD)

    assert (ran.code, json.loads(ran.out)) == (0, [])


def alike(severity: Severity) -> Diagnostics:
    code = Parsing.UNKNOWN_KEY
    where = PurePosixPath("content/a.yml")
    found = [
        Diagnostic(Location(where, line), code, f"number {line}", severity=severity)
        for line in range(1, 6)
    ]
    return Diagnostics(found)


@pytest.mark.parametrize(
    ("severity", "whole", "told"),
    [(Severity.WARNING, False, 1), (Severity.WARNING, True, 5), (Severity.ERROR, False, 5)],
)
def test_warnings_that_are_alike_are_one_until_all_are_asked_for(
    severity: Severity, whole: bool, told: int, capsys: pytest.CaptureFixture[str]
) -> None:
    show(alike(severity), "text", whole=whole)
    said = capsys.readouterr().err

    assert said.count("number ") == told
    assert ("And 4 more 'unknown-key' in this file: handrail check --all" in said) == (told == 1)
    assert "5 to " in said


def test_what_stops_the_build_is_printed_last(capsys: pytest.CaptureFixture[str]) -> None:
    code, first = Parsing.UNKNOWN_KEY, Location(PurePosixPath("content/a.yml"))
    later = Location(PurePosixPath("content/b.yml"))
    look = Diagnostic(later, code, "to look at", severity=Severity.WARNING)
    show(Diagnostics([Diagnostic(first, code, "to be mended"), look]), "text")
    said = capsys.readouterr().err

    assert said.index("to look at") < said.index("to be mended")


def test_github_annotates_the_lines(broken: Path) -> None:
    ran = handrail("check", "--format", "github", root=broken)
    lines = ran.out.splitlines()

    assert (ran.code, ran.err) == (1, "")
    assert len(lines) == len(load("many-at-once").expect)
    assert all(ANNOTATION.match(line) for line in lines), ran.out
    assert any("%0ADid you mean 'designated-safeguarding-lead'?" in line for line in lines)


def test_a_value_cannot_break_out_of_its_annotation(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    find = "topic: disagreement"
    replace_in(root / PRACTICE_NOTE / "provisions.yml", find, 'force: "x\\n::error file=a::b 100%"')
    ran = handrail("check", "--format", "github", root=root)

    assert ran.code == 1
    assert all(ANNOTATION.match(line) for line in ran.out.splitlines()), ran.out


def test_a_warning_is_shown_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    found = Diagnostics()
    place = Location(PurePosixPath("content/site.yml"), 2, 3)
    found.extend((Diagnostic(place, Parsing.BAD_ID, "look at it", "", Severity.WARNING),))
    show(found, "text")

    told = capsys.readouterr().err
    assert "content/site.yml:2:3: warning: bad-id: look at it" in told
    assert told.endswith("\n1 to look at.\n")


def test_words_are_shown_as_they_are(tmp_path: Path) -> None:
    """No smiley, no colour code, no letter lost: `:smile:` and `[bold]` are plain words."""
    root = copy_of_good(tmp_path)
    replace_in(
        root / PRACTICE_NOTE / "provisions.yml",
        "words: must tell the duty desk",
        "words: 'café :smile: [bold] one two three'",
    )
    for form in ("text", "json", "github"):
        ran = handrail("check", "--format", form, root=root)
        assert "café :smile: [bold] one two three" in ran.out + ran.err


def test_a_poor_terminal_does_not_end_the_run(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    replace_in(root / PRACTICE_NOTE / "provisions.yml", "tell the duty desk", "tell the ďuty desk")
    ran = handrail("check", root=root, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})

    assert ran.code == 1
    assert "must tell the ?uty desk" in ran.err


def test_a_folder_that_is_no_project(tmp_path: Path) -> None:
    ran = handrail("check", root=tmp_path)

    assert ran.code == 1
    assert ran.err.startswith("content:1:1: no-content: ")
    assert ran.err.endswith("\n1 to mend.\n")


def test_handrail_and_python_m_generator_are_the_same() -> None:
    program = Path(sys.executable).with_name("handrail")
    said = subprocess.run(
        [program, "--root", GOOD, "check"], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert said.stdout == handrail("check", root=GOOD).out


@pytest.mark.parametrize(
    "words",
    [
        ["chek"],
        ["check", "--fromat", "json"],
        ["check", "--format", "xml"],
        ["build", "--today", "soon"],
    ],
)
def test_a_misspelt_command_is_exit_code_2(words: list[str]) -> None:
    ran = handrail(*words, root=GOOD)

    assert (ran.code, ran.out) == (2, "")
    assert "Error: " in ran.err and "Traceback" not in ran.err


def test_watch_checks_again_at_each_change_and_ends_quietly(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    words = ["--root", str(root), "check", "--watch"]
    with subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert "All is well" in process.stdout.readline()
        replace_in(root / PRACTICE_NOTE / "provisions.yml", "topic: disagreement", "topic: chairs")
        assert "unknown-topic" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert "Traceback" not in process.stdout.read()
    assert process.returncode == 0
    assert (root / "build/schemas/topics.schema.json").is_file()
