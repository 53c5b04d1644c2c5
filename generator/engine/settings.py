"""The settings that MkDocs is run with: the project's `mkdocs.yml`, our theme before Material's.

The lowest part of `engine`. This room alone imports mkdocs.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.theme import Theme

from generator.diagnostics import ContentError, Diagnostics, Location
from generator.diagnostics.codes import Command
from generator.files.project import Project


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def listening() -> Iterator[list[str]]:
    """Hear what MkDocs has to say, in place of the terminal."""
    heard = _Warnings()
    log = logging.getLogger("mkdocs")
    log.addHandler(heard)
    propagate, log.propagate = log.propagate, False
    try:
        yield heard.messages
    finally:
        log.removeHandler(heard)
        log.propagate = propagate


def settings(project: Project, pages: Path, destination: Path) -> MkDocsConfig:
    """For MkDocs to build a folder of pages into another.

    Raises:
        ContentError: the project's `mkdocs.yml` cannot be used.
    """
    with listening() as heard:
        try:
            config = load_config(
                str(project.mkdocs_config),
                docs_dir=str(pages.resolve()),
                site_dir=str(destination.resolve()),
            )
        except (MkDocsException, Abort) as failure:
            found = Diagnostics()
            said = " ".join("; ".join([*heard, str(failure)]).split())
            where = Location(PurePosixPath(project.mkdocs_config.name))
            hint = "Compare it with the mkdocs.yml of Handrail."
            found.error(where, Command.BAD_SETTINGS, said, hint)
            raise ContentError(found) from failure
    _put_first(config.theme, project.templates / "theme")
    return config


def _put_first(theme: Theme, folder: Path) -> None:
    """Our own theme files win over Material's, also where the settings name no folder for them."""
    if theme.custom_dir:
        theme.dirs[0] = str(folder.resolve())
    else:
        theme.dirs.insert(0, str(folder.resolve()))
