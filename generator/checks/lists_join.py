"""A list stands as its document has it, and each of its items reads as one sentence of its own.

A lead-in and an item are joined by `parse/lists.py`; whether that is English is for an editor to
read, so every message shows the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.catalogue import Partnership, Provision
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code

LIST_OUT_OF_ORDER = Code(
    "list-out-of-order",
    "An item stands before one that comes before it in the document.",
    wrong="items: [{at: running.2.c.1}, {at: running.2.b.1}]",
    right="items: [{at: running.2.b.1}, {at: running.2.c.1}]",
    advice="Put the items in the document's order.",
)
JOINED_BADLY = Code(
    "joined-badly",
    "A lead-in and an item do not join into one sentence.",
    wrong="lead: the chair must see to\nitems: [{says: A day. It is settled}]",
    right="lead: The chair must see to\nitems: [{says: a day that is settled}]",
    advice=(
        "Begin the lead-in with a capital and the item small, and let them make one "
        "sentence. `handrail joined` prints it."
    ),
)

MOST_WORDS = 45
"""Of a joined sentence: a longer one is not taken in where it stands alone."""

_BLANK = re.compile(r"\s\s|\s[,;:.]")
_STOPS = re.compile(r"[.!?]\s+[A-Z]|[.,;:!?]\.$")


def _lists_join(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        places = _places(partnership)
        for provision in partnership.provisions:
            if provision.heads:
                _in_order(partnership.items_of(provision.id), places, out)
            if provision.heads or provision.head:
                _reads(provision, out)


def _places(partnership: Partnership) -> dict[tuple[str, str], int]:
    """Document and address of each sentence -> its place in the document."""
    return {
        (source.id, sentence.at): place
        for source in partnership.sources
        for place, sentence in enumerate(source.register.sentences())
    }


def _in_order(
    items: tuple[Provision, ...], places: dict[tuple[str, str], int], out: Findings
) -> None:
    """Only what the same document has in an order of its own can be out of it."""
    for before, item in pairwise(listed for listed in items if listed.evidence):
        first, second = before.evidence[0], item.evidence[0]
        if first.source.id != second.source.id:
            continue
        here = places[second.source.id, second.sentence.at]
        if here < places[first.source.id, first.sentence.at]:
            out.report(
                item.where("id"),
                LIST_OUT_OF_ORDER,
                f"'{item.id}' stands after '{before.id}', and in the document before it "
                f"({second.sentence.label})",
                "Put the items in the order of the document.",
            )


def _reads(provision: Provision, out: Findings) -> None:
    """What is told of a lead-in or an item is told once: the rest holds it as well."""
    whole = provision.heads and provision.stated != provision.record.says
    for key, sentence in (("says", provision.record.says), ("do", provision.record.do)):
        if not sentence or provision.inherits(key):
            continue
        begins = provision.head is None or key == "do"
        for fault, hint in _faults(sentence, begins, ends=not whole):
            out.report(provision.where(key), JOINED_BADLY, f"“{sentence}” {fault}", hint)


def _faults(sentence: str, begins: bool, ends: bool) -> Iterator[tuple[str, str]]:
    if begins and not (sentence[0].isupper() or sentence[0].isdigit()):
        yield "begins small", "A lead-in begins as a sentence does, with a capital."
    if ends and (_STOPS.search(sentence) or not sentence.endswith(".")):
        yield "is not one sentence with one full stop", "Make lead-in and item one sentence."
    if ends and _BLANK.search(sentence):
        yield "has a blank too many", "Take it out at the end of the lead-in or of the item."
    count = len(sentence.split())
    if count > MOST_WORDS:
        yield (
            f"has {count} words; {MOST_WORDS} are the most",
            "Shorten it; for a whole list, write `says` beside `lead`.",
        )


RULE = Rule(
    promise="Items stand in the document's order, and each joins its lead-in into one sentence.",
    codes=(LIST_OUT_OF_ORDER, JOINED_BADLY),
    check=_lists_join,
)
