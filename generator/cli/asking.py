"""`handrail explain` and `handrail why`: what a message means, and why a statement stands there.

Beside the other commands. Who wrote a line is asked of git here, not below.
"""

from __future__ import annotations

import click

from generator.cli.answering import answering
from generator.cli.console import StageClock, out
from generator.cli.origin import writer_of
from generator.derived.derive import Derived
from generator.files.project import Project
from generator.pipeline.stages import read_catalogue
from generator.tools import explain, why


@click.command(name="explain")
@click.argument("code", required=False)
@answering
def explain_(code: str | None) -> None:
    """Say what a message means, with an example wrong and right, and what to do.

    CODE is the word after the place in a message: condition-dropped. Without it, all are listed.
    """
    try:
        for line in explain.explained(code) if code else explain.listed():
            out.print(line, markup=False, soft_wrap=True)
    except explain.UnknownCodeError as bad:
        raise click.BadParameter(f"{bad}") from bad


@click.command(name="why")
@click.argument("id")
@click.pass_obj
@answering
def why_(project: Project, id: str) -> None:
    """Say why a statement stands on the site, and what rests on it.

    ID is that of a provision, a silence or a note: its page, its force and conditions, the
    sentences and phrases that it stands on, and who confirmed it.
    """
    derived = Derived(read_catalogue(project, StageClock(quiet=True)))
    try:
        for line in why.why(id, derived, writer_of(project.root)):
            out.print(line, markup=False, soft_wrap=True)
    except why.UnknownRecordError as bad:
        raise click.BadParameter(f"{bad}") from bad
