"""`handrail joined`: each list as the sentences that an editor reads over."""

from __future__ import annotations

from tests.projects import GOOD, handrail


def test_each_part_of_a_list_is_shown_with_its_sentence_and_its_instruction() -> None:
    lines = handrail("joined", "northmoor", root=GOOD).out.splitlines()

    assert lines[0].startswith("nm-all-settled: The chair must see that the meeting agrees on: ")
    assert lines[2] == (
        "  nm-actions-settled: The chair must see that the meeting agrees on actions, with a name "
        "for each and a date for each."
    )
    assert any(line.startswith("    nm-actions-when: The chair must see") for line in lines)
    assert lines[-1] == "    do: See that the meeting agrees on a day for another look at the plan."


def test_without_a_name_the_lists_of_all_are_shown() -> None:
    assert handrail("joined", root=GOOD).out == handrail("joined", "northmoor", root=GOOD).out
    assert handrail("joined", "eastvale", root=GOOD).out == ""


def test_a_partnership_that_is_none_is_told_with_a_near_one() -> None:
    ran = handrail("joined", "northmor", root=GOOD)

    assert ran.code == 2
    assert "there is no partnership 'northmor'. Did you mean 'northmoor'?" in ran.err
