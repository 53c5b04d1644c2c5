"""How typed facts are said: forces, time limits, dates, counts, sizes. The site's own short words.

Every page family takes its words from here, so that the same fact reads alike everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.pages.frame.amounts import count
from generator.schema.changes import ChangeKind
from generator.schema.policy import Document, Force, NoteSeverity, SetAsideReason, Within


@dataclass(frozen=True, slots=True)
class ForceWords:
    """A force as it is seen, and what is read aloud around it so that it runs into its words."""

    word: str
    style: str
    before: str = ""
    after: str = ": "
    silent: bool = False
    """Whether only the eye needs it, since the sentence beside it has the very word."""


_FORCES = {
    Force.MUST: ("Must", "must"),
    Force.SHOULD: ("Should", "should"),
    Force.MAY: ("May", "may"),
    Force.MUST_NOT: ("Must not", "must not"),
    Force.SHOULD_NOT: ("Should not", "should not"),
}
"""Word and style. Information has no entry: a plain statement shows no force."""

SEVERITIES = {
    NoteSeverity.REVERSES_MEANING: "the printed words may mean the reverse",
    NoteSeverity.CHANGES_ACTION: "this can change what you do",
    NoteSeverity.WORDING: "a point of wording",
}

CHANGES = {
    ChangeKind.NEW: "New",
    ChangeKind.CHANGED: "Changed",
    ChangeKind.GONE: "Gone",
    ChangeKind.CORRECTED: "Corrected: the document is as it was, and this site had it wrong",
}
"""What happened to a rule."""

REASONS = {
    SetAsideReason.HEADING: "Headings",
    SetAsideReason.TITLE: "Titles",
    SetAsideReason.CROSS_REFERENCE: "References to another place",
    SetAsideReason.PUBLICATION_DETAIL: "Publication details",
    SetAsideReason.TABLE_OF_CONTENTS: "Table of contents",
    SetAsideReason.PAGE_FURNITURE: "Page numbers, headers and footers",
    SetAsideReason.REPEATED: "Repeats of a statement that is cited",
    SetAsideReason.LEAD_IN: "Words that only lead into a list",
    SetAsideReason.CONTEXT: "Context that says nothing to do, each with a reason",
}

_LIMITS = {
    "same-working-day": ("On", "the same working day"),
    "as-soon-as-possible": ("As soon", "as possible"),
    "before-the-meeting": ("Before", "the meeting"),
    "during-initial-contact": ("During", "initial contact"),
    "from-the-outset": ("From", "the outset"),
    "in-time-to-influence-plans": ("In time", "to influence plans"),
    "before-contacting-the-family": ("Before", "the family is contacted"),
    "before-the-agreed-review": ("Before", "the agreed review"),
    "before-another-step": ("Before", "another step is taken"),
}


_SAID_AS = {
    "same-working-day": ("same working day",),
    "as-soon-as-possible": ("as soon as possible",),
    "before-the-meeting": ("before", "prior to"),
    "during-initial-contact": ("initial contact",),
    "from-the-outset": ("outset",),
    "in-time-to-influence-plans": ("in time",),
    "before-contacting-the-family": ("before",),
    "before-the-agreed-review": ("before",),
    "before-another-step": ("before",),
}
"""Words by which a sentence names a limit itself, so that it need not be said twice."""


def force_of_label(force: Force) -> ForceWords | None:
    """A force before a few words or a link: `Should: Chairing, paragraph 1`."""
    known = _FORCES.get(force)
    return ForceWords(*known) if known else None


def force_of_sentence(force: Force, says: str) -> ForceWords | None:
    """A force before a sentence.

    Where the sentence has the verb itself, hearing it twice would only be in the way. Where it
    has not, "This should happen:" leads into it; a negative one is a sentence of its own, so that
    it cannot be heard as reversing what follows.
    """
    known = _FORCES.get(force)
    if known is None:
        return None
    word, style = known
    if re.search(rf"\b{word}\b", says, re.IGNORECASE):
        return ForceWords(word, style, silent=True)
    if force in {Force.MUST_NOT, Force.SHOULD_NOT}:
        return ForceWords(word, style, after=". ")
    return ForceWords(word, style, "This ", " happen: ")


def day(when: date) -> str:
    """A day as the site writes it: 18 July 2024."""
    return f"{when.day} {when:%B %Y}"


def sentence(text: str) -> str:
    """With a capital at the start and a full stop at the end."""
    full = text if text.endswith((".", "?", "!", ":")) else f"{text}."
    return capital(full)


def capital(text: str) -> str:
    """With a capital at the start, the rest as it is."""
    return text[:1].upper() + text[1:]


def without_stop(text: str) -> str:
    """Without its full stop, to go on in a sentence or to stand as a link."""
    return text.removesuffix(".")


def limit(within: Within) -> tuple[str, str]:
    """A time limit as a label and its words."""
    starts = within.from_ != "unstated"
    if within.when:
        label, words = _LIMITS[within.when]
        counted = within.when == "same-working-day"
    else:
        label, words, counted = "Within", _number(within), True
    since = f", counted from {within.from_}" if starts else ""
    tail = "; the document does not say from when" if counted and not starts else ""
    covers = f" This limit covers {listed(within.covers)}." if within.covers else ""
    return label, f"{words}{since}{tail}.{covers}"


def says_limit(within: Within, says: str) -> bool:
    """Whether a sentence names a time limit itself."""
    names = _SAID_AS[within.when] if within.when else (_number(within),)
    return any(name in says.lower() for name in names)


@lru_cache(maxsize=4_096)
def clause(label: str) -> str:
    """A place as a clause is named: `Criteria 1a` for `Criteria, paragraph 1, item a`.

    A sentence has no name of its own: the clause that holds it is named.
    """
    short = re.sub(r", sentence \d+$", "", label)
    short = re.sub(r",? (?:paragraph|item|row) (?=\S+)", " ", short)
    short = re.sub(r"^(?:clause|section) (?=\d)", "", short)
    return re.sub(r"(?<=\d) (?=[a-z]{1,4}$)", "", capital(short.replace(",", "")))


def edition(document: Document) -> str:
    """Edition and date in a few words: `Version 3, July 2024`, or `undated`."""
    when = document.dated or document.approved or document.in_force
    parts = [document.edition or "", str(when) if when else "undated"]
    return ", ".join(part for part in parts if part)


def titled(document: Document) -> str:
    """A document as a table names it: `Title (Version 3, July 2024)`."""
    return f"{document.title} ({edition(document)})"


def editions(documents: Iterable[Document]) -> str:
    """Documents as a sentence names them: `“Title” (Version 3, July 2024); “Other” (undated)`."""
    return "; ".join(f"“{document.title}” ({edition(document)})" for document in documents)


def _number(within: Within) -> str:
    if within.working_days is not None:
        return count(within.working_days, "working day")
    if within.days is not None:
        return count(within.days, "day")
    return count(within.hours or 0, "hour")


def either(words: Iterable[str]) -> str:
    """Things of which one will do: `a line manager`, `a chair or a manager`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def listed(words: tuple[str, ...]) -> str:
    """Words in a row: `one, two and three`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
