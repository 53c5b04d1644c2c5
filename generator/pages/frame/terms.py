"""Finds the terms of the glossary in a sentence, so that their first use can lead there.

The text is cut into segments; nothing is lost or changed, and only the first use is linked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership, Term
from generator.pages.frame.wording import sentence, without_stop


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words; with an address and a short explanation where it is a term."""

    text: str
    href: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class TermIndex:
    """The glossary, ready to look for."""

    pattern: re.Pattern[str] | None
    terms: Mapping[str, Term]

    def segments(
        self, text: str, partnership: Partnership, href: Callable[[str], str]
    ) -> tuple[Segment, ...]:
        """The text with the first use of each term linked: `href` is the way to a site path."""
        return tuple(self._cut(text, partnership, href))

    def _cut(
        self, text: str, partnership: Partnership, href: Callable[[str], str]
    ) -> Iterator[Segment]:
        done, seen = 0, set()
        for match in self.pattern.finditer(text) if self.pattern else ():
            term = self.terms[match["term"].lower()]
            if term.id in seen:
                continue
            seen.add(term.id)
            if match.start() > done:
                yield Segment(text[done : match.start()])
            to = href(addresses.term_path(term.id))
            yield Segment(match[0], to, explain(term, partnership))
            done = match.end()
        if done < len(text):
            yield Segment(text[done:])


def index(terms: tuple[Term, ...]) -> TermIndex:
    """Longest terms first, so that a term inside a longer one does not hide it."""
    known = {term.term.lower(): term for term in terms}
    if not known:
        return TermIndex(None, {})
    words = _any_of(frozenset(form for term in terms for form in _forms(term.term)))
    return TermIndex(re.compile(rf"(?<![\w-])(?P<term>{words})s?(?![\w-])"), known)


def explain(term: Term, partnership: Partnership) -> str:
    """A term in a sentence or two, as this partnership's document has it."""
    used = next((use for use in term.used_by if use.partnership == partnership.id), None)
    phrase = partnership.record.document_phrase
    parts = []
    if used and used.calls_it:
        if used.calls_it.lower() != term.term.lower():
            parts.append(f"{phrase} has: {without_stop(used.calls_it)}.")
    elif used:
        parts.append(f"{phrase} does not spell this out.")
    elif term.record.long:
        parts.append(sentence(term.record.long))
    if term.record.meaning:
        parts.append(f"This site's explanation: {sentence(term.record.meaning)}")
    return " ".join(parts) or "In the glossary."


def _any_of(words: frozenset[str]) -> str:
    """A pattern of all words, longest first, that looks at each letter of a text once.

    Words that begin alike share that beginning: a glossary of many partnerships is as quick to look
    for as that of a few.
    """
    after = {
        letter: frozenset(word[1:] for word in words if word[:1] == letter)
        for letter in sorted({word[0] for word in words if word})
    }
    ways = [re.escape(letter) + _any_of(rest) for letter, rest in after.items()]
    if not ways:
        return ""
    inside = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    return f"(?:{inside})?" if "" in words else inside


def _forms(term: str) -> tuple[str, ...]:
    """An abbreviation as it is written, a word also with a capital at the start."""
    return (term, term[0].upper() + term[1:]) if term[:1].islower() else (term,)
