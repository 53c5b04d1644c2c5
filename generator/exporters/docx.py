"""A sink: flattened documents as Word files, with real headings and controls to fill in.

Nothing is protected: Word for the web and LibreOffice do not fill in what is. What all files share
is made once by python-docx; the body, of which most is controls that it does not know, is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from generator.exporters.boxed import Boxes
from generator.exporters.docx_controls import Controls
from generator.exporters.docx_styles import numbering, shared
from generator.exporters.docx_tables import between, boxes, grid
from generator.exporters.docx_text import NEW_PAGE, heading, line, paragraph, runs, words
from generator.exporters.fitting import fitted
from generator.exporters.zipped import zipped
from generator.pages.parts.sheet.flattened import (
    Block,
    Flattened,
    Grid,
    Group,
    GroupKind,
    Heading,
    Paragraph,
    Point,
    Points,
    Properties,
)

TO_DELETE = "Delete this page before the record is filed"
"""Title of the control around all that the document says."""
OFFICE = "http://schemas.openxmlformats.org"
_WORD = "http://schemas.microsoft.com/office/word"
START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = f'xmlns:w="{OFFICE}/wordprocessingml/2006/main"'
ROOT = (
    f'{START}<w:document {W} xmlns:r="{OFFICE}/officeDocument/2006/relationships" '
    f'xmlns:mc="{OFFICE}/markup-compatibility/2006" xmlns:w14="{_WORD}/2010/wordml" '
    f'xmlns:w15="{_WORD}/2012/wordml" mc:Ignorable="w14 w15"><w:body>'
)


def docx(document: Flattened) -> bytes:
    """The Word file of one document."""
    properties = document.properties
    files, section = shared(properties.language, document.tight)
    writer = Writer()
    body = "".join(writer.written(fitted(document)))
    made = {
        "docProps/core.xml": core(properties),
        "word/document.xml": f"{ROOT}{body}{section}</w:body></w:document>",
        "word/footer1.xml": foot(properties.foot),
        "word/numbering.xml": numbering(writer.lists),
    }
    whole = {**files, **{name: text.encode() for name, text in made.items()}}
    return zipped(whole, first_stored="[Content_Types].xml")


class Writer:
    """Writes documents from top to bottom: one, or several that share a file."""

    def __init__(self) -> None:
        self.controls, self.lists = Controls(), 0

    def written(self, blocks: Iterable[Block | Boxes]) -> Iterator[str]:
        """All but the foot."""
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block | Boxes) -> Iterator[str]:
        match block:
            case Heading():
                yield heading(block)
            case Paragraph():
                yield paragraph(block)
            case Boxes():
                yield boxes(block, self.controls) + between()
            case Grid():
                self.lists += block.numbered
                yield grid(block, self.controls, self.lists) + between()
            case Points():
                yield from self._points(block.lines, "Point")
            case Group(GroupKind.SAID, (Heading() as head, *others)):
                said = heading(head, NEW_PAGE) + "".join(self.written(others))
                yield self.controls.to_delete(TO_DELETE, said)
            case Group():
                yield from self.written(block.blocks)

    def _points(self, points: Iterable[Point], style: str) -> Iterator[str]:
        for point in points:
            box = self.controls.tick(point.label, point.name) if point.name else ""
            yield line(style, box + words("\t") + runs(point.runs))
            yield from self._points(point.items, "Item")


def foot(said: str) -> str:
    """`footer1.xml`: what it says, and which page it is."""
    page = words(f"{said} Page ") + _counted("PAGE") + words(" of ") + _counted("NUMPAGES")
    return f"{START}<w:ftr {W}>{line('Footer', page)}</w:ftr>"


def _counted(field: str) -> str:
    return f'<w:fldSimple w:instr="{field}">{words("1")}</w:fldSimple>'


def core(properties: Properties) -> str:
    """`core.xml`: what a file says about itself."""
    package = f"{OFFICE}/package/2006/metadata/core-properties"
    said = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.author,
        "dc:language": properties.language,
    }
    each = "".join(f"<{name}>{escape(text[:255])}</{name}>" for name, text in said.items())
    names = f'xmlns:cp="{package}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f"{START}<cp:coreProperties {names}>{each}</cp:coreProperties>"
