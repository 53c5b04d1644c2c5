"""Sets the invented policy as a Word file, the way people do: styles, lists, notes, a box."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

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

_W = nsdecls("w")
_HEADINGS, _BULLETS, _LETTERS, _STEPS, _LETTERS_AGAIN = 41, 42, 43, 44, 45
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def _level(at: int, how: str, text: str, style: str = "") -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{how}"/>{linked}'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{360 * (at + 1)}" w:hanging="360"/>'
        "</w:pPr></w:lvl>"
    )


_DEFINITIONS = {
    _HEADINGS: _level(0, "decimal", "%1.", "Heading1") + _level(1, "decimal", "%1.%2"),
    _BULLETS: _level(0, "bullet", "\uf0b7") + _level(1, "bullet", "o"),
    _LETTERS: _level(0, "lowerLetter", "(%1)") + _level(1, "lowerRoman", "(%2)"),
    _STEPS: _level(0, "decimal", "%1."),
}


def word_file(tracked: bool = True) -> bytes:
    """The policy as a .docx, with one tracked change or none."""
    document = Document()
    writer = _Writer(document, tracked)
    writer.number()
    document.sections[0].header.paragraphs[0].text = HEADER
    document.sections[0].footer.paragraphs[0].text = FOOTER
    document.add_paragraph(TITLE, style="Title")
    writer.contents()
    for piece in PIECES:
        writer.add(piece)
    writer.finish()
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


class _Writer:
    def __init__(self, document: Any, tracked: bool) -> None:
        self.document = document
        self.tracked = tracked
        self.notes: list[str] = []

    def number(self) -> None:
        """Define the lists; abstract ones have to stand before all others."""
        root = self.document.part.numbering_part.element
        for id, levels in reversed(_DEFINITIONS.items()):
            root.insert(
                0,
                parse_xml(
                    f'<w:abstractNum {_W} w:abstractNumId="{id}">'
                    f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
                ),
            )
        for id in _DEFINITIONS:
            root.append(
                parse_xml(f'<w:num {_W} w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>')
            )
        root.append(
            parse_xml(
                f'<w:num {_W} w:numId="{_LETTERS_AGAIN}"><w:abstractNumId w:val="{_LETTERS}"/>'
                '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        )
        style = self.document.styles["Heading 1"].element.get_or_add_pPr()
        style.append(parse_xml(f'<w:numPr {_W}><w:numId w:val="{_HEADINGS}"/></w:numPr>'))
        self.letters = _LETTERS

    def contents(self) -> None:
        """A table of contents, as the field that Word makes."""
        first = self.document.add_paragraph()
        for kind, instruction in (("begin", ""), ("", 'TOC \\o "1-3"'), ("separate", "")):
            xml = (
                f'<w:r {_W}><w:fldChar w:fldCharType="{kind}"/></w:r>'
                if kind
                else f"<w:r {_W}><w:instrText>{instruction}</w:instrText></w:r>"
            )
            first._p.append(parse_xml(xml))
        first.add_run("1. Purpose and scope\t2")
        last = self.document.add_paragraph("2. Before the meeting\t3")
        last._p.append(parse_xml(f'<w:r {_W}><w:fldChar w:fldCharType="end"/></w:r>'))

    def add(self, piece: object) -> None:
        if isinstance(piece, Heading):
            made = self.document.add_heading(piece.words, piece.level)
            if piece.level == 2:
                self._list(made, _HEADINGS, 1)
        elif isinstance(piece, Clause):
            made = self._paragraph(piece.sentences, piece.note)
            self._list(made, _HEADINGS, 1)
        elif isinstance(piece, Item):
            self._item(piece)
        elif isinstance(piece, Table):
            self._table(piece)
        elif isinstance(piece, Text):
            self._text(piece)

    def _item(self, piece: Item) -> None:
        made = self.document.add_paragraph(piece.words, style="List Paragraph")
        if not piece.label:
            list_id = _BULLETS
        elif piece.label.endswith("."):
            list_id = _STEPS
        else:
            self.letters = _LETTERS_AGAIN if piece.restarts else self.letters
            list_id = self.letters
        self._list(made, list_id, piece.level)

    def _list(self, made: Any, id: int, level: int) -> None:
        made._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {_W}><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>')
        )

    def _paragraph(self, sentences: tuple[str, ...], note: str) -> Any:
        made = self.document.add_paragraph(" ".join(sentences))
        if note:
            self.notes.append(note)
            made._p.append(
                parse_xml(
                    f'<w:r {_W}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                    f'<w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>'
                )
            )
        return made

    def _text(self, piece: Text) -> None:
        if piece.boxed:
            self._box(" ".join(piece.sentences))
            return
        if piece.link[0]:
            made = self._linked(piece)
        else:
            made = self._paragraph(piece.sentences, piece.note)
        if piece.tracked and self.tracked:
            made._p.append(
                parse_xml(
                    f'<w:del {_W} w:id="901" w:author="A" w:date="2026-01-01T00:00:00Z">'
                    f"<w:r><w:delText> {piece.tracked}</w:delText></w:r></w:del>"
                )
            )

    def _linked(self, piece: Text) -> Any:
        words, target = piece.link
        before, _, after = " ".join(piece.sentences).partition(words)
        made = self.document.add_paragraph(before)
        id = self.document.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        made._p.append(
            parse_xml(
                f'<w:hyperlink {nsdecls("w", "r")} r:id="{id}"><w:r><w:t>{words}</w:t></w:r>'
                "</w:hyperlink>"
            )
        )
        made.add_run(after)
        return made

    def _table(self, piece: Table) -> None:
        table = self.document.add_table(rows=0, cols=len(piece.header), style="Table Grid")
        for row in (piece.header, *piece.rows):
            cells = table.add_row().cells
            for cell, words in zip(cells, row, strict=True):
                cell.text = words
        table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {_W}/>"))

    def _box(self, words: str) -> None:
        """A text box with the older form beside it, as Word writes both, on the last paragraph."""
        inner = f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
        last = self.document.paragraphs[-1]
        last._p.append(
            parse_xml(
                f"<w:r {nsdecls('w', 'wp', 'a')} "
                'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
                'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
                'xmlns:v="urn:schemas-microsoft-com:vml">'
                '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
                '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
                'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
                '<wp:simplePos x="0" y="0"/>'
                '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
                '<wp:positionV relativeFrom="paragraph"><wp:posOffset>300000</wp:posOffset>'
                '</wp:positionV><wp:extent cx="4000000" cy="500000"/><wp:wrapTopAndBottom/>'
                '<wp:docPr id="7" name="Box"/><wp:cNvGraphicFramePr/>'
                "<a:graphic><a:graphicData "
                'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
                '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
                '<a:ext cx="4000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
                f"</a:prstGeom></wps:spPr><wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp>"
                "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
                f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict>"
                "</mc:Fallback></mc:AlternateContent></w:r>"
            )
        )

    def finish(self) -> None:
        """Write the footnotes, which have a part of their own."""
        notes = "".join(
            f'<w:footnote w:id="{at}"><w:p><w:r><w:footnoteRef/></w:r>'
            f'<w:r><w:t xml:space="preserve"> {note}</w:t></w:r></w:p></w:footnote>'
            for at, note in enumerate(self.notes, start=2)
        )
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p>'
            "</w:footnote>"
            for at, kind in enumerate(("separator", "continuationSeparator"))
        )
        package = self.document.part.package
        part = Part(
            PackURI("/word/footnotes.xml"),
            _NOTES_TYPE,
            f"<w:footnotes {_W}>{separators}{notes}</w:footnotes>".encode(),
            package,
        )
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
