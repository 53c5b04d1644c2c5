"""What follows across a boundary, in cases that can be told in a sentence."""

from __future__ import annotations

from generator.derived.comparison import Combined, Held, Part, combine, order_of
from tests.comparison import invented

CHAIR = invented.asked(
    "strictest",
    {"id": "anyone"},
    {"id": "not-the-caller", "covers": ["anyone"]},
    {"id": "not-involved", "covers": ["not-the-caller"]},
    {"id": "leads-the-work", "covers": ["anyone"]},
    clashes=[("not-involved", "leads-the-work"), ("not-the-caller", "leads-the-work")],
)


def limit(id: str, **within: object) -> dict[str, object]:
    return {"id": id, "needs": "must", "within": within}


def kept(found: Combined) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(one.position.id, one.by, one.covers) for one in found.keep]


def test_a_chair_cannot_both_lead_the_work_and_have_no_part_in_it() -> None:
    aldermere = invented.firm("aldermere", CHAIR, "not-involved")
    birkhope = invented.firm("birkhope", CHAIR, "leads-the-work")

    for chosen in ([aldermere, birkhope], [birkhope, aldermere]):
        found = combine(CHAIR, chosen)
        (conflict,) = found.conflicts
        positions = {choice.id: choice for choice in CHAIR.positions}
        assert found.part is Part.SETTLE
        assert {conflict.one, conflict.other} == {
            Held("aldermere", positions["not-involved"], "", ("aldermere-says",)),
            Held("birkhope", positions["leads-the-work"], "", ("birkhope-says",)),
        }
        assert conflict.why == "not both of ('not-involved', 'leads-the-work')"
        assert {one.position.id for one in found.keep} == {"not-involved", "leads-the-work"}


def test_the_strictest_is_kept_and_says_whose_positions_go_with_it() -> None:
    chosen = [
        invented.firm("aldermere", CHAIR, "anyone"),
        invented.firm("birkhope", CHAIR, "not-involved"),
        invented.firm("calverdon", CHAIR, "not-the-caller"),
        invented.silent("dunwick", CHAIR),
        invented.area("eskholme", CHAIR),
    ]
    found = combine(CHAIR, chosen)

    assert kept(found) == [("not-involved", ("birkhope",), ("aldermere", "calverdon"))]
    assert (found.silent, found.unread) == (("dunwick",), ("eskholme",))
    assert found.part is Part.DO


def test_duties_are_united_and_what_is_no_duty_is_told_beside_them() -> None:
    question = invented.asked(
        "each",
        {"id": "sent", "needs": "must", "covers": ["may-be-sent"]},
        {"id": "may-be-sent", "needs": "may"},
        {"id": "kept", "needs": "should"},
        {"id": "often-short"},
    )
    chosen = [
        invented.firm(f"area-{place}", question, id)
        for place, id in enumerate(invented.ids(question))
    ]
    found = combine(question, chosen)

    assert kept(found) == [("sent", ("area-0",), ("area-1",)), ("kept", ("area-2",), ())]
    assert [one.position.id for one in found.also] == ["often-short"]
    assert [one.position.id for one in combine(question, chosen[1:]).also] == [
        "may-be-sent",
        "often-short",
    ]


def test_of_two_time_limits_from_one_start_the_shorter_is_kept() -> None:
    question = invented.asked(
        "strictest",
        limit("ten", **{"working_days": 10, "from": "the meeting"}),
        limit("five", **{"working_days": 5, "from": "the meeting"}),
    )
    chosen = [
        invented.firm("aldermere", question, "ten"),
        invented.firm("birkhope", question, "five"),
    ]

    assert kept(combine(question, chosen)) == [("five", ("birkhope",), ("aldermere",))]


def test_time_limits_of_another_kind_or_of_no_stated_start_are_not_ranked() -> None:
    question = invented.asked(
        "each",
        limit("open", working_days=10),
        limit("open-shorter", working_days=5),
        limit("from-meeting", **{"working_days": 4, "from": "the meeting"}),
        limit("from-request", **{"working_days": 3, "from": "the request"}),
        limit("sending-it", **{"working_days": 1, "from": "the meeting", "covers": ["sending"]}),
        limit("calendar", **{"days": 2, "from": "the meeting"}),
        limit("soon", when="as-soon-as-possible"),
    )
    found = combine(
        question,
        [invented.firm(f"area-{n}", question, id) for n, id in enumerate(invented.ids(question))],
    )

    assert [one.position.id for one in found.keep] == invented.ids(question)
    assert not any(one.covers for one in found.keep)


def test_a_time_limit_of_what_is_settled_first_is_shown_beside_the_other() -> None:
    question = invented.asked(
        "settle-first",
        limit("ten", **{"days": 10, "from": "the meeting"}),
        limit("two", **{"days": 2, "from": "the meeting"}),
    )
    chosen = [invented.firm("aldermere", question, "ten"), invented.firm("b", question, "two")]
    found = combine(question, chosen)

    assert order_of(question) == {"ten": frozenset(), "two": frozenset()}
    assert (len(found.held), found.keep, found.part) == (2, (), Part.NEVER_UNITED)


def test_a_document_that_pulls_apart_is_settled_first_and_decides_nothing() -> None:
    apart = invented.sides("aldermere", CHAIR, "not-involved", "anyone")
    alone = combine(CHAIR, [apart])
    beside = combine(CHAIR, [apart, invented.firm("birkhope", CHAIR, "leads-the-work")])

    assert (alone.part, alone.apart, alone.keep) == (Part.SETTLE, ("aldermere",), ())
    assert kept(beside) == [("leads-the-work", ("birkhope",), ())]
    assert [(one.one.side, one.other.side) for one in beside.conflicts] == [(True, False)]


def test_a_condition_is_shown_and_neither_strengthens_nor_weakens_what_is_firm() -> None:
    found = combine(
        CHAIR,
        [
            invented.cases("aldermere", CHAIR, "not-involved", "anyone"),
            invented.firm("birkhope", CHAIR, "not-the-caller"),
        ],
    )

    assert kept(found) == [("not-the-caller", ("birkhope",), ())]
    assert [(one.when, one.position.id) for one in found.conditional] == [
        ("condition 0", "not-involved"),
        ("condition 1", "anyone"),
    ]


def test_a_conflict_that_hangs_on_a_condition_is_told_with_it() -> None:
    found = combine(
        CHAIR,
        [
            invented.cases("aldermere", CHAIR, "not-involved", "anyone"),
            invented.firm("birkhope", CHAIR, "leads-the-work"),
        ],
    )
    (conflict,) = found.conflicts

    assert (conflict.one.when, conflict.other.when) == ("condition 0", "")
    assert found.part is Part.SETTLE


def test_what_covers_a_position_clashes_with_all_that_it_clashes_with() -> None:
    question = invented.asked(
        "each",
        {"id": "a-plan"},
        {"id": "no-plan"},
        {"id": "no-plan-no-decision", "covers": ["no-plan"]},
        clashes=[("a-plan", "no-plan")],
    )
    found = combine(
        question,
        [
            invented.firm("aldermere", question, "no-plan-no-decision"),
            invented.firm("birkhope", question, "a-plan"),
        ],
    )

    assert [one.why for one in found.conflicts] == ["not both of ('a-plan', 'no-plan')"]
    assert found.part is Part.SETTLE


def test_where_nobody_speaks_the_unread_are_told_from_the_silent() -> None:
    found = combine(CHAIR, [invented.silent("aldermere", CHAIR), invented.area("b", CHAIR)])

    assert (found.part, found.silent, found.unread) == (Part.SILENT, ("aldermere",), ("b",))
