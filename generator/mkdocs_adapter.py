"""Run MkDocs over the compiled pages. The only module that imports mkdocs.

It changes nothing on the way: the same pages and settings built by `mkdocs build` give the same
site. See docs/adr/0002-mkdocs-is-the-last-step.md.
"""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.project_files import Project


class EngineError(Exception):
    """MkDocs refused pages that the compiler wrote: a mistake of ours, not an editor's."""


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build_site(project: Project, destination: Path) -> None:
    """Build the compiled pages of a project into a folder.

    Raises:
        EngineError: MkDocs warned or failed; the message holds all that it said.
    """
    heard = _Warnings()
    log = logging.getLogger("mkdocs")
    log.addHandler(heard)
    propagate, log.propagate = log.propagate, False
    try:
        config = load_config(
            str(project.mkdocs_config),
            docs_dir=str(project.pages.resolve()),
            site_dir=str(destination.resolve()),
        )
        config.theme.dirs[0] = str((project.templates / "theme").resolve())
        build(config)
    except Exception as failure:
        raise EngineError("\n".join([*heard.messages, str(failure)])) from failure
    finally:
        log.removeHandler(heard)
        log.propagate = propagate
    if heard.messages:
        raise EngineError("\n".join(heard.messages))
