"""Printable documents as ODT files, written with the standard library alone.

An ODT file is a zip of a few XML files. Fields are bordered paragraphs and table cells to type
into, boxes to tick are characters, so that every program that reads the format can fill it in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from generator.exporters.odt_styles import HEAD, MIME, manifest, styles, tables
from generator.exporters.zipped import zipped
from generator.pages.documents.printable import (
    OWN,
    Blank,
    Clause,
    Kind,
    Part,
    Printable,
    Quiet,
    Tick,
    Ticks,
    noted,
)


def odt(one: Printable) -> bytes:
    """The ODT file of one document."""
    content = "".join(_body(one))
    files = {
        "mimetype": MIME,
        "META-INF/manifest.xml": manifest(),
        "meta.xml": _meta(one),
        "styles.xml": styles(one.language, one.foot),
        "content.xml": (
            f"{HEAD.format('content')}{tables(content)}<office:body><office:text>{content}"
            "</office:text></office:body></office:document-content>"
        ),
    }
    return zipped({name: text.encode() for name, text in files.items()}, first_stored="mimetype")


def _meta(one: Printable) -> str:
    return (
        f"{HEAD.format('meta')}<office:meta><dc:title>{escape(one.full_title)}</dc:title>"
        f"<dc:subject>{escape(one.purpose)}</dc:subject>"
        f"<meta:initial-creator>{escape(one.author)}</meta:initial-creator>"
        f"<dc:language>{one.language}</dc:language></office:meta></office:document-meta>"
    )


def _body(one: Printable) -> Iterator[str]:
    yield _heading(1, one.title)
    yield _line("Subtitle", escape(f"{one.name}. For use with {one.edition}"))
    yield _line("Text", escape(one.purpose))
    if one.basis:
        form = one.kind is Kind.FORM
        yield _line("Text", _bold(one.basis)) if form else _line("Hint", escape(one.basis))
    yield from _clauses(one.basis_clauses)
    yield from _silences(one.silences)
    for number, part in enumerate(one.parts, start=1):
        yield from _part(number, part)
    if one.remarks:
        yield _heading(2, "Editor’s notes on the source")
        yield _line("Hint", "Written by this site about faults of the document itself.")
    for remark in one.remarks:
        first = _bold(f"Note {remark.number}: {remark.severity}.")
        yield _line("Clause", f"{first} {escape(remark.text)}")


def _part(number: int, part: Part) -> Iterator[str]:
    yield _heading(2, f"{number}. {part.title}")
    if part.guidance:
        yield _line("Hint", escape(part.guidance))
    yield from _clauses(part.clauses)
    yield from _silences(part.silences)
    for blank in part.blanks:
        yield from _blank(blank)
    for place, ticks in enumerate(part.ticks, start=1):
        yield _ticks(ticks, f"{number}-{place}")


def _blank(blank: Blank) -> Iterator[str]:
    mark = f' <text:span text:style-name="Own">[{OWN}]</text:span>' if blank.own else ""
    yield _line("Label", escape(blank.label) + mark)
    if blank.guidance:
        yield _line("Hint", escape(blank.guidance))
    yield from _clauses(blank.clauses)
    if blank.kind == "table":
        yield _table(blank)
    elif blank.kind in {"choice", "tick"}:
        for option in blank.options or ("Yes",):
            yield _line("Tick", f"☐ {escape(option)}")
    else:
        yield _line("Answer" if blank.kind == "text" else "Line", "")


def _table(blank: Blank) -> str:
    columns = len(blank.columns)
    head = "".join(_cell(_line("Head", escape(one))) for one in blank.columns)
    empty = f'<table:table-row table:style-name="Row">{_cell(_line("Cell", "")) * columns}'
    return (
        f'<table:table table:name={quoteattr(blank.id)} table:style-name="Table">'
        f'<table:table-column table:number-columns-repeated="{columns}"/>'
        f"<table:table-header-rows><table:table-row>{head}</table:table-row>"
        f"</table:table-header-rows>{(empty + '</table:table-row>') * blank.rows}</table:table>"
    )


def _ticks(ticks: Ticks, name: str) -> str:
    """Lines of one force; where they are to be ticked, each has its box."""
    heads = {"What" if ticks.boxed else "Option": ticks.title, "Where": "Where it says so"}
    if ticks.boxed:
        heads = {"Done": "Done", **heads}
    columns = "".join(f'<table:table-column table:style-name="{one}"/>' for one in heads)
    head = "".join(_cell(_line("Head", escape(one))) for one in heads.values())
    box = _cell(_line("Cell", "☐")) if ticks.boxed else ""
    rows = "".join(
        f'<table:table-row table:style-name="Whole">{box}{_cell(_does(one))}'
        f"{_cell(_beside(one))}</table:table-row>"
        for one in ticks.lines
    )
    return (
        f'<table:table table:name="{name}" table:style-name="Table">{columns}'
        f'<table:table-header-rows><table:table-row table:style-name="Whole">{head}'
        f"</table:table-row></table:table-header-rows>{rows}</table:table>{_line('Gap', '')}"
    )


def _does(line: Tick) -> str:
    force = f"{_bold(line.force)} " if line.force else ""
    bounds = (f"{_bold(each.label + ':')} {escape(each.words)}" for each in line.bounds)
    return _line("Cell", force + escape(line.text)) + "".join(
        _line("Bound", words) for words in bounds
    )


def _beside(line: Tick) -> str:
    words = (line.where, line.who, noted(line.notes))
    return "".join(_line("Bound", escape(one)) for one in words if one)


def _cell(inside: str) -> str:
    kind = 'table:style-name="Box" office:value-type="string"'
    return f"<table:table-cell {kind}>{inside}</table:table-cell>"


def _clauses(clauses: Iterable[Clause]) -> Iterator[str]:
    for one in clauses:
        words = f"{escape(one.lead)}: " if one.lead else ""
        words += f"{_bold(one.force)} " if one.force else ""
        words += escape(one.says)
        for bound in one.bounds:
            words += f" {_bold(bound.label + ':')} {escape(bound.words)}"
        yield _line("Clause", f"{words} ({escape(one.where)}){_numbers(one.notes)}")


def _silences(silences: Iterable[Quiet]) -> Iterator[str]:
    for one in silences:
        words = f"{_bold('The document is silent.')} {escape(one.text)}{_numbers(one.notes)}"
        yield _line("Silence", words)


def _numbers(notes: tuple[int, ...]) -> str:
    return f" {noted(notes)}" if notes else ""


def _heading(level: int, words: str) -> str:
    style = f'text:style-name="Heading{level}" text:outline-level="{level}"'
    return f"<text:h {style}>{escape(words)}</text:h>"


def _line(style: str, inside: str) -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def _bold(words: str) -> str:
    return f'<text:span text:style-name="Bold">{escape(words)}</text:span>'
