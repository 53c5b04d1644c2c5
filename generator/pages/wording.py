"""How typed facts are said: forces, time limits, dates, counts. The site's own short words.

Every page family takes its words from here, so that the same fact reads alike everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.schema.policy import Document, Force, NoteSeverity, SetAsideReason, Within


@dataclass(frozen=True, slots=True)
class ForceWords:
    """A force as it is seen, and what is read around it so that it runs into its sentence."""

    word: str
    style: str
    before: str
    after: str


FORCES = {
    Force.MUST: ForceWords("Must", "must", "This ", " happen: "),
    Force.SHOULD: ForceWords("Should", "should", "This ", " happen: "),
    Force.MAY: ForceWords("May", "may", "This ", " happen: "),
    Force.MUST_NOT: ForceWords("Must not", "must not", "Ruled out by a ", ": "),
    Force.SHOULD_NOT: ForceWords("Should not", "should not", "Advised against by a ", ": "),
}
"""Information has no entry: a plain statement shows no force."""

SEVERITIES = {
    NoteSeverity.REVERSES_MEANING: "the printed words may mean the reverse",
    NoteSeverity.CHANGES_ACTION: "this can change what you do",
    NoteSeverity.WORDING: "a point of wording",
}

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
    "same-working-day": "the same working day",
    "as-soon-as-possible": "as soon as possible",
    "before-the-meeting": "before the meeting",
    "during-initial-contact": "during the first contact",
    "from-the-outset": "from the outset",
    "in-time-to-influence-plans": "in time to influence plans",
    "before-contacting-the-family": "before the family is contacted",
    "before-the-agreed-review": "before the agreed review",
    "before-another-step": "before another step is taken",
}


def day(one: date) -> str:
    """A day as the site writes it: 18 July 2024."""
    return f"{one.day} {one:%B %Y}"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 silence`, `2 silences`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def sentence(text: str) -> str:
    """With a capital at the start and a full stop at the end."""
    full = text if text.endswith((".", "?", "!", ":")) else f"{text}."
    return full[:1].upper() + full[1:]


def without_stop(text: str) -> str:
    """Without its full stop, to go on in a sentence or to stand as a link."""
    return text.removesuffix(".")


def limit(within: Within) -> tuple[str, str]:
    """A time limit as a label and its words."""
    starts = within.from_ != "unstated"
    if within.when:
        label, words = "When", _LIMITS[within.when]
        counted = within.when == "same-working-day"
    else:
        label, words, counted = "Within", _number(within), True
    since = f", counted from {within.from_}" if starts else ""
    tail = "; the document does not say from when" if counted and not starts else ""
    covers = f" This limit covers {_and(within.covers)}." if within.covers else ""
    return label, f"{words}{since}{tail}.{covers}"


def edition(document: Document) -> str:
    """Edition and date in a few words: `Version 3, July 2024`, or `undated`."""
    when = document.dated or document.approved or document.in_force
    parts = [document.edition or "", str(when) if when else "undated"]
    return ", ".join(part for part in parts if part)


def _number(within: Within) -> str:
    if within.working_days is not None:
        return count(within.working_days, "working day")
    if within.days is not None:
        return count(within.days, "day")
    return count(within.hours or 0, "hour")


def _and(words: tuple[str, ...]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
