"""All that a project compiles to, with a cache of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cli.console import StageClock
from generator.files.cache import Cache
from generator.files.made_from import made_from
from generator.files.project import Project
from generator.files.standing import NOTHING
from generator.pages.frame.context import make_context
from generator.pipeline.laying import Ground, lay_all
from generator.pipeline.stages import check
from generator.producers import given_to
from generator.work import Here, Work
from tests.projects import TODAY

Files = dict[str, bytes]


def compiled(root: Path, cache: Path, work: Work | None = None, *, offers: bool = True) -> Files:
    """Site path -> bytes; no page is finished."""
    project, quiet = Project(root), StageClock(quiet=True)
    checked = check(project, quiet)
    context = make_context(checked.derived, date.fromisoformat(TODAY))
    keys = made_from(project, checked.files, checked.catalogue.by_id, TODAY)
    given = given_to(context, project.templates, Cache(cache), keys, offers=offers)
    with TemporaryDirectory() as folder:
        pages, site = Path(folder, "pages"), Path(folder, "site")
        laid = lay_all(Ground(given, pages, site, None), NOTHING, quiet, work or Here())
        return {path: (pages / path).read_bytes() for path in laid.tree.files}
