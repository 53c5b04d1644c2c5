"""`handrail serve`: the site in a browser, built again at every change.

Beside the other commands.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import click

from generator.cli import engine, interrupts
from generator.cli.answering import answering
from generator.cli.collector import no_collector
from generator.cli.console import StageClock, out, show
from generator.cli.options import today_option
from generator.files.project import Project
from generator.pipeline.building import build
from generator.pipeline.told import Ahead, Built, Wanted
from generator.preview import server as preview


@click.command(name="serve")
@today_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.pass_obj
@answering
def serve_(project: Project, today: date, host: str, port: int) -> None:
    """Show the site in a browser and build it again at every change."""
    interrupts.end_at_once()

    def rebuild(first: Callable[[Ahead], None]) -> Built:
        clock = StageClock(quiet=True, shows=first)
        wanted = Wanted(drafts=True)
        with no_collector():
            return build(project, today, project.preview, engine, clock, wanted)

    def told(event: preview.Event) -> None:
        if event.diagnostics is not None:
            show(event.diagnostics, "text")
        out.print(event.message, markup=False)

    try:
        preview.serve(project, rebuild, host, port, told)
    except preview.PortError as bad:
        raise click.ClickException(f"{bad}. Choose another with --port.") from bad
