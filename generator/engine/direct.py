"""Compiled pages turned into finished ones without Markdown, since they hold hardly any.

Part of `engine`. A compiled page is front matter, headings and blocks of ready HTML
(`render/page_file.py`), so reading it gives what MkDocs gives; the shell is the theme's
own template, rendered in MkDocs' environment. Whether it is the same to the byte is not believed:
`canary` compares.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig

_HEADING = re.compile(r"(#{1,6}) (.*) \{#([^ }]+)\}")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!])")
_NOTHING_ADDED = ("attr_list", "toc")
"""Extensions of Markdown that what is done here stands for; MkDocs adds the last two itself."""
_ALWAYS_THERE = ("toc", "tables", "fenced_code")


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the contents of a page: what a theme knows of it."""

    title: str
    id: str
    level: int
    children: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Read:
    """A compiled page as the theme's template asks for it."""

    meta: dict[str, Any]
    content: str
    toc: Sequence[Entry]


Shell = Callable[[str], bytes]
"""A compiled page's text to the finished page."""


def unlike(config: MkDocsConfig) -> str:
    """Which of the settings MkDocs alone can follow; nothing where they are Handrail's."""
    asked = {"plugins": config.plugins, "hooks": config.hooks, "nav": config.nav}
    asked |= {"extra_templates": config.extra_templates, "exclude_docs": config.exclude_docs}
    extensions = set(config.markdown_extensions) - {*_NOTHING_ADDED, *_ALWAYS_THERE}
    named = [name for name, value in asked.items() if value]
    return ", ".join([*named, *sorted(extensions), *sorted(config.mdx_configs)])


def shell_of(config: MkDocsConfig) -> Shell:
    """The theme's page, ready to be laid around each page's own content."""
    template = config.theme.get_env().get_template("main.html")

    def finished(text: str) -> bytes:
        page = read(text)
        return template.render(config=config, page=page).encode(errors="xmlcharrefreplace")

    return finished


def read(text: str) -> Read:
    """A compiled page's front matter, content and headings."""
    _, front, body = text.split("---\n", 2)
    pairs = (line.split(": ", 1) for line in front.splitlines())
    meta = {key: json.loads(value) for key, value in pairs}
    headings: list[Entry] = []
    content = "\n".join(_html(part, headings) for part in body.strip("\n").split("\n\n"))
    return Read(meta, content.removesuffix("\n"), _nested(headings))


def _html(part: str, headings: list[Entry]) -> str:
    found = _HEADING.fullmatch(part)
    if found is None:
        return f"{part}\n"  # Markdown keeps the empty line after a block
    level, words, name = len(found[1]), _ESCAPED.sub(r"\1", found[2]), found[3]
    headings.append(Entry(words, name, level))
    return f'<h{level} id="{escape(name)}">{words}</h{level}>'


def _nested(headings: Iterable[Entry]) -> list[Entry]:
    """Each heading below the last one before it that is higher."""
    tops: list[Entry] = []
    above: list[Entry] = []
    for heading in headings:
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].children if above else tops).append(heading)
        above.append(heading)
    return tops
