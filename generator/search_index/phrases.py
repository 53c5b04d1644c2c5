"""Phrases that mean one thing: names of partnerships, topics, terms, roles and ideas.

The scripts look for them in what is asked and in what is indexed, so that 'DSL' finds
'designated safeguarding lead' and the other way round, and 'tell mum' finds the right topic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.catalogue import Catalogue, Partnership

_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")


def phrase_families(catalogue: Catalogue) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Family -> key -> its phrases. Within a family the longest phrase at a place wins."""
    return {
        "partnership": _names(catalogue.partnerships),
        "topic": {
            topic.id: _distinct([topic.title, *topic.aliases])
            for topic in catalogue.topics.values()
        },
        "term": {term.id: term.phrases for term in catalogue.glossary},
        "role": {role.id: (role.title,) for role in catalogue.roles.values()},
        "idea": {idea.id: idea.phrases for idea in catalogue.search.ideas},
    }


def _names(partnerships: Sequence[Partnership]) -> dict[str, tuple[str, ...]]:
    """Names, initials, aliases, and each longer word that no other partnership's name has."""
    words = {
        partnership.id: _LONGER_WORD.findall(partnership.record.name)
        for partnership in partnerships
    }
    shared = Counter(word for named in words.values() for word in set(named))
    return {
        partnership.id: _distinct(
            [
                partnership.record.name,
                partnership.record.body,
                *partnership.record.aliases,
                _initials(partnership.record.name),
                *(word for word in words[partnership.id] if shared[word] == 1),
            ]
        )
        for partnership in partnerships
    }


def _initials(name: str) -> str | None:
    """'A&B' of a name such as 'Alpha & Beta'."""
    return "&".join(part.strip()[0] for part in name.split("&")) if "&" in name else None


def _distinct(phrases: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase))
