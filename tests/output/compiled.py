"""All that a project compiles to, with a cache of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.cli.console import StageClock
from generator.files.cache import Cache
from generator.files.made_from import made_from
from generator.files.project import Project
from generator.pages.frame.context import make_context
from generator.pipeline.stages import check, compile_tree
from generator.producers import given_to
from generator.work import Here, Work
from tests.projects import TODAY

Files = dict[str, bytes]


def compiled(root: Path, cache: Path, work: Work | None = None, *, offers: bool = True) -> Files:
    """Site path -> bytes."""
    project, quiet = Project(root), StageClock(quiet=True)
    checked = check(project, quiet)
    context = make_context(checked.derived, date.fromisoformat(TODAY))
    keys = made_from(project, checked.files, checked.catalogue.by_id, TODAY)
    given = given_to(context, project.templates, Cache(cache), Cache(cache), keys, offers=offers)
    return {str(path): content for path, content in compile_tree(given, quiet, work or Here())}
