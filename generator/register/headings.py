"""Tells headings and title lines from paragraphs.

Third step of cutting. Three kinds of document are met: those with Markdown headings, those with
numbered sections, and plain ones, where only the look of a line gives a heading away.
"""

from __future__ import annotations

import re
from enum import StrEnum

from generator.register.furniture import dangles
from generator.register.given import Form, Mark
from generator.register.hints import Hints, names, section_named
from generator.register.normalise import plain, words
from generator.register.parts import Part
from generator.register.sentences import split_sentences
from generator.register.word_lists import TORN


class Role(StrEnum):
    """What a part is, if it is no running text."""

    TITLE = "title"
    SECTION = "section"
    SUB_HEADING = "sub-heading"


_LONGEST = 10
"""A plain line of more words is a paragraph that lacks its full stop."""
_BOLD = re.compile(r"\s*(?:\*\*|__)[^*]+(?:\*\*|__)\s*")
_CLOSERS = ")]\"'”’*_ "
LAST_PARTS = ("appendix", "annex", "schedule")


def finished(text: str) -> bool:
    """Whether a text ends as a sentence or a lead-in does."""
    return plain(text).rstrip(_CLOSERS).endswith((".", "?", "!", ":", "…"))


def starts_lower(text: str) -> bool:
    """Whether a text begins in lower case, as what goes on does."""
    return plain(text).lstrip("([\"'“‘")[:1].islower()


def heading_like(text: str) -> bool:
    """Whether a line without marks looks like a heading: short, a capital, no stop at its end."""
    bare = plain(text)
    return (
        1 <= len(words(bare)) <= _LONGEST
        and bare.lstrip("\"'“‘(")[:1].isalnum()
        and not starts_lower(bare)
        and words(bare)[-1] not in TORN
        and len(split_sentences(bare)) == 1
        and not bare.endswith((".", ";", ":", ",", "!"))
        and "://" not in bare
        and "www." not in bare
    )


def roles(parts: tuple[Part, ...], hints: Hints) -> tuple[Role | None, ...]:
    """The role of each part; none for running text, items, rows and footnotes."""
    markdown = sum(1 for part in parts if part.hashes) > 1
    flags: list[bool] = []
    for at in range(len(parts)):
        flags.append(_is_heading(parts, at, flags, markdown, hints))
    titles = _titles(parts, flags, hints)
    headings = tuple(at for at, flag in enumerate(flags) if flag and at not in titles)
    levels = _levels(parts, headings, hints)
    return tuple(Role.TITLE if at in titles else levels.get(at) for at in range(len(parts)))


def _is_heading(
    parts: tuple[Part, ...], at: int, flags: list[bool], markdown: bool, hints: Hints
) -> bool:
    part = parts[at]
    if names(hints.not_headings, part.text):
        return False
    if part.form is not None or part.hashes:
        return _is_named(part, hints) or _is_given(part)
    if part.mark in (Mark.FOOTNOTE, Mark.CLAUSE):
        return False
    return _is_named(part, hints) or _looks_so(parts, at, flags, markdown)


def _is_named(part: Part, hints: Hints) -> bool:
    return names((*hints.headings, *hints.titles), part.text) or _named(part, hints)


def _is_given(part: Part) -> bool:
    """Whether a file, or Markdown, says that it is a heading."""
    return part.form is Form.TITLE or bool(part.hashes and not _is_sentence(part.text))


def _looks_so(parts: tuple[Part, ...], at: int, flags: list[bool], markdown: bool) -> bool:
    part = parts[at]
    if part.mark is Mark.NUMBER:
        return _numbered(parts, at)
    plainly = part.mark is Mark.NONE and heading_like(part.text)
    if markdown:
        return plainly and bool(_BOLD.fullmatch(part.text))
    return plainly and _stands_alone(parts, at, flags)


def _is_sentence(text: str) -> bool:
    """A sentence that is set as a heading says something, so it must be accounted for."""
    return plain(text).rstrip(_CLOSERS).endswith(".") and len(words(text)) > 3


def _named(part: Part, hints: Hints) -> bool:
    return part.mark in (Mark.NONE, Mark.NUMBER) and section_named(hints, part.text) is not None


def _numbered(parts: tuple[Part, ...], at: int) -> bool:
    """A numbered line with blank lines about it, and no other numbered item below it."""
    below = parts[at + 1] if at + 1 < len(parts) else None
    alone = parts[at].blank_before and (below is None or below.blank_before)
    followed = below is not None and below.mark is not Mark.NUMBER
    return heading_like(parts[at].text) and alone and followed and not parts[at].indent


def _stands_alone(parts: tuple[Part, ...], at: int, flags: list[bool]) -> bool:
    part = parts[at]
    parted = part.blank_before or part.interrupted or at == 0 or flags[at - 1]
    if part.interrupted and at and not flags[at - 1] and dangles(parts[at - 1].text):
        return False
    if not (parted or finished(parts[at - 1].text) or parts[at - 1].mark is Mark.ROW):
        return False
    rest = (parts[n] for n in range(at + 1, len(parts)))
    below = next((part for part in rest if part.mark is not Mark.FOOTNOTE), None)
    if below is None:  # nothing under it: only a part whose picture is lost ends so
        return part.text.lower().startswith(LAST_PARTS)
    return below.is_item or not starts_lower(below.text)


def _titles(parts: tuple[Part, ...], flags: list[bool], hints: Hints) -> set[int]:
    named = {at for at, part in enumerate(parts) if names(hints.titles, part.text)}
    if any(part.form is Form.TITLE for part in parts):
        return named | {at for at, part in enumerate(parts) if part.form is Form.TITLE}
    levels = [part.hashes for part in parts]
    main = levels.index(1) if levels.count(1) == 1 else None
    if main is not None and all(_may_open(part) for part in parts[:main]):
        return named | _around(parts, main)
    return named | _above(parts, flags)


def _around(parts: tuple[Part, ...], main: int) -> set[int]:
    """The only heading of level 1, and the short lines right above and below it."""
    found = {main}
    found |= {at for at in range(main) if _is_title_line(parts[at])}
    for at in range(main + 1, len(parts)):
        if not _is_title_line(parts[at]):
            break
        found.add(at)
    return found


def _above(parts: tuple[Part, ...], flags: list[bool]) -> set[int]:
    """Heading-like lines at the top that have a heading or a table under them, not a text."""
    found: set[int] = set()
    for at in range(len(parts) - 1):
        follows = flags[at + 1] or parts[at + 1].mark is Mark.ROW
        if not (_is_title_line(parts[at]) and follows):
            break
        found.add(at)
    return found


def _may_open(part: Part) -> bool:
    """Whether a part can stand above the title: no sentence can."""
    short = part.form is Form.TEXT and heading_like(part.text)
    return short or _is_title_line(part) or part.mark is Mark.ROW


def _is_title_line(part: Part) -> bool:
    plain_line = part.mark is Mark.NONE and not part.hashes
    return plain_line and part.form is None and heading_like(part.text)


def _levels(parts: tuple[Part, ...], headings: tuple[int, ...], hints: Hints) -> dict[int, Role]:
    """Whether each heading opens a section or stands within one."""
    known = any(parts[at].form is Form.HEADING for at in headings)
    numbered = not known and any(parts[at].mark is Mark.NUMBER for at in headings)
    top = min((parts[at].hashes for at in headings if parts[at].hashes), default=0)
    found: dict[int, Role] = {}
    for before, at in zip((None, *headings), headings, strict=False):
        part = parts[at]
        if before is None or _named(part, hints) or part.text.lower().startswith(LAST_PARTS):
            opens = True
        elif numbered:
            opens = part.mark is Mark.NUMBER
        else:
            opens = part.hashes == top if top else before != at - 1
        found[at] = Role.SECTION if opens else Role.SUB_HEADING
    return found
