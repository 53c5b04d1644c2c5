"""The codes of references that lead nowhere.

Part of the declared codes; see the package.
"""

from __future__ import annotations

from enum import ReprEnum

from generator.diagnostics.codes.code import Code


class Unknown(Code, ReprEnum):
    """A reference leads nowhere."""

    DOCUMENT = (
        "unknown-document",
        "The partnership has no document of that id.",
        "documents: [quick-guide, long-guide]",
        "documents: [quick-guide]",
        "Mend the id, or make the folder documents/ID with its document.yml.",
    )
    PARTNERSHIP = (
        "unknown-partnership",
        "There is no partnership of that id.",
        "partnerships: [north-moor]",
        "partnerships: [northmoor]",
        "Take the id of a partnership: the name of its folder in content/partnerships.",
    )
    FORM = (
        "unknown-form",
        "There is no meeting document of that id to give an account of.",
        "decision-records: {asked_by: [nm-reasons]}",
        "decision-record: {asked_by: [nm-reasons]}",
        "Take the id of a form: the name of its file in content/templates.",
    )
    FORM_FIELD = (
        "unknown-form-field",
        "The meeting document has no field of that id.",
        "fields: {chairs: {asked_by: [nm-reasons]}}",
        "fields: {chair: {asked_by: [nm-reasons]}}",
        (
            "Take a field that the shared form has, or give the field under `own`, with what "
            "it stands on."
        ),
    )
    HEADING = (
        "unknown-heading",
        "The joint agenda has no heading of that id, or none is named.",
        "{id: more, title: More, stands_under: talk}",
        "{id: more, title: More, stands_under: meeting}",
        "Take the id of a heading of the shared joint agenda.",
    )
    POSITION = (
        "unknown-position",
        "The question has no position of that id.",
        "position: nobody",
        "position: nobody-needed",
        (
            "Take a position of the question in comparison.yml, or say how an own label stands "
            "to them."
        ),
    )
    PROVISION = (
        "unknown-provision",
        "The partnership has no provision of that id.",
        "touches: [nm-records-out]",
        "touches: [nm-record-out]",
        (
            "Take the id of a provision of the same partnership; the message names those that "
            "are near."
        ),
    )
    QUESTION = (
        "unknown-question",
        "There is no question of that id.",
        "question: who-agree",
        "question: who-agrees",
        "Take the id of a question in comparison.yml.",
    )
    ROLE = (
        "unknown-role",
        "Neither `content/roles.yml` nor the partnership's own has that role.",
        "who: [safeguarding-lead]",
        "who: [designated-safeguarding-lead]",
        (
            "Take a role of roles.yml; a post that it lacks is added there or in the "
            "partnership's own folder."
        ),
    )
    SECTION = (
        "unknown-section",
        "The meeting document has no section of that id.",
        "sections: {whys: {points: [nm-reasons]}}",
        "sections: {why: {points: [nm-reasons]}}",
        "Take a section that the shared form has, or give your own under `own`.",
    )
    SENTENCE = (
        "unknown-sentence",
        "The document's register has no sentence of that address.",
        "at: running.1.12",
        "at: running.1.1",
        (
            "Look the address up: `handrail source show` prints the document with the address "
            "of each sentence."
        ),
    )
    SILENCE = (
        "unknown-silence",
        "The partnership declares no silence of that id.",
        "cites: [ev-silent-family]",
        "cites: [ev-silent-family-before]",
        "Take the id of a silence in silences.yml, or declare it there.",
    )
    STAGE = (
        "unknown-stage",
        "`topics.yml` has no stage of that id.",
        "stage: decided",
        "stage: decide",
        "Take the id of a stage in topics.yml.",
    )
    STEP = (
        "unknown-step",
        "The guide has no step of that id.",
        "next: settled",
        "next: settle",
        "Take the id of a step that stands under `nodes` in the same file.",
    )
    TERM = (
        "unknown-term",
        "The glossary has no term of that id, and no `term` makes it a new one.",
        "{id: core-groups, calls_it: core team}",
        "{id: core-group, calls_it: core team}",
        "Take the id of a term of content/glossary.yml, or give the new one its own `term`.",
    )
    TOPIC = (
        "unknown-topic",
        "`topics.yml` has no topic of that id.",
        "topic: disagreements",
        "topic: disagreement",
        "Take the id of a topic in topics.yml.",
    )

    @property
    def noun(self) -> str:
        """What was looked for: `document`."""
        return self.removeprefix("unknown-").replace("-", " ")
