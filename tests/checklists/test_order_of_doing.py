"""Every list of duties of the real content is in the order of doing, and never in one of force."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
import yaml

from generator.catalogue import Catalogue, Provision
from generator.derived.checklists import checklists_of, unasked_of
from generator.derived.joint_case import case_of, duties
from tests.projects import ROOT, catalogue_of

AUTHORISING = {"ch-authorise", "dg-consult-partners", "ox-authorise"}
SETTING_UP = {
    *("cal-timing-influence", "ch-identify-chair", "ch-initiate", "dg-discuss-who"),
    *("dg-identify-chair", "mscb-all-agencies", "mscb-settle-note-taker", "mscb-timing-influence"),
    *("ox-agree-invitations", "ox-agree-venue", "ox-bring-together", "ox-initiate"),
}
STILL_CONCERNED = {
    *("cal-concern-to-manager", "cal-manager-contacts-equivalent", "dg-escalate-after-meeting"),
    *("ox-manager-contacts", "ox-still-concerned"),
}
CHAIRS_CONDUCT = {
    *("cal-chair-facilitates", "ch-chair-conversation", "ch-chair-fact-opinion", "ch-chair-focus"),
    *("ch-chair-language", "ch-power-dynamics", "ch-power-role-status"),
}
AGREED_BEFORE = {
    *("ch-identify-chair", "dg-inform-consensus", "mscb-settle-distribution"),
    *("mscb-settle-note-taker", "mscb-settle-storage", "ox-agree-chair", "ox-agree-invitations"),
    *("ox-agree-minute-taker", "ox-agree-parents-told", "ox-agree-venue", "ox-agreement-not-told"),
}
CANNOT_WAIT = {"dg-same-day", "dg-harm-during-meeting"}
NAMED = AUTHORISING | SETTING_UP | STILL_CONCERNED | CHAIRS_CONDUCT | AGREED_BEFORE | CANNOT_WAIT


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogue_of(ROOT)


def _done(ids: set[str], catalogue: Catalogue) -> set[str]:
    """What is done of them: of a list its items, which stand on the checklists for its head."""
    listed = {one.id for one in catalogue.all_provisions() if one.item_of in ids}
    alone = {id for id in ids if not catalogue.provisions[id].heads}
    return alone | (_done(listed, catalogue) if listed else set())


@pytest.fixture(scope="module")
def lists(catalogue: Catalogue) -> dict[str, list[Provision]]:
    """Every checklist, and the combined list of each pair with what is kept apart from it."""
    return dict(_lists(catalogue))


def _lists(catalogue: Catalogue) -> Iterator[tuple[str, list[Provision]]]:
    for partnership in catalogue.partnerships:
        for one in checklists_of(partnership, catalogue):
            yield f"{partnership.id}: {one.group.id}", list(one.duties)
    for pair in combinations(catalogue.partnerships, 2):
        found = duties(case_of(pair, catalogue), catalogue)
        yield "+".join(each.id for each in pair), [each.provision for each in found]


def _places(catalogue: Catalogue) -> dict[tuple[str, str], int]:
    """A sentence's place among those of its partnership, by the partnership and its address."""
    return {
        (partnership.id, sentence.at): place
        for partnership in catalogue.partnerships
        for place, sentence in enumerate(
            each for source in partnership.sources for each in source.register.sentences()
        )
    }


def test_what_is_named_here_is_asked_and_stands_on_some_list(
    catalogue: Catalogue, lists: dict[str, list[Provision]]
) -> None:
    none = sum(len(unasked_of(one, catalogue)) for one in catalogue.partnerships)
    assert len(lists) == 10 + 5 * len(catalogue.checklists) - none
    assert {each.id for one in lists.values() for each in one} >= _done(NAMED, catalogue)


def test_it_is_by_stage_by_topic_and_then_as_the_document_has_it(
    catalogue: Catalogue, lists: dict[str, list[Provision]]
) -> None:
    stages = yaml.safe_load((ROOT / "content" / "topics.yml").read_text(encoding="utf-8"))["stages"]
    topics = [topic["id"] for stage in stages for topic in stage["topics"]]
    owners = [one.id for one in catalogue.partnerships]
    places = _places(catalogue)
    for name, duties_here in lists.items():
        order = [
            (
                one.id not in CANNOT_WAIT,
                topics.index(one.topic),
                owners.index(one.partnership),
                places[one.partnership, one.evidence[0].sentence.at],
            )
            for one in duties_here
        ]
        assert order == sorted(order), name


def test_a_weaker_force_stands_before_a_stronger_where_it_is_done_first(
    lists: dict[str, list[Provision]],
) -> None:
    for name, duties_here in lists.items():
        strength = [one.force.strength for one in duties_here]
        if "+" in name and len(set(strength)) > 1:
            assert strength != sorted(strength, reverse=True), name


def test_nothing_is_set_up_before_it_is_authorised(
    catalogue: Catalogue, lists: dict[str, list[Provision]]
) -> None:
    authorising, setting_up = _done(AUTHORISING, catalogue), _done(SETTING_UP, catalogue)
    both = 0
    for name, duties_here in lists.items():
        agreed = [n for n, one in enumerate(duties_here) if one.id in authorising]
        set_up = [n for n, one in enumerate(duties_here) if one.id in setting_up]
        if agreed and set_up:
            both += "+" in name
            assert max(agreed) < min(set_up), name
    assert both == 9  # of Calderdale and MSCB neither says who agrees


@pytest.mark.parametrize(
    ("ids", "stage"),
    [
        (AUTHORISING, "decide"),
        (SETTING_UP, "prepare"),
        (STILL_CONCERNED, "follow-up"),
        (CHAIRS_CONDUCT, "hold"),
        (AGREED_BEFORE, "prepare"),
    ],
    ids=["authorising", "setting-up", "still-concerned", "chairs-conduct", "agreed-before"],
)
def test_each_stands_at_the_stage_at_which_it_is_done(
    ids: set[str], stage: str, catalogue: Catalogue
) -> None:
    every = ids | _done(ids, catalogue)

    assert {id: catalogue.provisions[id].stage for id in every} == dict.fromkeys(every, stage)


def test_what_cannot_wait_stands_first_wherever_it_stands(
    lists: dict[str, list[Provision]],
) -> None:
    for name, duties_here in lists.items():
        urgent = [one.id in CANNOT_WAIT for one in duties_here]
        assert urgent == sorted(urgent, reverse=True), name
        if "dumfries-galloway" in name and "+" in name:
            assert sum(urgent) == len(CANNOT_WAIT), name
