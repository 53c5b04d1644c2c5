"""What changed is told newest first, of documents and rules that there are or that are gone.

An entry is history, and is not held against what a rule says today. But the last that is told of a
rule has to agree with whether it is still there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.catalogue import Partnership
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Location, did_you_mean
from generator.diagnostics.codes import Code
from generator.parse.placed import Placed
from generator.schema.changes import Change, ChangeKind, SiteChange

CHANGE_OUT_OF_ORDER = Code(
    "change-out-of-order",
    "A change stands below one of an earlier day.",
    wrong="[{id: nm-one, date: 2026-01-12}, {id: nm-two, date: 2026-02-03}]",
    right="[{id: nm-two, date: 2026-02-03}, {id: nm-one, date: 2026-01-12}]",
    advice="Put the newest change at the top.",
)
CHANGE_OF_NOTHING = Code(
    "change-of-nothing",
    "A change is told of a rule that there is not.",
    wrong="{rule: nm-duty-desks, kind: changed, before: They should., now: They must.}",
    right="{rule: nm-duty-desk, kind: changed, before: They should., now: They must.}",
    advice="Take the id of a record; of one that is no more, tell that it is gone.",
)
CHANGE_STILL_THERE = Code(
    "change-still-there",
    "A rule that is told to be gone is still there.",
    wrong="{rule: nm-duty-desk, kind: gone, before: They must.}",
    right="{rule: nm-duty-desk, kind: changed, before: They must., now: They should.}",
    advice="Take the record out, or tell of it as changed.",
)
CHANGE_OF_NO_DOCUMENT = Code(
    "change-of-no-document",
    "A change is told of a document that the partnership never had.",
    wrong="document: practice-notes",
    right="document: practice-note",
    advice="Take the id of a document that the partnership has, or of one that it supersedes.",
)


def _changes_sound(derived: Derived, out: Findings) -> None:
    _in_order(derived.catalogue.changes, out)
    for partnership in derived.catalogue.partnerships:
        _in_order(partnership.changes, out)
        if partnership.whole:
            _documents_known(partnership, out)
            _rules_known(partnership, out)


def _in_order(changes: Sequence[Placed[Change] | Placed[SiteChange]], out: Findings) -> None:
    for above, below in pairwise(changes):
        if below.record.day > above.record.day:
            out.report(
                below.where("date"),
                CHANGE_OUT_OF_ORDER,
                f"{below.record.day} is later than the change above it, {above.record.day}",
                "The newest stands at the top.",
            )


def _documents_known(partnership: Partnership, out: Findings) -> None:
    had = {source.id for source in partnership.sources}
    had |= {one.record.supersedes for one in partnership.sources if one.record.supersedes}
    for change in partnership.changes:
        if change.record.document not in had:
            out.report(
                change.where("document"),
                CHANGE_OF_NO_DOCUMENT,
                f"there is no document '{change.record.document}', and none supersedes it",
                did_you_mean(change.record.document, sorted(had)),
            )


def _rules_known(partnership: Partnership, out: Findings) -> None:
    known = {record.id for record in partnership.records()}
    seen: set[str] = set()
    for rule, gone, where in _told(partnership.changes):
        if rule in seen:  # a later entry, read before, has the last word
            continue
        seen.add(rule)
        if gone and rule in known:
            out.report(
                where,
                CHANGE_STILL_THERE,
                f"'{rule}' is told to be gone, and there is such a record",
                "Take the record out, or tell of it as changed.",
            )
        elif not gone and rule not in known:
            out.report(
                where,
                CHANGE_OF_NOTHING,
                f"there is no record '{rule}', and no later change tells that it is gone",
                did_you_mean(rule, sorted(known)),
            )


def _told(changes: Sequence[Placed[Change]]) -> Iterator[tuple[str, bool, Location]]:
    """Each rule that a change names, whether as gone, and where; the newest first."""
    for change in changes:
        for n, rule in enumerate(change.record.rules):
            yield rule.rule, rule.kind is ChangeKind.GONE, change.where("rules", n, "rule")


RULE = Rule(
    promise="What changed is told newest first, of what there is or what is gone.",
    codes=(CHANGE_OUT_OF_ORDER, CHANGE_OF_NOTHING, CHANGE_STILL_THERE, CHANGE_OF_NO_DOCUMENT),
    check=_changes_sound,
    shared=True,
)
