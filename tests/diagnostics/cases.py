"""The cases of `cases/`: YAML files that an editor can read, each a mistake and what is said of it.

A case names a file of the project `good`, how it is changed, and every message that a check gives
then, in order:

    about: what the mistake is
    file: the file that is changed (`expect` means it too, where it names no other)
    change: one change, or a list of them, each with `file` where it is another one:
        find, replace   a place in the file (`times`: the replacement so many times)
        append          lines at its end
        write           all of the file (`times`: so many times)
        bytes           the same, in hexadecimal digits
        delete: true
    expect: a list of messages
        code, at        `line:column`
        file            where it is not the file of the case
        says, hint      parts of the message and of its hint
        severity        `warning`, where it is no error
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Severity
from tests.projects import GOOD, replace_in

FOLDER = Path(__file__).parent / "cases"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))


@dataclass(frozen=True, slots=True)
class Case:
    """A mistake, and what is said of it."""

    name: str
    about: str
    file: str
    changes: tuple[dict[str, Any], ...]
    expect: tuple[dict[str, str], ...]

    def apply(self, root: Path) -> None:
        """Make the mistake in a copy of the project."""
        for change in self.changes:
            _apply(change, root / change.get("file", self.file))

    def mend(self, root: Path) -> None:
        """Put back what the mistake was made in, as it is in the project itself."""
        for change in self.changes:
            _put_back(PurePosixPath(change.get("file", self.file)), root)


@cache
def load(name: str) -> Case:
    """The case of that name."""
    data = yaml.load((FOLDER / f"{name}.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    changes = data["change"] if isinstance(data["change"], list) else [data["change"]]
    return Case(name, data["about"], data["file"], tuple(changes), tuple(data["expect"] or ()))


def _apply(change: dict[str, Any], file: Path) -> None:
    if change.get("delete"):
        shutil.rmtree(file) if file.is_dir() else file.unlink()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    times = change.get("times", 1)
    if "find" in change:
        replace_in(file, change["find"], change["replace"] * times)
    elif "append" in change:
        file.write_text(file.read_text(encoding="utf-8") + change["append"], encoding="utf-8")
    elif "bytes" in change:
        file.write_bytes(bytes.fromhex(change["bytes"]))
    else:
        file.write_text(change["write"] * times, encoding="utf-8")


def _put_back(place: PurePosixPath, root: Path) -> None:
    while not (GOOD / place.parent).exists():
        place = place.parent
    good, changed = GOOD / place, root / place
    if changed.is_dir():
        shutil.rmtree(changed)
    changed.unlink(missing_ok=True)
    if good.is_dir():
        shutil.copytree(good, changed)
    elif good.exists():
        shutil.copyfile(good, changed)


def renew(case: Case, found: list[Diagnostic]) -> None:
    """Write into a case's file what is said now, for `--update-goldens`."""
    path = FOLDER / f"{case.name}.yml"
    kept, _, _ = path.read_text(encoding="utf-8").partition("expect:\n")
    blocks = (_block(diagnostic, case) for diagnostic in found)
    path.write_text(kept + "expect:\n" + "".join(blocks), encoding="utf-8")
    load.cache_clear()


def _block(diagnostic: Diagnostic, case: Case) -> str:
    fields = {
        "code": diagnostic.code,
        "file": "" if str(diagnostic.location.file) == case.file else str(diagnostic.location.file),
        "at": _quoted(f"{diagnostic.location.line}:{diagnostic.location.column}"),
        "says": _quoted(diagnostic.message),
        "hint": _quoted(diagnostic.hint) if diagnostic.hint else "",
        "severity": "" if diagnostic.severity is Severity.ERROR else str(diagnostic.severity),
    }
    lines = [f"{key}: {value}\n" for key, value in fields.items() if value]
    return "  - " + "    ".join(lines)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
