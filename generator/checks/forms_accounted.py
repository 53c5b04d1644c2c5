"""A closed account of the forms: what no document was read for yet is told, and shown on the form.

No error: a partnership is taken in before its forms are. Until then they say "not yet read", which
is never the same as a document that does not ask.
"""

from __future__ import annotations

from generator.catalogue import Form, Partnership, Whose
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Location, Severity
from generator.diagnostics.codes import Code

FORMS_UNREAD = Code(
    "forms-unread",
    "A partnership's documents were not read yet for a meeting document.",
    wrong="# forms.yml, without the form\n{}",
    right="decision-record: {asked_by: [nm-reasons], says_nothing_of: [reference, date]}",
    advice="Read the document for that form, and give an account of its fields.",
)
FIELDS_UNREAD = Code(
    "fields-unread",
    "A meeting document has fields of which a partnership gives no account.",
    wrong="says_nothing_of: [date]",
    right="says_nothing_of: [date, reference]",
    advice=(
        "Link each field that the document asks for; what it says nothing of goes into "
        "`says_nothing_of`, once it was looked for."
    ),
)


def _forms_accounted(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for partnership in catalogue.partnerships:
        forms = catalogue.forms_of(partnership.id)
        unread = [form.id for form in forms if not form.read]
        if unread:
            out.report(
                Location(partnership.location.file.with_name("forms.yml")),
                FORMS_UNREAD,
                f"not yet read for {', '.join(unread)}: these forms say so",
                "Write here, under the name of each, which provisions ask for its fields.",
            )
        for form in forms:
            _fields(form, partnership, out)


def _fields(form: Form, partnership: Partnership, out: Findings) -> None:
    unread = [field.id for field in form.fields() if field.whose is Whose.UNREAD]
    if form.links and unread:
        out.report(
            form.links.yaml.key_location(form.links.path),
            FIELDS_UNREAD,
            f"'{partnership.id}' gives no account of {', '.join(unread)}",
            "Link each under `fields`, or take it into `says_nothing_of` or `leaves_out`.",
        )


RULE = Rule(
    promise="Each partnership accounts for each field of each form; what is not yet read is told.",
    codes=(FORMS_UNREAD, FIELDS_UNREAD),
    check=_forms_accounted,
    severity=Severity.WARNING,
)
