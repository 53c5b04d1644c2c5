"""Answers to the comparison that left out what the document says beside it."""

from __future__ import annotations

from generator.catalogue import Catalogue


def _cited(catalogue: Catalogue, partnership: str, question: str) -> tuple[str, ...]:
    answers = catalogue.by_id[partnership].answers
    return next(one.record.all_cites for one in answers if one.question.id == question)


def test_exceptional_circumstances_stand_beside_most_circumstances(catalogue: Catalogue) -> None:
    cited = _cited(catalogue, "dumfries-galloway", "routine")

    assert {"dg-existing-meetings-first", "dg-exceptional"} <= {*cited}


def test_the_cases_in_which_a_meeting_is_necessary_stand_under_when_it_must_be(
    catalogue: Catalogue,
) -> None:
    cited = _cited(catalogue, "mscb", "when-must")

    assert {"mscb-before-contact-fii", "mscb-before-contact-section-47"} <= {*cited}


def test_a_position_without_a_force_is_held_by_no_duty(catalogue: Catalogue) -> None:
    """A badge beside it would be of something else: of the talk, not of the asking."""
    read_from = {
        ("adults-in-scope", "cal-focus-outcomes"),
        ("adults-in-scope", "mscb-focus-outcomes"),
        ("who-may-ask", "ch-discuss-need"),
        ("who-may-ask", "dg-talk-to-manager"),
    }
    found = set()
    for partnership in catalogue.partnerships:
        for answer in partnership.answers:
            forceless = {one.id for one in answer.question.positions if one.needs is None}
            for taken in answer.record.taken():
                if taken.position in forceless:
                    duties = [
                        id
                        for id in taken.cites
                        if id in catalogue.provisions and catalogue.provisions[id].force.asks
                    ]
                    found |= {(answer.question.id, id) for id in duties}

    assert found == read_from
