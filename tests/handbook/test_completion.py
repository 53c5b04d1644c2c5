"""An editor completes topics, roles, ids and addresses of the very partnership and document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.tools.completion import MODELINE, completions
from tests.handbook.test_handbook import data_of, edited
from tests.projects import (
    GOOD,
    NORTHMOOR,
    PRACTICE_NOTE,
    catalogue_of,
    copy_of_good,
    found_in,
    handrail,
)


@pytest.fixture(scope="module")
def schemas() -> dict[str, dict[str, Any]]:
    """Pattern of files -> their schema."""
    return {one.files: json.loads(one.text) for one in completions(catalogue_of(GOOD))}


def test_every_file_has_one_that_takes_it_as_it_is(schemas: dict[str, Any]) -> None:
    for path in edited(GOOD):
        fitting = [
            schema for pattern, schema in schemas.items() if Path(path) in _matching(pattern)
        ]
        assert len(fitting) == 1, path
        wrong = list(Draft202012Validator(fitting[0]).iter_errors(data_of(GOOD / path)))
        assert not wrong, f"{path}: {wrong[0].message}"


def _matching(pattern: str) -> set[Path]:
    return {path.relative_to(GOOD) for path in GOOD.glob(pattern)}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("topic", "disagreements"),
        ("who", ["chairs"]),
        ("cites", [{"at": "1.1", "words": "a b c d"}]),
    ],
)
def test_what_there_is_not_is_marked(schemas: dict[str, Any], key: str, value: object) -> None:
    schema = schemas[f"{PRACTICE_NOTE}/provisions.yml"]
    records = data_of(GOOD / PRACTICE_NOTE / "provisions.yml")
    records[0][key] = value

    assert list(Draft202012Validator(schema).iter_errors(records))


def test_ids_and_addresses_are_offered_with_what_they_say(schemas: dict[str, Any]) -> None:
    defined = schemas[f"{PRACTICE_NOTE}/provisions.yml"]["$defs"]
    at = defined["Cite"]["properties"]["at"]
    offered = defined["Provision"]["properties"]["excepts"]["items"]["anyOf"][0]

    assert dict(zip(at["enum"], at["enumDescriptions"], strict=True))["afterwards.3.1"]
    known = dict(zip(offered["enum"], offered["enumDescriptions"], strict=True))
    assert known["nm-duty-desk"] == "Whoever asks must let the duty desk know."
    assert not any(id.startswith("ev-") for id in known)


def test_the_command_writes_them_and_each_file_may_name_its_own(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    assert handrail("schemas", "--modelines", root=root).code == 0

    for path in edited(root):
        first = (root / path).read_text("utf-8").split("\n")[0]
        assert first.startswith(MODELINE), path
        assert ((root / path).parent / first.removeprefix(MODELINE)).is_file(), path
    assert not found_in(root).errors
    assert handrail("schemas", "--modelines", root=root).out.startswith("nothing")
    provisions = root / NORTHMOOR / "silences.yml"
    provisions.write_text(
        provisions.read_text("utf-8").replace(MODELINE, MODELINE + "old"), "utf-8"
    )
    assert str(provisions) in handrail("schemas", "--modelines", root=root).out
