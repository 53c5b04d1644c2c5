"""Numbers as a word processor prints them: 4 as `4`, `d`, `iv` or `IV`; and what a label is.

Shared by the readers of Word and ODT files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.register.given import Form, Mark, Paragraph

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CLAUSE = re.compile(r"\W*(\d{1,3}(?:\.\d{1,3})+)\W*")
_NUMBER = re.compile(r"\W*0*(\d{1,3})\W*")
_LAST = re.compile(r"(?:^|\W)(\w+)\W*$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """The number of a paragraph: how deep, what kind, its bare label and as it is printed."""

    level: int
    mark: Mark
    label: str
    printed: str


def headed(paragraph: Paragraph, numbered: Numbered | None) -> Paragraph:
    """A heading with its number."""
    if numbered is None or numbered.mark is Mark.BULLET:
        return paragraph
    if numbered.mark is Mark.NONE:
        return replace(paragraph, text=f"{numbered.printed} {paragraph.text}")
    return replace(paragraph, mark=numbered.mark, label=numbered.label)


def itemed(paragraph: Paragraph, numbered: Numbered) -> Paragraph:
    """An item with its number; a label that is itself words stays among its words."""
    if numbered.mark is Mark.NONE:
        paragraph = replace(paragraph, text=f"{numbered.printed} {paragraph.text}")
    return replace(
        paragraph,
        form=Form.ITEM,
        level=numbered.level,
        mark=numbered.mark or Mark.BULLET,
        label=numbered.label if numbered.mark else "",
    )


def roman(number: int) -> str:
    """A number as a lower-case numeral."""
    text = ""
    for figure, letters in _ROMAN:
        count, number = divmod(number, figure)
        text += letters * count
    return text


def letters(number: int) -> str:
    """A number as letters, as Word counts them: 26 is `z`, 27 `aa`, 28 `bb`."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `11th`."""
    last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{last or 'th'}"


def label_of(printed: str, how: Mark) -> tuple[Mark, str]:
    """What a printed label counts as, and its bare words; no mark for one that is itself words.

    `how` says whether its last number is a numeral or a letter, which nothing else can tell.
    """
    if clause := _CLAUSE.fullmatch(printed):
        return Mark.CLAUSE, clause[1]
    if plain := _NUMBER.fullmatch(printed):
        return Mark.NUMBER, plain[1]
    last = _LAST.search(printed)
    if not last or how not in (Mark.LETTER, Mark.ROMAN):
        return Mark.NONE, printed.strip()
    label = last[1].lower()
    known = set(label) <= set("ivx") if how is Mark.ROMAN else len(label) == 1
    return (how if known else Mark.BULLET), label
