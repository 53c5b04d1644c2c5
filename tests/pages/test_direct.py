"""Whatever words a page holds, made directly it is what Markdown makes of it."""

from __future__ import annotations

import markdown
from hypothesis import example, given, settings
from hypothesis import strategies as some
from markupsafe import escape
from mkdocs.structure.toc import get_toc

from generator.engine.direct import Entry, read
from generator.render.page_file import heading_text, left_alone

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]
"""Those of MkDocs, and those of our settings."""
PIECES = [*"ab &<>\"'`*_{}[]()#+-.!\\~^|=:$%@/1é’\u00a0", "```", "~~~", "{#x}", "&copy;", "[x](y)"]

words = (
    some.lists(some.sampled_from([*PIECES, "---", "* ", "1. ", "http://a.b"]), min_size=1)
    .map(lambda pieces: " ".join("".join(pieces).split()))
    .filter(bool)
)
Contents = list[tuple[str, str, list[tuple[str, str]]]]


def contents(tops: list[Entry]) -> Contents:
    return [(top.title, top.id, [(one.title, one.id) for one in top.children]) for top in tops]


@settings(max_examples=150)
@given(words, some.lists(words, min_size=1, max_size=5), words)
@example("a", ["b", "```", "c"], "d")
@example("a", ["b", "~~~ c", "d"], "e")
def test_any_words_come_out_as_markdown_has_them(title: str, lines: list[str], next: str) -> None:
    said = "\n".join(str(escape(line)) for line in lines)
    body = "\n\n".join(
        [
            f"# {heading_text(title)} {{#top}}",
            left_alone(f"<div>\n<pre>{said}</pre>\n\n{said}</div>"),
            f"## {heading_text(next)} {{#two}}",
            left_alone(f"<section>\n{said}\n</section>"),
        ]
    )
    engine = markdown.Markdown(extensions=EXTENSIONS)
    html = engine.convert(body)
    page = read(f'---\nkind: "x"\n---\n\n{body}\n')

    assert page.content == html
    assert contents(list(page.toc)) == contents(list(get_toc(engine.toc_tokens)))  # type: ignore[arg-type]
    assert html.count("<section>") == 1 and "<code>" not in html
