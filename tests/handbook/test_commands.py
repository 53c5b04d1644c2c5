"""Every command that the documentation shows is there, with its options; each is documented."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from generator.checks import DECLARED
from generator.cli.commands import handrail as command_line
from tests.projects import ROOT

PAGES = (
    *sorted(ROOT.glob("*.md")),
    *sorted(path for path in (ROOT / "docs").rglob("*") if path.suffix in (".md", ".sh", ".yml")),
    ROOT / ".pre-commit-hooks.yaml",
)
_IN_TEXT = re.compile(r"`handrail ([^`]+)`")


def commands(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command that can be typed, by its words."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"{before}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")


COMMANDS = dict(commands(command_line))
LEAVES = {name for name, command in COMMANDS.items() if not isinstance(command, click.Group)}


def typed(page: Path) -> Iterator[list[str]]:
    """The command lines that a page shows, as words after `handrail`."""
    for line in page.read_text("utf-8").splitlines():
        found = [match[1] for match in _IN_TEXT.finditer(line)]
        block = re.match(r"\s*(?:- )?(?:\$ |entry: |run: |rm .*&& )?handrail (.+)$", line)
        for words in found + ([block[1]] if block else []):
            yield shlex.split(words.replace("'", "").replace("`", ""), comments=True)


def wrong_in(words: list[str]) -> str:
    """What is wrong with a command line: no such command, or no such option of it."""
    if words[0] == "--root":
        words = words[2:]
    known: click.Command = command_line
    for word in words:
        if isinstance(known, click.Group) and not word.startswith("-"):
            found = known.get_command(click.Context(known), word)
            if found is None:
                return word
            known = found
    options = {
        option
        for parameter in known.params
        for option in (*parameter.opts, *parameter.secondary_opts)
    }
    used = {word.partition("=")[0] for word in words if word.startswith("--")}
    return ", ".join(sorted(used - options - {"--help"}))


def test_what_is_shown_can_be_typed() -> None:
    shown = [(page.name, words) for page in PAGES for words in typed(page)]
    wrong = [(page, " ".join(words)) for page, words in shown if words and wrong_in(words)]

    assert len(shown) > 40
    assert wrong == []


@pytest.mark.parametrize("name", sorted(LEAVES))
def test_every_command_stands_in_the_readme_and_says_what_it_does(name: str) -> None:
    assert f"handrail {name}" in (ROOT / "README.md").read_text("utf-8")
    command = COMMANDS[name]
    assert command.help and command.help.splitlines()[0].endswith(".")
    assert [
        one.name for one in command.params if isinstance(one, click.Option) and not one.help
    ] in (
        [],
        ["format"],
    )


def test_a_message_in_the_documentation_is_one_that_there_is() -> None:
    """Codes are shown in code marks with a hyphen; what looks like one is one."""
    handbook = (ROOT / "docs/editors-handbook.md").read_text("utf-8")
    for name in re.findall(r"\(`([a-z]+(?:-[a-z]+)+)`\)", handbook):
        assert name in DECLARED, name


@pytest.mark.parametrize("name", ["docs/publishing/github-actions.yml", ".pre-commit-hooks.yaml"])
def test_the_examples_are_yaml_with_commands(name: str) -> None:
    assert yaml.safe_load((ROOT / name).read_text("utf-8"))
    assert [words for words in typed(ROOT / name) if words]
