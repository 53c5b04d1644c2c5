"""Joins parts into blocks: what a page break tore apart is one block again.

Fourth step of cutting. A fragment that goes on in lower case belongs to what it continues,
whatever stands between them; a new bullet, letter or number begins a new block.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.register.headings import Role, finished, starts_lower
from generator.register.hints import Hints, names
from generator.register.model import Kind
from generator.register.parts import Mark, Part

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
    indent: int = 0
    role: Role | None = None
    lines: tuple[int, ...] = ()
    width: int = 0
    """Characters of its last line."""


def make_blocks(
    parts: tuple[Part, ...], roles: tuple[Role | None, ...], hints: Hints
) -> tuple[Block, ...]:
    """The blocks of a document in reading order, each whole."""
    blocks: list[Block] = []
    for part, role in zip(parts, roles, strict=True):
        to = _continued(blocks, part, role, hints)
        if to is None:
            blocks.append(_block(part, role))
        else:
            blocks[to] = _joined(blocks[to], part)
    return tuple(blocks)


def _block(part: Part, role: Role | None) -> Block:
    kind = {Mark.ROW: Kind.ROW, Mark.FOOTNOTE: Kind.FOOTNOTE}.get(part.mark, Kind.PARAGRAPH)
    if part.is_item:
        kind = Kind.ITEM
    if role is not None:
        kind = Kind.TITLE if role is Role.TITLE else Kind.HEADING
    return Block(
        kind, part.text, part.mark, part.label, part.indent, role, (part.line,), len(part.text)
    )


def _joined(block: Block, part: Part) -> Block:
    text = f"{block.text} {part.text}"
    return replace(block, text=text, lines=(*block.lines, part.line), width=len(part.text))


def _continued(blocks: list[Block], part: Part, role: Role | None, hints: Hints) -> int | None:
    """Index of the block that the part goes on, if it goes on one."""
    if not blocks:
        return None
    last = blocks[-1]
    if names(hints.join, part.text):
        return len(blocks) - 1
    if role is Role.TITLE and last.role is Role.TITLE:
        return None if part.blank_before or part.hashes else len(blocks) - 1
    if role is not None or part.mark in (Mark.ROW, Mark.FOOTNOTE, Mark.CLAUSE):
        return None
    if last.kind is Kind.FOOTNOTE and not part.blank_before and part.mark is Mark.NONE:
        return len(blocks) - 1
    body = next((at for at in reversed(range(len(blocks))) if not _aside(blocks[at])), None)
    return body if body is not None and _goes_on(blocks[body], part) else None


def _aside(block: Block) -> bool:
    return block.kind is Kind.FOOTNOTE


def _goes_on(block: Block, part: Part) -> bool:
    if block.kind in _FIXED or finished(block.text):
        return False
    if part.mark is Mark.NONE:
        return starts_lower(part.text) or _wrapped(block, part)
    stray = part.mark is Mark.BULLET and block.kind is Kind.PARAGRAPH
    return stray and part.interrupted and starts_lower(part.text)


def _wrapped(block: Block, part: Part) -> bool:
    """A line right below a long one that lacks its end: the text was broken to fit the page."""
    below = not part.blank_before and not part.interrupted and not part.hashes
    fits = _PAGE_WIDTH[0] <= block.width <= _PAGE_WIDTH[1]
    return below and fits and block.kind is Kind.PARAGRAPH
