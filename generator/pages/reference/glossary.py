"""The glossary: every term, who uses it, and how; and what no document spells out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator import addresses
from generator.catalogue import Term, TermUse
from generator.pages.frame.amounts import count
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.wording import sentence


@dataclass(frozen=True, slots=True)
class Use:
    """How one partnership's document uses a term."""

    partnership: Link
    words: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A term with what stands for it."""

    id: str
    term: str
    long: str
    meaning: str
    aliases: str
    uses: tuple[Use, ...]
    folded: str
    """How many use it, where they are too many to stand there unasked; else empty."""


def glossary_page(context: Context) -> Page:
    """All terms, by their first letter."""
    page = context.page(addresses.GLOSSARY)
    own = Own("glossary", "Glossary", "Abbreviations and terms, and who uses them.")
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block(
            "lead.html",
            "How each document uses a term. An explanation of this site’s own is marked as such.",
        ),
    ]
    ordered = sorted(page.catalogue.glossary, key=lambda term: term.term.lower())
    letters = [
        (letter, tuple(_term(term, page) for term in group))
        for letter, group in groupby(ordered, key=lambda term: term.term[0].upper())
    ]
    parts.append(Block("letters.html", tuple(letter for letter, _ in letters)))
    for letter, terms in letters:
        parts += [Heading(2, letter, f"letter_{letter.lower()}"), Block("terms.html", terms)]
    return whole(own, page, tuple(parts))


def _term(term: Term, page: Standpoint) -> TermView:
    folds = page.catalogue.many and len(term.used_by) > 1
    return TermView(
        id=term.id,
        term=term.term,
        long=term.record.long or "",
        meaning=sentence(term.record.meaning) if term.record.meaning else "",
        aliases=", ".join(term.record.aliases),
        uses=tuple(_use(use, page) for use in term.used_by),
        folded=f"How {count(len(term.used_by), 'partnership')} use it" if folds else "",
    )


def _use(use: TermUse, page: Standpoint) -> Use:
    partnership = page.catalogue.by_id[use.partnership]
    path = addresses.partnership_path(use.partnership)
    return Use(
        Link(partnership.record.name, page.href(path)),
        use.calls_it,
        tuple(cite.words for cite in use.cites),
    )
