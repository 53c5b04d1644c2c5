"""The engine that finishes pages, loaded when a build has come to it.

Below the commands that build, which hand this module on as the engine. MkDocs takes as long to load
as a build that changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.files.project import Project
    from generator.pipeline.told import Finisher


def finisher(project: Project) -> Finisher | None:
    """As `generator.engine.site.finisher`."""
    from generator.engine import site as engine

    return engine.finisher(project)


def complete(project: Project, pages: Iterable[str], site: Path, unfinished: str) -> str:
    """As `generator.engine.site.complete`."""
    from generator.engine import site as engine

    return engine.complete(project, pages, site, unfinished)
