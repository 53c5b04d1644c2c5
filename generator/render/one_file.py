"""A file that needs no other: pages below each other, with the look, the scripts and the letters.

Beside `page_file`, which renders the same pages for the site. Its policy lets in its own style and
script alone, by their digests, and no request at all.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import PurePosixPath

from jinja2 import Environment
from markupsafe import escape

from generator import addresses
from generator.pages.frame.page import Block, Heading, Page
from generator.pages.handbook.alone import TO
from generator.pages.handbook.one_file import Chapter, Group, OneFile
from generator.render import scripts
from generator.render.page_file import block_html

_SHEETS = (
    "tokens",
    "shell",
    "provision",
    "pages",
    "flowchart",
    "guide",
    "record",
    "checklist",
    "print",
)
_SCRIPTS = (scripts.SITE, scripts.GUIDE)
_LETTERS = ("latin-400-normal", "latin-700-normal")
"""Faces that go along; a browser slants or replaces what is rare."""
_FACE = re.compile(r'@font-face \{[^}]*url\("\.\./fonts/([^"]+)"\)[^}]*\}\n?')
_NAMES = re.compile(
    r'(?<=\s)(id|for|name|aria-labelledby|aria-describedby|data-prefix|data-of)="([^"]*)"'
)
_HEADING = re.compile(r"<(/?)h([1-5])\b")
_PART = re.compile(r"<(section|aside)( [^>]*aria-label)")
"""Places to go to on a page of its own: in a file of many pages there would be too many, alike."""
_ANCHOR = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
_LOST = re.compile(r"<p(?: [^>]*)?><span>[^<]*</span></p>")
"""What was a way to another page and no more."""
_WAY = 'class="way"'
"""On a link that is no more than a way to another page, beside words that go on without it."""
_HREF = re.compile(r'(?<=\s)href="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Carried:
    """What every file carries, so that it asks for nothing."""

    style: str
    script: str


@dataclass(frozen=True, slots=True)
class _Bound:
    """A chapter as HTML."""

    id: str
    kind: str
    title: str
    html: str


def carried(assets: Mapping[PurePosixPath, bytes], *, with_scripts: bool) -> Carried:
    """The look and the scripts, out of the assets: path below `assets/` -> bytes."""
    style = "".join(assets[PurePosixPath(f"css/{name}.css")].decode() for name in _SHEETS)
    script = "".join(assets[path].decode() for path in _SCRIPTS) if with_scripts else ""
    return Carried(_FACE.sub(partial(_face, assets), style), script)


def render_one_files(
    files: Iterable[OneFile], carried: Carried, environment: Environment
) -> dict[str, bytes]:
    """Site path -> bytes, of the files of one partnership: a page of several is made HTML once."""
    pages = _Pages(environment)
    return {file.path: _rendered(file, carried, pages) for file in files}


class _Pages:
    """Pages as HTML, by their paths, as they are by themselves."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self._made: dict[str, str] = {}

    def html(self, page: Page) -> str:
        """The same page, each time it is asked for."""
        if page.path not in self._made:
            self._made[page.path] = "\n".join(self._part(part) for part in page.parts)
        return self._made[page.path]

    def _part(self, part: Heading | Block) -> str:
        if isinstance(part, Heading):
            return f'<h{part.level} id="{escape(part.id)}">{escape(part.text)}</h{part.level}>'
        return block_html(part, self.environment)


def _rendered(file: OneFile, carried: Carried, pages: _Pages) -> bytes:
    environment = pages.environment
    style = carried.style + environment.get_template("one_file.css").render()
    home = {chapter.page.path: chapter for chapter in file.chapters}
    groups = tuple((group.title, _bound(group, home, file, pages)) for group in file.groups)
    return (
        environment.get_template("one_file.html")
        .render(
            file=file,
            home=addresses.on_the_web(file.address, ""),
            meta=file.meta,
            groups=groups,
            policy=_policy(style, carried.script),
            style=style,
            script=carried.script,
        )
        .encode()
    )


def _policy(style: str, script: str) -> str:
    scripts = f"script-src '{_digest(script)}'; " if script else ""
    return (
        f"default-src 'none'; {scripts}style-src '{_digest(style)}'; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}"


def _face(assets: Mapping[PurePosixPath, bytes], found: re.Match[str]) -> str:
    """A typeface with its letters in it, or nothing."""
    name = found[1]
    if not any(name.endswith(f"hyperlegible-{letters}.woff2") for letters in _LETTERS):
        return ""
    letters = base64.b64encode(assets[PurePosixPath(f"fonts/{name}")]).decode()
    return found[0].replace(f"../fonts/{name}", f"data:font/woff2;base64,{letters}")


def _bound(
    group: Group, home: Mapping[str, Chapter], file: OneFile, pages: _Pages
) -> tuple[_Bound, ...]:
    return tuple(
        _Bound(
            chapter.id,
            chapter.page.meta.kind,
            chapter.title,
            _within(_html(chapter, pages), chapter.prefix, home, file.address),
        )
        for chapter in group.chapters
    )


def _html(chapter: Chapter, pages: _Pages) -> str:
    html = pages.html(chapter.page)
    return html if chapter.first else _HEADING.sub(_lower, _PART.sub(_no_landmark, html))


def _no_landmark(found: re.Match[str]) -> str:
    role = "note" if found[1] == "aside" else "group"
    return f'<{found[1]} role="{role}"{found[2]}'


def _lower(found: re.Match[str]) -> str:
    """A heading a level lower; but for a page's title it looks as it did, and scripts find it."""
    closes, level = found[1], int(found[2])
    if level == 1:
        return "</h2" if closes else '<h2 class="chapter-title"'
    return found[0] if closes else f'{found[0]} aria-level="{level + 1}"'


def _within(html: str, prefix: str, home: Mapping[str, Chapter], address: str) -> str:
    """A page's own names told from those of others, and its links leading within the file."""

    def named(found: re.Match[str]) -> str:
        ids = " ".join(f"{prefix}{id}" for id in found[2].split()) or prefix
        return f'{found[1]}="{ids}"'

    def led(found: re.Match[str]) -> str:
        link = _HREF.search(found[1])
        if link is None:
            return found[0]
        to = _target(link[1], prefix, home, address)
        if not to:
            return "" if _WAY in found[1] else f"<span>{found[2]}</span>"
        there = found[1].replace(link[0], f'href="{to}"')
        return f"<a{there}>{found[2]}</a>"

    return _LOST.sub("", _ANCHOR.sub(led, _NAMES.sub(named, html)))


def _target(href: str, prefix: str, home: Mapping[str, Chapter], address: str) -> str:
    """Where a link leads: within the file, to the published site, elsewhere, or nowhere."""
    if href.startswith("#"):
        return f"#{prefix}{href[1:]}"
    if not href.startswith(TO):
        return href
    path, _, fragment = href.removeprefix(TO).partition("#")
    if chapter := home.get(path):
        return f"#{chapter.prefix}{fragment}" if fragment else f"#{chapter.id}"
    return addresses.on_the_web(address, href.removeprefix(TO))
