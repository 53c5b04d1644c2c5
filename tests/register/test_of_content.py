"""The project's own hints and verbs: sound as they stand, before any document is cut by them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.schema.hints import Hints
from generator.schema.vocabulary import Verbs

ROOT = Path(__file__).resolve().parents[2]
VERBS = ROOT / "content" / "verbs.yml"
HINTS = sorted((ROOT / "content" / "partnerships").glob("*/documents/*/hints.yml"))


@pytest.mark.parametrize("path", HINTS, ids=lambda path: path.parent.name)
def test_hints_of_the_content_are_sound(path: Path) -> None:
    hints = Hints.model_validate(yaml.safe_load(path.read_text("utf-8")))
    ids = [one.id for one in hints.sections]
    assert ids
    assert len(ids) == len(set(ids))


def test_the_verbs_of_the_content_are_sound() -> None:
    verbs = Verbs.model_validate(yaml.safe_load(VERBS.read_text("utf-8")))
    forms = [form for verb in verbs.verbs for form in verb.words]
    assert len(forms) == len(set(forms))
    assert not set(forms) & {*verbs.conditions, *verbs.exceptions}
