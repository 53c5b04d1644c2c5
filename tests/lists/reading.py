"""Reads lists out of a few lines of YAML, as the file of a document holds them."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

import yaml

from generator.diagnostics import Diagnostics
from generator.parse.lists import FlatProvision, flat, read_provision
from generator.parse.placed import Placed
from generator.yaml_source.reader import read_yaml

FILE = PurePosixPath("provisions.yml")
CITES = "cites: [{at: a.1, words: some words of it}]"


def read(text: str) -> tuple[dict[str, FlatProvision], Diagnostics]:
    """The provisions of a file, by id in their order, and what is wrong with it.

    `CITES` in capitals stands for a citation.
    """
    found = Diagnostics()
    sourced = read_yaml(text.replace("CITES", CITES).encode(), FILE, found)
    assert sourced is not None
    flats: dict[str, FlatProvision] = {}
    for place in range(len(sourced.data)):
        record = read_provision(sourced, (place,), found)
        if record is not None:
            flats |= {one.record.id: one for one in flat(Placed(record, sourced, (place,)))}
    return flats, found


def good(text: str) -> dict[str, FlatProvision]:
    """The same of a file with nothing wrong in it."""
    flats, found = read(text)
    assert list(found) == []
    return flats


def written(data: Any) -> str:
    """Plain data as the text of a file, in full where the same stands twice."""
    return yaml.safe_dump(json.loads(json.dumps(data)), allow_unicode=True, sort_keys=False)
