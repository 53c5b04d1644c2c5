"""`handrail handbook`: what is written of the program itself, for editors.

Beside the other commands.
"""

from __future__ import annotations

import click

from generator.cli.answering import answering
from generator.cli.console import out
from generator.files.project import Project
from generator.tools import handbook


@click.command(name="handbook")
@click.pass_context
@answering
def handbook_(context: click.Context) -> None:
    """Write the editor's handbook's field tables and the editors' completion from the schema."""
    project: Project = context.obj
    typed = context.find_root().command
    assert isinstance(typed, click.Group)
    try:
        written = handbook.write(project.root, typed)
    except handbook.NoHandbookError as bad:
        raise click.ClickException(
            f"{bad}. This command keeps up Handrail's own handbook: run it in Handrail's folder, "
            "or name that: handrail --root DIR handbook"
        ) from bad
    for path in written:
        out.print(f"wrote {path}", markup=False)
