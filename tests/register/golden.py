"""The invented documents, cut as `handrail source show` shows them."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.register.cut import CutDocument, cut
from generator.register.hints import Hints

FOLDER = Path(__file__).parent / "documents"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt") if "." not in path.stem)


def hints_of(name: str) -> Hints:
    """The hints of an invented document, checked by their record."""
    path = FOLDER / f"{name}.hints.yml"
    if not path.is_file():
        return Hints()
    return Hints.model_validate(yaml.safe_load(path.read_text("utf-8")))


def cut_document(name: str) -> CutDocument:
    """An invented document, cut."""
    return cut((FOLDER / f"{name}.txt").read_bytes(), hints_of(name))
