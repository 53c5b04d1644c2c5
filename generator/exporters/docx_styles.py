"""The look of a Word file: its styles, its page, its language; and no leftovers of the template.

All files share it: python-docx makes it once, and hands over its parts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from generator.exporters.boxed import WIDTH
from generator.exporters.zipped import unzipped

FONT = "Arial"
_STYLES = (
    # name, size, bold, before, after, keep with what follows
    ("Marking", 9.5, True, 0, 2, True),
    ("Purpose", 9.5, False, 0, 2, False),
    ("Key", 8.5, False, 0, 2, False),
    ("Basis", 9.5, False, 0, 2, False),
    ("Head", 8.5, True, 1, 1, True),
    ("Kind", 8.5, True, 1, 0, True),
    ("Point", 8.5, False, 0.5, 0.5, False),
    ("Item", 8.5, False, 0, 0, False),
    ("Hint", 8.5, False, 0, 2, True),
    ("Clause", 9, False, 1, 2, False),
    ("Said", 9, False, 1.5, 1.5, False),
    ("Silence", 9, False, 1.5, 1.5, False),
    ("Label", 9.5, False, 1, 1, True),
    ("Answer", 10.5, False, 1, 2, False),
    ("Tick", 10, False, 1, 2, False),
    ("Cell", 10, False, 1, 1, False),
    ("Box", 11, False, 1, 0, False),
    ("Gap", 2, False, 0, 0, False),
)
_LETTERS = (
    # name, size, bold, raised
    ("Strong", None, True, False),
    ("Chip", 7, True, False),
    ("Number", 11, False, True),
    ("Sign", 11, True, True),
    ("Aside", 8.5, False, False),
    ("Where", 8, False, False),
    ("Notes", 8, False, False),
    ("Placeholder Text", None, False, False),
)
_LOOSE = (
    # name, size, before, after
    ("Normal", 10, 0, 4),
    ("Subtitle", 9, 0, 2),
    ("Heading 1", 18, 0, 2),
    ("Heading 2", 11.5, 6, 2),
    ("Heading 3", 10, 6, 1),
    ("Footer", 7.5, 0, 0),
)
_TIGHT = (
    ("Normal", 9, 0, 0),
    ("Subtitle", 8, 0, 1),
    ("Heading 1", 14, 0, 0),
    ("Heading 2", 10, 2, 0),
    ("Heading 3", 9, 2, 0),
    ("Footer", 7, 0, 0),
)
_LEFTOVERS = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties")
_SAID_INDENT = 7
"""Millimetres before the words of what the document says, for their number."""


@cache
def shared(language: str, tight: bool) -> tuple[dict[str, bytes], str]:
    """The parts of a file with our styles and no words, and its section; tight on one page."""
    made = docx.Document()
    prepare(made, language, tight)
    made.sections[0].footer.paragraphs[0].text = ""
    return parts(made)


def parts(made: Document) -> tuple[dict[str, bytes], str]:
    """The parts of a file, and its section, which ends its body."""
    out = BytesIO()
    made.save(out)
    files = unzipped(out.getvalue())
    found = re.search(r"<w:sectPr.*?</w:sectPr>", files["word/document.xml"].decode(), re.DOTALL)
    assert found and {"word/footer1.xml", "word/numbering.xml"} <= set(files)
    return files, found[0]


def numbering(lists: int) -> str:
    """`numbering.xml`: so many lists, each of which numbers the rows of its table from 1."""
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    every = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="0"/>{start}</w:num>'
        for at in range(1, lists + 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
        f"</w:abstractNum>{every}</w:numbering>"
    )


def prepare(made: Document, language: str, tight: bool, more: Collection[str] = ()) -> None:
    """Turn python-docx's default template into ours; `more` of its styles are kept."""
    for part in (made.part, made.part.package):
        for id, relation in list(part.rels.items()):
            if any(word in relation.reltype for word in _LEFTOVERS):
                del part.rels[id]
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(12) if tight else Mm((210 - WIDTH) / 2)
    section.top_margin, section.bottom_margin = Mm(9 if tight else 10), Mm(12 if tight else 15)
    section.footer_distance = Mm(7)
    _speak(made, language)
    _drop_styles(made, {name for name, *_ in _LOOSE} | set(more))
    _restyle(made, _TIGHT if tight else _LOOSE)
    _add_styles(made)


def _add_styles(made: Document) -> None:
    for name, size, bold, before, after, keep in _STYLES:
        style: Any = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = made.styles["Normal"]
        style.font.size, style.font.bold = Pt(size), bold
        space(style, before, after)
        style.paragraph_format.keep_with_next = keep
    for name, letters, strong, raised in _LETTERS:
        style = made.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.element.set(qn("w:styleId"), name.replace(" ", ""))
        style.font.size = Pt(letters) if letters else None
        style.font.bold, style.font.superscript = strong or None, raised or None
    for name, indent, hang in (("Point", 6, 6), ("Item", 12, 6), ("Said", _SAID_INDENT, 0)):
        style = made.styles[name]
        style.paragraph_format.left_indent = Mm(indent)
        style.paragraph_format.first_line_indent = Mm(-(hang or indent))
    frame(made.styles["Chip"])
    rule(made.styles["Heading 2"])


def frame(style: Any) -> None:
    """A line around a word."""
    border = '<w:bdr {} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    style.element.get_or_add_rPr().append(parse_xml(border.format(nsdecls("w"))))


def rule(style: Any) -> None:
    """A line above a heading."""
    border = '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
    properties = style.element.get_or_add_pPr()
    properties.find(qn("w:spacing")).addprevious(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>")
    )


def _speak(made: Document, language: str) -> None:
    for setting in made.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for spoken in made.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)
    for spoken in made.settings.element.iter(qn("w:themeFontLang")):
        spoken.set(qn("w:val"), language)


def _drop_styles(made: Document, kept: set[str]) -> None:
    """Those of the template that we do not use, and what leads to them."""
    for style in list(made.styles):
        is_default = style.element.get(qn("w:default")) == "1"
        if not is_default and style.name not in kept | {"Table Grid"}:
            style.element.getparent().remove(style.element)
    for style in made.styles:
        for name in ("w:link", "w:next"):
            for led in style.element.findall(qn(name)):
                style.element.remove(led)


def _restyle(made: Document, looks: Sequence[tuple[str, float, float, float]]) -> None:
    for name, size, before, after in looks:
        style: Any = made.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.font.italic = False
        fonts = style.element.rPr.rFonts
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        space(style, before, after)
    for wide in made.styles["Subtitle"].element.rPr.findall(qn("w:spacing")):
        wide.getparent().remove(wide)


def space(style: Any, before: float, after: float) -> None:
    """Points above and below."""
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.0
