"""A page as a Markdown file: front matter for the shell, Markdown headings, blocks of raw HTML.

Any engine that reads Markdown gives the same page from it. A heading's words are escaped for
Markdown and for HTML; a block is one element of block level that starts its line, with no blank
line inside, so that Markdown leaves it alone.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields

from jinja2 import Environment
from markupsafe import escape

from generator.pages.frame.page import Block, Heading, Meta, Page

_BLOCK = re.compile(r"<(div|section|header)[ >]")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!])")
_FENCE = re.compile(r"^([ \t]*)([`~])(?=\2\2)", re.MULTILINE)
"""What fences off code, even in the middle of HTML: all behind it would be lost as code."""
_BLANK_LINES = re.compile(r"\n\s*\n+")


class NotABlockError(Exception):
    """A template gave something that Markdown would not leave alone. A fault of the template."""


def render(page: Page, environment: Environment) -> str:
    """The page's file."""
    parts = (_part(part, environment) for part in page.parts)
    return f"---\n{_front_matter(page.meta)}---\n\n" + "\n\n".join(parts) + "\n"


def markdown_path(page: Page) -> str:
    """Where the page's file lies below the folder that MkDocs reads."""
    return page.path.removesuffix(".html") + ".md"


def _front_matter(meta: Meta) -> str:
    """One key a line, each value as JSON, which YAML reads as it stands."""
    values = ((field.name, _json(getattr(meta, field.name))) for field in fields(meta))
    return "".join(f"{key}: {value}\n" for key, value in values)


_json = json.JSONEncoder(
    ensure_ascii=False,
    default=lambda view: {field.name: getattr(view, field.name) for field in fields(view)},
).encode
"""A view as an object of its fields, in their order."""


def _part(part: Heading | Block, environment: Environment) -> str:
    if isinstance(part, Heading):
        return f"{'#' * part.level} {heading_text(part.text)} {{#{part.id}}}"
    return block_html(part, environment)


def block_html(block: Block, environment: Environment) -> str:
    """A block as HTML that Markdown leaves alone.

    Raises:
        NotABlockError: its template gives something else.
    """
    html = environment.get_template(block.template).render(view=block.view).strip()
    if not _BLOCK.match(html):
        raise NotABlockError(f"{block.template} must give one <div>, <section> or <header>")
    return left_alone(html)


def left_alone(html: str) -> str:
    """The same HTML with nothing at the start of a line that Markdown would take for its own."""
    whole = _BLANK_LINES.sub("\n", html)
    if "```" not in whole and "~~~" not in whole:  # looking line by line takes long
        return whole
    return _FENCE.sub(lambda found: f"{found[1]}&#{ord(found[2])};", whole)


def heading_text(text: str) -> str:
    """Plain words for a Markdown heading: neither Markdown nor HTML in them has any effect."""
    return _SPECIAL.sub(r"\\\1", str(escape(text)).replace("&#39;", "'").replace("&#34;", '"'))
