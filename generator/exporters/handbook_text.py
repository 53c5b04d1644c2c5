"""Words of a handbook in Word: runs, places to lead to, links, pictures, the list of contents.

Names of places are counted, since Word takes no hyphens in them and few letters.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from xml.sax.saxutils import quoteattr

from generator.exporters.docx_text import line, words
from generator.pages.handbook.book import Runs
from generator.pages.parts.sheet.flattened import Mark, Run

_MARKS = {
    Mark.FORCE: "Force",
    Mark.STRONG: "Strong",
    Mark.BOUND: "Strong",
    Mark.WHERE: "Quiet",
    Mark.ASIDE: "Quiet",
}
_NUMBERS = "For page numbers, click in the list and press F9."
_EMU = 12700
"""Of a point."""


class Places:
    """The places of one handbook that links lead to, and the pictures in it, each by a number."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._ids = count(1)

    def place(self, anchor: str) -> str:
        """A place that links can lead to; nothing where there is no anchor."""
        if not anchor:
            return ""
        id, name = next(self._ids), self._name(anchor)
        return f'<w:bookmarkStart w:id="{id}" w:name="{name}"/><w:bookmarkEnd w:id="{id}"/>'

    def runs(self, said: Iterable[Run]) -> str:
        """Runs, some of which lead somewhere."""
        return "".join(self._run(run) for run in said)

    def link(self, anchor: str, inside: str) -> str:
        """Words that lead to a place."""
        return f'<w:hyperlink w:anchor="{self._name(anchor)}" w:history="1">{inside}</w:hyperlink>'

    def _run(self, run: Run) -> str:
        said = words(run.words, _MARKS.get(run.mark, "")) if run.words else ""
        whole = self.link(run.of, said) if run.of else said
        before, after = (words(text) if text else "" for text in (run.before, run.after))
        return f"{before}{whole}{after}"

    def _name(self, anchor: str) -> str:
        return self._names.setdefault(anchor, f"_p{len(self._names) + 1}")


def contents(entries: Iterable[tuple[int, str, str]], places: Places) -> str:
    """The list of contents, filled: level, words and anchor of each heading.

    On which page a heading stands only a program knows that lays pages out: brought up to date
    there, the list gets its numbers.
    """
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    asks = (
        field.format("begin") + '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u '
        "</w:instrText></w:r>" + field.format("separate")
    )
    rows = [(f"TOC{level}", places.link(anchor, words(said))) for level, said, anchor in entries]
    listed = "".join(
        line(style, (asks if first else "") + inside)
        for first, (style, inside) in zip([True, *[False] * len(rows)], rows, strict=False)
    )
    kind = (
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj>"
    )
    head = line("ContentsHeading", words("Contents"))
    end = line("Small", field.format("end") + words(_NUMBERS, "Quiet"))
    return (
        f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{head}{listed}{end}</w:sdtContent></w:sdt>"
    )


def plain(said: str) -> Runs:
    """Words of no look."""
    return (Run(said),)


def picture(number: int, said: str, width: float, height: float) -> str:
    """A picture in a line of its own: `said` is what a screen reader says; sides in points."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    sides = f'cx="{round(width * _EMU)}" cy="{round(height * _EMU)}"'
    named = f'id="{number}" name="Flowchart {number}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{drawing}/wordprocessingDrawing" distT="0" '
        f'distB="0" distL="0" distR="0"><wp:extent {sides}/><wp:docPr {named} '
        f"descr={quoteattr(said)}/><wp:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks xmlns:a="{drawing}/main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{drawing}/main">'
        f'<a:graphicData uri="{drawing}/picture"><pic:pic xmlns:pic="{drawing}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        f'<a:blip r:embed="rIdPicture{number}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {sides}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
