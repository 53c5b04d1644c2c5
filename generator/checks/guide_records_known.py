"""What a guide's answers write down, and what its outcomes hand out, is there to be filled in."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue import Catalogue, Guide
from generator.diagnostics import Diagnostics, did_you_mean
from generator.schema.guides import Outcome, Question, Several

RECORD = "decision-record"
_FOLDER = "templates/"


def guide_records_known(catalogue: Catalogue, out: Diagnostics) -> None:
    """Each `record` names a field of the decision record, each `then` a meeting document."""
    known = {one.id: {field.id for field in one.fields()} for one in catalogue.templates}
    for guide in catalogue.guides:
        _fields(guide, known.get(RECORD, set()), out)
        _documents(guide, known, out)


def _fields(guide: Guide, fields: set[str], out: Diagnostics) -> None:
    for id, node in guide.record.nodes.items():
        if not isinstance(node, Question | Several):
            continue
        for key, target in node.answers.items():
            if target.record and target.record not in fields:
                out.error(
                    guide.placed.where("nodes", id, "answers", str(key), "record"),
                    "unknown-field",
                    f"the decision record has no field '{target.record}'",
                    did_you_mean(target.record, fields)
                    or f"Its fields are in content/templates/{RECORD}.yml.",
                )


def _documents(guide: Guide, known: Mapping[str, object], out: Diagnostics) -> None:
    for id, node in guide.record.nodes.items():
        if not isinstance(node, Outcome):
            continue
        for number, name in enumerate(node.then):
            if name.removeprefix(_FOLDER) not in known or not name.startswith(_FOLDER):
                out.error(
                    guide.placed.where("nodes", id, "then", number),
                    "unknown-template",
                    f"there is no meeting document '{name}'",
                    did_you_mean(name, [f"{_FOLDER}{one}" for one in known])
                    or "Write templates/ and the name of a file in content/templates.",
                )
