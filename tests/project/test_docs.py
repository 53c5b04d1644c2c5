"""The documents for developers are whole, and name commands and files that there are."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click import Context

from generator.cli.commands import handrail
from tests.projects import ROOT, copy_of_good

COMMANDS = set(handrail.list_commands(Context(handrail)))
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
REPORTS = [ROOT / "CHANGELOG.md", ROOT / "BENCHMARKS.md"]
"""Of commands as they were, or of none."""


def named(command: str, document: Path) -> set[str]:
    """What follows a command in a document's code."""
    text = document.read_text(encoding="utf-8")
    return set(re.findall(rf"(?:`|^){command} ([a-z-]+)", text, flags=re.MULTILINE))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_make_target_and_command_exists(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, flags=re.MULTILINE))
    assert named("make", document) <= targets
    assert named("handrail", document) <= COMMANDS


@pytest.mark.parametrize("document", [*DOCUMENTS, *REPORTS], ids=lambda path: path.name)
def test_every_link_leads_to_a_file_and_no_line_is_left_of_a_merge(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#\s]+)", text)
    own = [link for link in links if not urlsplit(link).scheme]
    assert [link for link in own if not (document.parent / link).exists()] == []
    assert re.findall(r"^(?:<{7}|={7}|>{7})(?: .*)?$", text, flags=re.MULTILINE) == []


def test_the_readme_names_every_command() -> None:
    assert named("handrail", ROOT / "README.md") == COMMANDS


def test_where_mkdocs_finds_no_pages_the_setting_it_names_says_what_to_run(tmp_path: Path) -> None:
    """MkDocs stops at the first bad setting, before anything of ours could speak."""
    root = copy_of_good(tmp_path)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        settings.replace("site_templates", str(ROOT / "site_templates"))
    )
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "'docs_dir'" in done.stderr and "isn't an existing directory" in done.stderr
    before, _, _ = settings.partition("docs_dir:")
    said = before.splitlines()[-1]
    assert "isn't an existing directory" in said and "make site" in said
    assert "isn't an existing directory" in (ROOT / "README.md").read_text(encoding="utf-8")
