"""MkDocs itself over compiled pages, as `mkdocs build` runs it.

Part of `engine`. It changes nothing on the way: what it gives is what every other way of making the
site is held against. See docs/adr/0002-mkdocs-is-the-last-step.md.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build

from generator.engine.settings import listening, settings
from generator.files.project import Project


class EngineError(Exception):
    """MkDocs refused pages that the compiler wrote: a mistake of ours, not an editor's."""


def build_with_mkdocs(project: Project, pages: Path, destination: Path) -> None:
    """Build a folder of compiled pages into another.

    Raises:
        ContentError: the project's `mkdocs.yml` cannot be used.
        EngineError: MkDocs warned or failed; the message holds all that it said.
        OSError: the machine cannot do it: a full disk is no mistake of ours.
    """
    config = settings(project, pages, destination)
    with listening() as heard:
        try:
            build(config)
        except OSError:
            raise
        except Exception as failure:
            raise EngineError("\n".join([*heard, str(failure)])) from failure
    if heard:
        raise EngineError("\n".join(heard))
