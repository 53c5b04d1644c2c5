"""What follows across the boundaries of the real partnerships: by the rules, and as was read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, Partnership
from generator.derived.comparison import Combined, Part, combine
from generator.schema.comparison import Together
from tests.comparison.rules import all_kept_to, content, firm_of, never_loosens, nobody_is_lost
from tests.comparison.transcript import transcript
from tests.projects import ROOT, catalogue_of

GOLDEN = Path(__file__).with_name("golden")
IDS = ("calderdale", "city-hackney", "dumfries-galloway", "mscb", "oxfordshire")
CHOICES = tuple(some for size in (2, 3, 4, 5) for some in combinations(IDS, size))
PAIRS = tuple(combinations(IDS, 2))

every_choice = pytest.mark.parametrize("ids", CHOICES, ids="+".join)


def world() -> Catalogue:
    return catalogue_of(ROOT)


def partnerships(ids: Sequence[str]) -> list[Partnership]:
    return [world().by_id[id] for id in ids]


@cache
def combined(ids: tuple[str, ...]) -> tuple[Combined, ...]:
    chosen = partnerships(ids)
    return tuple(combine(question, chosen) for question in world().questions)


def test_these_are_the_partnerships_and_all_have_been_read() -> None:
    assert set(world().by_id) == set(IDS)
    assert len(CHOICES) == 26
    assert not any(one.unread for one in combined(IDS))


@every_choice
def test_the_order_of_choice_does_not_matter(ids: tuple[str, ...]) -> None:
    for turned in (ids[::-1], (*ids[1:], ids[0]), (ids[-1], *ids[:-1])):
        for one, other in zip(combined(ids), combined(turned), strict=True):
            assert content(one) == content(other)


@every_choice
def test_one_more_partnership_never_loosens(ids: tuple[str, ...]) -> None:
    for more in set(IDS) - set(ids):
        for before, after in zip(combined(ids), combined((*ids, more)), strict=True):
            never_loosens(before, after)


@every_choice
def test_every_position_is_kept_to_or_shown(ids: tuple[str, ...]) -> None:
    for one in combined(ids):
        nobody_is_lost(one, *ids)
        if one.question.together in {Together.STRICTEST, Together.EACH}:
            all_kept_to(one)
        else:
            assert one.keep == ()
        if one.question.together is Together.STRICTEST and firm_of(one) and not one.conflicts:
            assert len(one.keep) == 1
        if one.question.together is Together.SETTLE_FIRST:
            assert one.part in {Part.NEVER_UNITED, Part.SILENT}


@every_choice
def test_a_silence_takes_no_part(ids: tuple[str, ...]) -> None:
    for one in combined(ids):
        speaking = [id for id in ids if id not in one.silent]
        assert combine(one.question, partnerships(speaking)).keep == one.keep


@pytest.mark.parametrize("pair", PAIRS, ids="+".join)
def test_what_follows_is_what_was_read_and_signed(
    pair: tuple[str, str], update_goldens: bool
) -> None:
    file = GOLDEN / f"{'+'.join(pair)}.txt"
    text = transcript(partnerships(pair), world())
    if update_goldens:
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    assert text == file.read_text(encoding="utf-8")


def test_no_transcript_is_left_of_a_pair_that_is_gone() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == {"+".join(pair) for pair in PAIRS}
