"""Joins parts into blocks: what a page break tore apart is one block again.

Fourth step of cutting. A fragment that goes on in lower case belongs to what it continues,
whatever stands between them; a new bullet, letter or number begins a new block.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.register.furniture import dangles
from generator.register.given import Form, Mark
from generator.register.headings import Role, finished, starts_lower
from generator.register.hints import Hints, names
from generator.register.hyphens import Spelling, breaks_word, joined
from generator.register.model import Doubt, Kind
from generator.register.parts import Part

_FIXED = (Kind.TITLE, Kind.HEADING, Kind.ROW, Kind.FOOTNOTE)
"""Kinds that nothing goes on after a break."""
_PAGE_WIDTH = (40, 120)
"""Characters of a line that was broken to fit a page; a longer one is a paragraph by itself."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a list item ... with its marks still in its words."""

    kind: Kind
    text: str
    mark: Mark = Mark.NONE
    label: str = ""
    sign: str = ""
    indent: int = 0
    role: Role | None = None
    lines: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    level: int | None = None
    """How deep an item stands, where its file says so."""
    heads_table: bool = False


_TAIL = 100
"""So many characters of a block's end tell whether and how it goes on."""


@dataclass(slots=True)
class _Open:
    """A block in the making: what of its text is settled, and its end, which may go on."""

    kind: Kind
    first: Part
    role: Role | None
    settled: list[str] = field(default_factory=list)
    end: str = ""
    lines: list[int] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    width: int = 0
    """Characters of its last line."""

    def add(self, part: Part, known: Spelling) -> None:
        """Let a part go on the block."""
        mended = joined(self.end, part.text, self.lines[-1], known) if self.lines else None
        text = mended.text if mended else part.text
        kept = max(0, len(text) - max(len(part.text), _TAIL))
        self.settled.append(text[:kept])
        self.end = text[kept:]
        self.doubts += (*(mended.doubts if mended else ()), *part.doubts)
        self.lines.append(part.line)
        self.width = len(part.text)

    def block(self) -> Block:
        """The block as it stands."""
        first = self.first
        return Block(
            self.kind,
            "".join((*self.settled, self.end)),
            first.mark,
            first.label,
            first.sign,
            first.indent,
            self.role,
            tuple(self.lines),
            tuple(self.doubts),
            first.level,
            first.form is Form.HEADER_ROW,
        )


def make_blocks(
    parts: tuple[Part, ...], roles: tuple[Role | None, ...], hints: Hints, known: Spelling
) -> tuple[Block, ...]:
    """The blocks of a document in reading order, each whole."""
    blocks: list[_Open] = []
    body: _Open | None = None  # the last block that is no footnote
    onto: _Open | None = None  # the block that the last part is in
    for part, role in zip(parts, roles, strict=True):
        last = onto if part.form is Form.PART else (blocks[-1] if blocks else None)
        to = _continued(last, body, part, role, hints)
        if to is None:
            to = _opened(part, role)
            if body is not None and to.kind is not Kind.FOOTNOTE:
                body.doubts += _unfinished(body, part, role)
            blocks.append(to)
            body = body if to.kind is Kind.FOOTNOTE else to
        to.add(part, known)
        onto = to
    return tuple(block.block() for block in blocks)


def _opened(part: Part, role: Role | None) -> _Open:
    kind = {Mark.ROW: Kind.ROW, Mark.FOOTNOTE: Kind.FOOTNOTE}.get(part.mark, Kind.PARAGRAPH)
    if part.is_item:
        kind = Kind.ITEM
    if role is not None:
        kind = Kind.TITLE if role is Role.TITLE else Kind.HEADING
    return _Open(kind, part, role)


def _continued(
    last: _Open | None, body: _Open | None, part: Part, role: Role | None, hints: Hints
) -> _Open | None:
    """The block that the part goes on, if it goes on one."""
    if last is None or names(hints.join, part.text):
        return last
    if part.form is not None:
        return {Form.PART: last, Form.RESUMED: body}.get(part.form)
    if role is Role.TITLE and last.role is Role.TITLE:
        return None if part.blank_before or part.hashes else last
    if role is not None or part.mark in (Mark.ROW, Mark.FOOTNOTE, Mark.CLAUSE):
        return None
    if last.kind is Kind.FOOTNOTE and not part.blank_before and part.mark is Mark.NONE:
        return last
    return body if body is not None and _goes_on(body, part) else None


def _goes_on(block: _Open, part: Part) -> bool:
    if block.kind in _FIXED or finished(block.end):
        return False
    if part.mark is Mark.NONE:
        torn = part.interrupted and dangles(block.end)
        return starts_lower(part.text) or torn or _wrapped(block, part)
    stray = part.mark is Mark.BULLET and block.kind is Kind.PARAGRAPH
    return stray and part.interrupted and starts_lower(part.text)


def _wrapped(block: _Open, part: Part) -> bool:
    """A line right below a long one that lacks its end: the text was broken to fit the page."""
    below = not part.blank_before and not part.interrupted and not part.hashes
    fits = _PAGE_WIDTH[0] <= block.width <= _PAGE_WIDTH[1]
    return below and block.kind is Kind.PARAGRAPH and (fits or breaks_word(block.end))


def _unfinished(block: _Open, part: Part, role: Role | None) -> Iterator[Doubt]:
    """A sentence that stops without its end, where a page ends or in the middle."""
    if block.kind not in (Kind.PARAGRAPH, Kind.ITEM) or finished(block.end):
        return
    within_list = block.kind is Kind.ITEM and part.is_item
    alternative = within_list and block.end.rstrip().endswith((",", " or", " and", " but"))
    open_end = (dangles(block.end) and not alternative) or breaks_word(block.end)
    plainly = not part.is_item and (block.kind is Kind.PARAGRAPH or not (role or part.mark))
    parted = part.form is Form.TEXT and not part.is_item and starts_lower(part.text)
    if open_end or (part.interrupted and plainly) or parted:
        where = " before lines that were left out" if part.interrupted else ""
        yield Doubt(
            block.lines[-1],
            f"a sentence stops unfinished{where}, and line {part.line} was not joined to it",
            "name the line that goes on in `join`, or this one in `sound`",
        )
