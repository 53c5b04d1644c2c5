"""City & Hackney's statements and guides, and the files that all partnerships share."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.catalogue import Catalogue, Guide
from generator.derived.joint_case import case_of, duties
from generator.schema.guides import Question
from generator.schema.templates import Template, TemplateField

ID = "city-hackney"
DISPUTED = "consent.6.1"


def _document(catalogue: Catalogue, id: str) -> Template:
    return next(one.record for one in catalogue.templates if one.record.id == id)


def _field(document: Template, id: str) -> TemplateField:
    return next(one for part in document.sections for one in part.fields if one.id == id)


def _guide(catalogue: Catalogue, guide: str) -> Guide:
    return next(one for one in catalogue.guides_of(ID) if one.record.guide == guide)


def _ways(guide: Guide, node: str) -> dict[str, str]:
    """Answer -> the node to which it leads."""
    asked = guide.record.nodes[node]
    assert isinstance(asked, Question)
    return {id: to.next for id, to in asked.answers.items()}


def test_a_case_conceded_is_no_condition(catalogue: Catalogue) -> None:
    for id in ("ch-share-below-threshold", "ch-share-without-agreement"):
        provision = catalogue.provisions[id].record

        assert provision.if_ is None, id
        assert "even" in provision.says, id


def test_no_condition_only_says_that_something_is_usual(catalogue: Catalogue) -> None:
    vague = re.compile(r"usual case|ordinary case|in some circumstances|general case|in hand")
    conditions = {
        one.id: one.record.if_ for one in catalogue.by_id[ID].provisions if one.record.if_
    }

    assert [id for id, if_ in conditions.items() if vague.search(if_)] == []


def test_the_date_and_what_is_missing_beside_it_are_on_record(catalogue: Catalogue) -> None:
    dated = catalogue.provisions["ch-dated"]

    assert [one.sentence.at for one in dated.evidence] == ["title.3"]
    assert "ch-note-undated-review" in {
        one.id for one in catalogue.by_id[ID].notes_touching("ch-dated")
    }


def test_what_speaks_of_the_sentence_in_doubt_leads_to_a_note_on_it(catalogue: Catalogue) -> None:
    partnership = catalogue.by_id[ID]
    answer = next(one for one in partnership.answers if one.question.id == "consent-needed")
    speaking = [
        *answer.record.all_cites,
        *(one.id for one in partnership.silences if "in doubt" in one.record.point),
        *(
            one.id
            for one in partnership.provisions
            if DISPUTED in {each.sentence.at for each in one.evidence}
        ),
    ]

    for id in speaking:
        notes = partnership.notes_touching(id)
        cited = {each.sentence.at for note in notes for each in note.evidence}
        assert DISPUTED in cited, id


def test_both_guides_give_a_refused_request_the_same_result(catalogue: Catalogue) -> None:
    convening, disagreement = (_guide(catalogue, one) for one in ("convening", "disagreement"))
    for id in ("dispute-policy", "two-differ", "not-engaging"):
        assert convening.record.nodes[id] == disagreement.record.nodes[id], id

    asked, between = _ways(convening, "authorise"), _ways(disagreement, "between")
    assert asked["disputed"] == between["own"] == "dispute-policy"
    assert asked["divided"] == between["each-other"] == "two-differ"


def test_a_disagreement_about_the_need_never_ends_in_does_not_say(catalogue: Catalogue) -> None:
    for guide in ("convening", "disagreement"):
        nodes = _guide(catalogue, guide).record.nodes.values()
        ends = [
            one
            for one in nodes
            if one.kind == "outcome" and "ch-dispute-need" in {*one.cites, *one.steps}
        ]

        assert ends
        assert [one.title for one in ends if one.silent] == []


@pytest.mark.parametrize("document", ["invitation", "decision-record"])
def test_telling_beforehand_never_stands_without_its_exceptions(
    catalogue: Catalogue, document: str
) -> None:
    field = _field(_document(catalogue, document), "family-told")
    for partnership in catalogue.partnerships:
        held = field.held(partnership.id)
        excepting = {one.id for one in partnership.provisions if set(one.record.excepts) & held}
        assert excepting <= held, partnership.id


@pytest.mark.parametrize("document", ["invitation", "decision-record", "telling-the-family"])
def test_the_risk_of_telling_is_named_where_telling_is_asked(
    catalogue: Catalogue, document: str
) -> None:
    field = _field(
        _document(catalogue, document),
        "before" if document == "telling-the-family" else "family-told",
    )

    assert "dg-inform-only-exception" in field.held("dumfries-galloway")
    assert {"dg-inform-consensus", "dg-inform-judgement"} <= field.held("dumfries-galloway")


def test_the_chairs_brief_tells_of_telling_the_parents_with_what_lifts_it(
    catalogue: Catalogue,
) -> None:
    brief = _document(catalogue, "chairs-brief")
    for partnership in catalogue.partnerships:
        points = {id for part in brief.sections for id in part.points.get(partnership.id, ())}
        after = {
            one.id
            for one in partnership.provisions_at_home("informing-family-after")
            if one.force.asks
        }
        assert after, partnership.id
        assert after <= points, partnership.id


def _asked_by_one(document: Template) -> Iterator[tuple[str, str]]:
    for part in document.sections:
        for field in part.fields:
            asking = {*field.asked_by, *field.settles}
            if len(asking) == 1 and not field.only and not part.only and not field.bears_on:
                yield field.id, asking.pop()


def test_one_documents_rule_is_no_field_of_every_invitation(catalogue: Catalogue) -> None:
    assert list(_asked_by_one(_document(catalogue, "invitation"))) == [("invited", "oxfordshire")]
    virtual = _field(_document(catalogue, "invitation"), "virtual")
    assert [one.id for one in catalogue.partnerships if virtual.is_for(one.id)] == ["oxfordshire"]


@pytest.mark.parametrize("other", ["calderdale", "dumfries-galloway", "mscb"])
def test_authorising_stands_before_setting_up(catalogue: Catalogue, other: str) -> None:
    case = case_of([catalogue.by_id[ID], catalogue.by_id[other]], catalogue)
    order = [one.provision.id for one in duties(case, catalogue)]

    assert order.index("ch-authorise") < order.index("ch-initiate")


def test_what_is_urgent_opens_the_list_of_its_stage(catalogue: Catalogue) -> None:
    topics = list(catalogue.topics)
    urgent = catalogue.provisions["dg-same-day"].topic
    stage = catalogue.stage_of[urgent]

    assert urgent == next(one for one in topics if catalogue.stage_of[one] == stage)


def test_the_comparison_asks_of_minutes_disclosure_engagement_and_review(
    catalogue: Catalogue,
) -> None:
    held = {
        (one.question.id, partnership.id): one.record
        for partnership in catalogue.partnerships
        for one in partnership.answers
    }

    assert "ch-minutes-family" in held["record-to-family", ID].all_cites
    assert "ch-dispute-engagement" in held["not-engaging", ID].all_cites
    assert "ox-disclosure-requests" in held["disclosure", "oxfordshire"].all_cites
    assert "ox-agenda-next-review" in held["next-review", "oxfordshire"].all_cites
