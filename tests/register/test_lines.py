"""Which lines are page furniture, and which only look like it."""

from __future__ import annotations

import pytest

from generator.register.hints import Hints
from generator.register.page_numbers import is_page_number
from generator.schema.hints import DropHint
from tests.register.cutting import doubts, dropped, sentences

PAGES = 4


def paged(footer: str, torn: bool = True) -> str:
    """Pages whose sentences go on below the footer; `{n}` is the page's number."""
    pages = []
    for n in range(1, PAGES + 1):
        end = "while it is" if torn else "by noon."
        below = f"dry, as rule {'abcd'[n - 1]} says." if torn else "Oars go back as well."
        pages.append(f"Hang the vest of crew {'abcd'[n - 1]} up {end}\n\n")
        pages.append(footer.format(n=n) + f"\n\n{below}\n\n")
    return "Boat Code\n\nVests\n\n" + "".join(pages)


@pytest.mark.parametrize(
    "footer",
    [
        "Mere Boat Club Code v3.4 Page {n} of 9",
        "Mere Boat Club Code Page {n}",
        "Page {n} Mere Boat Club",
        "Mere Boat Club {n}",
        "{n} Mere Boat Club Code",
        "Mere Boat Club | {n}",
        "B o a t  C o d e  P a g e {n}",
        "Code {n}/9",
        "Boat Code v2 Page{n}of9",
        "Issued May 2031\tMere Boat Club\t{n}",
        "Mere Boat Club Code",
    ],
)
@pytest.mark.parametrize("torn", [True, False])
def test_a_footer_that_counts_is_furniture_and_tears_no_sentence(footer: str, torn: bool) -> None:
    text = paged(footer, torn)
    if footer.endswith("Code") and not torn:
        return  # nothing tells it from a heading that is said again: see below
    gone = dropped(text)["repeated-furniture"]
    assert len(gone) == PAGES
    if torn:
        assert (
            "Hang the vest of crew a up while it is dry, as rule a says."
            in sentences(text).values()
        )


@pytest.mark.parametrize(
    "footer",
    [
        "{n}",
        "- {n} -",
        "– {n} –",
        "Page {n}",
        "page {n} of 12",
        "{n} | P a g e",
        "P a g e | {n}",
        "{n}/12",
        "Page {n}/12",
        "[{n}]",
        "P a g e  {n} of 12",
        "Page | {n}",
        "p. {n}",
        "Page{n}of12",
        "{n} of 12",
    ],
)
def test_a_page_number_alone_is_left_out(footer: str) -> None:
    text = paged(footer)
    assert len(dropped(text)["page-number"]) == PAGES
    assert "Hang the vest of crew b up while it is dry, as rule b says." in sentences(text).values()


@pytest.mark.parametrize("text", ["2031", "3.", "(3)", "Page", "3 boats", "12-14", "1.2"])
def test_what_is_no_page_number(text: str) -> None:
    assert not is_page_number(text)


@pytest.mark.parametrize("mark", ["●", "➢", "o", "\uf0b7\t", "-", "1.", "(a)", "iv)", "2.3", "12)"])
def test_a_marked_line_is_never_furniture(mark: str) -> None:
    again = "Rafts are lent.\n\n{} the keeper of the oars\n\n"
    assert dropped(again.format(mark) * 5) == {}
    assert dropped("".join(again.format(f"{mark} crew {n} and") for n in range(5))) == {}


@pytest.mark.parametrize("word", ["Stage", "Appendix", "Level", "Form"])
def test_a_heading_that_counts_stays_and_is_reported(word: str) -> None:
    text = "".join(f"{word} {n} of lending\n\nGo and ask.\n\n" for n in range(1, 5))
    assert dropped(text) == {}
    assert doubts(text)[1].startswith("a line that comes again and again (lines 1, 5, 9, 13)")


def test_a_heading_said_again_stays_and_is_reported_until_a_hint_names_it() -> None:
    text = "".join(f"Part {n}\n\nGo.\n\nWho must be told\n\nAll.\n\n" for n in "abc")
    assert dropped(text) == {}
    assert doubts(text)[5].startswith("a line that comes again and again (lines 5, 13, 21)")
    for settled in (
        Hints(headings=("Who must be",)),
        Hints(sound=("Who must be",)),
        Hints(drop=(DropHint(starts="Who must be", rule="running-head"),)),
    ):
        assert doubts(text, settled) == {}


def test_lines_that_say_something_are_no_furniture_though_they_count() -> None:
    text = "".join(f"Crew {n} must not row alone\n\nIt ends.\n\n" for n in range(2, 7))
    assert dropped(text) == {}
    assert 1 in doubts(text)


def test_roman_page_numbers_are_left_out() -> None:
    text = "Vests\n\nii\n\nHang them up.\n\n- iii -\n\nDry them.\n\n4\n\nGo.\n"
    assert dropped(text) == {"page-number": (3, 7, 11)}
    assert doubts(text) == {}


def test_rows_that_count_are_no_furniture() -> None:
    assert dropped("Rafts:\n" + "".join(f"Raft\t{n}\thut\n" for n in range(2, 7))) == {}


def test_lines_that_count_for_no_plain_reason_are_reported() -> None:
    text = "".join(f"Mere Boat Club {n}\n\nIt ends.\n\n" for n in range(2, 7))
    assert dropped(text) == {"repeated-furniture": (1, 5, 9, 13, 17)}
    assert doubts(text)[1].startswith("lines that differ by a rising number (lines 1, 5,")
    assert dropped(text, Hints(headings=("Mere Boat Club",))) == {}


def test_a_footer_that_stands_but_once_is_reported() -> None:
    text = "Vests\n\nHang them up so that the\n\nMere Club Code Page 3 of 9\n\nDry.\n"
    assert set(doubts(text)) == {3, 5}
    assert doubts(text, Hints(drop=(DropHint(starts="Mere Club", rule="footer"),))) == {}
    assert dropped(text, Hints(drop=(DropHint(starts="Mere Club", rule="footer"),))) == {
        "footer": (5,)
    }


def test_a_number_that_falls_is_reported_and_a_hint_keeps_it() -> None:
    text = "Vests\n\n7\n\nHang them up.\n\n3\n\nDry them.\n"
    assert doubts(text)[7].startswith("the number 3 alone on its line was left out")
    kept = Hints(items=("3",))
    assert dropped(text, kept) == {"page-number": (3,)}
    assert doubts(text, kept) == {}


def test_a_sentence_goes_on_with_a_capital_where_it_cannot_have_ended() -> None:
    pages = "Boat Code\n\nVests\n\nOars go back.\n\n" + "".join(
        f"Crew {n} asks the\n\nMere Boat Club Code\n\nMERE keeper on duty.\n\n" for n in "abcd"
    )
    assert "Crew a asks the MERE keeper on duty." in sentences(pages).values()
    assert doubts(pages) == {}


def test_a_sentence_that_stops_before_furniture_is_reported_until_a_hint_settles_it() -> None:
    above = "A crew of learners asks the keeper of the boats in the long shed"
    torn = f"{above}\n\n7\n\nMERE keepers answer it by noon.\n\n"
    assert doubts(torn)[1] == (
        "a sentence stops unfinished before lines that were left out, and line 5 was not joined "
        "to it"
    )
    joined = Hints(join=("MERE keepers",))
    assert doubts(torn, joined) == {}
    assert list(sentences(torn, joined).values()) == [f"{above} MERE keepers answer it by noon."]
    assert doubts(torn, Hints(sound=("A crew of",))) == {}


def test_contents_without_their_heading_are_reported() -> None:
    text = "Rafts:\n" + "".join(f"Raft hut\t{n}\n" for n in range(2, 7))
    assert dropped(text) == {"table-of-contents": (2, 3, 4, 5, 6)}
    assert doubts(text)[2].startswith("lines 2 to 6 were left out as a table of contents")
    assert doubts(text, Hints(sound=("Raft hut",))) == {}
    assert dropped(text, Hints(items=("Raft hut",))) == {}
