"""A comment never takes a part of a text with it; where it can, it has a line of its own."""

from __future__ import annotations

import pytest

from tests.yaml.reading import codes, data, told

LOST = [
    "says: tell them on form #3 before it is called\n",
    "says: tell them # twice\nforce: must\n",
    "says: tell them\t#3\n",
    "says: tell them\n  on form #3\n",
    "says: tell them on form #3\n  before it is called\n",
    "says: #3 is the form\n",
    "says: #3 is\n  the form\n",
    "says: 'tell them' #3\n",
    'says: "tell\n  them" #3\n',
    "- tell them #3\n- not us\n",
    "- # tell\n  them\n",
    "- [a, tell them #3, b]\n",
    "- [a, tell them #3\n  , b]\n",
    "- {a: b, c: tell them #3}\n",
    "- {a: b, c: tell them #3\n  }\n",
    "- [a, #3\n   b]\n",
    "says #3: tell them\n",
    "a: {says: x}\nb:\n  - c: é é #3\r\n",
    "days: 3 # working days\n",
]
KEPT = [
    ("# all of it\nsays: x\n", {"says": "x"}),
    ("says: x\n  # of its own\nforce: may\n", {"says": "x", "force": "may"}),
    ("says: form#3\n", {"says": "form#3"}),
    ("says: 'on form #3 before it is called'\n", {"says": "on form #3 before it is called"}),
    ('says: "on form #3"  # as printed\n', {"says": "on form #3"}),
    ("says: |\n  form #3\n  # no comment\n", {"says": "form #3\n# no comment\n"}),
    ("says: >-  # folded\n  form #3\n  it is\n", {"says": "form #3 it is"}),
    ("nodes:  # the graph\n  a: b\n", {"nodes": {"a": "b"}}),
    ("nodes:  # a list\n  - a\n", {"nodes": ["a"]}),
    ("nodes: [a, b]  # in order\n", {"nodes": ["a", "b"]}),
    ("- {a: b}  # the first\n- {c: d}\n", [{"a": "b"}, {"c": "d"}]),
    ("-  # a record\n  a: b\n", [{"a": "b"}]),
    ("a:\n  - b\n# c: - #3\n  - d\n", {"a": ["b", "d"]}),
]


@pytest.mark.parametrize("text", LOST)
def test_a_text_that_a_comment_cuts_is_refused(text: str) -> None:
    assert codes(text) == ["cut-by-comment"]


@pytest.mark.parametrize(("text", "meant"), KEPT)
def test_a_comment_that_cuts_nothing_is_none_of_our_business(text: str, meant: object) -> None:
    assert data(text) == meant


def test_the_place_is_the_number_sign() -> None:
    (first, second) = told("a: é #3\nb:\n- [c,\n   d #4 e\n  ]\n")
    assert (first.location.line, first.location.column) == (1, 6)
    assert (second.location.line, second.location.column) == (4, 6)
    assert "#4 e" in second.message
    assert "in quotes" in second.hint


def test_what_went_before_is_told_with_what_ends_the_reading() -> None:
    assert codes("a: x #3\nb: c\nd: [\n") == ["cut-by-comment", "yaml-syntax"]
