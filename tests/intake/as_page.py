"""Sets the invented policy as a web page, with all that stands around the text of one."""

from __future__ import annotations

from itertools import groupby

from tests.intake.policy import (
    FOOTER,
    HEADER,
    PIECES,
    TITLE,
    Clause,
    Heading,
    Item,
    Table,
    Text,
)

_AROUND = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | {HEADER}</title>
<style>p {{ color: black }}</style><script>var should = "must not";</script></head><body>
<a class="skip-link" href="#main">Skip to the content</a>
<div id="cookie-consent"><p>We should like to set cookies. You must choose.</p>
<button>Yes</button></div>
<header><p>{HEADER}</p><nav><ul><li><a href="/">Home</a></li><li><a href="/a">Policies</a></li>
</ul></nav></header>
<div class="wrapper"><div class="breadcrumbs"><a href="/">Home</a> &gt; Policies</div>
<main id="main"><h1>{TITLE}</h1>
<nav aria-label="On this page"><ol><li><a href="#s1">Purpose and scope</a></li></ol></nav>
%s
<div class="share-this"><a href="https://elsewhere.example">Share</a></div></main>
<aside><h2>See also</h2><p>The rules of the canal should be read as well.</p></aside></div>
<footer><p>{FOOTER}</p></footer><script>track()</script></body></html>
"""


def page() -> bytes:
    """The policy as a page."""
    notes: list[str] = []
    parts: list[str] = []
    for listed, pieces in groupby(PIECES, key=lambda piece: isinstance(piece, Item)):
        if listed:
            parts.append(_list([piece for piece in pieces if isinstance(piece, Item)]))
        else:
            parts += [_block(piece, notes) for piece in pieces]
    below = "".join(
        f'<li id="fn{n}">{note} <a href="#ref{n}">↩</a></li>' for n, note in enumerate(notes, 1)
    )
    return (_AROUND % ("\n".join(parts) + f'\n<hr><ol class="footnotes">{below}</ol>')).encode()


def _block(piece: object, notes: list[str]) -> str:
    if isinstance(piece, Heading):
        return f"<h{piece.level + 1}>{piece.number} {piece.words}</h{piece.level + 1}>"
    if isinstance(piece, Table):
        head = "".join(f"<th>{cell}</th>" for cell in piece.header)
        rows = "".join(
            f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in row)}</tr>" for row in piece.rows
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    assert isinstance(piece, Clause | Text)
    words = " ".join(piece.sentences)
    if isinstance(piece, Clause):
        words = f"{piece.number}&nbsp; {words}"
    elif piece.link[0]:
        words = words.replace(piece.link[0], f'<a href="{piece.link[1]}">{piece.link[0]}</a>')
    if piece.note:
        notes.append(piece.note)
        n = len(notes)
        words += f'<sup><a id="ref{n}" href="#fn{n}">[{n}]</a></sup>'
    boxed = isinstance(piece, Text) and piece.boxed
    return f'<div class="callout">{words}</div>' if boxed else f"<p>{words}</p>"


def _list(items: list[Item]) -> str:
    """Items as lists in lists: an item of a deeper level stands in the one above it."""
    made, at = "", 0
    kind = "ul" if not items[0].label else "ol"
    style = {"(": ' type="a"' if items[0].level == 0 else ' type="i"'}
    opening = f"<{kind}{style.get(items[0].label[:1], '')}>"
    while at < len(items):
        deeper = at + 1
        while deeper < len(items) and items[deeper].level > items[at].level:
            deeper += 1
        nested = _list(items[at + 1 : deeper]) if deeper > at + 1 else ""
        made += f"<li>\n  {items[at].words}\n{nested}</li>"
        at = deeper
    return f"{opening}{made}</{kind}>"
