"""`python -m generator.register FILE [HINTS [VERBS]]`: read a document as the register cuts it.

A tool for an editor at the terminal, before there is any content to build; it writes nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from generator.register.cut import CutError, cut
from generator.register.hints import Hints, from_record
from generator.register.marks import mark_words
from generator.register.model import MarkWords
from generator.register.show import show
from generator.schema.hints import HintsRecord
from generator.schema.vocabulary import Verbs

R = TypeVar("R", bound=BaseModel)


def main(arguments: list[str]) -> int:
    """Print the cut of the document that the arguments name; the exit code."""
    if not 1 <= len(arguments) <= 3:
        sys.stderr.write(__doc__ or "")
        return 2
    try:
        sys.stdout.write(_shown(*(Path(one) for one in arguments)))
    except (CutError, OSError, ValidationError, yaml.YAMLError) as bad:
        sys.stderr.write(f"{bad}\n")
        return 1
    return 0


def _shown(document: Path, hints: Path | None = None, verbs: Path | None = None) -> str:
    asked = from_record(_read(hints, HintsRecord)) if hints else Hints()
    marks = mark_words(_read(verbs, Verbs)) if verbs else MarkWords((), (), ())
    return show(cut(document.read_bytes(), asked, marks))


def _read(path: Path, model: type[R]) -> R:
    return model.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")) or {})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
