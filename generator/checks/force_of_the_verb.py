"""Promise 4: a provision is as strong as the verbs of the sentences that it cites, no stronger."""

from __future__ import annotations

from generator.catalogue import Catalogue, Provision
from generator.checks.grounds import Carried, carried, verbs_by_word, with_lead_ins
from generator.diagnostics import Diagnostics
from generator.schema.policy import Force


def force_of_the_verb(catalogue: Catalogue, out: Diagnostics) -> None:
    """The force is among the marks of the cited sentences, or `reading` says why it is not."""
    words = verbs_by_word(catalogue.verbs)
    for provision in catalogue.all_provisions():
        if not provision.evidence:
            continue
        sentences = tuple(one.sentence for one in provision.evidence)
        marks = carried(with_lead_ins(sentences, provision.evidence[0].source), words)
        _check(provision, marks, out)


def _check(provision: Provision, marks: Carried, out: Diagnostics) -> None:
    force = provision.force
    if force in marks.plainly or (force is Force.INFORMATION and not _strong(marks)):
        return
    possible = ", ".join(sorted(marks.plainly)) or "no verb of force"
    if force in marks.by_reading or force is Force.INFORMATION:
        if not provision.record.reading:
            out.error(
                provision.where("force"),
                "force-needs-reading",
                f"the cited sentences say {possible}; '{force}' is a judgement",
                "Say in `reading` why it is read so.",
            )
        return
    out.error(
        provision.where("force"),
        "force-not-in-sentence",
        f"the force is '{force}', but the cited sentences hold {possible}",
        "Take the source's own verb; cite the lead-in of the list if the verb stands there.",
    )


def _strong(marks: Carried) -> bool:
    return bool(marks.plainly - {Force.INFORMATION})
