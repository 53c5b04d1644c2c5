"""Promise 6: duties that stand as one line are duties, of different documents, that agree.

What is settled first is never united; a duty to do and one to leave undone are not the same; and a
partnership's two duties are two.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue, Provision
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.derived.joint_case import bearing
from generator.diagnostics import did_you_mean
from generator.diagnostics.codes import Code
from generator.parse.placed import Placed
from generator.schema.comparison import Same, Together

SAME_UNKNOWN = Code(
    "same-unknown",
    "A duty is named as the same as others, and is not there.",
    wrong="same: [{duties: [ev-notes-shared, nm-record-sent]}]",
    right="same: [{duties: [ev-notes-shared, nm-record-out]}]",
    advice="Mend the id, or take it out.",
)
SAME_TWICE = Code(
    "same-twice",
    "A duty or a partnership is named twice as the same as others.",
    wrong="same: [{duties: [ev-notes-shared, ev-notes-kept]}]",
    right="same: [{duties: [ev-notes-shared, nm-record-out]}]",
    advice="Name one duty of each partnership, and each duty once.",
)
SAME_UNLIKE = Code(
    "same-unlike",
    "Two provisions are named as the same, and cannot be one duty.",
    wrong="# a duty and a ban\nsame: [{duties: [ev-notes-shared, nm-record-not-outside]}]",
    right="# two duties\nsame: [{duties: [ev-notes-shared, nm-record-out]}]",
    advice="Unite only where whoever does the one has done the other.",
)
SAME_UNSETTLED = Code(
    "same-unsettled",
    "A duty is united with others that is settled first.",
    wrong=(
        "# telling a family is settled first\nsame: [{duties: [ev-family-told, nm-parents-first]}]"
    ),
    right="same: []",
    advice="Take it out: what is told, sent or consented to is agreed for each case.",
)


def _same_duties(derived: Derived, out: Findings) -> None:
    known, seen = derived.catalogue, set[str]()
    for placed in known.same:
        provisions = list(_found(placed, known, out))
        _one_each(placed, provisions, seen, out)
        _alike(placed, provisions, known, out)


def _found(
    placed: Placed[Same], known: Catalogue, out: Findings
) -> Iterator[tuple[int, Provision]]:
    provisions = known.provisions
    for place, id in enumerate(placed.record.duties):
        if id in provisions:
            yield place, provisions[id]
        elif known.whole:
            out.report(
                placed.where("duties", place),
                SAME_UNKNOWN,
                f"there is no provision '{id}'",
                did_you_mean(id, provisions),
            )


def _one_each(
    placed: Placed[Same],
    provisions: list[tuple[int, Provision]],
    seen: set[str],
    out: Findings,
) -> None:
    whose: set[str] = set()
    for place, provision in provisions:
        if provision.id in seen or provision.partnership in whose:
            out.report(
                placed.where("duties", place),
                SAME_TWICE,
                f"'{provision.id}' is named twice, or is the second of '{provision.partnership}'",
                "Name one duty of each partnership, and each duty once in the file.",
            )
        seen.add(provision.id)
        whose.add(provision.partnership)


def _alike(
    placed: Placed[Same],
    provisions: list[tuple[int, Provision]],
    known: Catalogue,
    out: Findings,
) -> None:
    for place, provision in provisions:
        first = provisions[0][1]
        where = placed.where("duties", place)
        if not provision.force.asks or provision.force.forbids != first.force.forbids:
            out.report(
                where,
                SAME_UNLIKE,
                f"'{provision.id}' ({provision.force}) and '{first.id}' ({first.force}) "
                "are not one duty",
                "Name duties to do, or duties to leave undone.",
            )
        if _settled_first(provision, known):
            out.report(
                where,
                SAME_UNSETTLED,
                f"'{provision.id}' bears on what is settled first",
                "Take it from the list: it is never united.",
            )


def _settled_first(provision: Provision, known: Catalogue) -> bool:
    """Whether it bears on a question whose answers are never united."""
    bears_on = bearing(known.by_id[provision.partnership], known)(provision.id)
    return any(
        question.together is Together.SETTLE_FIRST
        for question in known.questions
        if question.id in bears_on
    )


RULE = Rule(
    promise="Duties named as the same are one duty of each of several partnerships.",
    codes=(SAME_UNKNOWN, SAME_TWICE, SAME_UNLIKE, SAME_UNSETTLED),
    check=_same_duties,
    shared=True,
)
