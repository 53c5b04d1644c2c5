"""What can be asked of Handrail: check, build, serve, coverage, joined, source, confirm and more.

The top of the house. Each command lies in a module of its own kind, which is loaded when it is
asked for: a program that only compares should not wait for one that typesets. How each ends is said
in `answering`.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

import click

from generator.cli import interrupts
from generator.files.project import Project

_PLACES: Mapping[str, str] = {
    "build": "building:build_",
    "check": "checking:check_",
    "confirm": "confirming:confirm_",
    "coverage": "showing:coverage_",
    "due": "publishing:due_",
    "explain": "asking:explain_",
    "handbook": "writing:handbook_",
    "init": "starting:init",
    "joined": "showing:joined_",
    "new": "starting:new",
    "review": "reviewing:review",
    "schemas": "checking:schemas",
    "serve": "serving:serve_",
    "source": "sources:source",
    "verify": "publishing:verify_",
    "why": "asking:why_",
}
"""Command -> its module in this package, and its name there."""


def main() -> None:
    """Run the command that was typed."""
    for stream in (sys.stdout, sys.stderr):  # a terminal that lacks a letter must not end a run
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    handrail(prog_name="handrail")


class Commands(click.Group):
    """The commands by name, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 click asks so
        """All names, in the order of the alphabet."""
        return sorted(_PLACES)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 click asks so
        cmd_name: str,
    ) -> click.Command | None:
        """A command; None where there is none of that name."""
        if cmd_name not in _PLACES:
            return None
        module, name = _PLACES[cmd_name].split(":")
        interrupts.end_quietly_while_loading()
        command = getattr(import_module(f"generator.cli.{module}"), name)
        interrupts.loaded()
        assert isinstance(command, click.Command)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The project folder, with content/, guides/ and mkdocs.yml.  [default: this folder]",
)
@click.version_option(package_name="handrail", prog_name="handrail")
@click.pass_context
def handrail(context: click.Context, root: Path) -> None:
    """Compile safeguarding guidance, written as data, into a site that can be trusted."""
    context.obj = Project(root)
