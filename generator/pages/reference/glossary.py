"""The glossary: every term, who uses it, and how; and what no document spells out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator import addresses
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, meta
from generator.pages.frame.wording import sentence
from generator.schema.vocabulary import Expansion, Term


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


def glossary_page(context: Context) -> Page:
    """All terms, by their first letter."""
    own = Own(
        addresses.GLOSSARY, "glossary", "Glossary", "Abbreviations and terms, and who uses them."
    )
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block(
            "lead.html",
            "How each document uses a term. An explanation of this site’s own is marked as such.",
        ),
    ]
    ordered = sorted(context.catalogue.terms, key=lambda one: one.term.lower())
    letters = [
        (letter, tuple(_term(one, context) for one in group))
        for letter, group in groupby(ordered, key=lambda one: one.term[0].upper())
    ]
    parts.append(Block("letters.html", tuple(letter for letter, _ in letters)))
    for letter, terms in letters:
        parts += [Heading(2, letter, f"letter_{letter.lower()}"), Block("terms.html", terms)]
    return Page(addresses.GLOSSARY, meta(own, context), tuple(parts))


def _term(term: Term, context: Context) -> TermView:
    return TermView(
        id=term.id,
        term=term.term,
        long=term.long or "",
        meaning=sentence(term.meaning) if term.meaning else "",
        aliases=", ".join(term.aliases),
        uses=tuple(_use(one, context) for one in term.used_by),
    )


def _use(one: Expansion, context: Context) -> Use:
    partnership = context.catalogue.by_id[one.partnership]
    path = addresses.partnership_path(one.partnership)
    return Use(
        Link(partnership.record.name, addresses.relative(addresses.GLOSSARY, path)),
        one.calls_it or "",
        tuple(cite.words for cite in one.cites),
    )
