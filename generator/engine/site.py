"""The finished site of a tree of compiled files: made directly, or by MkDocs where that differs.

The top of `engine`, which the command line hands to the pipeline.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import TemplateError

from generator.engine.canary import Pages, first_unlike
from generator.engine.direct import Shell, shell_of, unlike
from generator.engine.settings import settings
from generator.engine.stock import build_with_mkdocs
from generator.files.output import Tree
from generator.files.project import Project


def build_site(project: Project, tree: Tree, destination: Path) -> str:
    """Build into an empty folder; why it took MkDocs for every page, or nothing.

    Raises:
        ContentError: the project's `mkdocs.yml` cannot be used.
        EngineError: MkDocs warned or failed.
        OSError: the machine cannot do it.
    """
    pages = {str(path): text.decode() for path, text in tree if path.suffix == ".md"}
    config = settings(project, project.pages, destination)
    if unknown := unlike(config):
        reason = f"mkdocs.yml asks for what only MkDocs does: {unknown}"
    else:
        shell = shell_of(config)
        try:
            if not (path := first_unlike(project, pages, shell)):
                _write(pages, shell, tree, destination)
                return ""
            reason = f"MkDocs makes {path} otherwise"
        except TemplateError as failure:
            reason = f"the theme asks for what only MkDocs gives: {failure}"
    build_with_mkdocs(project, project.pages, destination)
    return reason


def _write(pages: Pages, shell: Shell, tree: Tree, destination: Path) -> None:
    for path, content in tree:
        place = destination / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".md":
            place.with_suffix(".html").write_bytes(shell(pages[str(path)]))
        else:
            place.write_bytes(content)
