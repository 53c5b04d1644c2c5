"""Run MkDocs over the compiled pages. The only module that imports mkdocs.

It changes nothing on the way: the same pages and settings built by `mkdocs build` give the same
site. See docs/adr/0002-mkdocs-is-the-last-step.md.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.theme import Theme

from generator.diagnostics import ContentError, Diagnostics, Location
from generator.diagnostics.codes import Command
from generator.files.project import Project


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
        ContentError: the project's `mkdocs.yml` cannot be used.
        EngineError: MkDocs warned or failed; the message holds all that it said.
    """
    with _listening() as heard:
        config = _settings(project, destination, heard)
        try:
            build(config)
        except OSError:  # a full disk is no mistake of ours
            raise
        except Exception as failure:
            raise EngineError("\n".join([*heard.messages, str(failure)])) from failure
        if heard.messages:
            raise EngineError("\n".join(heard.messages))


@contextmanager
def _listening() -> Iterator[_Warnings]:
    """Hear what MkDocs has to say, in place of the terminal."""
    heard = _Warnings()
    log = logging.getLogger("mkdocs")
    log.addHandler(heard)
    propagate, log.propagate = log.propagate, False
    try:
        yield heard
    finally:
        log.removeHandler(heard)
        log.propagate = propagate


def _settings(project: Project, destination: Path, heard: _Warnings) -> MkDocsConfig:
    try:
        config = load_config(
            str(project.mkdocs_config),
            docs_dir=str(project.pages.resolve()),
            site_dir=str(destination.resolve()),
        )
    except (MkDocsException, Abort) as failure:
        found = Diagnostics()
        said = " ".join("; ".join([*heard.messages, str(failure)]).split())
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
