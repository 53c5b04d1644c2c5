"""How deep an item of a list stands, and which letter it is known by.

Used by `address`. What is printed tells first: (ii) goes on (i), wherever it stands on the line;
indents tell only where no label does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, product
from string import ascii_lowercase

from generator.register.blocks import Block
from generator.register.given import Mark
from generator.register.labels import value
from generator.register.normalise import plain

_DEEPEST = 12
"""Lists in lists in lists: no document means more, whatever its indents."""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An item that a deeper one may stand under."""

    block: Block
    base: str
    label: str
    index: int

    @property
    def value(self) -> int:
        """Its place in its list as printed, from 1; 0 where it has none."""
        return value(self.block.mark, self.block.label)


def depth(open_items: list[OpenItem], block: Block) -> int:
    """How many open items an item stands under: its file tells, or its label, or its indent."""
    if not open_items:
        return 0
    if block.level is not None:
        return sum(1 for item in open_items if (item.block.level or 0) < block.level)
    place = value(block.mark, block.label)
    same = [at for at, item in enumerate(open_items) if _kind(item.block) == _kind(block)]
    going_on = [at for at in same if place and open_items[at].value == place - 1]
    if going_on:
        return min(
            reversed(going_on), key=lambda at: abs(open_items[at].block.indent - block.indent)
        )
    top = open_items[-1]
    fits = len(open_items) < _DEEPEST and block.indent >= top.block.indent
    if fits and _opens_list(top, block, place):
        return len(open_items)
    if not place and same and open_items[same[-1]].block.indent == block.indent:
        return same[-1]
    return _by_indent(open_items, block.indent)


def _kind(block: Block) -> tuple[Mark, str]:
    """What items of one list have in common: their sign, or how they are counted."""
    return block.mark, "" if block.label else block.sign


def _opens_list(top: OpenItem, block: Block, place: int) -> bool:
    """Whether an item begins a list below the last one: (i) below (a), bullets below a colon."""
    if _kind(top.block) == _kind(block):
        return False
    counted = place == 1 and top.value > 0
    return counted or plain(top.block.text).endswith(":")


def _by_indent(open_items: list[OpenItem], indent: int) -> int:
    found = len(open_items)
    while found > 1 and indent < open_items[found - 1].block.indent:
        found -= 1
    deeper = indent > open_items[found - 1].block.indent + 1 and found < _DEEPEST
    return found if deeper else found - 1


def letters_in_order(nested: bool) -> Iterator[str]:
    """The letters of a list's items without end; below another item, roman numerals first."""
    if nested:
        yield from ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
    for size in count(1):
        yield from ("".join(letters) for letters in product(ascii_lowercase, repeat=size))
