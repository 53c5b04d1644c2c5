"""The order of doing: what cannot wait, then stage by stage, topic by topic, as a document has it.

Below checklists and joint cases, which both keep to it. An order by force would put what is done
last before what is done first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue, Partnership, Provision

URGENT = "urgent"
"""Id of the moment of what cannot wait."""
_URGENT_TITLE = "What cannot wait"
_AT_ONCE = "same-working-day"


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is to be done: at once, or at a stage."""

    id: str
    """`urgent`, or the id of the stage."""
    title: str


def moments(catalogue: Catalogue) -> tuple[Moment, ...]:
    """All moments, the first to do first."""
    stages = (Moment(stage.id, stage.title) for stage in catalogue.stages)
    return (Moment(URGENT, _URGENT_TITLE), *stages)


def moment_of(provision: Provision, catalogue: Catalogue) -> str:
    """Id of the moment at which a provision is for somebody to do."""
    return URGENT if cannot_wait(provision, catalogue) else provision.stage


def cannot_wait(provision: Provision, catalogue: Catalogue) -> bool:
    """Whether it is asked for and is urgent: by its topic, or since the same day is its limit."""
    within = provision.record.within
    urgent = catalogue.topics[provision.topic].urgent or (within and within.when == _AT_ONCE)
    return provision.force.asks and bool(urgent)


def in_order(
    provisions: Iterable[Provision], owner: Partnership, catalogue: Catalogue
) -> tuple[Provision, ...]:
    """One partnership's provisions: by moment, then topic, then as its documents have them."""
    moment = {moment.id: place for place, moment in enumerate(moments(catalogue))}
    topic = {id: place for place, id in enumerate(catalogue.topics)}
    sentence = _places(owner)

    def key(provision: Provision) -> tuple[int, int, int]:
        return (
            moment[moment_of(provision, catalogue)],
            topic[provision.topic],
            sentence.get(_first(provision), len(sentence)),
        )

    return tuple(sorted(provisions, key=key))


def _places(owner: Partnership) -> Mapping[tuple[str, str], int]:
    """Every sentence's place: documents in order of authority, each from its start."""
    sentences = (
        (source.id, sentence.at)
        for source in owner.sources
        for sentence in source.register.sentences()
    )
    return {sentence: number for number, sentence in enumerate(sentences)}


def _first(provision: Provision) -> tuple[str, str]:
    """The sentence by which a provision has its place in the document."""
    if not provision.evidence:
        return ("", "")
    return provision.evidence[0].source.id, provision.evidence[0].sentence.at
