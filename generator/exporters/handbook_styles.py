"""The look of a handbook in Word: what forms have, and chapters, statements, entries, contents.

Beside `docx_styles`, whose styles it takes over, since forms are bound in.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from generator.exporters.docx_styles import FONT, frame, numbering, parts, prepare, space

GREY = RGBColor(0x43, 0x52, 0x4F)
MARKS = 3
"""Levels of a list of points."""
_POINT = 284
"""Twentieths of a point by which a level of points stands in."""
_HEADINGS = (("Heading 1", 19, 18, 6), ("Heading 2", 13, 12, 4), ("Heading 3", 11, 9, 3))
_PARAGRAPHS = (
    # name, size, bold, before, after, left, hanging
    ("Handbook Title", 28, True, 60, 4, 0, 0),
    ("Handbook Lead", 14, False, 0, 10, 0, 0),
    ("Contents Heading", 19, True, 0, 8, 0, 0),
    ("TOC 1", 10, True, 3, 1, 0, 0),
    ("TOC 2", 9.5, False, 0, 1, 6, 0),
    ("Safety", 11, True, 8, 8, 0, 0),
    ("Plain", 10.5, False, 0, 6, 0, 0),
    ("Lead", 10.5, False, 0, 6, 0, 0),
    ("Small", 9, False, 2, 4, 0, 0),
    ("Statement", 10.5, False, 4, 2, 0, 0),
    ("Handbook Point", 10.5, False, 1, 2, 0, 0),
    ("Below", 9, False, 0, 2, 6, 0),
    ("Entry", 9, False, 0, 3, 0, 0),
    ("Picture", 10.5, False, 4, 6, 0, 0),
)
_GREY = ("Handbook Lead", "Lead")
_LETTERS = (("Force", 9, True), ("Quiet", 9, False))


@cache
def looks(language: str) -> tuple[dict[str, bytes], str]:
    """The parts of a handbook with its styles and no words, and its section."""
    made: Any = docx.Document()
    prepare(made, language, tight=False)
    for name, size, before, after in _HEADINGS:
        style = made.styles[name]
        style.font.size = Pt(size)
        space(style, before, after)
        style.paragraph_format.keep_with_next = True
        for border in style.element.pPr.findall(qn("w:pBdr")):
            style.element.pPr.remove(border)
    _add_heading_4(made)
    _add(made)
    section = made.sections[0]
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(18), Mm(18)
    section.header_distance = Mm(8)
    section.footer.paragraphs[0].text = ""
    section.header.paragraphs[0].text = ""
    return parts(made)


def points(lists: int) -> str:
    """`numbering.xml` of so many numbered tables, and one list of points after them."""
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="–"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_POINT * (at + 2)}" w:hanging="{_POINT}"/></w:pPr></w:lvl>'
        for at in range(MARKS)
    )
    marks = (
        '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    own = f'<w:num w:numId="{lists + 1}"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    made = numbering(lists).replace("</w:abstractNum>", marks, 1)
    return made.replace("</w:numbering>", own)


def _add_heading_4(made: Any) -> None:
    """Where a form is bound in, its headings stand a level lower."""
    style = made.styles.add_style("Heading 4", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = made.styles["Heading 3"]
    style.font.size = Pt(10)
    level = f'<w:outlineLvl {nsdecls("w")} w:val="3"/>'
    style.element.get_or_add_pPr().append(parse_xml(level))


def _add(made: Any) -> None:
    for name, size, bold, before, after, left, hanging in _PARAGRAPHS:
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.element.set(qn("w:styleId"), name.replace(" ", ""))
        style.base_style = made.styles["Normal"]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
        space(style, before, after)
        style.paragraph_format.left_indent = Mm(left)
        style.paragraph_format.first_line_indent = Mm(-hanging)
        if name in _GREY:
            style.font.color.rgb = GREY
    for name, size, bold in _LETTERS:
        style = made.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.size, style.font.bold = Pt(size), bold
    made.styles["Quiet"].font.color.rgb = GREY
    frame(made.styles["Force"])
    made.styles["Picture"].paragraph_format.keep_with_next = False
