"""City & Hackney's statements and guides, and the files that all partnerships share."""

from __future__ import annotations

import re

import pytest

from generator.catalogue import Catalogue, Form, FormField, Guide
from generator.derived.doing import in_order
from generator.derived.joint_case import case_of, duties
from generator.schema.guides import Outcome, Question
from generator.schema.policy import Force
from tests.projects import ROOT

ID = "city-hackney"
DISPUTED = "consent.6.1"


def _form(catalogue: Catalogue, partnership: str, id: str) -> Form:
    return next(one for one in catalogue.forms_of(partnership) if one.id == id)


def _field(form: Form, id: str) -> FormField:
    return next(one for one in form.fields() if one.id == id)


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
    for partnership in catalogue.partnerships:
        form = _form(catalogue, partnership.id, document)
        held = set(_field(form, "family-told").named())
        excepting = {one.id for one in partnership.provisions if set(one.record.excepts) & held}
        assert excepting <= held, partnership.id


@pytest.mark.parametrize("document", ["invitation", "decision-record", "telling-the-family"])
def test_the_risk_of_telling_is_named_where_telling_is_asked(
    catalogue: Catalogue, document: str
) -> None:
    field = _field(
        _form(catalogue, "dumfries-galloway", document),
        "before" if document == "telling-the-family" else "family-told",
    )

    wanted = {"dg-inform-only-exception", "dg-inform-consensus", "dg-inform-judgement"}
    assert wanted <= set(field.named())


def test_the_chairs_brief_tells_of_telling_the_parents_with_what_lifts_it(
    catalogue: Catalogue,
) -> None:
    for partnership in catalogue.partnerships:
        brief = _form(catalogue, partnership.id, "chairs-brief")
        points = {id for part in brief.sections for id in part.points}
        after = {
            one.id
            for one in partnership.provisions_at_home("informing-family-after")
            if one.force.asks and not one.heads  # of a list its items are the points
        }
        assert after, partnership.id
        assert after <= points, partnership.id


def test_one_documents_rule_is_no_field_of_every_invitation(catalogue: Catalogue) -> None:
    having = [
        one.partnership
        for one in catalogue.forms
        if one.id == "invitation" and any(field.id == "virtual" for field in one.fields())
    ]

    assert having == ["oxfordshire"]


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


@pytest.mark.parametrize(
    ("id", "force"),
    [
        ("ch-weigh-sharing", Force.SHOULD),
        ("ch-open-good-practice", Force.SHOULD),
        ("ch-dispute-need", Force.SHOULD),
        ("ch-dispute-engagement", Force.SHOULD),
        ("ch-consent-delete", Force.INFORMATION),
    ],
)
def test_what_has_no_verb_of_force_is_read_by_its_own_rule(
    catalogue: Catalogue, id: str, force: Force
) -> None:
    provision = catalogue.provisions[id]

    assert provision.force is force
    assert bool(provision.record.do) is provision.force.asks
    assert provision.record.reading


def test_a_policy_that_applies_is_a_step_of_the_outcomes_that_lead_to_it(
    catalogue: Catalogue,
) -> None:
    for guide in ("convening", "disagreement"):
        nodes = _guide(catalogue, guide).record.nodes
        for id in ("dispute-policy", "two-differ"):
            outcome = nodes[id]
            assert isinstance(outcome, Outcome)
            assert "ch-dispute-need" in outcome.steps, (guide, id)


def test_what_is_urgent_heads_the_duties_whatever_its_stage(catalogue: Catalogue) -> None:
    dumfries = catalogue.by_id["dumfries-galloway"]
    asked = [one for one in dumfries.provisions if one.force.asks]
    first = {one.id for one in in_order(asked, dumfries, catalogue)[:2]}

    assert first == {"dg-same-day", "dg-harm-during-meeting"}


def test_the_chair_is_not_told_to_find_a_chair(catalogue: Catalogue) -> None:
    parts = [part for one in catalogue.forms if one.id == "chairs-brief" for part in one.sections]
    finding = "Identifying the chair"
    found = {id for part in parts if part.title == finding for id in part.points}
    others = {id for part in parts if part.title != finding for id in part.points}

    assert {"dg-chair-seniority", "dg-chair-skills", "dg-chair-power"} <= found
    assert found.isdisjoint(others)
    assert [id for id in others if "requesting-agency" in catalogue.provisions[id].record.who] == []


def test_no_hint_of_a_form_lays_down_a_rule(catalogue: Catalogue) -> None:
    """A hint is the site's own words: a verb of force in it would be nobody's."""
    hints = {
        (one.id, hint)
        for one in catalogue.forms
        for part in one.sections
        for hint in (part.guidance, *(field.record.guidance for field in part.fields))
        if hint
    }

    assert [hint for hint in hints if catalogue.marks_in(hint[1]).verbs] == []


def test_a_field_that_is_asked_for_rests_on_what_asks(catalogue: Catalogue) -> None:
    weak = {
        (one.id, field.id, id)
        for one in catalogue.forms_of(ID)
        for field in one.fields()
        for id in (*field.asked_by, *field.settles)
        if not catalogue.provisions[id].force.asks
    }

    assert weak == set()


def test_the_dates_of_further_meetings_are_no_date_of_review(catalogue: Catalogue) -> None:
    review = _field(_form(catalogue, ID, "agreed-actions"), "review")

    assert not review.settles
    assert "ch-further-dates" in review.bears_on


def test_the_word_before_a_statement_is_called_our_reading(catalogue: Catalogue) -> None:
    about = catalogue.site.about
    said = " ".join(text for one in about.passages for text in one.paragraphs)

    assert "own verb" not in said
    for words in ("our reading", '"needs to"', '"is responsible for"', "recommended", "order"):
        assert words in said, words


def test_no_page_or_sheet_calls_the_force_the_documents_own_verb() -> None:
    shown = [
        *(ROOT / "site_templates").rglob("*.html"),
        *(ROOT / "generator" / "exporters").rglob("*.py"),
        *(ROOT / "generator" / "open_data").rglob("*.py"),
    ]

    assert shown
    assert [file.name for file in shown if "own verb" in file.read_text(encoding="utf-8")] == []
