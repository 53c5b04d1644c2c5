"""`handrail serve`: the site in a browser, built again at every change.

Beside the other commands.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from generator.cli import engine, interrupts
from generator.cli.answering import answering
from generator.cli.collector import no_collector
from generator.cli.console import StageClock, out, show
from generator.cli.options import today_option
from generator.files.project import Project
from generator.files.unchanged import made_with
from generator.pipeline.building import build
from generator.pipeline.told import Built, Finisher, Wanted
from generator.preview import server as preview


class Trusting:
    """Our engine, which holds its pages against MkDocs only when more than content has changed.

    What is published is built anew, and then they are held against it every time.
    """

    def __init__(self) -> None:
        self._held = ""
        """What stands for all but the content, when last they were alike."""

    def finisher(self, project: Project) -> Finisher | None:
        """As that of the engine."""
        return engine.finisher(project)

    def finish(self, project: Project, pages: Iterable[str], site: Path, unfinished: str) -> str:
        """As that of the engine."""
        now = made_with(project)
        if now and now == self._held and not unfinished:
            return ""
        reason = engine.finish(project, pages, site, unfinished)
        self._held = "" if reason else now
        return reason


@click.command(name="serve")
@today_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.pass_obj
@answering
def serve_(project: Project, today: date, host: str, port: int) -> None:
    """Show the site in a browser and build it again at every change."""
    interrupts.end_at_once()
    trusting = Trusting()

    def rebuild() -> Built:
        clock = StageClock(quiet=True)
        wanted = Wanted(drafts=True)
        with no_collector():
            return build(project, today, project.preview, trusting, clock, wanted)

    def told(event: preview.Event) -> None:
        if event.diagnostics is not None:
            show(event.diagnostics, "text")
        out.print(event.message, markup=False)

    try:
        preview.serve(project, rebuild, host, port, told)
    except preview.PortError as bad:
        raise click.ClickException(f"{bad}. Choose another with --port.") from bad
