"""An item has what its lead-in has and it does not set, and points at where that is written."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.parse.lists import INHERITED
from generator.schema.policy import Item, Provision
from tests.lists.reading import good, written

CITE = [{"at": "a.1", "words": "some words of it"}]
VALUES: dict[str, tuple[Any, Any]] = {
    "topic": ("chair", "criteria"),
    "also": (["record-content"], ["venue"]),
    "force": ("must", "should"),
    "verb": ("has to", "ought to"),
    "who": (["chair"], ["practitioner"]),
    "to": (["parents"], ["child"]),
    "if": ("it is late", "it is early"),
    "unless": ("it rains", "it snows"),
    "if_words": ("where it is", "when it is"),
    "within": ({"days": 2}, {"hours": 3}),
}
"""Each key that is inherited: a value for the head, and another for an item."""

keys = st.sets(st.sampled_from(sorted(VALUES)))
words = st.from_regex(r"[a-z]{2,9}( [a-z]{2,9}){0,4}", fullmatch=True).filter(
    lambda text: not {"and", "or"} & set(text.split())
)


def test_these_are_all_that_can_be_inherited() -> None:
    assert {key.rstrip("_") for key in INHERITED} == set(VALUES)
    not_inherited = set(Item.model_fields) - set(INHERITED)
    assert not_inherited == {
        *("id", "says", "lead", "items", "excepts", "do", "combines", "cites", "reading")
    }


def test_an_item_can_set_every_key_that_a_provision_can() -> None:
    """But for those of a draft: a list is taken over as a whole."""
    assert set(Item.model_fields) == set(Provision.model_fields) - {"draft", "guess"}


def given_list(head: set[str], middle: set[str], item: set[str], say: list[str]) -> Any:
    """A list in a list, each part with some keys of its own."""
    return {
        "id": "nm-head",
        "topic": "chair",
        "force": "must",
        **{key: VALUES[key][0] for key in sorted(head)},
        "lead": say[0].capitalize(),
        "cites": CITE,
        "items": [
            {"id": "nm-first", "says": say[1], "cites": CITE},
            {
                "id": "nm-middle",
                **{key: VALUES[key][1] for key in sorted(middle)},
                "lead": say[2],
                "cites": CITE,
                "items": [
                    {
                        "id": "nm-item",
                        **{key: VALUES[key][0] for key in sorted(item)},
                        "says": say[3],
                        "cites": CITE,
                    },
                    {"id": "nm-last", "says": say[4], "cites": CITE},
                ],
            },
        ],
    }


@given(head=keys, middle=keys, item=keys, say=st.lists(words, min_size=5, max_size=5))
def test_what_an_item_sets_is_its_own_and_the_rest_is_the_lead_ins(
    head: set[str], middle: set[str], item: set[str], say: list[str]
) -> None:
    data = given_list(head, middle, item, say)
    text = written([data])
    lines = text.splitlines()
    flats = good(text)

    assert list(flats) == ["nm-head", "nm-first", "nm-middle", "nm-item", "nm-last"]
    ways = {
        "nm-first": [data["items"][0], data],
        "nm-middle": [data["items"][1], data],
        "nm-item": [data["items"][1]["items"][0], data["items"][1], data],
        "nm-last": [data["items"][1]["items"][1], data["items"][1], data],
    }
    for id, way in ways.items():
        for key in VALUES:
            holder = _holder(key, way)
            one = flats[id]
            name = "if_" if key == "if" else key
            value = getattr(one.record, name)
            if holder is None:
                assert not value
                continue
            wanted = getattr(Provision.model_validate({**_PLAIN, key: holder[key]}), name)
            if key == "also":
                wanted = tuple(topic for topic in wanted if topic != one.record.topic)
            assert value == wanted, (id, key)
            inside = [line for line in lines[: one.where(key).line] if "id: nm-" in line]
            assert inside[-1].endswith(f"id: {holder['id']}"), (id, key)


@given(say=st.lists(words, min_size=5, max_size=5))
def test_joined_sentences_hold_all_words_in_their_order(say: list[str]) -> None:
    flats = good(written([given_list(set(), set(), set(), say)]))
    lead, first, nested, item, last = (say[0].capitalize(), *say[1:])

    assert flats["nm-first"].record.says == f"{lead} {first}."
    assert flats["nm-item"].record.says == f"{lead} {nested} {item}."
    assert flats["nm-last"].record.says == f"{lead} {nested} {last}."
    assert flats["nm-middle"].record.says == f"{lead} {nested} {item} and {last}."
    whole = flats["nm-head"].record.says
    assert whole.replace(":", "").replace(";", "").replace(",", "").split() == (
        f"{lead} {first} and {nested} {item} and {last}.".split()
    )
    for one in flats.values():
        assert one.record.says[0].isupper() and one.record.says.count(".") == 1
        assert "  " not in one.record.says


@pytest.mark.parametrize(
    ("id", "words", "item_of", "heads"),
    [
        ("nm-head", "They must", "", True),
        ("nm-first", "meet", "nm-head", False),
        ("nm-middle", "agree on", "nm-head", True),
        ("nm-item", "a day", "nm-middle", False),
    ],
)
def test_its_place_in_the_list_is_known(id: str, words: str, item_of: str, heads: bool) -> None:
    say = ["they must", "meet", "agree on", "a day", "an hour"]
    one = good(written([given_list(set(), set(), set(), say)]))[id]

    assert (one.words, one.item_of, one.heads) == (words, item_of, heads)
    assert not (one.record.lead or one.record.items)


def _holder(key: str, way: list[Any]) -> Any:
    """Of an item and its lead-ins, the nearest that says where it has a key from."""
    goes_with = {"verb": "force", "if_words": "if"}.get(key)
    for part in way:
        if key in part:
            return part
        if goes_with in part and part is not way[-1]:
            return None
    return None


_PLAIN = {"id": "nm-a", "topic": "chair", "force": "must", "says": "They meet.", "cites": CITE}
