"""The entry of `changes.yml` that tells of a new edition: drafted, carried on, and finished.

Beside `confirm` and `intake`. What each rule said is written down when the edition is taken in;
what it says now follows its record at each confirmation; when nothing is open, what says the same
as before is left out and the entry is a draft no longer, so that pages and feeds show it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue, Partnership, Provision, Source
from generator.files.output import write_if_changed
from generator.files.project import Project
from generator.pages.frame.wording import edition, force_of_sentence, limit, says_limit
from generator.parse.placed import Placed
from generator.schema.changes import Change, ChangeKind, RuleChange
from generator.tools.edition import EditionChanges

_HEADER = "# What changed in what this site says of the partnership, newest first.\n"


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is written of an edition."""

    id: str
    day: date
    source: Source
    before: str
    text: str
    rules: tuple[RuleChange, ...]
    draft: bool


def draft(
    project: Project, owner: Partnership, source: Source, found: EditionChanges, today: date
) -> Path | None:
    """Begin the entry of an edition with each rule whose sentence it touched.

    `owner` and `source` are as they were before. Nothing is written where no rule is touched, or
    where an entry of the document is a draft already.
    """
    said = {
        provision.id: stated(provision)
        for provision in owner.provisions
        for cited in provision.evidence
        if cited.source.id == source.id and cited.sentence.at in found.touched
    }
    if not said or drafted(owner, source):
        return None
    rules = tuple(_rule(id, words, words) for id, words in said.items())
    text = "A new edition was read."
    id = f"{owner.record.prefix}-edition-of-{today}"
    entry = _Entry(id, today, source, edition(source.record), text, rules, draft=True)
    file = project.root / owner.location.file.with_name("changes.yml")
    header, rest = _parted(file)
    write_if_changed(file, f"{header}{_written(entry)}{rest}".encode())
    return file


def drafted(owner: Partnership, source: Source) -> Placed[Change] | None:
    """The entry of a document that is not finished, if there is one."""
    return next(
        (
            placed
            for placed in owner.changes
            if placed.record.draft and placed.record.document == source.id
        ),
        None,
    )


def carry_on(
    project: Project,
    catalogue: Catalogue,
    source: Source,
    fresh: Collection[str],
    today: date,
    *,
    finished: bool,
) -> Path | None:
    """Bring a document's draft up to date with its records; `fresh` were confirmed first of all.

    Where the reading is `finished`, the entry is of today and a draft no longer.
    """
    owner = catalogue.by_id[source.partnership]
    placed = drafted(owner, source)
    if placed is None:
        return None
    entry = _carried_on(placed.record, owner, source, fresh, today, finished=finished)
    file = project.root / owner.location.file.with_name("changes.yml")
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    begins = placed.where("id").line - 1
    later = (one.where("id").line - 1 for one in owner.changes)
    ends = min((line for line in later if line > begins), default=len(lines))
    lines[begins:ends] = [_written(entry)]
    return file if write_if_changed(file, "".join(lines).encode()) else None


def _carried_on(
    record: Change,
    owner: Partnership,
    source: Source,
    fresh: Collection[str],
    today: date,
    *,
    finished: bool,
) -> _Entry:
    now = {provision.id: stated(provision) for provision in owner.provisions}
    told = {rule.rule for rule in record.rules}
    before = {rule.rule: rule.before or "" for rule in record.rules}
    before |= {id: "" for id in now if id in fresh and id not in told}
    rules = (_rule(id, words, now.get(id, "")) for id, words in before.items())
    kept = tuple(rule for rule in rules if not finished or rule.before != rule.now)
    day = today if finished else record.day
    return _Entry(record.id, day, source, record.before or "", record.text, kept, not finished)


def _rule(id: str, before: str, now: str) -> RuleChange:
    kind = ChangeKind.GONE if not now else ChangeKind.CHANGED if before else ChangeKind.NEW
    return RuleChange(rule=id, kind=kind, before=before or None, now=now or None)


def stated(provision: Provision) -> str:
    """A rule in our own words in one sentence, with its force, conditions and time limit."""
    record = provision.record
    words = force_of_sentence(provision.force, record.says)
    force = "" if words is None or words.silent else f"{words.word}: "
    when = " ".join(limit(record.within)).partition(".")[0] if record.within else ""
    unsaid = record.within is not None and not says_limit(record.within, record.says)
    parts = (
        f"{force}{record.says.rstrip('.')}".strip(),
        f"if {record.if_}" if record.if_ else "",
        f"unless {record.unless}" if record.unless else "",
        when[:1].lower() + when[1:].partition(";")[0] if unsaid else "",
    )
    return ", ".join(filter(None, parts)) + "."


def _parted(file: Path) -> tuple[str, str]:
    """The comment at the top of the file, and all that follows it."""
    if not file.is_file():
        return _HEADER, ""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    count = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    rest = "".join(lines[count:])
    return "".join(lines[:count]), "" if rest.strip() == "[]" else rest


def _written(entry: _Entry) -> str:
    return "\n".join((*_lines(entry), "")) + "\n"


def _lines(entry: _Entry) -> Iterator[str]:
    yield f"- id: {entry.id}"
    yield f"  date: {entry.day}"
    yield f"  document: {entry.source.id}"
    yield f"  edition: {_quoted(edition(entry.source.record))}"
    if entry.before:
        yield f"  before: {_quoted(entry.before)}"
    yield f"  text: {_quoted(entry.text)}"
    if entry.draft:
        yield "  draft: true"
    if entry.rules:
        yield "  rules:"
        yield from _rules(entry.rules)


def _rules(rules: Iterable[RuleChange]) -> Iterator[str]:
    for rule in rules:
        yield f"    - rule: {rule.rule}"
        yield f"      kind: {rule.kind}"
        for name, words in (("before", rule.before), ("now", rule.now)):
            if words:
                yield f"      {name}: {_quoted(words)}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
