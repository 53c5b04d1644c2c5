"""A lead-in and its items are joined into the sentences that the rule of `parse/lists.py` says."""

from __future__ import annotations

import pytest

from tests.lists.reading import good, read

NESTED = """\
- id: nm-consider
  topic: criteria
  force: may
  lead: A meeting could be considered
  do: Consider a meeting
  CITES
  items:
    - {id: nm-stuck, says: if the work is not moving, CITES}
    - id: nm-concerns
      lead: to resolve concerns about
      CITES
      items:
        - {id: nm-risk, says: the degree of risk, CITES}
        - {id: nm-pace, says: the pace, do: Weigh the pace., CITES}
"""


def head(items: str, keys: str = "") -> str:
    """One list of plain items, each after a bar, and how it reads as a whole."""
    lines = "".join(
        f"    - {{id: nm-{place}, says: '{says.strip()}', CITES}}\n"
        for place, says in enumerate(items.split("|"))
    )
    text = f"- id: nm-head\n  topic: chair\n  lead: They must\n{keys}  CITES\n  items:\n{lines}"
    return good(text if "force:" in keys else text.replace("  CITES", "  force: must\n  CITES", 1))[
        "nm-head"
    ].record.says


def test_each_item_is_one_sentence_with_its_lead_ins() -> None:
    flats = good(NESTED)

    assert {id: one.record.says for id, one in flats.items()} == {
        "nm-consider": "A meeting could be considered: if the work is not moving; or to resolve "
        "concerns about the degree of risk or the pace.",
        "nm-stuck": "A meeting could be considered if the work is not moving.",
        "nm-concerns": "A meeting could be considered to resolve concerns about the degree of risk "
        "or the pace.",
        "nm-risk": "A meeting could be considered to resolve concerns about the degree of risk.",
        "nm-pace": "A meeting could be considered to resolve concerns about the pace.",
    }


def test_instructions_are_joined_alike_unless_an_item_has_its_own() -> None:
    flats = good(NESTED)

    assert flats["nm-stuck"].record.do == "Consider a meeting if the work is not moving."
    assert flats["nm-risk"].record.do == (
        "Consider a meeting to resolve concerns about the degree of risk."
    )
    assert flats["nm-pace"].record.do == "Weigh the pace."


def test_an_item_with_items_begins_their_instructions_anew() -> None:
    flats = good(NESTED.replace("      CITES\n", "      do: Weigh\n      CITES\n", 1))

    assert flats["nm-risk"].record.do == "Weigh the degree of risk."
    assert flats["nm-stuck"].record.do == "Consider a meeting if the work is not moving."


def test_without_an_instruction_of_the_head_only_items_that_write_one_have_one() -> None:
    flats = good(NESTED.replace("  do: Consider a meeting\n", ""))

    assert {id for id, one in flats.items() if one.record.do} == {"nm-pace"}


def test_what_is_written_of_the_whole_stands_and_its_instruction_falls_away() -> None:
    flats = good(NESTED.replace("  do: Cons", "  says: One could meet.\n  do: Cons"))

    assert flats["nm-consider"].record.says == "One could meet."
    assert flats["nm-consider"].record.do is None
    assert flats["nm-stuck"].record.do == "Consider a meeting if the work is not moving."


def test_an_item_can_be_told_without_its_items() -> None:
    flats = good(NESTED.replace("      lead: to", "      says: to settle it\n      lead: to"))

    assert flats["nm-concerns"].record.says == "A meeting could be considered to settle it."
    assert flats["nm-risk"].record.says.endswith("to resolve concerns about the degree of risk.")
    assert flats["nm-consider"].record.says == (
        "A meeting could be considered if the work is not moving or to settle it."
    )


@pytest.mark.parametrize(
    ("items", "whole"),
    [
        ("meet | agree | write", "They must meet, agree and write."),
        ("meet | agree", "They must meet and agree."),
        ("meet and talk | agree | write", "They must: meet and talk; agree; and write."),
        ("meet soon, if asked | agree", "They must: meet soon, if asked; and agree."),
        (
            "meet in one room of the building | agree on what is next",
            "They must meet in one room of the building and agree on what is next.",
        ),
        (
            "meet in one room of the building | agree on who is next and when",
            "They must: meet in one room of the building; and agree on who is next and when.",
        ),
        ("meet or write | agree", "They must: meet or write; and agree."),
        (
            "meet | agree | write down all that they have said there",
            "They must: meet; agree; and write down all that they have said there.",
        ),
    ],
)
def test_short_items_stand_with_commas_and_others_with_semicolons(items: str, whole: str) -> None:
    assert head(items) == whole


@pytest.mark.parametrize(
    ("keys", "sense"),
    [
        ("  force: must\n", "and"),
        ("  force: should\n", "and"),
        ("  force: information\n", "and"),
        ("  force: may\n", "or"),
        ("  force: must-not\n", "or"),
        ("  force: should-not\n", "or"),
        ("  force: may\n  combines: all-of\n", "and"),
        ("  force: must\n  combines: any-of\n", "or"),
    ],
)
def test_and_or_or_is_what_the_list_means(keys: str, sense: str) -> None:
    assert head("meet | agree | write", keys) == f"They must meet, agree {sense} write."


def test_a_provision_that_leads_into_nothing_is_as_it_was() -> None:
    text = "- {id: nm-one, topic: chair, force: must, says: They must meet., do: Meet., CITES}\n"
    (one,) = good(text).values()

    assert (one.record.says, one.record.do, one.words) == (
        "They must meet.",
        "Meet.",
        "They must meet.",
    )
    assert (one.item_of, one.heads, dict(one.elsewhere)) == ("", False, {})


def test_a_bad_item_hides_no_other_and_all_are_told_at_their_lines() -> None:
    text = NESTED.replace("says: the pace", "sais: the pace").replace(
        "says: if the work is not moving", "says: if the work is not moving."
    )
    flats, found = read(text.replace("says: the degree of risk", "combines: no"))

    assert not flats
    assert [(one.location.line, str(one.code)) for one in found] == [
        (8, "bad-value"),
        (13, "yaml-yes-no"),
        (14, "missing-key"),
        (14, "unknown-key"),
    ]
