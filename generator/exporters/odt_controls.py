"""What is filled in within a line of an ODT file, as XML.

A line is an input field, as old as the format. Ticks, dates and choices are Writer's content
controls (7.4 and later), an extension: a program that does not know them shows what they hold, so
that a box stays a box. Form controls would be the standard's, but a program without forms, such as
LibreOffice without a screen, drops them and their boxes.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from generator.exporters.boxed import in_one_line
from generator.exporters.odt_text import line
from generator.pages.parts.sheet.flattened import Field, FieldKind

_ROOM = "\u2003" * 8
"""Stands where nothing is written yet: it prints as nothing, and can be clicked."""
_BETWEEN = "\u2003"
_TICK = (
    'loext:checkbox="true" loext:checked="false" loext:checked-state="☒" loext:unchecked-state="☐"'
)
_EMPTY = 'loext:showing-place-holder="true"'
_DATE = (
    f'{_EMPTY} loext:date="true" loext:date-format="D MMMM YYYY" '
    'loext:date-rfc-language-tag="en-GB"'
)


def tick() -> str:
    """A box that a click ticks."""
    return _control(_TICK, "☐")


def field_lines(field: Field) -> Iterator[str]:
    """The paragraphs in which a field is filled in; what takes several lines is just typed."""
    match field.kind:
        case FieldKind.TEXT:
            yield line("Answer", "")
        case FieldKind.LINE:
            yield line("Answer", _input(field.label))
        case FieldKind.DATE:
            yield line("Answer", _control(_DATE, _ROOM))
        case FieldKind.CHOICE if not field.several:
            yield line("Tick", _choice(field.choices))
        case FieldKind.TICK | FieldKind.CHOICE:
            every = [f"{tick()} {escape(choice)}" for choice in field.choices]
            lines = [_BETWEEN.join(every)] if in_one_line(field) else every
            yield from (line("Tick", each) for each in lines)


def _input(label: str) -> str:
    return f"<text:text-input text:description={quoteattr(label)}>{_ROOM}</text:text-input>"


def _choice(options: tuple[str, ...]) -> str:
    """A list that opens; on paper all of it can be read, to mark one."""
    items = "".join(
        f"<loext:list-item loext:display-text={quoteattr(option)} loext:value={quoteattr(option)}/>"
        for option in options
    )
    return _control(_EMPTY, items + escape(f"Choose one: {' / '.join(options)}"))


def _control(kind: str, inside: str) -> str:
    return f"<loext:content-control {kind}>{inside}</loext:content-control>"
