"""Works out the numbers of an ODT file's lists and headings, which are never written down."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from generator.register.given import Mark
from generator.tools.reading.counting import Numbered, label_of, letters, roman
from generator.tools.reading.odt_names import LOEXT, STYLE, TEXT, XML, Styles

_PLACE = re.compile(r"%(\d+)%")


@dataclass(slots=True)
class Numbers:
    """Counts all lists of a file in the order of the document."""

    styles: Styles
    by_id: dict[str, dict[int, int]] = field(default_factory=dict)
    by_style: dict[str, dict[int, int]] = field(default_factory=dict)
    outline: dict[int, int] = field(default_factory=dict)

    def counts_of(self, element: etree._Element, style: str) -> dict[int, int]:
        """The numbers that a list goes on from: its own, or those of one that it continues."""
        counts: dict[int, int] = {}
        continued = element.get(TEXT + "continue-list")
        if continued in self.by_id:
            counts = self.by_id[continued]
        elif element.get(TEXT + "continue-numbering") == "true":
            counts = self.by_style.get(style, counts)
        self.by_style[style] = counts
        if id := element.get(XML + "id"):
            self.by_id[id] = counts
        return counts

    def item(
        self, style: str, counts: dict[int, int], level: int, start: str | None = None
    ) -> Numbered | None:
        """The label of the next item at a level, from 1; none where the list prints none."""
        described = self.styles.lists.get(style)
        return _counted(described, counts, level, start)

    def heading(self, level: int) -> Numbered | None:
        """The label of the next heading at a level that stands in no list."""
        return _counted(self.styles.outline, self.outline, level, None)


def _counted(
    described: etree._Element | None, counts: dict[int, int], level: int, start: str | None
) -> Numbered | None:
    own = _level(described, level)
    if start and start.isdigit():
        counts[level] = int(start)
    else:
        counts[level] = counts[level] + 1 if level in counts else _start(own)
    for deeper in [n for n in counts if n > level]:
        del counts[deeper]
    if own is None:
        return None
    if own.tag.endswith(("-bullet", "-image")):
        return Numbered(level - 1, Mark.BULLET, "", "•")
    how = own.get(STYLE + "num-format", "")
    printed = _printed(described, own, counts, level)
    if not how or not printed.strip():
        return None
    kind = {"i": Mark.ROMAN, "a": Mark.LETTER}.get(how.lower(), Mark.NONE)
    mark, label = label_of(printed, kind)
    return Numbered(level - 1, mark, label, printed.strip())


def _printed(
    described: etree._Element | None, own: etree._Element, counts: dict[int, int], level: int
) -> str:
    pattern = own.get(LOEXT + "num-list-format") or own.get(STYLE + "num-list-format")
    if pattern is None:
        shown = int(own.get(TEXT + "display-levels", "1") or 1)
        places = ".".join(f"%{n}%" for n in range(max(1, level - shown + 1), level + 1))
        before, after = own.get(STYLE + "num-prefix", ""), own.get(STYLE + "num-suffix", "")
        pattern = f"{before}{places}{after}"
    return _PLACE.sub(lambda place: _figure(described, counts, int(place[1])), pattern)


def _figure(described: etree._Element | None, counts: dict[int, int], level: int) -> str:
    own = _level(described, level)
    count = counts.get(level, _start(own))
    how = "" if own is None else own.get(STYLE + "num-format", "")
    made = {"a": letters, "i": roman}.get(how.lower(), str)(count) if how else ""
    return made.upper() if how in ("A", "I") else made


def _start(own: etree._Element | None) -> int:
    start = "" if own is None else own.get(TEXT + "start-value", "")
    return int(start) if start.isdigit() else 1


def _level(described: etree._Element | None, level: int) -> etree._Element | None:
    elements = () if described is None else tuple(described)
    return next((own for own in elements if own.get(TEXT + "level") == str(level)), None)
