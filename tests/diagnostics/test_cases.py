"""Every kind of message is proven by a bad file, and it says what the case says and no more."""

from __future__ import annotations

import importlib
import pkgutil
import re
from itertools import zip_longest
from pathlib import Path

import pytest

from generator import checks
from generator.checks import RULES, sentences_confirmed
from generator.checks.rule import Rule
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes import BEFORE_THE_RULES
from tests.diagnostics.cases import NAMES, Case, load, renew
from tests.projects import GOOD, ROOT, copy_of_good, found_in

pytestmark = pytest.mark.usefixtures("remembered")

DECLARED = {str(code) for code in BEFORE_THE_RULES} | {
    str(code) for rule in (*RULES, sentences_confirmed.LAST) for code in rule.codes
}
PROVEN_ELSEWHERE = {
    "bad-settings": "cli/test_build.py",
    "document-unreadable": "cli/test_source.py",
    "draft-by-hand": "drafting/test_confirming.py",
    "draft-unwritten": "drafting/test_confirming.py",
    "edition-names-neighbour": "edition/test_only.py",
    "partnership-there": "drafting/test_new_partnership.py",
    "unreadable": "output/test_machine.py",
    "unknown-record": "cli/test_confirm.py",
}
"""Codes that no check of content gives, and the test that proves each."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the project; each case makes its mistake in it, and mends that."""
    return copy_of_good(tmp_path_factory.mktemp("cases"))


@pytest.mark.parametrize("name", NAMES)
def test_the_mistake_is_told_as_the_case_says(name: str, root: Path, update_goldens: bool) -> None:
    case = load(name)
    try:
        case.apply(root)
        found = list(found_in(root))
    finally:
        case.mend(root)

    if update_goldens:
        renew(case, found)
        case = load(name)

    assert [_heading(one) for one in found] == [_expected(case, one) for one in case.expect]
    for one, expected in zip_longest(found, case.expect):
        assert expected.get("says", "") in one.message
        assert expected.get("hint", "") in one.hint


def test_all_mistakes_are_mended(root: Path) -> None:
    """Whatever was made in the copy: it is the project again."""
    for name in NAMES:
        case = load(name)
        case.apply(root)
        case.mend(root)
    assert everything_in(root) == everything_in(GOOD)


def everything_in(folder: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if "build" not in path.parts
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_case_is_named_by_the_code_that_it_proves(name: str) -> None:
    code = name.partition("--")[0]
    assert code == "many-at-once" or code in {one["code"] for one in load(name).expect}


def test_every_code_has_a_case() -> None:
    proven = {one["code"] for name in NAMES for one in load(name).expect}

    assert proven | PROVEN_ELSEWHERE.keys() == DECLARED, "write a case, or delete it"


def test_every_rule_is_in_the_table() -> None:
    about = {"rule", "grounds", "verdicts"}
    files = {one.name for one in pkgutil.iter_modules(checks.__path__)} - about
    modules = [importlib.import_module(f"generator.checks.{name}") for name in files]
    rules = [one for module in modules for one in vars(module).values() if isinstance(one, Rule)]

    assert all(isinstance(module.RULE, Rule) for module in modules)
    assert {id(rule) for rule in rules} == {id(rule) for rule in (*RULES, sentences_confirmed.LAST)}


def test_every_code_is_explained_in_one_sentence() -> None:
    for code in (*BEFORE_THE_RULES, *(code for rule in RULES for code in rule.codes)):
        assert re.fullmatch(r"[A-Z`][^.]*(\.[a-z][^.]*)*\.", code.about), code


@pytest.mark.parametrize(("code", "test"), PROVEN_ELSEWHERE.items())
def test_the_others_are_proven_where_it_says(code: str, test: str) -> None:
    assert code in DECLARED
    assert code in (ROOT / "tests" / test).read_text(encoding="utf-8")


def test_messages_and_hints_are_for_editors() -> None:
    """No class name, no Python, no library speaks in them."""
    strange = re.compile(r"\b(None|NoneType|dict|tuple|pydantic|Error|str|int|bool)\b|\bclass\b")
    for name in NAMES:
        for one in load(name).expect:
            assert not strange.search(f"{one['says']} {one.get('hint', '')}"), name


def _heading(one: Diagnostic) -> str:
    return f"{one.severity}: {one.location}: {one.code}"


def _expected(case: Case, one: dict[str, str]) -> str:
    place = f"{one.get('file', case.file)}:{one['at']}"
    return f"{one.get('severity', 'error')}: {place}: {one['code']}"
