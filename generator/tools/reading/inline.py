"""What stands in a paragraph of a Word, ODT or HTML file: its words, and what hangs on them.

The readers fill a `Content` from left to right; footnotes and text boxes that stand in a paragraph
are kept beside its words, since they are paragraphs of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.register.given import Form, Paragraph, Worry

_SPACES = re.compile(r"[ \r\f\v]+")
_UNSAFE = str.maketrans({"(": "%28", ")": "%29", " ": "%20", "\n": "", "\t": "%20"})
_NO_MARK = re.compile(r"\W+")

LOWEST = 7
"""Level of a heading that is one by its look alone: below those that have a style."""
NOT_READ = "not-read"
"""Names what left a picture or another thing without words out."""

TRACKED = Worry(
    "changes were tracked here and were accepted",
    "accept or reject them in the file; name the line in `sound` if it is right",
)
HIDDEN = Worry(
    "words that are hidden were left out",
    "show or delete them in the file; name the line in `sound` if it is right",
)
FAKE_HEADING = Worry(
    "a line set in bold was taken for a heading, though it has no heading style",
    "name it in `headings` if it is one, in `not_headings` if not",
)
BOX = Worry(
    "a text box was read after the paragraph that it hangs on",
    "name the line in `sound` if it belongs there, else move it in the file",
)
TYPED_LINES = Worry(
    "lines were broken by hand within a paragraph",
    "name the line in `sound` if it is right, else make them paragraphs in the file",
)
AFTER_LIST = Worry(
    "words of an item go on after a list within it: they were read as a paragraph of their own",
    "name the line in `sound` if it is right",
)
TABS = Worry(
    "words are set apart by tabs: they were read as a row of a table",
    "name the line in `sound` if it is one, else take the tabs out",
)


@dataclass(slots=True)
class Content:
    """The words of a paragraph in the making."""

    text: list[str] = field(default_factory=list)
    notes: list[Paragraph] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    worries: list[Worry] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    """For each run that holds words, whether it is bold."""

    @property
    def words(self) -> str:
        """Its words, spaces folded, lines and tabs kept."""
        lines = "".join(self.text).split("\n")
        return "\n".join(_SPACES.sub(" ", line).strip(" ") for line in lines).strip("\n")

    @property
    def all_bold(self) -> bool:
        """Whether all of its words are bold."""
        return bool(self.bold) and all(self.bold)

    def add(self, words: str, bold: bool = False) -> None:
        """Words that follow."""
        self.text.append(words)
        if words.strip():
            self.bold.append(bold)

    def worry(self, worry: Worry) -> None:
        """Something not sure, told once."""
        if worry not in self.worries:
            self.worries.append(worry)

    def note(self, label: str, paragraphs: Iterator[Paragraph]) -> None:
        """A footnote that hangs on the words so far."""
        bare = _NO_MARK.sub("", label)[:8] or str(len(self.notes) + 1)
        self.text.append(f"[^{bare}]")
        for at, paragraph in enumerate(paragraphs):
            form = Form.PART if at else Form.FOOTNOTE
            self.notes.append(replace(paragraph, form=form, label="" if at else bare))

    def link(self, since: int, target: str) -> None:
        """Make the words added since then a link."""
        words = "".join(self.text[since:])
        bare = words.strip()
        if not bare or set(words) & set("[]\n") or bare == target:
            return
        before = words[: len(words) - len(words.lstrip())]
        after = words[len(words.rstrip()) :]
        self.text[since:] = [f"{before}[{bare}]({target.translate(_UNSAFE)}){after}"]


def fold_in(first: Content, second: Content) -> Content:
    """The content of two paragraphs that are one."""
    return Content(
        first.text + second.text,
        first.notes + second.notes,
        first.boxes + second.boxes,
        list(dict.fromkeys(first.worries + second.worries)),
        first.bold + second.bold,
    )


def remarks(paragraphs: tuple[Paragraph, ...], comments: int) -> tuple[str, ...]:
    """What holds for a whole file, in words."""
    tracked = sum(TRACKED in paragraph.worries for paragraph in paragraphs)
    hidden = any(HIDDEN in paragraph.worries for paragraph in paragraphs)
    said = (
        f"tracked changes were accepted, paragraphs: {tracked}" if tracked else "",
        f"comments were left out: {comments}" if comments else "",
        "hidden words were left out" if hidden else "",
    )
    return tuple(filter(None, said))


def lines_of(paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph that lines were broken in by hand, as the paragraphs that it looks like.

    One without words, where something stands that cannot be read, is a line that is left out.
    """
    first, *rest = [line for line in paragraph.text.split("\n") if line.strip()] or [""]
    if not first and paragraph.worries:
        yield replace(paragraph, text=paragraph.worries[0].what, rule=NOT_READ, form=Form.TEXT)
    if not first:
        return
    broken = replace(paragraph, worries=(*paragraph.worries, TYPED_LINES)) if rest else paragraph
    yield _tabbed(replace(broken, text=first))
    for line in rest:
        listed = paragraph.form is Form.TEXT and _opens(line)
        form = Form.TEXT if listed else Form.PART
        worries = (TYPED_LINES,)
        yield _tabbed(replace(paragraph, text=line, form=form, label="", worries=worries))


_OPENS = re.compile(
    r"\s*(?:[•‣◦▪●○■□❖➢✓✔·–—*\-\uf000-\uf0ff]\s|\(?[a-z0-9ivx]{1,4}[.)]\s"
    r"|\d{1,3}(?:\.\d{1,3})+[.)]?\s)"
)


def _opens(line: str) -> bool:
    """Whether a bullet or a number was typed before a line."""
    return bool(_OPENS.match(line))


def _tabbed(paragraph: Paragraph) -> Paragraph:
    """Tabs mean cells; in what is no running text they are spaces."""
    after_mark = _OPENS.sub("", paragraph.text, count=1).strip()
    if paragraph.rule or paragraph.form is not Form.TEXT or "\t" not in after_mark:
        tabs = r"\t+" if paragraph.form is not Form.TEXT else r"^\s+|\t+$"
        return replace(paragraph, text=re.sub(tabs, " ", paragraph.text).strip())
    return replace(paragraph, worries=(*paragraph.worries, TABS))
