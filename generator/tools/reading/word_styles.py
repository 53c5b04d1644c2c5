"""The styles of a Word file: what a paragraph has from its style and from those it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.tools.reading.word_names import W, child, number, switched, value

_HEADING = re.compile(r"heading (\d)")
_BODY = 9
"""Outline level of what is no heading."""


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles by their ids."""

    by_id: dict[str, etree._Element]
    default: str | None = None

    def chain(self, id: str | None) -> Iterator[etree._Element]:
        """A style and those it rests on, itself first."""
        seen: set[str] = set()
        while id and id in self.by_id and id not in seen:
            seen.add(id)
            yield self.by_id[id]
            id = value(self.by_id[id], "basedOn")

    def of(self, paragraph: etree._Element) -> str | None:
        """The id of a paragraph's style."""
        return value(paragraph, "pPr", "pStyle") or self.default

    def names(self, paragraph: etree._Element) -> tuple[str, ...]:
        """Lower-case names of its style and of those it rests on."""
        return tuple((value(s, "name") or "").lower() for s in self.chain(self.of(paragraph)))

    def heading_level(self, paragraph: etree._Element) -> int:
        """The level of a heading from 1; 0 for what is none."""
        own = number(paragraph, "pPr", "outlineLvl")
        levels = (self._level(style) for style in self.chain(self.of(paragraph)))
        found = own if own is not None else next((n for n in levels if n is not None), _BODY)
        return 0 if found >= _BODY else found + 1

    def on(self, name: str, id: str | None) -> bool | None:
        """Whether a style switches something on for its words."""
        found = (switched(child(style, "rPr"), name) for style in self.chain(id))
        return next((state for state in found if state is not None), None)

    @staticmethod
    def _level(style: etree._Element) -> int | None:
        level = number(style, "pPr", "outlineLvl")
        named = _HEADING.fullmatch((value(style, "name") or "").lower())
        return level if level is not None or not named else int(named[1]) - 1


def read_styles(root: etree._Element | None) -> Styles:
    """The styles of a file; none where it has no such part."""
    if root is None:
        return Styles({})
    all_styles = root.findall(W + "style")
    by_id = {style.get(W + "styleId", ""): style for style in all_styles}
    default = next(
        (
            style.get(W + "styleId")
            for style in all_styles
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true")
        ),
        None,
    )
    return Styles(by_id, default)
