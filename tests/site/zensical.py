"""The real site by the second engine, for the browser tests: the rest of the build is our own.

python -m tests.site.zensical FOLDER
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.cli.console import StageClock
from generator.files.project import Project
from generator.pipeline.building import build
from generator.pipeline.told import Built
from tests.conftest import BUILD_DAY, NOT_INPUT
from tests.projects import ROOT


class ZensicalError(Exception):
    """Zensical refused pages that the compiler wrote; the message is what it said."""


class Zensical:
    """An engine like `generator.engine.site`, which wants all pages together."""

    def finisher(self, _: Project) -> None:
        """None: it finishes no page by itself."""

    def complete(self, project: Project, _: Iterable[str], site: Path, __: str) -> str:
        """Build all pages into a site that has all else."""
        zensical(project, site)
        return ""


def zensical(project: Project, destination: Path) -> None:
    """Build the compiled pages by Zensical.

    It reads and writes only below the folder of its settings, so that it works on a copy.

    Raises:
        ZensicalError: it warned or failed.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(project.pages, folder / "build/pages")
        shutil.copytree(project.templates / "theme", folder / "site_templates/theme")
        shutil.copyfile(project.mkdocs_config, folder / "mkdocs.yml")
        command = [str(Path(sys.executable).with_name("zensical")), "build", "--clean", "--strict"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise ZensicalError(done.stdout + done.stderr)
        shutil.copytree(folder / "build/site", destination, dirs_exist_ok=True)


def build_by_zensical(source: Path, folder: Path) -> Built:
    """A copy of a project in `folder`, checked, compiled, built by Zensical and published."""
    shutil.copytree(source, folder, ignore=NOT_INPUT)
    project = Project(folder)
    day = date.fromisoformat(BUILD_DAY)
    return build(project, day, folder / "build/site", Zensical(), StageClock(quiet=True))


if __name__ == "__main__":
    build_by_zensical(ROOT, Path(sys.argv[1]).resolve())
