"""Footnotes of a PDF whose figures are not set small: they are told by their places, and doubtful."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.register.given import Form, Paragraph, Worry

GLUED = re.compile(r"(\d{1,2})\s?([A-Z\"'\u201c\u2018].*)")
"""A figure and the first words of a note, with next to nothing between them."""

NOTE = Worry(
    "a line in smaller letters that begins with a figure was read as a footnote",
    "name the line in `sound` if it is one",
)
_MARK = Worry(
    "a figure after a word was taken for the mark of a footnote",
    "name the line in `sound` if it is one",
)


def with_note_marks(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with the figures that stand for such notes marked as what they are."""
    labels = {p.label for p in paragraphs if p.form is Form.FOOTNOTE and NOTE in p.worries}
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
