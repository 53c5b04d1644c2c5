"""The finished site of compiled pages: made page by page, or by MkDocs where that differs.

The top of `engine`, which the command line hands to the pipeline.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from jinja2 import TemplateError

from generator.engine.canary import first_unlike
from generator.engine.direct import Shell, shell_of, unlike
from generator.engine.settings import settings
from generator.engine.stock import build_with_mkdocs
from generator.files.project import Project


class Direct:
    """Finishes pages by themselves; another process makes the shell around them anew."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def __reduce__(self) -> tuple[type[Direct], tuple[Project]]:
        return Direct, (self._project,)

    @cached_property
    def _shell(self) -> Shell:
        return shell_of(settings(self._project, self._project.pages, self._project.site))

    def __call__(self, text: str) -> bytes | None:
        """The finished page; None where it cannot be made by itself."""
        try:
            return self._shell(text)
        except TemplateError:
            return None

    def why_not(self, text: str) -> str:
        """Why a page cannot be made by itself; nothing where it can."""
        try:
            self._shell(text)
        except TemplateError as failure:
            return str(failure)
        return ""


def finisher(project: Project) -> Direct | None:
    """What finishes a page by itself; None where the settings ask for what MkDocs alone does.

    Raises:
        ContentError: the project's `mkdocs.yml` cannot be used.
    """
    config = settings(project, project.pages, project.site)
    return None if unlike(config) else Direct(project)


def complete(project: Project, pages: Iterable[str], site: Path, unfinished: str) -> str:
    """Hold the site against MkDocs, and let MkDocs make it where a page of its differs.

    Args:
        project: its compiled files lie in their place.
        pages: paths of the compiled pages there.
        site: what was finished already, and all files that are no pages.
        unfinished: path of a compiled page that could not be finished by itself, if any.

    Returns:
        Why MkDocs made all of it, or nothing.

    Raises:
        ContentError: the project's `mkdocs.yml` cannot be used.
        EngineError: MkDocs warned or failed.
        OSError: the machine cannot do it.
    """
    if unknown := unlike(settings(project, project.pages, site)):
        reason = f"mkdocs.yml asks for what only MkDocs does: {unknown}"
    elif unfinished:
        text = (project.pages / unfinished).read_text(encoding="utf-8")
        reason = f"the theme asks for what only MkDocs gives: {Direct(project).why_not(text)}"
    elif path := first_unlike(project, pages, site):
        reason = f"MkDocs makes {path} otherwise"
    else:
        return ""
    shutil.rmtree(site)
    build_with_mkdocs(project, project.pages, site)
    return reason
