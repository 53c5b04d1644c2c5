"""The engine that finishes pages, loaded when a build has come to it.

Below the commands that build. MkDocs takes as long to load as a build that changes nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.files.output import Tree
    from generator.files.project import Project


def build_site(project: Project, tree: Tree, destination: Path) -> str:
    """As `generator.engine.site.build_site`."""
    from generator.engine.site import build_site as finish

    return finish(project, tree, destination)
