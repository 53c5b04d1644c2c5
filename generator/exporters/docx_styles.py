"""The look of a Word file: its styles, its page, its language; and no leftovers of the template."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Arial"
_STYLES = (
    # name, size, bold, before, after, keep with what follows
    ("Basis", 10.5, True, 0, 4, False),
    ("Head", 9.5, True, 2, 2, True),
    ("Kind", 8.5, True, 1, 0, True),
    ("Point", 8.5, False, 0.5, 0.5, False),
    ("Item", 8.5, False, 0, 0, False),
    ("Hint", 9.5, False, 0, 2, True),
    ("Clause", 9, False, 2, 2, False),
    ("Silence", 9, False, 2, 2, False),
    ("Remark", 9, False, 2, 2, False),
    ("Label", 10.5, True, 8, 2, True),
    ("Line", 10.5, False, 4, 6, False),
    ("Answer", 10.5, False, 4, 6, False),
    ("Tick", 10.5, False, 2, 2, False),
)
_LOOSE = (
    # name, size, before, after
    ("Normal", 10.5, 0, 4),
    ("Title", 20, 0, 4),
    ("Subtitle", 9.5, 0, 4),
    ("Heading 1", 13, 14, 4),
    ("Footer", 8, 0, 4),
)
_TIGHT = (
    ("Normal", 9, 0, 0),
    ("Title", 14, 0, 0),
    ("Subtitle", 8, 0, 1),
    ("Heading 1", 10, 2, 0),
    ("Footer", 7, 0, 0),
)
_LEFTOVERS = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties")


def prepare(made: Document, language: str, tight: bool) -> None:
    """Turn python-docx's default template into ours; a tight one is to stand on one page."""
    for part in (made.part, made.part.package):
        for id, relation in list(part.rels.items()):
            if any(word in relation.reltype for word in _LEFTOVERS):
                del part.rels[id]
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(12 if tight else 18)
    section.top_margin, section.bottom_margin = Mm(9 if tight else 16), Mm(12 if tight else 22)
    _speak(made, language)
    _restyle(made, _TIGHT if tight else _LOOSE)
    for name, size, bold, before, after, keep in _STYLES:
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = made.styles["Normal"]
        style.font.size, style.font.bold = Pt(size), bold
        style.paragraph_format.space_before, style.paragraph_format.space_after = (
            Pt(before),
            Pt(after),
        )
        style.paragraph_format.keep_with_next = keep
    for name, indent in (("Point", 6), ("Item", 12)):
        made.styles[name].paragraph_format.left_indent = Mm(indent)
        made.styles[name].paragraph_format.first_line_indent = Mm(-6)
    _boxed(made.styles["Line"], room=8)
    _boxed(made.styles["Answer"], room=31)
    _boxed(made.styles["Silence"], room=2, line="dashed")


def _speak(made: Document, language: str) -> None:
    for setting in made.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for spoken in made.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)
    for spoken in made.settings.element.iter(qn("w:themeFontLang")):
        spoken.set(qn("w:val"), language)


def _restyle(made: Document, looks: Sequence[tuple[str, float, float, float]]) -> None:
    placeholder = made.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    placeholder.element.set(qn("w:styleId"), "PlaceholderText")
    for name, size, before, after in looks:
        style: Any = made.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.font.italic = False
        fonts = style.element.rPr.rFonts
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(after)
    made.styles["Title"].font.bold = True
    for line in made.styles["Title"].element.iter(qn("w:pBdr")):
        line.getparent().remove(line)
    for wide in made.styles["Subtitle"].element.rPr.findall(qn("w:spacing")):
        wide.getparent().remove(wide)


def _boxed(style: Any, room: int, line: str = "single") -> None:
    """A border all round, with room to write by hand."""
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Pt(5)
    borders = OxmlElement("w:pBdr")
    for side, space in (("top", 4), ("left", 4), ("bottom", room), ("right", 4)):
        border = OxmlElement(f"w:{side}")
        for key, value in (("val", line), ("sz", "6"), ("space", str(space)), ("color", "000000")):
            border.set(qn(f"w:{key}"), value)
        borders.append(border)
    properties = style.element.get_or_add_pPr()
    after = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    follower = next(
        (child for child in properties if child.tag in {qn(name) for name in after}), None
    )
    if follower is None:
        properties.append(borders)
    else:
        follower.addprevious(borders)
