"""A project of many partnerships, made of the real ones over and over: the same one every time.

The lowest part of `bench`: folder to folder, before anything is measured. The first round is the
real content as it is. Each further round is that again with names, ids, days and salts of its own
and with some guides and further topics left out, so that every check holds and a round shares
wording only within itself, as the real documents do. Not varied are the words of statements: each
is checked against a sentence, whose words are not here to be changed (docs/adr/0001).
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from bench.silent import Silent
from generator.files.project import Project
from generator.pipeline.stages import read_catalogue
from generator.register.fingerprint import RUN, SALT
from generator.register.normalise import words
from generator.tools.confirm import confirm

SYLLABLES = ("ash", "bar", "cot", "den", "ell", "far", "glen", "kirk", "mor", "pel", "quar", "rud")
LEFT_OUT = 0.15
"""The share of guides, and of statements' further topics, that a later round leaves out."""
_DIGEST = re.compile(r'(?<=")(?:[0-9a-f]{64}|[0-9a-f]{16})(?=")')
_ALSO = re.compile(r"(?m)(?P<before>^ *- id: (?P<id>[\w-]+)\n(?: +topic: .*\n)?) *also: \[.*\]\n")


@dataclass(frozen=True, slots=True)
class Real:
    """One of the partnerships that the content holds."""

    id: str
    name: str
    prefix: str
    files: Mapping[Path, str]
    """All that is written of it, by its path in the project."""


def multiply(project: Path, folder: Path, number: int) -> None:
    """Write a project of so many partnerships into an empty folder.

    Raises:
        ValueError: the number is no multiple of the partnerships that there are.
    """
    real = tuple(_real(project, place) for place in sorted(_partnerships(project).iterdir()))
    rounds, left = divmod(number, len(real))
    if left:
        raise ValueError(f"{number} is no multiple of {len(real)}")
    for name in ("content", "guides"):
        shutil.copytree(project / name, folder / name)
    known = _known_runs(project)
    for turn in range(1, rounds):
        for place, partnership in enumerate(real):
            name = name_of((turn - 1) * len(real) + place)
            for path, text in _another(partnership, name, turn, known).items():
                _write(folder / path, text)
    _same_duties_again(folder / "content" / "comparison.yml", real, range(1, rounds))
    made = Project(folder)
    confirm(made, read_catalogue(made, Silent()), (), all_of_it=True)


def _partnerships(project: Path) -> Path:
    return project / "content" / "partnerships"


def _real(project: Path, place: Path) -> Real:
    own = yaml.safe_load((place / "partnership.yml").read_text(encoding="utf-8"))
    guides = (project / "guides").glob(f"*/{place.name}.yml")
    files = sorted([*(path for path in place.rglob("*") if path.is_file()), *guides])
    texts = {path.relative_to(project): path.read_text(encoding="utf-8") for path in files}
    return Real(place.name, own["name"], own["prefix"], texts)


def name_of(number: int) -> str:
    """A name that no other number below 1,728 has."""
    base = len(SYLLABLES)
    third = number // base**2 + number * 7 + 3  # beside the same two no third comes again
    places = (number % base, number // base % base, third % base)
    return "".join(SYLLABLES[place] for place in places).capitalize()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _another(
    real: Real, name: str, turn: int, known: Mapping[str, tuple[str, ...]]
) -> dict[Path, str]:
    """The files of a partnership like a real one."""
    chance = random.Random(name)  # noqa: S311 the same partnership every time
    files = _varied(real.files, chance)
    return {
        _moved(path, real, name): _retold(path, text, real, name, turn, known)
        for path, text in files.items()
    }


def _moved(path: Path, real: Real, name: str) -> Path:
    own = name.lower()
    return Path(*(own if part == real.id else part for part in path.parts)).with_stem(
        own if path.stem == real.id else path.stem
    )


def _retold(
    path: Path, text: str, real: Real, name: str, turn: int, known: Mapping[str, tuple[str, ...]]
) -> str:
    if path.name == "fingerprint":
        return _salted(text, f"{SALT}.{turn}", known)
    text = _own_ids(text, real.prefix, turn)
    text = _own_words(text, path, real, turn)
    text = re.sub(rf"(?m)^partnership: {real.id}$", f"partnership: {name.lower()}", text)
    text = _DIGEST.sub(lambda hit: _again(hit[0], turn), text)
    if path.name == "partnership.yml":
        text = re.sub(r"(?m)^prefix: .*$", f"prefix: {real.prefix}{turn}", text)
        text = re.sub(r"(?m)^name: .*$", f"name: {name}", text)
        text = re.sub(r"(?m)^aliases: .*$", f"aliases: [{name} Partnership]", text)
    if path.name == "changes.yml":
        text = re.sub(r"2026-11-22", f"2026-11-{turn % 28 + 1:02}", text)
    return "".join(_renamed(line, real.name, name) for line in text.splitlines(keepends=True))


def _own_ids(text: str, prefix: str, turn: int) -> str:
    """The text with the ids of a real partnership's records made those of another round."""
    return re.sub(rf"(?<![\w-]){prefix}-(?=[a-z0-9])", f"{prefix}{turn}-", text)


def _own_words(text: str, path: Path, real: Real, turn: int) -> str:
    """The text with the ids of own terms, posts and labels made those of a round."""
    if path.name == "terms.yml":
        return re.sub(r"(?m)^(- id: [\w-]+)(?=\n  term: )", rf"\1-{turn}", text)
    for id in _declared(real):
        text = re.sub(rf"(?<![\w-]){id}(?![\w-])", f"{id}-{turn}", text)
    return text


def _declared(real: Real) -> frozenset[str]:
    """Ids of a partnership's own posts, and of its own labels of positions."""
    inside = {path.name: text for path, text in real.files.items() if "partnerships" in path.parts}
    posts = re.findall(r"(?m)^- \{id: ([\w-]+),", inside.get("roles.yml", ""))
    labels = re.findall(r"labels: \[\{id: ([\w-]+),", inside.get("positions.yml", ""))
    return frozenset([*posts, *labels])


def _renamed(line: str, real: str, name: str) -> str:
    """A line of our own words under the other name; the document's words stay."""
    return line if "words:" in line else line.replace(f"{real}'s", f"{name}'s")


def _again(digits: str, turn: int) -> str:
    """Other digits for the same sentence of another round."""
    return sha256(f"{turn} {digits}".encode()).hexdigest()[: len(digits)]


def _known_runs(project: Path) -> dict[str, tuple[str, ...]]:
    """All runs of words that anything written rests on, by the hash that stands for them."""
    texts = (
        text
        for path in sorted((project / "content").rglob("*.yml"))
        if path.name not in ("register.yml", "confirmed.yml", "asked.yml")
        for text in _texts(yaml.load(path.read_bytes(), yaml.CSafeLoader))
    )
    return {_hash(run, SALT): run for text in texts for run in _runs(words(text))}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(inner)


def _runs(text: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    if len(text) < RUN:
        return [("whole:", *text)]
    return [text[at : at + RUN] for at in range(len(text) - RUN + 1)]


def _hash(run: tuple[str, ...], salt: str) -> str:
    return sha256(f"{salt} {' '.join(run)}".encode()).hexdigest()[:8]


def _salted(text: str, salt: str, known: Mapping[str, tuple[str, ...]]) -> str:
    """A fingerprint under another salt: of runs that are known truly, of others as if."""

    def other(hit: re.Match[str]) -> str:
        return _hash(known.get(hit[0], (hit[0],)), salt)

    head, mark, lines = text.partition(f"salt: {SALT}\n")
    assert mark, "the fingerprint states no salt"
    return f"{head}salt: {salt}\n" + re.sub(r"(?<= )[0-9a-f]{8}\b", other, lines)


def _varied(files: Mapping[Path, str], chance: random.Random) -> dict[Path, str]:
    """The files without some guides, and with some statements under fewer topics."""
    kept = {
        path: text
        for path, text in files.items()
        if path.parts[0] != "guides" or chance.random() >= LEFT_OUT
    }
    answers = " ".join(text for path, text in kept.items() if path.name == "positions.yml")

    def fewer(hit: re.Match[str]) -> str:
        bound = re.search(rf"(?<![\w-]){hit['id']}(?![\w-])", answers)  # an answer asks its topic
        return hit[0] if bound or chance.random() >= LEFT_OUT else hit["before"]

    for path in (path for path in kept if path.name == "provisions.yml"):
        kept[path] = _ALSO.sub(fewer, kept[path])
    return kept


def _same_duties_again(path: Path, real: Iterable[Real], turns: Iterable[int]) -> None:
    """Duties that are declared the same are so in each round."""
    text = path.read_text(encoding="utf-8")
    found = re.search(r"(?m)^  - duties: (?:.*\n)+?(?=^\S|\Z)", text)
    assert found is not None
    for turn in turns:
        again = found[0]
        for partnership in real:
            again = _own_ids(again, partnership.prefix, turn)
        text = text.replace(found[0], found[0] + again, 1)
    path.write_text(text, encoding="utf-8", newline="\n")
