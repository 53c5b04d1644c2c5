"""What a guide's answers write down, and what its outcomes hand out, is there to be filled in."""

from __future__ import annotations

from generator.catalogue import Guide
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import did_you_mean
from generator.diagnostics.codes import Code
from generator.schema.guides import Outcome, Question, Several

UNKNOWN_FIELD = Code(
    "unknown-field",
    "The partnership's decision record has no field of that id.",
    wrong='{label: "Yes", next: tell, record: needs}',
    right='{label: "Yes", next: tell, record: need}',
    advice="Take the id of a field of the decision record.",
)
UNKNOWN_TEMPLATE = Code(
    "unknown-template",
    "There is no meeting document of that name.",
    wrong="then: [templates/decision-records]",
    right="then: [templates/decision-record]",
    advice="Take the id of a meeting document, with `templates/` before it.",
)

RECORD = "decision-record"
_FOLDER = "templates/"


def _guide_records_known(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    known = {template.id for template in catalogue.templates}
    for guide in catalogue.guides:
        form = catalogue.form(guide.partnership, RECORD)
        if form or RECORD not in known | catalogue.left_out:
            _fields(guide, {field.id for field in form.fields()} if form else set(), out)
        _documents(guide, {*known, *catalogue.left_out}, out)


def _fields(guide: Guide, fields: set[str], out: Findings) -> None:
    for id, node in guide.record.nodes.items():
        if not isinstance(node, Question | Several):
            continue
        for key, target in node.answers.items():
            if target.record and target.record not in fields:
                out.report(
                    guide.where("nodes", id, "answers", str(key), "record"),
                    UNKNOWN_FIELD,
                    f"the decision record has no field '{target.record}'",
                    did_you_mean(target.record, fields)
                    or f"Its fields are in content/templates/{RECORD}.yml.",
                )


def _documents(guide: Guide, known: set[str], out: Findings) -> None:
    for id, node in guide.record.nodes.items():
        if not isinstance(node, Outcome):
            continue
        for number, name in enumerate(node.then):
            if name.removeprefix(_FOLDER) not in known or not name.startswith(_FOLDER):
                out.report(
                    guide.where("nodes", id, "then", number),
                    UNKNOWN_TEMPLATE,
                    f"there is no meeting document '{name}'",
                    did_you_mean(name, [f"{_FOLDER}{id}" for id in known])
                    or "Write templates/ and the name of a file in content/templates.",
                )


RULE = Rule(
    promise="Each `record` names a field of the decision record, each `then` a meeting document.",
    codes=(UNKNOWN_FIELD, UNKNOWN_TEMPLATE),
    check=_guide_records_known,
)
