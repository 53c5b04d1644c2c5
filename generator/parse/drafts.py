"""Parts what a machine has drafted from what people have taken over.

Just above what parsing gives, below linking: without this a draft would be a statement. What is
published is made of `published`; the preview links all of it, and marks what is a draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TypeVar

from generator.diagnostics import Location
from generator.parse.forms import ParsedForms
from generator.parse.lists import FlatProvision, ids_in
from generator.parse.parsed import Parsed, ParsedPartnership, ParsedSource
from generator.parse.placed import Placed
from generator.schema import comparison, policy
from generator.schema.base import Draftable

P = TypeVar("P", bound=Placed[Draftable])

R = TypeVar("R", bound=Draftable)

_MARK = "Draft: "
DOCUMENT = "document"
POSITIONS = "positions"
FORMS = "forms"


@dataclass(frozen=True, slots=True)
class Draft:
    """A record that waits for a person."""

    name: str
    """What confirming calls it: its id, or whose and which it is: `northmoor/positions/routine`."""
    placed: Placed[Draftable]
    partnership: str
    document: str
    """The document that it is to be read against: the first, where that is open."""
    at: tuple[str, ...] = ()
    """Addresses of the sentences that it is to be read against."""
    ids: tuple[str, ...] = ()
    """Of a list, the ids of all that stands in it."""

    @property
    def location(self) -> Location:
        """Where it begins."""
        return self.placed.location

    @property
    def file(self) -> PurePosixPath:
        """The file in which it stands."""
        return self.placed.yaml.file

    @property
    def names(self) -> tuple[str, ...]:
        """All that others could name of it."""
        return (self.name, *self.ids)

    @property
    def guess(self) -> str:
        """Why the machine guesses so."""
        return self.placed.record.guess or "no reason is given"


def published(parsed: Parsed) -> Parsed:
    """The same without drafts.

    A partnership one of whose documents is a draft as a publication is left out as a whole: its
    title and dates would stand on every page.
    """
    kept = (one for one in parsed.partnerships if not held_back(one))
    return replace(parsed, partnerships=tuple(_without(partnership) for partnership in kept))


def held_back(partnership: ParsedPartnership) -> bool:
    """Whether nothing of a partnership is published yet, since a `document.yml` is a draft."""
    records = [source.record for source in partnership.sources if source.record]
    return any(placed.record.draft for placed in records)


def drafts_of(parsed: Parsed) -> tuple[Draft, ...]:
    """All drafts, partnership by partnership."""
    return tuple(draft for one in parsed.partnerships for draft in _drafts(one))


def _drafts(owner: ParsedPartnership) -> Iterator[Draft]:
    first = owner.sources[0].id if owner.sources else ""
    for source in owner.sources:
        yield from _of_source(source, owner.id)
    for silence in _drafted(owner.silences):
        yield Draft(silence.record.id, silence, owner.id, first)
    for answer in _drafted(owner.answers):
        name = f"{owner.id}/{POSITIONS}/{answer.record.question}"
        yield Draft(name, answer, owner.id, first)
    for form, links in owner.forms.links.items():
        if links.record.draft:
            yield Draft(f"{owner.id}/{FORMS}/{form}", links, owner.id, first)


def _of_source(source: ParsedSource, owner: str) -> Iterator[Draft]:
    if source.record and source.record.record.draft:
        yield Draft(f"{owner}/{source.id}/{DOCUMENT}", source.record, owner, source.id)
    for provision in source.provisions:
        if provision.record.draft and not provision.item_of:
            sentences = tuple(cite.at for cite in provision.record.cites)
            items = tuple(ids_in(provision.written))
            yield Draft(provision.record.id, provision, owner, source.id, sentences, items)
    for line in _drafted(source.set_aside):
        name = f"{owner}/{source.id}/{line.record.at}"
        yield Draft(name, line, owner, source.id, (line.record.at,))


def marked(parsed: Parsed) -> Parsed:
    """The same, where each draft begins with the word, and its partnership's name ends with it."""
    return replace(parsed, partnerships=tuple(_marked(one) for one in parsed.partnerships))


def _marked(owner: ParsedPartnership) -> ParsedPartnership:
    record = owner.record
    if record and any(True for _ in _drafts(owner)):
        name = f"{record.record.name} (with drafts)"
        record = replace(record, record=record.record.model_copy(update={"name": name}))
    return replace(
        owner,
        record=record,
        sources=tuple(
            replace(source, provisions=tuple(_provision(one) for one in source.provisions))
            for source in owner.sources
        ),
        silences=tuple(_silence(one) for one in owner.silences),
        answers=tuple(_answer(one) for one in owner.answers),
    )


def _provision(placed: FlatProvision) -> FlatProvision:
    record = placed.record
    if not record.draft:
        return placed
    update = {"says": _MARK + record.says, "reading": _guessed(record)}
    words = placed.words if placed.item_of else _MARK + placed.words
    return replace(placed, record=record.model_copy(update=update), words=words)


def _silence(placed: Placed[policy.Silence]) -> Placed[policy.Silence]:
    point = _MARK + placed.record.point
    return _with(placed, {"point": point}) if placed.record.draft else placed


def _answer(placed: Placed[comparison.Answer]) -> Placed[comparison.Answer]:
    return _with(placed, {"reading": _guessed(placed.record)}) if placed.record.draft else placed


def _with(placed: Placed[R], update: dict[str, object]) -> Placed[R]:
    return replace(placed, record=placed.record.model_copy(update=update))


def _guessed(record: Draftable) -> str:
    return f"{_MARK}{record.guess or 'no reason is given'}"


def _without(owner: ParsedPartnership) -> ParsedPartnership:
    links = {id: placed for id, placed in owner.forms.links.items() if not placed.record.draft}
    return replace(
        owner,
        sources=tuple(
            replace(
                source,
                provisions=tuple(_ready(source.provisions)),
                set_aside=tuple(_ready(source.set_aside)),
            )
            for source in owner.sources
        ),
        silences=tuple(_ready(owner.silences)),
        answers=tuple(_ready(owner.answers)),
        forms=ParsedForms(links, owner.forms.whole),
    )


def _ready(placed: Sequence[P]) -> Iterator[P]:
    return (one for one in placed if not one.record.draft)


def _drafted(placed: Sequence[P]) -> Iterator[P]:
    return (one for one in placed if one.record.draft)
