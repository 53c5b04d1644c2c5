"""Works out the numbers that Word prints before paragraphs and never writes down.

A number belongs to an abstract definition of up to nine levels; lists that share one count on,
unless a list says where it starts. A level begins again after a higher one has counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from lxml import etree

from generator.register.given import Mark
from generator.tools.reading.counting import Numbered, label_of, letters, ordinal, roman
from generator.tools.reading.word_names import W, child, number, switched, value
from generator.tools.reading.word_styles import Styles

_PLACE = re.compile(r"%([1-9])")
_LETTERS = ("lowerLetter", "upperLetter")
_ROMANS = ("lowerRoman", "upperRoman")


@dataclass(slots=True)
class Numbers:
    """Counts all lists of a file, paragraph by paragraph in the order of the document."""

    lists: dict[str, etree._Element]
    """`w:num` by its id."""
    definitions: dict[str, etree._Element]
    styles: Styles
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    """By abstract definition: level -> its last number."""
    started: set[tuple[str, int]] = field(default_factory=set)
    """Lists that have begun where they say, level by level."""

    def count(self, paragraph: etree._Element) -> Numbered | None:
        """The number of a paragraph; none where it has none."""
        id, level = self._named(paragraph)
        definition = self._definition(id)
        if id is None or definition is None:
            return None
        described = self._level(id, definition, level)
        if described is None:
            return None
        counts = self.counts.setdefault(definition.get(W + "abstractNumId", ""), {})
        self._step(id, definition, level, counts)
        return self._numbered(id, definition, level, counts)

    def _named(self, paragraph: etree._Element) -> tuple[str | None, int]:
        """The list that a paragraph is in, by itself or by its style, and its level there."""
        own = child(paragraph, "pPr", "numPr")
        styles = list(self.styles.chain(self.styles.of(paragraph)))
        by_style = [found for s in styles if (found := child(s, "pPr", "numPr")) is not None]
        described = ([own] if own is not None else []) + by_style
        id = next((n for d in described if (n := value(d, "numId"))), None)
        if id in (None, "0"):
            return None, 0
        levels = (number(d, "ilvl") for d in described)
        level = next((at for at in levels if at is not None), None)
        linked = self._level_of_style(id, [s.get(W + "styleId") for s in styles])
        return id, linked if own is None and linked is not None else level or 0

    def _level_of_style(self, id: str | None, styles: Iterable[str | None]) -> int | None:
        definition = self._definition(id)
        names = set(styles)
        for described in () if definition is None else definition.findall(W + "lvl"):
            if value(described, "pStyle") in names:
                return int(described.get(W + "ilvl", "0"))
        return None

    def _definition(self, id: str | None) -> etree._Element | None:
        """The abstract definition of a list, through the style that may stand between."""
        for _ in range(4):
            found = self.definitions.get(value(self.lists.get(id or ""), "abstractNumId") or "")
            linked = value(found, "numStyleLink")
            if linked is None:
                return found
            chain = self.styles.chain(linked)
            id = next((n for s in chain if (n := value(s, "pPr", "numPr", "numId"))), None)
        return None

    def _level(self, id: str, definition: etree._Element, level: int) -> etree._Element | None:
        overriding = child(self._override(id, level), "lvl")
        own = (lvl for lvl in definition.findall(W + "lvl") if lvl.get(W + "ilvl") == str(level))
        return overriding if overriding is not None else next(own, None)

    def _override(self, id: str, level: int) -> etree._Element | None:
        overrides = self.lists[id].findall(W + "lvlOverride")
        return next((o for o in overrides if o.get(W + "ilvl") == str(level)), None)

    def _start(self, id: str, definition: etree._Element, level: int) -> int:
        override = number(self._override(id, level), "startOverride")
        if override is not None:
            return override
        start = number(self._level(id, definition, level), "start")
        return 1 if start is None else start

    def _step(
        self, id: str, definition: etree._Element, level: int, counts: dict[int, int]
    ) -> None:
        fresh = (id, level) not in self.started
        overridden = number(self._override(id, level), "startOverride") is not None
        begins = level not in counts or (fresh and overridden)
        self.started.add((id, level))
        counts[level] = self._start(id, definition, level) if begins else counts[level] + 1
        for above in range(level):
            counts.setdefault(above, self._start(id, definition, above))
        for deeper in [n for n in counts if n > level]:
            restart = number(self._level(id, definition, deeper), "lvlRestart")
            if restart is None or (restart != 0 and level < restart):
                del counts[deeper]

    def _numbered(
        self, id: str, definition: etree._Element, level: int, counts: dict[int, int]
    ) -> Numbered | None:
        described = self._level(id, definition, level)
        how = _format(described)
        text = value(described, "lvlText") or ""
        if how == "bullet" or child(described, "lvlPicBulletId") is not None:
            return Numbered(level, Mark.BULLET, "", "•")
        if how == "none" and not _PLACE.sub("", text).strip():
            return None
        legal = switched(described, "isLgl")
        printed = _PLACE.sub(
            lambda place: self._figure(id, definition, int(place[1]) - 1, counts, bool(legal)), text
        )
        if not printed.strip():
            return None
        kind = Mark.ROMAN if how in _ROMANS else Mark.LETTER if how in _LETTERS else Mark.NONE
        mark, label = label_of(printed, kind)
        return Numbered(level, mark, label, printed.strip())

    def _figure(
        self,
        id: str,
        definition: etree._Element,
        level: int,
        counts: dict[int, int],
        legal: bool,
    ) -> str:
        how = _format(self._level(id, definition, level))
        return figure(counts.get(level, 1), "decimal" if legal and how != "none" else how)


def figure(count: int, how: str) -> str:
    """A number in one of Word's formats."""
    known: dict[str, Callable[[int], str]] = {
        "lowerLetter": letters,
        "upperLetter": lambda n: letters(n).upper(),
        "lowerRoman": roman,
        "upperRoman": lambda n: roman(n).upper(),
        "ordinal": ordinal,
        "decimalZero": lambda n: f"{n:02}",
        "none": lambda _: "",
    }
    return known.get(how, str)(count)


def read_numbers(root: etree._Element | None, styles: Styles) -> Numbers:
    """The lists of a file, none of them begun."""
    if root is None:
        return Numbers({}, {}, styles)
    return Numbers(
        {num.get(W + "numId", ""): num for num in root.findall(W + "num")},
        {num.get(W + "abstractNumId", ""): num for num in root.findall(W + "abstractNum")},
        styles,
    )


def _format(described: etree._Element | None) -> str:
    return value(described, "numFmt") or "decimal"
