"""The one link that leads on from the end of a page or of a section."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.frame.page import Link


@dataclass(frozen=True, slots=True)
class Onward:
    """What comes next."""

    link: Link
