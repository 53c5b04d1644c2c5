"""What the pages of one partnership say of the others: so much, and nothing else.

Below `derive`. A partnership's pages are made from its own records, from what all share, and from
this, so that they stay as they are whatever else changes next door. What is not here can by no
mistake come onto a neighbour's page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator import addresses
from generator.catalogue import Catalogue, Form, Guide, Partnership
from generator.derived.comparison import answer_of
from generator.derived.joint_agenda import Order, agenda_order
from generator.derived.same_duties import same_duties
from generator.derived.shared_wording import Key, Twins
from generator.schema.comparison import Together


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of all partnerships alike, whoever asks."""

    twins: Twins
    """Sentences that documents of different partnerships share."""
    landings: Mapping[Key, str]
    """Sentence -> the site path of the first statement that stands on it."""
    having: Mapping[tuple[str, str], tuple[str, ...]]
    """Guide and step -> the partnerships whose guide has it."""
    first_guide: str
    """Id of the guide to start from; nothing where there is none."""
    same: Mapping[str, tuple[str, ...]]
    """Duty -> all that ask the same, itself among them, by the ids of their provisions."""
    unsettling: tuple[str, ...]
    """Ids of the questions that some choice of partnerships has to settle first."""
    agenda: Order
    """In which the lines of all their agendas stand."""

    def to(self, owner: Partnership, guides: tuple[Guide, ...], forms: tuple[Form, ...]) -> Known:
        """As much of it as concerns one partnership with these guides and meeting documents."""
        twins = {key: found for key, found in self.twins.items() if key[0] == owner.id}
        theirs = {
            (twin.partnership, twin.document, twin.at) for found in twins.values() for twin in found
        }
        steps = {(guide.id, step) for guide in guides for step in guide.record.nodes}
        duties = {provision.id for provision in owner.provisions}
        return Known(
            twins,
            {key: path for key, path in self.landings.items() if key in theirs},
            {step: ids for step, ids in self.having.items() if step in steps},
            self.first_guide,
            {duty: ids for duty, ids in self.same.items() if duty in duties},
            self.unsettling,
            self.agenda.of(forms),
        )


def known_of(catalogue: Catalogue, twins: Twins) -> Known:
    """What is known of all partnerships of a catalogue; of sentences, those that have twins."""
    first = starting_guide(catalogue)
    return Known(
        twins,
        _landings(catalogue, twins),
        _having(catalogue),
        first.id if first else "",
        same_duties(catalogue),
        tuple(sorted(_unsettling(catalogue))),
        agenda_order(catalogue),
    )


def own_catalogue(catalogue: Catalogue, partnership: str) -> Catalogue:
    """The catalogue with one partnership whole, and of the others what all may know of them."""
    outside = catalogue.kept.once(
        own_catalogue, lambda: tuple(map(_from_outside, catalogue.partnerships))
    )
    return replace(
        catalogue,
        partnerships=tuple(
            owner if owner.id == partnership else seen
            for owner, seen in zip(catalogue.partnerships, outside, strict=True)
        ),
        guides=catalogue.guides_of(partnership),
        forms=catalogue.forms_of(partnership),
        drafts=(),
    )


def _from_outside(owner: Partnership) -> Partnership:
    """Who it is, and what it calls things; nothing that its documents say."""
    return replace(
        owner,
        sources=(),
        provisions=(),
        silences=(),
        notes=(),
        answers=(),
        asked={},
        changes=(),
        sign_offs=(),
    )


def starting_guide(catalogue: Catalogue) -> Guide | None:
    """The guide that most partnerships have, the earliest of them, as one of them has it.

    Home and a partnership's page lead to it straight, since most readers come with its question.
    None where there is no guide at all.
    """
    shared = Counter(guide.id for guide in catalogue.guides)
    stages = [stage.id for stage in catalogue.stages]
    ordered = sorted(
        catalogue.guides,
        key=lambda guide: (
            -shared[guide.id],
            stages.index(guide.words.stage),
            guide.id,
            guide.partnership,
        ),
    )
    return next(iter(ordered), None)


def _landings(catalogue: Catalogue, twins: Twins) -> Mapping[Key, str]:
    found: dict[Key, str] = {}
    for owner in catalogue.partnerships:
        for provision in owner.provisions:
            for cited in provision.evidence:
                key = owner.id, cited.source.id, cited.sentence.at
                if key in twins and key not in found:
                    found[key] = addresses.provision_path(owner.id, provision.stage, provision.id)
    return found


def _having(catalogue: Catalogue) -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    for guide in catalogue.guides:
        for step in guide.record.nodes:
            found.setdefault((guide.id, step), []).append(guide.partnership)
    return {step: tuple(ids) for step, ids in found.items()}


def _unsettling(catalogue: Catalogue) -> Iterator[str]:
    for question in catalogue.questions:
        answers = (answer_of(owner, question) for owner in catalogue.partnerships)
        first = question.together is Together.SETTLE_FIRST or question.clashes
        if first or any(answer and answer.pulls_apart for answer in answers):
            yield question.id
