"""What a reader returns of a file, and the error of a file that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

from generator.register.given import Paragraph


class ReadError(ValueError):
    """The file is no document that can be read: it says what the file is, and what to do."""


@dataclass(frozen=True, slots=True)
class Found:
    """The paragraphs of a file in reading order, those that were left out with their rule."""

    paragraphs: tuple[Paragraph, ...]
    remarks: tuple[str, ...] = ()
    """What holds for the whole file: 'tracked changes were accepted'."""
