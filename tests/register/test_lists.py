"""Bullets, letters, roman numerals and numbers: what marks an item, and how deep it stands."""

from __future__ import annotations

import pytest

from generator.register.cut import cut
from generator.register.hints import Hints
from tests.register.cutting import doubts, dropped, sentences

SHAPES = "●○■□▪▫‣\u2043➢➤►▶✓✔✗❖◆◇☐☑☒★•◦"
WORD = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06e\uf000\uf0ff\ue123"
SIGNS = f"{SHAPES}{WORD}→⇒§·–—-*✘☆▸◾➔⦿①»Øü"


def led(text: str) -> dict[str, str | None]:
    """Words of each item -> address of what leads into it."""
    found = cut(text.encode(), Hints()).sentences
    return {words: one.lead_in for one, words in found if one.kind == "item"}


@pytest.mark.parametrize("sign", [*SIGNS, "o", "✔\ufe0f", "- ●"])
@pytest.mark.parametrize("gap", [" ", "\t", "   "])
def test_any_bullet_makes_an_item_with_its_lead_in(sign: str, gap: str) -> None:
    text = f"Rafts\n\nEach crew must bring:\n\n{sign}{gap}the long oars\n{sign}{gap}vests\n\n" * 3
    assert dropped(text) == {}
    found = sentences(text)
    assert [one for one in found.values() if "oars" in one] == ["the long oars"] * 3
    assert led(text) == {"the long oars": "rafts-3.1.1", "vests": "rafts-3.1.1"}


@pytest.mark.parametrize("sign", SHAPES)
def test_a_shape_needs_no_space_after_it(sign: str) -> None:
    assert list(led(f"Bring:\n{sign}the long oars\n{sign}vests\n")) == ["the long oars", "vests"]


@pytest.mark.parametrize(
    "line", ["§ 17 of the Act", "-5 degrees", "°C is meant", "© Mere Club", "*Note* it"]
)
def test_what_is_no_bullet(line: str) -> None:
    assert led(f"It is so.\n\n{line}\n\nIt ends.\n") == {}


@pytest.mark.parametrize("sign", "●•-\uf0b7")
def test_a_bullet_alone_on_its_line_marks_the_next(sign: str) -> None:
    text = f"Bring:\n\n{sign}\nthe long oars\n\n{sign}\n\nvests\n"
    assert led(text) == {"the long oars": "opening.1.1", "vests": "opening.1.1"}
    assert dropped(text) == {"lone-bullet": (3, 6)}


def test_a_label_alone_on_its_line_marks_the_next() -> None:
    assert list(sentences("Bring:\n(a)\nthe long oars\n(b)\nvests\n")) == [
        "opening.1.1",
        "opening.1.a.1",
        "opening.1.b.1",
    ]
    assert sentences("2.1\nRafts are lent.\n") == {"2.1.1": "Rafts are lent."}


@pytest.mark.parametrize("sign", "●➢✓")
def test_a_list_of_shapes_in_one_line_is_a_list(sign: str) -> None:
    text = f"Each crew brings: {sign} long oars {sign} vests {sign} a lamp\n"
    assert list(led(text)) == ["long oars", "vests", "a lamp"]


def at(text: str) -> dict[str, str]:
    return {words: address for address, words in sentences(text).items()}


def test_romans_stand_under_their_letter_whatever_the_indent() -> None:
    text = (
        "4.1 A crew must:\n(a) bring oars:\n(i) long,\n(ii) short,\n(iii) spare;\n(b) bring:\n"
        "(i) vests;\n(c) ask.\n"
    )
    assert at(text) == {
        "A crew must:": "4.1.1",
        "bring oars:": "4.1.a.1",
        "long,": "4.1.a.i.1",
        "short,": "4.1.a.ii.1",
        "spare;": "4.1.a.iii.1",
        "bring:": "4.1.b.1",
        "vests;": "4.1.b.i.1",
        "ask.": "4.1.c.1",
    }
    assert doubts(text) == {}


def test_romans_stand_under_their_clause() -> None:
    text = "4.1 A crew must:\ni) row;\nii) ask;\niii) rest;\niv) eat;\nv) sleep.\n4.2 It ends.\n"
    assert list(sentences(text)) == [
        "4.1.1",
        "4.1.i.1",
        "4.1.ii.1",
        "4.1.iii.1",
        "4.1.iv.1",
        "4.1.v.1",
        "4.2.1",
    ]


def test_i_is_a_letter_between_h_and_j() -> None:
    text = "Bring:\n" + "".join(f"({one}) oar {one}1\n" for one in "abcdefghijkl")
    assert [one.split(".")[2] for one in list(sentences(text))[1:]] == list("abcdefghijkl")
    assert doubts(text) == {}


def test_letters_u_v_w_x_are_letters() -> None:
    text = "Bring:\n" + "".join(f"{one}) oar {one}1\n" for one in "stuvwxy")
    assert [one.split(".")[2] for one in list(sentences(text))[1:]] == list("stuvwxy")


def test_an_i_after_h_that_ends_the_list_is_reported() -> None:
    text = "Bring:\n" + "".join(f"({one}) oar {one}1\n" for one in "abcdefghi")
    assert doubts(text) == {10: "'i' may be a letter or a roman numeral: it was taken for a letter"}
    assert doubts(text, Hints(sound=("(i) oar",))) == {}


def test_letters_stand_under_their_number_and_the_number_goes_on() -> None:
    text = "Bring:\n1) oars:\n(a) long\n(b) short\n2) vests\n"
    assert list(sentences(text))[1:] == [
        "opening.1.1.1",
        "opening.1.1.a.1",
        "opening.1.1.b.1",
        "opening.1.2.1",
    ]


def test_other_bullets_below_a_colon_are_a_list_below() -> None:
    text = "Bring:\n● oars:\n○ long\n○ short\n● vests\n"
    assert led(text) == {
        "oars:": "opening.1.1",
        "long": "opening.1.a.1",
        "short": "opening.1.a.1",
        "vests": "opening.1.1",
    }


def test_clauses_and_numbers_from_100_on() -> None:
    text = "99. Lending\n\n99.1 Ask.\n\n100. Rowing\n\n100.1 Row.\n\n101.12.3 Rest.\n"
    assert list(sentences(text)) == [
        "99.heading",
        "99.1.1",
        "100.heading",
        "100.1.1",
        "101.12.3.1",
    ]


def test_a_list_of_a_thousand_items_has_its_letters() -> None:
    found = list(sentences("Bring:\n" + "".join(f"- oar {n}\n" for n in range(1000))))
    assert found[1] == "opening.1.a.1"
    assert found[-1] == "opening.1.all.1"
