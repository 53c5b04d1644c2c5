"""Footnotes of a PDF: by their small raised figures, else by their places, which is doubtful."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.register.given import Form, Paragraph, Worry
from generator.tools.reading.pdf_page import TextLine

_GLUED = re.compile(r"(\d{1,2})\s?([A-Z\"'\u201c\u2018].*)")
"""A figure and the first words of a note, with next to nothing between them."""

_NOTE = Worry(
    "a line in smaller letters that begins with a figure was read as a footnote",
    "name the line in `sound` if it is one",
)
_MARK = Worry(
    "a figure after a word was taken for the mark of a footnote",
    "name the line in `sound` if it is one",
)


def note_of(line: TextLine, made: Paragraph, small: bool, marked: bool) -> Paragraph | None:
    """A line that begins a footnote; none where it begins none.

    `marked` says whether its first word is a figure that stands as a mark above it on the page.
    """
    rest = replace(line, words=line.words[1:]).text if len(line.words) > 1 else ""
    if label := line.opens_note:
        return replace(made, form=Form.FOOTNOTE, label=label, text=rest)
    worries = (*made.worries, _NOTE)
    if small and (glued := _GLUED.match(made.text)):
        return replace(made, form=Form.FOOTNOTE, label=glued[1], text=glued[2], worries=worries)
    if marked and rest:
        figure = line.words[0].text
        return replace(made, form=Form.FOOTNOTE, label=figure, text=rest, worries=worries)
    return None


def with_note_marks(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with the figures that stand for such notes marked as what they are."""
    labels = {p.label for p in paragraphs if p.form is Form.FOOTNOTE and _NOTE in p.worries}
    if not labels:
        return paragraphs
    figures = "|".join(sorted(labels, key=len, reverse=True))
    mark = re.compile(rf"(?<=[a-z][.,;:)])({figures})(?=\s|$)|(?<=[a-z]{{3}})({figures})(?=\W|$)")
    return [_marked(p, mark) if p.form is not Form.FOOTNOTE else p for p in paragraphs]


def _marked(paragraph: Paragraph, mark: re.Pattern[str]) -> Paragraph:
    text, found = mark.subn(lambda match: f"[^{match[0]}]", paragraph.text)
    if not found:
        return paragraph
    return replace(paragraph, text=text, worries=(*paragraph.worries, _MARK))
