"""The conformance report: every criterion is in it, by tests that exist, and it claims no more."""

from __future__ import annotations

import ast
from functools import cache

import pytest

from tests.audit.conformance import (
    FAILS,
    NOTHING,
    PARTLY,
    PERSON,
    SUPPORTS,
    UNTESTED,
    Criterion,
    criteria,
    report,
    result,
)
from tests.projects import ROOT

A = """1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1
2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"""
AA = """1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7
2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"""
"""Of WCAG 2.2; 4.1.1 is not among them any more."""


@cache
def defined_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    return {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}


def test_every_criterion_is_there_once() -> None:
    for level, ids in (("A", A), ("AA", AA)):
        listed = [one.id for one in criteria() if one.level == level]
        assert sorted(listed) == sorted(ids.split())


def test_each_says_how_it_is_tested_by_tests_that_exist() -> None:
    for one in criteria():
        assert bool(one.none) != bool(one.proofs or one.person), one.id
        for test in one.proofs:
            file, _, name = test.partition("::")
            assert name in defined_in(file), f"{one.id}: {test}"


TESTED = Criterion("1.1.1", "", "A", tests=("a", "b"))


@pytest.mark.parametrize(
    ("criterion", "passed", "expected"),
    [
        (TESTED, {"a": True, "b": True}, SUPPORTS),
        (TESTED, {"a": True}, UNTESTED),
        (TESTED, {"a": False}, FAILS),
        (TESTED, {}, UNTESTED),
        (Criterion("1.1.1", "", "A", tests=("a",), person="all"), {"a": True}, PARTLY),
        (Criterion("1.1.1", "", "A", person="all"), {}, PERSON),
        (Criterion("1.1.1", "", "A", none="no sound"), {}, NOTHING),
        (Criterion("1.1.1", "", "A", axe=True), {}, UNTESTED),
    ],
)
def test_what_did_not_run_is_no_pass(
    criterion: Criterion, passed: dict[str, bool], expected: str
) -> None:
    assert result(criterion, passed) == expected


def test_nothing_ran_and_nothing_is_claimed() -> None:
    written = report({}, {}, "Run never.").lower()
    assert SUPPORTS.lower() not in written.partition("## criteria")[2]
    assert "fully compliant" not in written and "it claims no conformance" in written
