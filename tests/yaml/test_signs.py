"""Signs that nobody sees are named, wherever they stand; quotes that are none are told."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.yaml_source.signs import REFUSED, REFUSED_IN_KEY
from tests.yaml.reading import codes, data, told

SIGNS = {
    "\u200b": "zero-width space, U+200B",
    "\u200c": "zero-width non-joiner, U+200C",
    "\u200d": "zero-width joiner, U+200D",
    "\u2060": "word joiner, U+2060",
    "\ufeff": "byte order mark, U+FEFF",
    "\xad": "soft hyphen, U+00AD",
    "\u200e": "left-to-right mark, U+200E",
    "\u202a": "left-to-right embedding, U+202A",
    "\u202e": "right-to-left override, U+202E",
    "\u2066": "left-to-right isolate, U+2066",
    "\u2069": "pop directional isolate, U+2069",
    "\u2028": "line separator, U+2028",
    "\u2029": "paragraph separator, U+2029",
    "\x85": "control character, U+0085",
    "\x07": "control character, U+0007",
    "\ufffe": "no character, U+FFFE",
    "\uffff": "no character, U+FFFF",
    "\ufdd0": "no character, U+FDD0",
    "\U0001ffff": "no character, U+1FFFF",
    "\U0010fffe": "no character, U+10FFFE",
    "\uf0b7": "private-use sign, U+F0B7",
    "\ufffd": "replacement character, U+FFFD",
}
SPACES = [chr(code) for code in range(0x21, 0x10000) if unicodedata.category(chr(code)) == "Zs"]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(
    "text", ["a: x\nsa{}ys: y", "a: x\nsays: on{} it", "- a\n- [b, '- {}c']", "a: x\nb: |\n  c{}"]
)
def test_a_sign_is_named_at_its_place(sign: str, text: str) -> None:
    (one,) = told(text.replace("{}", sign) + "\n")
    before = text.partition("{}")[0]

    assert one.code == "invisible-sign" and SIGNS[sign] in one.message
    assert one.location.line == before.count("\n") + 1
    assert one.location.column == len(before) - before.rfind("\n")


@pytest.mark.parametrize("sign", SIGNS)
def test_an_escape_hides_no_sign(sign: str) -> None:
    (one,) = told(f'says: "on \\U{ord(sign):08x} it"\n')
    assert one.code == "invisible-sign" and SIGNS[sign] in one.message


@pytest.mark.parametrize("space", SPACES)
def test_a_space_of_another_width_is_a_space_in_a_text_and_refused_in_a_key(space: str) -> None:
    assert data(f"force: must{space}\nsays: '5{space}days'\n") == {
        "force": "must",
        "says": "5 days",
    }
    (one,) = told(f"sa{space}ys: x\n")
    assert f"U+{ord(space):04X}" in one.message and "key" in one.message


@pytest.mark.parametrize("sign", [*SPACES, "\u200b", "\u2060"])
@pytest.mark.parametrize(
    "text",
    [
        "- id: a\n{}{}says: x\n",
        "- id: a\n  {}says: x\n",
        "a:\n  - b\n{} - c\n",
        "a: b\nsays:{}x\n",
        "a: b\nsays:{}x\nc: d\n",
        "a:\n  -{}b\n  -{}c\n",
        "a:\n  - b\n  -{}c\n",
    ],
)
def test_a_sign_in_place_of_a_space_that_yaml_wants_is_named(sign: str, text: str) -> None:
    found = told(text.replace("{}", sign))
    assert [str(one.code) for one in found] == ["invisible-sign"]
    assert f"U+{ord(sign):04X}" in found[0].message


QUOTED = [
    "says: “the chair”",
    "says: ”the chair”",
    "says: „the chair“",
    "says: “the chair’s view”",
    "says: ‘the chair’s view’",
    "says: ’the chair’",
    "says: «the chair»",
    "says: »the chair«",
    "says: « the chair »",
    'says: “the chair"',
    "says: “the chair: who",
    "says: “the chair: who”",
    "“says”: the chair",
    "- “the chair”\n- x",
    "[“the chair, x]",
    "{“says”: x}",
]
NOT_QUOTED = [
    "“Where” opens it, and so does “when”",
    "“Unless” sets a condition",
    "‘Where’ or ‘when’",
    "’tis the chair’s",
    "the “chair”",
    "the chair’",
]


@pytest.mark.parametrize("text", QUOTED)
def test_typographic_quotes_around_a_whole_are_refused(text: str) -> None:
    assert codes(text + "\n") == ["typographic-quotes"]


@pytest.mark.parametrize("text", NOT_QUOTED)
def test_typographic_quotes_within_a_text_belong_to_it(text: str) -> None:
    assert data(f"says: {text}\n") == {"says": text}
    assert data(f'says: "“{text}”"\n') == {"says": f"“{text}”"}


@pytest.mark.parametrize("sign", "`@%")
def test_a_sign_that_begins_no_text_is_named(sign: str) -> None:
    (one,) = told(f"says: {sign}the chair{sign}\n")
    assert sign in one.message and "straight quotes" in one.hint


def test_a_space_at_the_end_of_a_quoted_key_is_told() -> None:
    assert codes("'says ': x\n") == ["yaml-key"]


def test_what_is_refused_has_nothing_that_a_person_sees() -> None:
    for code in range(sys.maxunicode + 1):
        sign, kind = chr(code), unicodedata.category(chr(code))
        if REFUSED.match(sign):
            assert kind[0] not in "LNPS" or sign in "\u115f\u1160\u2800\u3164\uffa0\ufffc\ufffd"
        elif kind in ("Cf", "Cc", "Co", "Cs", "Zl", "Zp"):
            assert sign in "\t\n\r" or unicodedata.name(sign, "").split()[0] in _WRITTEN, hex(code)
        if kind == "Zs" and sign != " ":
            assert REFUSED_IN_KEY.match(sign)


_WRITTEN = {"ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN", "SHORTHAND"}
"""Scripts in which a sign of format is seen."""


@given(st.text(max_size=30), st.sampled_from(sorted(SIGNS)), st.text(max_size=30))
def test_no_sign_gets_through(before: str, sign: str, after: str) -> None:
    assert told(f"says: |\n  {before}{sign}{after}\n")
