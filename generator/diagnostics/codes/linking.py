"""The codes of linking: records that do not go together.

Part of the declared codes; see the package.
"""

from __future__ import annotations

from enum import ReprEnum

from generator.diagnostics.codes.code import Code


class Linking(Code, ReprEnum):
    """Records do not go together."""

    NAMED_TWICE = (
        "named-twice",
        "A list names a thing twice, or a field has two accounts.",
        "cites: [nm-chair-free, nm-chair-free]",
        "cites: [nm-chair-free]",
        "Take the second out. Where a field has links, take it out of `says_nothing_of`.",
    )
    NEVER_SHOWN = (
        "never-shown",
        "Something is said of a part that a form leaves out.",
        "leaves_out: [chair]\nfields: {chair: {asked_by: [nm-chair-free]}}",
        "fields: {chair: {asked_by: [nm-chair-free]}}",
        "Take the part out of `leaves_out`, or take away what is said of it.",
    )
    REPEATED_ID = (
        "repeated-id",
        "Two records have one id, which would be one anchor.",
        "[{id: nm-chair, topic: chair}, {id: nm-chair, topic: timing}]",
        "[{id: nm-chair, topic: chair}, {id: nm-when, topic: timing}]",
        "Give the newer record an id of its own; one that was published keeps its id for ever.",
    )
    RESERVED_POSITION = (
        "reserved-position",
        "A position is listed that is open on every question.",
        "positions: [{id: silent, label: Nothing is said}]",
        "positions: [{id: anyone, label: Anyone}]",
        "Leave it out: every question has it already.",
    )
    RESTS_ON_DRAFT = (
        "rests-on-draft",
        "What is published rests on what a machine has drafted.",
        "# nm-drafted has draft: true\ncites: [nm-drafted]",
        "# nm-read was read and confirmed\ncites: [nm-read]",
        "Read the draft, mend it, and make a statement of it with `handrail confirm ID`.",
    )
    RESERVED_ID = (
        "reserved-id",
        "An id is that of a place which the site itself has.",
        "stages: [{id: guides, title: Decide}]",
        "stages: [{id: decide, title: Decide}]",
        "Choose another id: pages of the site itself stand at that address.",
    )
    STEP_WITHOUT_WORDS = (
        "step-without-words",
        "Nothing says what a step of a guide asks or does.",
        "# guides/calling/guide.yml\nquestions: {troubled: Are you worried?}",
        "# guides/calling/guide.yml\nquestions: {worried: Are you worried?}",
        "Word the step in the guide's shared file under its id, or in the step itself.",
    )
    TEMPLATE_EMPTY = (
        "template-empty",
        "A meeting document has nothing left for a partnership.",
        "leaves_out: [why, what-was-settled]",
        "leaves_out: [why]",
        "Leave a section in, or do not offer the form for this partnership.",
    )
    UNLISTED_DOCUMENT = (
        "unlisted-document",
        "A document's folder is listed by no partnership.",
        "# documents/long-guide/ is there\ndocuments: [quick-guide]",
        "# documents/long-guide/ is there\ndocuments: [quick-guide, long-guide]",
        "Name the document in partnership.yml, or move its folder away.",
    )
