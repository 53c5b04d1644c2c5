"""Sets the invented policy as a PDF in one or two columns, with running heads and broken words."""

from __future__ import annotations

import typst

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

_SET = """#set document(title: "{title}")
#set page(width: 150mm, height: 190mm, margin: (x: 16mm, y: 22mm), columns: {columns},
  header: align(right, text(8pt)[{header}]),
  footer: context [#text(8pt)[{footer} #h(1fr) Page #counter(page).display()]])
#set text(font: "Libertinus Serif", size: 10pt, lang: "en", region: "GB", hyphenate: true)
#set par(justify: {justify}, spacing: 1.1em)
#set heading(numbering: none)
"""


def pdf(columns: int = 2, justify: bool = True, small_marks: bool = False, more: str = "") -> bytes:
    """The policy as a PDF; with `small_marks` the figures of notes are small and raised."""
    start = _SET.format(
        title=TITLE,
        columns=columns,
        header=HEADER,
        footer=FOOTER,
        justify=str(justify).lower(),
    )
    title = (
        f'#place(top + center, scope: "parent", float: true, text(18pt, weight: "bold")[{TITLE}])\n'
    )
    start += more + f"\n#set super(typographic: {str(not small_marks).lower()})\n"
    body = "\n\n".join(_block(piece) for piece in PIECES)
    return typst.compile((start + title + body).encode())


def _block(piece: object) -> str:
    if isinstance(piece, Heading):
        return f"{'=' * piece.level} #{_quoted(f'{piece.number} {piece.words}')}"
    if isinstance(piece, Item):
        label = piece.label or "•"
        return (
            f"#pad(left: {1.2 * piece.level}em, grid(columns: (1.6em, 1fr), "
            f"[#{_quoted(label)}], [#{_quoted(piece.words)}]))"
        )
    if isinstance(piece, Table):
        cells = "".join(
            f"[#{_quoted(cell)}], " for row in (piece.header, *piece.rows) for cell in row
        )
        columns = f"({'1fr, ' * len(piece.header)})"
        return f"#table(columns: {columns}, align: left, {cells})"
    assert isinstance(piece, Clause | Text)
    words = " ".join(piece.sentences)
    if isinstance(piece, Clause):
        words = f"{piece.number} {words}"
    note = f"#footnote[#{_quoted(piece.note)}]" if piece.note else ""
    made = f"#{_quoted(words)}{note}"
    boxed = isinstance(piece, Text) and piece.boxed
    return f"#rect(width: 100%)[{made}]" if boxed else made


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
