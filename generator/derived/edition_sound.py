"""That an edition is for partnerships that there are, and names none that it leaves out.

Above `edition`, which makes it. What is said of the command line is said here too, since the shared
words are at fault only for those who are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.catalogue import Catalogue, Partnership
from generator.derived.edition import only
from generator.diagnostics import ContentError, Diagnostics, Location
from generator.diagnostics.codes import Command, Unknown
from generator.linking.names import refer

_COMMAND_LINE = Location(PurePosixPath("--edition"))


def edition_of(whole: Catalogue, ids: Collection[str]) -> Catalogue:
    """The edition for the partnerships of these ids; the whole catalogue where none is named.

    Raises:
        ContentError: there is no such partnership, or words that all share name one left out.
    """
    found = Diagnostics()
    for id in ids:
        refer(id, whole.by_id, Unknown.PARTNERSHIP, _COMMAND_LINE, found)
    if found.errors:
        raise ContentError(found)
    if not ids:
        return whole
    edition = only(whole, ids)
    for mention in _mentions(edition, whole):
        found.error(
            Location(PurePosixPath(mention.file)),
            Command.EDITION_NAMES_NEIGHBOUR,
            f"the words here name '{mention.name}', which this edition leaves out",
            "Say it without the name, or give it to that partnership alone.",
        )
    if found.errors:
        raise ContentError(found)
    return edition


@dataclass(frozen=True, slots=True)
class _Mention:
    """A neighbour that the words all share still name."""

    file: str
    """Where they are written."""
    name: str


def _mentions(edition: Catalogue, whole: Catalogue) -> Iterator[_Mention]:
    """Where an edition's shared words still name a partnership that it leaves out.

    What a document of its own says of another place is its document's, and stays.
    """
    ids = {one.id for one in edition.partnerships}
    own = {name for one in edition.partnerships for name in _names(one)}
    others = {name for one in whole.partnerships if one.id not in ids for name in _names(one)}
    patterns = {
        name: re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in sorted(others - own)
    }
    for file, words in _shared_words(edition):
        for name, pattern in patterns.items():
            if pattern.search(words):
                yield _Mention(file, name)


def _names(partnership: Partnership) -> tuple[str, ...]:
    record = partnership.record
    return (record.name, record.body, *record.aliases)


def _shared_words(edition: Catalogue) -> Iterator[tuple[str, str]]:
    """File -> all the words in it that an edition keeps, as Python writes them."""
    yield "content/site.yml", repr(edition.site)
    yield "content/accessibility.yml", repr(edition.accessibility)
    yield "content/changes.yml", repr([one.record for one in edition.changes])
    yield "content/topics.yml", repr(edition.stages)
    yield "content/roles.yml", repr(edition.roles)
    yield "content/glossary.yml", repr([term.record for term in edition.glossary])
    yield "content/comparison.yml", repr((edition.questions, [one.record for one in edition.same]))
    yield "content/checklists.yml", repr(edition.checklists)
    yield "content/search.yml", repr(edition.search)
    for template in edition.templates:
        yield f"content/templates/{template.id}.yml", repr(template.record)
    for guide in edition.guides:
        yield f"guides/{guide.id}/guide.yml", repr(guide.words)
