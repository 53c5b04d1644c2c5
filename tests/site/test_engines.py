"""The compiled pages are an ordinary tree: stock MkDocs builds it alike, and so does Zensical."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from generator.files.project import Project
from tests.projects import ROOT, TODAY, handrail, replace_in
from tests.site.zensical import zensical


@pytest.fixture(scope="module")
def whole(good_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with settings and templates of its own, as another publisher has it, built."""
    root = tmp_path_factory.mktemp("engines") / "good"
    shutil.copytree(good_built, root)
    shutil.copytree(ROOT / "site_templates", root / "site_templates")
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    ran = handrail("build", "--today", TODAY, root=root)
    assert ran.code == 0 and "MkDocs made every page" not in ran.err, ran.err
    return root


def run(root: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def pages(site: Path) -> dict[str, Path]:
    return {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}


def content(page: Path) -> str:
    """What a reader is told: the words of the page's own part, and where its links lead."""
    main = BeautifulSoup(page.read_bytes(), "html.parser").find("main")
    assert main is not None, page
    links = [str(tag["href"]) for tag in main.find_all("a", href=True)]
    ids = [str(tag["id"]) for tag in main.find_all(id=True)]
    return "\n".join([" ".join(main.get_text(" ").split()), *links, *ids])


def test_plain_mkdocs_builds_the_very_same_pages(whole: Path, tmp_path: Path) -> None:
    run(whole, "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "plain"))
    ours, plain = pages(whole / "build/site"), pages(tmp_path / "plain")

    assert ours.keys() == plain.keys()
    assert [name for name in ours if ours[name].read_bytes() != plain[name].read_bytes()] == []


HOOK = """
def on_page_content(html, **_):
    return html.replace("<h1", "<!-- a hook was here --><h1", 1)
"""


@pytest.mark.parametrize(
    ("file", "find", "replace", "said"),
    [
        (
            "mkdocs.yml",
            "strict: true",
            "strict: true\nhooks: [hook.py]",
            "only MkDocs does: plugins, hooks",
        ),
        ("mkdocs.yml", "  - toc\n", "  - toc\n  - footnotes\n", "only MkDocs does: footnotes"),
        ("mkdocs.yml", "plugins: []", "plugins: [search]", "only MkDocs does: plugins"),
        (
            "site_templates/theme/main.html",
            '<main id="_main"',
            '<!-- {{ nav.pages | length }} pages --><main id="_main"',
            "only MkDocs gives: 'nav' is undefined",
        ),
        (
            "site_templates/theme/main.html",
            '<main id="_main"',
            '<!-- {{ page.title }} --><main id="_main"',
            "MkDocs makes ",
        ),
    ],
)
def test_what_mkdocs_alone_can_do_it_does_and_that_is_told(
    file: str, find: str, replace: str, said: str, whole: Path, tmp_path: Path
) -> None:
    root = tmp_path / "own"
    shutil.copytree(whole, root)
    (root / "hook.py").write_text(HOOK, encoding="utf-8")
    replace_in(root / file, find, replace)
    ran = handrail("build", "--today", TODAY, root=root)
    run(root, "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "plain"))
    ours, plain = pages(root / "build/site"), pages(tmp_path / "plain")

    assert "MkDocs made every page, which takes longer: " in ran.err and said in ran.err
    assert [name for name in ours if ours[name].read_bytes() != plain[name].read_bytes()] == []


def test_zensical_builds_pages_that_say_the_same(whole: Path, tmp_path: Path) -> None:
    zensical(Project(whole), tmp_path / "zensical")
    ours, theirs = pages(whole / "build/site"), pages(tmp_path / "zensical")

    assert ours.keys() <= theirs.keys()
    assert [name for name in ours if content(ours[name]) != content(theirs[name])] == []
