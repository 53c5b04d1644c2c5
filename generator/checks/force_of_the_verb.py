"""Promise 4: a provision is as strong as the verbs of the sentences that it cites, no stronger."""

from __future__ import annotations

from generator.catalogue import Catalogue, Provision
from generator.checks.grounds import Carried, carried, verbs_by_word, with_lead_ins
from generator.checks.rule import Findings, Rule
from generator.diagnostics.codes import Code
from generator.schema.policy import Force

FORCE_NEEDS_READING = Code(
    "force-needs-reading",
    "The verbs of the cited sentences can be read so, but do not say so.",
)
FORCE_NOT_IN_SENTENCE = Code(
    "force-not-in-sentence",
    "No verb of the cited sentences has the force that is claimed.",
)


def _force_of_the_verb(catalogue: Catalogue, out: Findings) -> None:
    words = verbs_by_word(catalogue.verbs)
    for provision in catalogue.all_provisions():
        if not provision.evidence:
            continue
        sentences = tuple(one.sentence for one in provision.evidence)
        marks = carried(with_lead_ins(sentences, provision.evidence[0].source), words)
        _check(provision, marks, out)


def _check(provision: Provision, marks: Carried, out: Findings) -> None:
    force = provision.force
    if force in marks.plainly or (force is Force.INFORMATION and not _strong(marks)):
        return
    possible = ", ".join(sorted(marks.plainly)) or "no verb of force"
    if force in marks.by_reading or force is Force.INFORMATION:
        if not provision.record.reading:
            out.report(
                provision.where("force"),
                FORCE_NEEDS_READING,
                f"the cited sentences say {possible}; '{force}' is a judgement",
                "Say in `reading` why it is read so.",
            )
        return
    out.report(
        provision.where("force"),
        FORCE_NOT_IN_SENTENCE,
        f"the force is '{force}', but the cited sentences hold {possible}",
        "Take the source's own verb; cite the lead-in of the list if the verb stands there.",
    )


def _strong(marks: Carried) -> bool:
    return bool(marks.plainly - {Force.INFORMATION})


RULE = Rule(
    promise="The force is among the marks of the cited sentences, or `reading` says why it is not.",
    codes=(FORCE_NEEDS_READING, FORCE_NOT_IN_SENTENCE),
    check=_force_of_the_verb,
)
