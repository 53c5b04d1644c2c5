"""How much of a document was cut right, by units, and whether anything went wrong in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.register.cut import CutDocument
from generator.register.normalise import words
from tests.intake.policy import Unit

Key = tuple[str, tuple[str, ...], str]


@dataclass(frozen=True)
class Measured:
    right: int
    wanted: int
    silent: tuple[str, ...]
    """What was cut wrongly, or lost, in no line that is listed as doubtful."""
    wrong: tuple[str, ...]
    doubts: int

    @property
    def share(self) -> float:
        return self.right / self.wanted


def measured(document: CutDocument, wanted: Iterable[Unit]) -> Measured:
    """What a cut document has of the units that it should have."""
    expected = [(unit.kind, words(unit.words), unit.tail) for unit in wanted]
    notes = [key for key in expected if key[0] == "footnote"]
    expected = [key for key in expected if key[0] != "footnote"] + notes
    found = [(_key(at, kind, text), at) for at, kind, text in _cut(document)]
    match = SequenceMatcher(None, expected, [key for key, _ in found], autojunk=False)
    doubtful = {doubt.line for doubt in document.doubts}
    silent: list[str] = []
    wrong: list[str] = []
    right = 0
    for tag, a, b, c, d in match.get_opcodes():
        if tag == "equal":
            right += b - a
            continue
        missing, extra = expected[a:b], found[c:d]
        wrong += [f"missing {key}" for key in missing] + [f"extra {key} {at}" for key, at in extra]
        told = [set(document.lines_of[at]) & doubtful for _, at in extra]
        silent += [
            f"{key} {at}" for (key, at), is_told in zip(extra, told, strict=True) if not is_told
        ]
        said = {
            word
            for (key, _), is_told in zip(extra, told, strict=True)
            if is_told
            for word in key[1]
        }
        left = {
            word
            for n in doubtful
            if document.lines[n - 1].rule
            for word in words(document.lines[n - 1].raw)
        }
        silent += [f"lost: {key}" for key in missing if not set(key[1]) & (said | left)]
    return Measured(right, len(expected), tuple(silent), tuple(wrong), len(document.doubts))


def _cut(document: CutDocument) -> Iterable[tuple[str, str, str]]:
    return ((s.at, s.kind.value, text) for s, text in document.sentences)


def _key(at: str, kind: str, text: str) -> Key:
    return kind, words(text), _tail(at, kind)


def _tail(at: str, kind: str) -> str:
    """The part of an address that a document prints."""
    if kind == "footnote":
        return at.split(".")[1]
    clause = re.match(r"(\d+\.\d+)(?:\.(.+))?$", at)
    if kind == "paragraph":
        return clause[1] if clause else ""
    if kind != "item":
        return ""
    letters = at.split(".")
    return ".".join(letters[2:-1])
