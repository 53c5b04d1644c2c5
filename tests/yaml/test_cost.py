"""A file that is huge, deep or full of mistakes is judged in steps that grow as it does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.diagnostics import Diagnostics
from generator.parse.generated import parse_fingerprint, parse_register
from generator.parse.project import parse_project
from generator.parse.records import read_record
from generator.schema.vocabulary import Roles
from generator.yaml_source.reader import MAX_BYTES
from generator.yaml_source.values import MAX_VALUES
from tests.yaml.reading import FILE, codes

LIST = PurePosixPath("content/partnerships/northmoor/silences.yml")


def steps(run: Callable[[], Any]) -> int:
    """How many calls it takes, those that resume a generator included."""
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


def record(text: str) -> None:
    read_record(Roles, text.encode(), FILE, Diagnostics())


def listed(text: str) -> None:
    parse_project({LIST: text.encode()}, Diagnostics())


@pytest.mark.parametrize(
    ("judge", "text"),
    [
        (record, "roles:\n" + "- x\n"),
        (record, "roles:\n" + "- {id: yes, title: [x]}\n"),
        (record, "roles:\n" + "- {id: x, title: x #3\n  }\n"),
        (record, "roles:\n" + "- {id: x, ti\u200btle: x, title: y}\n"),
        (record, "roles:\n" + "- {id: x, title: '“x”', about: \"\\ufffe\"}\n"),
        (listed, "- x\n"),
        (listed, "- id: yes\n"),
        (listed, "- {id: x, id: x}\n"),
        (listed, "- # x\n  y\n"),
    ],
)
def test_twice_the_mistakes_are_twice_the_work(judge: Callable[[str], None], text: str) -> None:
    head, item = text.split("\n", 1) if text.startswith("roles") else ("", text)
    few, many = (f"{head}\n" + item * count for count in (200, 800))
    judge(few)  # what is made once is made

    assert steps(lambda: judge(many)) < 4.5 * steps(lambda: judge(few))


def test_many_unknown_keys_are_as_cheap() -> None:
    few, many = ("".join(f"k{n}: x\n" for n in range(count)) for count in (200, 800))
    record(few)
    assert steps(lambda: record(many)) < 4.5 * steps(lambda: record(few))


def test_more_values_than_anyone_writes_are_refused_before_they_are_judged() -> None:
    assert codes("- x\n" * (MAX_VALUES + 1)) == ["yaml-too-large"]
    assert codes("- {yes: yes, x: y}\n" * (MAX_VALUES // 2))[-1] == "yaml-too-large"


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "- " * 50_000, "{a: " * 50_000, "? " * 50_000, "[{" * 50_000]
)
def test_deep_text_is_refused_at_its_start(text: str) -> None:
    assert codes(text)[-1] in ("yaml-too-deep", "yaml-syntax")


def test_a_text_as_long_as_a_file_can_be_is_read_in_a_few_steps() -> None:
    for text in ("a: " + "x " * 1_000_000, "a: |\n" + "  - #3\n" * 300_000, "# - #3\n" * 300_000):
        assert steps(partial(codes, text)) < 1000


def test_generated_files_have_the_same_limit() -> None:
    raw = b"- x\n" * (MAX_BYTES // 4 + 1)
    for parse in (parse_register, parse_fingerprint):
        found = Diagnostics()
        assert steps(partial(parse, raw, FILE, found)) < 100
        (one,) = found
        assert one.code == "register-damaged" and "4,000,000" in one.message
