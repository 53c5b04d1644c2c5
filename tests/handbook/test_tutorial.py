"""The tutorial is followed step by step: each command is typed, each answer is what it shows."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.commands import handrail as command_line
from tests.projects import ROOT

TUTORIAL = ROOT / "docs/tutorial.md"
_BLOCK = re.compile(r"^```(console|yaml title=\"([^\"]+)\")\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Typed:
    """A command and what the page shows of its answer."""

    words: str
    shown: str


def typed(block: str) -> list[Typed]:
    """The commands of a block, each with its answer."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)[1:]
    return [Typed(*pair) for pair in zip(parts[::2], parts[1::2], strict=True)]


def answers(shown: str, said: str) -> bool:
    """Whether an answer is as shown, with anything for `...`; empty lines count for nothing."""
    pattern = "".join(
        "(?:.*\n)*" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*") + "\n"
        for line in _filled(shown)
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in _filled(said))) is not None


def _filled(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def follow(command: Typed) -> None:
    if command.words.startswith("cd "):
        os.chdir(command.words.removeprefix("cd "))
        return
    words = shlex.split(command.words)
    assert words[0] == "handrail"
    ran = CliRunner(catch_exceptions=False).invoke(command_line, words[1:], prog_name="handrail")
    assert ran.exit_code in (0, 1), ran.output
    assert answers(command.shown, ran.output), f"$ {command.words}\n{ran.output}"


@pytest.mark.usefixtures("builds")
def test_the_tutorial_can_be_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in (ROOT / "docs/tutorial").iterdir():
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    text = TUTORIAL.read_text("utf-8")
    followed = 0
    for _, file, block in _BLOCK.findall(text):
        if file:
            assert Path(file).is_file(), file
            Path(file).write_text(block, encoding="utf-8")
            continue
        for command in typed(block):
            follow(command)
            followed += 1

    assert followed == text.count("\n$ ") > 10
    assert "kind: changed" in Path("content/partnerships/withybridge/changes.yml").read_text(
        "utf-8"
    )
    assert list(Path("build/site").glob("partnerships/withybridge/index.html"))


@pytest.mark.parametrize(
    ("shown", "said", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\nc\n", False),
        ("a\n...\nb\n", "a\nx\ny\nb\n", True),
        ("...\nb\n", "x\nb\n", True),
        ("a ... c\n...\n", "a b c\nd\n", True),
        ("a\n", "a\nb\n", False),
    ],
)
def test_what_is_shown_is_held_against_what_is_said(shown: str, said: str, same: bool) -> None:
    assert answers(shown, said) is same


def test_the_documentation_builds_and_asks_no_other_server(tmp_path: Path) -> None:
    words = ("-m", "mkdocs", "build", "--quiet", "--config-file", "mkdocs-docs.yml")
    done = subprocess.run(
        [sys.executable, *words, "--site-dir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "tutorial.html").read_text("utf-8")
    assert (tmp_path / "tutorial/withybridge.docx").is_file()
    assert not re.search(r'<(?:script|link|img)[^>]*(?:src|href)="https?://(?!example)', page)
