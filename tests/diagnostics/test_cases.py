"""Every kind of message is proven by a bad file, and it says what the case says and no more."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from tests.diagnostics.cases import FOLDER, NAMES, Case, load, renew
from tests.projects import ROOT, copy_of_good, found_in

GENERATOR = ROOT / "generator"
PROVEN_ELSEWHERE = {
    "bad-settings": "cli/test_build.py",
    "document-unreadable": "cli/test_source.py",
}
"""Codes that no check of content gives, and the test that proves each."""


@pytest.mark.parametrize("name", NAMES)
def test_the_mistake_is_told_as_the_case_says(
    name: str, tmp_path: Path, update_goldens: bool
) -> None:
    case = load(name)
    root = copy_of_good(tmp_path)
    case.apply(root)

    found = list(found_in(root))
    if update_goldens:
        renew(case, found)
        case = load(name)

    assert [_heading(one) for one in found] == [_expected(case, one) for one in case.expect]
    for one, expected in zip_longest(found, case.expect):
        assert expected.get("says", "") in one.message
        assert expected.get("hint", "") in one.hint


@pytest.mark.parametrize("name", NAMES)
def test_a_case_is_named_by_the_code_that_it_proves(name: str) -> None:
    code = name.partition("--")[0]
    assert code == "many-at-once" or code in {one["code"] for one in load(name).expect}


def test_every_code_has_a_case() -> None:
    proven = {one["code"] for name in NAMES for one in load(name).expect}
    used = set(codes_in_source())

    assert used - proven - PROVEN_ELSEWHERE.keys() == set(), "write a case for each of these"
    assert proven - used == set(), f"the compiler no longer says these: see {FOLDER}"


@pytest.mark.parametrize(("code", "test"), PROVEN_ELSEWHERE.items())
def test_the_others_are_proven_where_it_says(code: str, test: str) -> None:
    assert code in set(codes_in_source())
    assert code in (ROOT / "tests" / test).read_text(encoding="utf-8")


def test_messages_and_hints_are_for_editors() -> None:
    """No class name, no Python, no library speaks in them."""
    strange = re.compile(r"\b(None|NoneType|dict|tuple|pydantic|Error|str|int|bool)\b|\bclass\b")
    for name in NAMES:
        for one in load(name).expect:
            assert not strange.search(f"{one['says']} {one.get('hint', '')}"), name


def _heading(one: Diagnostic) -> str:
    return f"{one.severity}: {one.position}: {one.code}"


def _expected(case: Case, one: dict[str, str]) -> str:
    place = f"{one.get('file', case.file)}:{one['at']}"
    return f"{one.get('severity', 'error')}: {place}: {one['code']}"


def codes_in_source() -> Iterator[str]:
    """The codes that the compiler's source can give, read from the source itself."""
    for path in sorted(GENERATOR.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef):
                yield from _codes(function, tree)


def _codes(function: ast.FunctionDef, tree: ast.Module) -> Iterator[str]:
    for call in ast.walk(function):
        if not isinstance(call, ast.Call):
            continue
        match call.func:
            case ast.Attribute(attr="error" | "warning"):
                yield from _texts(call.args[1:2], function, tree)
            case ast.Attribute(attr="_refuse"):
                yield from _texts(call.args[2:3], function, tree)
            case ast.Name(id="_refuse"):
                yield from _texts(call.args[1:2], function, tree)
            case ast.Name(id="refer"):
                yield from (f"unknown-{one}" for one in _texts(call.args[2:3], function, tree))


def _texts(given: list[ast.expr], function: ast.FunctionDef, tree: ast.Module) -> Iterator[str]:
    """The texts that an argument can be: itself, or what a name is set to or a function returns."""
    for one in given:
        if isinstance(one, ast.Constant):
            yield str(one.value)
        elif isinstance(one, ast.Name):
            yield from _set_to(one.id, function, tree)
            yield from _yielded(tree) if one.id == "kind" else ()


def _set_to(name: str, function: ast.FunctionDef, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(function):
        if not isinstance(node, ast.Assign):
            continue
        names = {one.id for one in ast.walk(node.targets[0]) if isinstance(one, ast.Name)}
        if name in names:
            yield from _constants(node.value)
            if isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name):
                yield from _returned(node.value.func.id, tree)


def _yielded(tree: ast.Module) -> Iterator[str]:
    """The kinds that a module's generators give, before the word that is referred to."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
            yield from _constants(node.value.elts[0])
        elif isinstance(node, ast.GeneratorExp) and isinstance(node.elt, ast.Tuple):
            yield from _constants(node.elt.elts[0])


def _returned(name: str, tree: ast.Module) -> Iterator[str]:
    """The codes that a function returns, alone or before a message, its own helpers' included."""
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and function.name == name:
            for node in ast.walk(function):
                if isinstance(node, ast.Return) and node.value is not None:
                    first = node.value.elts[0] if isinstance(node.value, ast.Tuple) else node.value
                    yield from _constants(first)
                    if isinstance(first, ast.Call) and isinstance(first.func, ast.Name):
                        yield from _returned(first.func.id, tree)


def _constants(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_constants(body), *_constants(orelse))
        case ast.Tuple(elts=elts):
            for one in elts:
                yield from _constants(one)
