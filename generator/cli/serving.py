"""`handrail serve`: the site in a browser, built again at every change.

Beside the other commands.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path

import click

from generator.cli import engine, interrupts
from generator.cli.answering import answering
from generator.cli.collector import no_collector
from generator.cli.console import StageClock, out, show
from generator.cli.options import today_option
from generator.files.project import Project
from generator.pipeline.building import build
from generator.pipeline.told import Ahead, Basis, Built, LookedAt, Wanted
from generator.preview import server as preview


class Rebuilder:
    """Builds the preview; it holds what the last site was made from."""

    def __init__(self, project: Project, today: date) -> None:
        self._project, self._today = project, today
        self._basis: Basis | None = None
        self._saved: set[Path] = set()
        """Since that was built: of a build that failed, too."""

    def at_once(self, saved: Collection[Path], wanted: LookedAt) -> Ahead | None:
        """The pages that are looked at, of the one partnership whose files were saved."""
        self._saved.update(saved)
        if self._basis is None:
            return None
        from generator.pipeline.at_once import at_once

        with no_collector():
            return at_once(self._project, self._basis, self._saved, wanted)

    def build(self, first: Callable[[Ahead], None]) -> Built:
        """The whole preview."""
        project, clock = self._project, StageClock(quiet=True, shows=first)
        with no_collector():
            built = build(project, self._today, project.preview, engine, clock, Wanted(drafts=True))
        self._basis = built.basis or self._basis
        self._saved.clear()
        return built


@click.command(name="serve")
@today_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.pass_obj
@answering
def serve_(project: Project, today: date, host: str, port: int) -> None:
    """Show the site in a browser and build it again at every change."""
    interrupts.end_at_once()

    def told(event: preview.Event) -> None:
        if event.diagnostics is not None:
            show(event.diagnostics, "text")
        out.print(event.message, markup=False)

    try:
        preview.serve(project, Rebuilder(project, today), host, port, told)
    except preview.PortError as bad:
        raise click.ClickException(f"{bad}. Choose another with --port.") from bad
