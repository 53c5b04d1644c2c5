"""Builds the invented site with the real templates and an engine, for tests and for the eye.

python -m tests.pages.preview FOLDER [mkdocs|zensical]
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue
from generator.derived.derive import Derived
from generator.exporters.feeds import feeds
from generator.pages.frame.context import make_context
from generator.pages.plan import plan_pages
from generator.producers import read_assets
from generator.render.environment import make_environment
from generator.render.page_file import markdown_path, render
from tests.conftest import BUILD_DAY
from tests.projects import BOARDS, ROOT, catalogue_of

TEMPLATES = ROOT / "site_templates"
TODAY = date.fromisoformat(BUILD_DAY)


def write_pages(catalogue: Catalogue, folder: Path) -> None:
    """The pages as Markdown, beside the assets and feeds that they lead to."""
    environment = make_environment(TEMPLATES / "pages")
    context = make_context(Derived(catalogue), TODAY)
    for page in plan_pages(context):
        path = folder / markdown_path(page)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(page, environment), encoding="utf-8")
    assets = read_assets(TEMPLATES / "assets")
    others = {f"assets/{asset}": content for asset, content in assets.items()}
    for name, content in (others | feeds(context, environment)).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def build(catalogue: Catalogue, folder: Path, engine: str = "mkdocs") -> Path:
    """The site, built by an engine from the project's own settings."""
    write_pages(catalogue, folder / "build" / "pages")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(TEMPLATES / "theme", folder / "site_templates" / "theme", dirs_exist_ok=True)
    command = [str(Path(sys.executable).with_name(engine)), "build", "--clean", "--strict"]
    subprocess.run(
        command,
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin", "HOME": str(folder)},
    )
    return folder / "build" / "site"


if __name__ == "__main__":
    build(catalogue_of(BOARDS), Path(sys.argv[1]), *sys.argv[2:])
