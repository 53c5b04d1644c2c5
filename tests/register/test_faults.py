"""Each fault that real documents have, by itself."""

from __future__ import annotations

import pytest

from generator.register.cut import CutError, cut
from generator.register.model import Kind, Sentence
from generator.schema.hints import DropHint, Hints, SectionHint


def sentences(text: str, hints: Hints | None = None) -> dict[str, str]:
    return {one.at: words for one, words in cut(text.encode(), hints or Hints()).sentences}


def only(text: str, at: str) -> Sentence:
    document = cut(text.encode(), Hints())
    return next(one for one in document.register.sentences() if one.at == at)


def dropped(text: str, hints: Hints | None = None) -> dict[str, tuple[int, ...]]:
    register = cut(text.encode(), hints or Hints()).register
    return {one.rule: one.lines for one in register.dropped}


FURNITURE = "\n\nHarbour Board\tIssue 4\n\n"


def test_a_bullet_cut_in_two_by_furniture_is_one_item() -> None:
    text = f"Boats are lent as follows:\n- for a day where the{FURNITURE}keeper agrees.\n- again.\n"
    found = sentences(text + FURNITURE + "Done by all members of it.\n" + FURNITURE)
    assert found["opening.1.a.1"] == "for a day where the keeper agrees."
    assert found["opening.1.b.1"] == "again."


def test_a_sentence_that_goes_on_as_a_bullet_after_furniture_is_joined() -> None:
    pages = f"- 1.1. This lets the weakest{FURNITURE}- rowers take part.\n{FURNITURE}{FURNITURE}"
    assert sentences(pages) == {"1.1.1": "This lets the weakest rowers take part."}


def test_a_bullet_after_a_bullet_is_an_item_of_its_own_across_furniture() -> None:
    pages = f"Lend:\n- the long oars{FURNITURE}- the short oars\n{FURNITURE}{FURNITURE}"
    assert list(sentences(pages)) == ["opening.1.1", "opening.1.a.1", "opening.1.b.1"]


def test_a_lettered_item_that_lost_its_dash_stays_in_its_list() -> None:
    pages = f"- 6.1. One of these:\n - a. Wind.\n{FURNITURE}b. Rain.\n{FURNITURE}{FURNITURE}"
    assert sentences(pages)["6.1.b.1"] == "Rain."


def test_a_sentence_cut_by_a_footnote_and_a_rule_is_whole() -> None:
    text = (
        "All names of those at the\n\n---\n\n<sup>4</sup> See the list. It is long.\n\n"
        "hive are kept<sup>4</sup>.\n"
    )
    assert sentences(text) == {
        "opening.1.1": "All names of those at the hive are kept.",
        "footnote.4.1": "See the list.",
        "footnote.4.2": "It is long.",
    }
    assert dropped(text) == {"rule": (3,)}


def test_a_footnote_mark_that_opens_a_paragraph_makes_it_no_footnote() -> None:
    assert sentences("It ends.\n\n<sup>2</sup>Beginners watch.\n")["opening.2.1"] == (
        "Beginners watch."
    )


def test_a_blank_line_in_a_sentence_does_not_part_it() -> None:
    text = "Ask the keeper, and where\n\nthe keeper is away ask the cook.\n\nThen go home again.\n"
    assert list(sentences(text)) == ["opening.1.1", "opening.2.1"]


def test_lower_case_after_a_full_stop_is_a_new_paragraph() -> None:
    assert len(sentences("It ends here.\n\niron is not lent out.\n")) == 2


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "The keeper of the boats in the long shed by the\nRiver Mere signs for all\nof them.\n"
    assert len(sentences(text)) == 1


def test_a_paragraph_without_its_full_stop_does_not_take_in_the_next() -> None:
    line = "The keeper of the boats signs for all of them and for the oars"
    text = f"{line}, {line.lower()}, and then\nRafts are lent to crews only, by day.\n"
    assert list(sentences(text)) == ["opening.1.1", "opening.2.1"]


def test_stray_marks_on_furniture_do_not_save_it() -> None:
    text = "".join(
        f"Page text number {word} is here.\n\n{line}\n\n"
        for word, line in zip(
            ("one", "two", "three", "four"),
            (
                "Author:\tBoat House",
                "\tAuthor:\tBoat House",
                "ĺ\tAuthor:\tBoat House",
                "Author Boat House",
            ),
            strict=True,
        )
    )
    assert dropped(text) == {"repeated-furniture": (3, 7, 11, 15)}


def test_sentences_and_list_items_said_again_are_no_furniture() -> None:
    text = "Ask the keeper first.\n\n- Ask the old keeper\n\n" * 3
    assert dropped(text) == {}


def test_a_line_printed_twice_is_no_furniture() -> None:
    text = "Rafts are lent.\n\nBoats are too.\n\nSee.\n\n" + "Ask the old keeper\n\nNow.\n\n" * 2
    assert dropped(text) == {}


def test_a_list_in_lower_case_without_a_colon_above_it_is_a_list() -> None:
    found = sentences(
        "Members of the rowing crew bring with them on all of these days\n- long oars\n"
    )
    assert found["opening.1.a.1"] == "long oars"


def test_a_heading_that_a_hint_names_is_no_furniture() -> None:
    text = "What to do now\n\nGo there soon.\n\n" * 3
    assert dropped(text)
    assert dropped(text, Hints(headings=("What to do",))) == {}


def test_the_title_stays_where_a_running_title_is_dropped() -> None:
    text = "The Boat Code\n\nLending\n\nBoats are lent.\n\nThe Boat Code\n\nRafts are lent.\n"
    assert sentences(text)["title.1"] == "The Boat Code"
    assert dropped(text) == {"repeated-furniture": (7,)}


def test_figures_in_a_table_are_no_table_of_contents() -> None:
    text = "Oars\t9\nRafts\t3\nVests\t5\n\nAll of them are lent.\n"
    assert [one for one in sentences(text) if one.startswith("control")] == [
        "control.1",
        "control.2",
        "control.3",
    ]


def test_page_numbers_empty_headings_and_rulers_are_dropped_by_name() -> None:
    text = "One thing is said.\n\n##\n\n***\n\nPage 3 of 9\n\n12\n\nAnother is said.\n"
    assert dropped(text) == {"blank-heading": (3,), "page-number": (7, 9), "rule": (5,)}


def test_a_drop_hint_shows_under_its_own_name() -> None:
    hints = Hints(drop=(DropHint(starts="Printed at", rule="printer"),))
    assert dropped("A thing.\n\nPrinted at the mill\n\nMore.\n", hints) == {"printer": (3,)}


def test_a_sentence_set_as_a_heading_must_be_accounted_for() -> None:
    text = "## Smoke\n\nIt helps bees.\n\n### **Smoke must not be used near a stable.**\n\nEver.\n"
    found = only(text, "smoke.2.1")
    assert found.kind is Kind.PARAGRAPH
    assert found.marks == "_ must not be used near a _"


def test_a_heading_right_above_its_paragraph_is_a_heading() -> None:
    text = "Lending\nBoats are lent to all members of the club.\nRafts are lent to crews only.\n"
    assert list(sentences(text)) == ["lending.heading", "lending.1.1", "lending.2.1"]


def test_a_list_in_the_line_is_a_list() -> None:
    text = "Crews have plans to:          -    Light the lamp.          -    Tell the cook.\n"
    assert sentences(text) == {
        "opening.1.1": "Crews have plans to:",
        "opening.1.a.1": "Light the lamp.",
        "opening.1.b.1": "Tell the cook.",
    }


def test_a_dash_between_words_makes_no_list() -> None:
    assert len(sentences("Lend it: the raft - not the boat - to all.\n")) == 1


def test_a_bookmark_is_no_part_of_the_text() -> None:
    text = "[bookmark: _Hlk12345]Lending\n\nBoats are [bookmark: _Ref1]lent.\n"
    assert sentences(text) == {"lending.heading": "Lending", "lending.1.1": "Boats are lent."}


def test_a_part_whose_picture_is_lost_keeps_its_heading() -> None:
    text = "Lending\n\nBoats are lent.\n\n\n\nAppendix B: Map: Where the Boats Lie\n "
    assert sentences(text)["appendix-b.heading"] == "Appendix B: Map: Where the Boats Lie"


def test_a_short_last_line_is_no_heading() -> None:
    assert "lending.2.1" in sentences("Lending\n\nBoats are lent.\n\nThe Rower's Almanac\n")


def test_dead_links_are_counted_where_they_stand() -> None:
    text = "See the [list](#), the [map](#). Or [ask](https://ask.example/x). Or [not]().\n"
    document = cut(text.encode(), Hints())
    found = [(words, one.dead_links) for one, words in document.sentences]
    assert found == [("See the list, the map.", 2), ("Or ask.", 0), ("Or not.", 1)]


def test_items_of_items_have_their_own_letters() -> None:
    text = "Bring these:\n- oars:\n    - long ones\n    - short ones\n- vests\n"
    document = cut(text.encode(), Hints())
    found = {one.at: (one.label, one.lead_in) for one, _ in document.sentences}
    assert found == {
        "opening.1.1": ("Opening, paragraph 1", None),
        "opening.1.a.1": ("Opening, paragraph 1, item a", "opening.1.1"),
        "opening.1.a.i.1": ("Opening, paragraph 1, item a(i)", "opening.1.a.1"),
        "opening.1.a.ii.1": ("Opening, paragraph 1, item a(ii)", "opening.1.a.1"),
        "opening.1.b.1": ("Opening, paragraph 1, item b", "opening.1.1"),
    }


def test_a_list_without_a_lead_in_says_so() -> None:
    assert only("## Tools\n\n- Knots\n\n## Map\n\nNone.\n", "tools.1.a.1").lead_in is None


def test_bullets_with_a_tab_are_items_and_not_rows() -> None:
    assert list(sentences("Bring:\n·\tlong oars\n·\tshort oars\n")) == [
        "opening.1.1",
        "opening.1.a.1",
        "opening.1.b.1",
    ]


def test_a_printed_number_used_twice_gives_two_addresses() -> None:
    assert list(sentences("2.4. Boats.\n\n2.4. Rafts.\n")) == ["2.4.1", "2.4-2.1"]


def test_sections_with_the_same_heading_have_two_ids() -> None:
    text = "## Lending\n\nBoats.\n\n## Lending\n\nRafts.\n"
    assert [one for one in sentences(text) if "heading" in one] == [
        "lending.heading",
        "lending-2.heading",
    ]


def test_a_heading_that_is_too_long_to_quote_is_kept_short() -> None:
    long = "## One two three four five six seven eight nine ten eleven twelve thirteen\n\nYes.\n"
    section = cut(f"{long}\n## B\n\nNo.\n".encode(), Hints()).register.sections[0]
    assert section.heading == "One two three four five six seven eight nine ten eleven"


def test_a_section_hint_gives_id_and_title() -> None:
    hints = Hints(sections=(SectionHint(id="loan", title="Loans", heading="Lending of Boats"),))
    document = cut(b"3. Lending of Boats\n\n3.1. It is free.\n\nAsk.\n", hints)
    found = [(one.at, one.label) for one in document.register.sentences()]
    assert found == [
        ("loan.heading", "section loan, heading"),
        ("3.1.1", "clause 3.1"),
        ("loan.p1.1", "section loan, paragraph 1"),
    ]


def test_a_hint_that_names_nothing_is_told() -> None:
    hints = Hints(join=("on its way",), sections=(SectionHint(id="x", title="X", heading="Gone"),))
    assert cut(b"A thing is said.\n", hints).register.idle_hints == (
        "sections: Gone",
        "join: on its way",
    )


@pytest.mark.parametrize("raw", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"--- \n", b"\xff\xfe\x41"])
def test_bytes_that_are_no_document_are_refused(raw: bytes) -> None:
    with pytest.raises(CutError, match=r"the document is (empty|not UTF-8)"):
        cut(raw, Hints())


def test_a_byte_order_mark_and_line_ends_of_windows_are_no_words() -> None:
    assert sentences("\ufeffBoats are lent.\r\n\r\nRafts too.\r\n") == {
        "opening.1.1": "Boats are lent.",
        "opening.2.1": "Rafts too.",
    }
