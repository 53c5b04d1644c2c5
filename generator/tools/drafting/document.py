"""What a document says of itself as a publication: its title, its control table."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from functools import cache

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
_DATES = ("dated", "approved", "in_force", "review")
_LONGEST_TITLE = 11
_LONGEST_LINE = 12
"""Words of what stands behind a name of a control table."""


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
    """What lines such as 'Review date: May 2028' say, several of them in one paragraph too."""
    facts: Data = {}
    for name, value in (line for _, text in sentences for line in _lines(text)):
        for key, names in known_words().control.items():
            said = date_in(value) if key in _DATES else value
            if name in names and said:
                facts.setdefault(key, said)
    return facts


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Each name of a control table that a text has, in small letters, and what stands behind it."""
    found = list(_name_pattern().finditer(text))
    for n, match in enumerate(found):
        end = found[n + 1].start() if n + 1 < len(found) else len(text)
        value = text[match.end() : end].strip(" |;,")
        if value and len(value.split()) <= _LONGEST_LINE:
            yield " ".join(match["name"].lower().split()), value


@cache
def _name_pattern() -> re.Pattern[str]:
    names = {name for known in known_words().control.values() for name in known}
    longest = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<name>{longest})\s*[|:\t]\s*", re.IGNORECASE)


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
