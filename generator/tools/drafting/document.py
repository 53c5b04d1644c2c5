"""What a document says of itself as a publication: its title, its control table."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence

from generator.schema.register import Kind, Sentence
from generator.tools.drafting.known import known_words
from generator.tools.drafting.records import Data

_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name}
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WORDED = re.compile(
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+)?({_NAMES})\.?,?\s+(\d{{4}})", re.IGNORECASE
)
_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"(\d{4})(-\d{2})?(-\d{2})?")
_PARTED = re.compile(r"\s*[|:\t]\s*")
_DATES = ("dated", "approved", "in_force", "review")
_LONGEST_TITLE = 11
_LONGEST_LINE = 12
"""Words of a line that can be one of a control table."""


def publication(sentences: Sequence[tuple[Sentence, str]], name: str) -> Data:
    """`document.yml`, a draft, from the title and the lines that look like a control table's."""
    facts = _control(sentences)
    title = _title(sentences)
    guess = f"title {'as printed' if title else 'of ours, none is printed'}"
    if facts:
        guess += f"; {', '.join(facts)} from lines of that name"
    data: Data = {
        "title": title or f"The document of {name} (our label; none is printed)",
        "issuer": facts.pop("issuer", "Not stated"),
    }
    return {
        **data,
        **facts,
        "rights": "summarise",
        "reading": "in-progress",
        "draft": True,
        "guess": f"{guess}. Read partnership.yml with it.",
    }


def _title(sentences: Sequence[tuple[Sentence, str]]) -> str:
    for kind in (Kind.TITLE, Kind.HEADING):
        for sentence, text in sentences[:3]:
            if sentence.kind is kind:
                return " ".join(text.split()[:_LONGEST_TITLE])[:120]
    return ""


def _control(sentences: Sequence[tuple[Sentence, str]]) -> Data:
    facts: Data = {}
    for _, text in sentences:
        name, *values = _PARTED.split(text.strip(), maxsplit=1)
        if not values or len(text.split()) > _LONGEST_LINE:
            continue
        for key, names in known_words().control.items():
            if name.lower().strip() in names and key not in facts:
                value = date_in(values[0]) if key in _DATES else values[0].strip()
                if value:
                    facts[key] = value
    return facts


def date_in(text: str) -> str:
    """The first date of a text as YAML has it, no more exact than it is; nothing without one."""
    if found := _WORDED.search(text):
        day, month, year = found.groups()
        written = f"{year}-{_MONTHS[month.lower()]:02}"
        return f"{written}-{int(day):02}" if day else written
    if found := _FIGURES.search(text):
        day, month, year = (int(part) for part in found.groups())
        return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""
    found = _ISO.search(text)
    return found[0] if found else ""
