"""Gives every block of a document its address, and the address as a person says it.

Fifth step of cutting. A printed clause number is the address; elsewhere it is the section, the
paragraph and the letter of the list item. An address is never given twice.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.register.blocks import Block
from generator.register.given import Mark
from generator.register.headings import LAST_PARTS, Role
from generator.register.hints import Hints, names, section_named, section_title
from generator.register.lists import OpenItem, depth, letters_in_order
from generator.register.model import Kind
from generator.register.normalise import plain, words

TITLE, CONTROL, OPENING, FOOTNOTE = "title", "control", "opening", "footnote"

_FILLER = frozenset(
    words(
        "a an and at by can for from how in is of on only or our s should taken the to what when "
        "where which who why with multi agency professional professionals meeting meetings"
    )
)
"""Words that do not tell one heading of such a document from another."""
_HEADING_WORDS = 11
"""A heading is a short attributed phrase: no more of it is kept."""


@dataclass(frozen=True, slots=True)
class Section:
    """Where a block stands: a section's id, its heading as printed and its short title."""

    id: str
    title: str
    heading: str | None = None
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Addressed:
    """A block with its address; its sentences are counted below it unless it is taken whole."""

    block: Block
    section: Section
    base: str
    label: str
    whole: bool = False
    led_by: int | None = None
    """For an item: how many places back the block stands that leads into its list."""


@dataclass(slots=True)
class _Numbering:
    """Where the walk through the document stands."""

    hints: Hints
    section: Section
    used: set[str] = field(default_factory=set)
    counted: Counter[str] = field(default_factory=Counter)
    """How often an address was asked for; how many title lines, rows and footnotes there are."""
    letters: dict[str, Iterator[str]] = field(default_factory=dict)
    """Letters not yet given to the items below an address."""
    paragraph: int = 0
    base: str = ""
    label: str = ""
    lead: int | None = None
    """Index of the paragraph above the list, if there is one."""
    open_items: list[OpenItem] = field(default_factory=list)


def place(blocks: tuple[Block, ...], hints: Hints) -> tuple[Addressed, ...]:
    """The address of each block, in the order of the document."""
    at = _Numbering(hints, _nameless(OPENING, hints), {TITLE, CONTROL, FOOTNOTE, OPENING})
    return tuple(_place(at, index, block) for index, block in enumerate(blocks))


def _place(at: _Numbering, index: int, block: Block) -> Addressed:
    if block.kind is Kind.TITLE:
        return _listed(at, block, TITLE, "title line")
    if block.kind is Kind.FOOTNOTE:
        return replace(_listed(at, block, FOOTNOTE, "footnote"), whole=False)
    if block.kind is Kind.ROW and at.section.id == OPENING and not at.base:
        return _listed(at, block, CONTROL, "row")
    if block.kind is Kind.HEADING:
        return _heading(at, block)
    return _item(at, index, block) if block.kind is Kind.ITEM else _paragraph(at, index, block)


def _listed(at: _Numbering, block: Block, id: str, noun: str) -> Addressed:
    """A title line, a row of the control table or a footnote: counted, outside the sections."""
    section = _nameless(id, at.hints)
    at.counted[f"{id}."] += 1
    number = block.label if id == FOOTNOTE and block.label else at.counted[f"{id}."]
    base = _unique(at, f"{id}.{number}")
    spoken = base.removeprefix(f"{id}.")
    label = f"{section.title}, {noun} {spoken}" if id == CONTROL else f"{noun} {spoken}"
    return Addressed(block, section, base, label, whole=True)


def _heading(at: _Numbering, block: Block) -> Addressed:
    if block.role is Role.SUB_HEADING and at.section.id != OPENING:
        at.open_items = []
        base = _unique(at, f"{at.section.id}.heading-{slug(block.text)}")
        label = f"{_spoken(at.section)}, heading '{_trimmed(block.text)}'"
        return Addressed(block, at.section, base, label, whole=True)
    at.section = _section(at, block)
    at.paragraph, at.lead, at.open_items = 0, None, []
    at.base = at.label = ""
    base = _unique(at, f"{at.section.id}.heading")
    return Addressed(block, at.section, base, f"{_spoken(at.section)}, heading", whole=True)


def _section(at: _Numbering, block: Block) -> Section:
    hint = section_named(at.hints, block.text)
    numbered = block.mark is Mark.NUMBER
    printed = _short(f"{block.label}. {block.text}" if numbered else block.text)
    title = hint.title if hint else _trimmed(block.text)
    id = hint.id if hint else block.label if numbered else slug(block.text)
    return Section(_unique(at, id), title, printed, numbered)


def _paragraph(at: _Numbering, index: int, block: Block) -> Addressed:
    at.open_items, at.lead = [], index
    if block.mark is Mark.CLAUSE:
        at.base = _unique(at, block.label)
        at.label = f"clause {at.base}"
    else:
        row = "heading row" if block.heads_table else "row"
        _new_paragraph(at, row if block.kind is Kind.ROW else "paragraph")
    return Addressed(block, at.section, at.base, at.label, whole=block.kind is Kind.ROW)


def _new_paragraph(at: _Numbering, noun: str = "paragraph") -> None:
    at.paragraph += 1
    mark = "p" if at.section.numbered else ""  # section 15's paragraph 1 is no printed clause 15.1
    at.base = _unique(at, f"{at.section.id}.{mark}{at.paragraph}")
    at.label = f"{_spoken(at.section)}, {noun} {at.paragraph}"


def _item(at: _Numbering, index: int, block: Block) -> Addressed:
    if not at.base:
        _new_paragraph(at)
    del at.open_items[depth(at.open_items, block) :]
    above = at.open_items[-1] if at.open_items else None
    base, printed = _lettered(at, above.base if above else at.base, block, bool(above))
    label = _item_label(above.label if above else at.label, printed, bool(above))
    lead = above.index if above else at.lead
    at.open_items.append(OpenItem(block, base, label, index))
    led_by = None if lead is None else index - lead
    return Addressed(block, at.section, base, label, led_by=led_by)


def _lettered(at: _Numbering, above: str, block: Block, nested: bool) -> tuple[str, str]:
    """The printed letter where it is still free; else the next letter in order."""
    if block.label and f"{above}.{block.label}" not in at.used:
        letter = block.label
    else:
        free = at.letters.setdefault(above, letters_in_order(nested))
        letter = next(letter for letter in free if f"{above}.{letter}" not in at.used)
    return _unique(at, f"{above}.{letter}"), letter


def _item_label(above: str, letter: str, nested: bool) -> str:
    if above.startswith("clause "):
        return f"{above}({letter})"
    return f"{above}({letter})" if nested else f"{above}, item {letter}"


def leads_in(text: str, hints: Hints) -> bool:
    """Whether a sentence leads into the list below it: it ends in a colon, or a hint says so."""
    return plain(text).endswith(":") or names(hints.lead_ins, text)


def slug(heading: str) -> str:
    """An id from the words of a heading that tell it from others, three at most."""
    text = unicodedata.normalize("NFKD", " ".join(words(heading)).replace("'", ""))
    bare = re.findall(r"[a-z0-9]+", text.encode("ascii", "ignore").decode())
    if bare[:1] and bare[0] in LAST_PARTS:  # 'Appendix A: Map' is known by its letter
        return "-".join(bare[:2])
    telling = [word for word in bare if word not in _FILLER]
    return "-".join((telling or bare or ["section"])[:3])


def _nameless(id: str, hints: Hints) -> Section:
    return Section(id, section_title(hints, id) or id.capitalize())


def _spoken(section: Section) -> str:
    return f"section {section.id}" if section.numbered else section.title


def _trimmed(heading: str) -> str:
    return _short(plain(heading)).rstrip(" ?:.!")


def _short(heading: str) -> str:
    """No more of a heading than may be quoted."""
    bare: list[str] = []
    for word in plain(heading).split():
        if len(words(" ".join((*bare, word)))) > _HEADING_WORDS:
            break
        bare.append(word)
    return " ".join(bare)


def _unique(at: _Numbering, wanted: str) -> str:
    base = wanted
    while base in at.used:
        at.counted[wanted] += 1
        base = f"{wanted}-{at.counted[wanted] + 1}"
    at.used.add(base)
    return base
