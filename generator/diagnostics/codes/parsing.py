"""The codes of parsing: a file or a record is not what it has to be, by itself.

Part of the declared codes; see the package.
"""

from __future__ import annotations

from enum import ReprEnum

from generator.diagnostics.codes.code import Code


class Parsing(Code, ReprEnum):
    """A file or a record is not what it has to be, whatever other files hold."""

    BAD_DATE = (
        "bad-date",
        "A date is not written as a year, a month or a day that there is.",
        "review: March 2023",
        "review: 2023-03",
        "Write a date from the largest to the smallest: 2023, 2023-03 or 2023-03-17.",
    )
    BAD_ID = (
        "bad-id",
        "An id becomes part of an address, and holds what an address cannot.",
        "id: nm-Chair free",
        "id: nm-chair-free",
        (
            "Use lower-case letters, digits and single hyphens, 80 signs at most, and no name "
            "that Windows keeps for itself."
        ),
    )
    BAD_VALUE = (
        "bad-value",
        "A value, or several together, cannot be meant.",
        "within: {working_days: 5, days: 7}",
        "within: {working_days: 5}",
        "Read what the message says of the values together, and take one of them away or mend it.",
    )
    EMPTY_VALUE = (
        "empty-value",
        "A key stands there with nothing after it.",
        "do:",
        "do: Let the duty desk know.",
        "Fill the key in, or take its line out.",
    )
    FILE_NAME = (
        "file-name",
        "Content is read from files that end in .yml.",
        "# content/partnerships/northmoor/silences.yaml",
        "# content/partnerships/northmoor/silences.yml",
        "Rename the file so that it ends in .yml.",
    )
    GUIDE_MISPLACED = (
        "guide-misplaced",
        "A guide's file says another guide or partnership.",
        "# guides/calling/northmoor.yml\npartnership: eastvale",
        "# guides/calling/northmoor.yml\npartnership: northmoor",
        "Move the file to where it says it belongs, or mend the line.",
    )
    MARKUP = (
        "markup",
        "Content is plain text, and a text holds HTML or template marks.",
        "says: The chair <b>must</b> write it down.",
        "says: The chair must write it down.",
        "Write plain text: the site sets what is strong, and it shows no HTML.",
    )
    MISSING_FILE = (
        "missing-file",
        "A file that every project has is not there.",
        "# content/ without verbs.yml",
        "# content/verbs.yml",
        "Put the file there; the handbook says what it holds.",
    )
    MISSING_KEY = (
        "missing-key",
        "A record lacks something that it must have.",
        "{id: nm-duty-desk, topic: authorisation}",
        "{id: nm-duty-desk, topic: authorisation, force: must}",
        "Add the key. The handbook's table of that file says what it is for.",
    )
    NO_CONTENT = (
        "no-content",
        "The folder is no project: it has no folder `content`.",
        "$ handrail check",
        "$ handrail --root my-site check",
        (
            "Run the command in the project's folder, the one with `content` in it, or name "
            "that folder with --root."
        ),
    )
    NOT_REGISTERED = (
        "not-registered",
        "A document has not been cut and registered yet.",
        "# a folder with provisions.yml and without register.yml",
        "$ handrail source add note.docx --partnership northmoor --document practice-note",
        "Register the document: that writes register.yml and fingerprint.",
    )
    REGISTER_DAMAGED = (
        "register-damaged",
        "A generated file was changed since it was made.",
        "# register.yml, edited by hand",
        "$ handrail source add note.docx --partnership northmoor --document practice-note",
        (
            "Make the generated file again from the document. How a document is cut is changed "
            "in hints.yml."
        ),
    )
    TEMPLATE_MISPLACED = (
        "template-misplaced",
        "A meeting document's file has another's name.",
        "# content/templates/agenda.yml\nid: the-agenda",
        "# content/templates/agenda.yml\nid: agenda",
        "Give the file and its `id` the same name.",
    )
    TOO_LONG = (
        "too-long",
        "A text is longer than its place allows.",
        (
            "title: A title that says everything that the document is about, who wrote it and "
            "when, and why it matters to all who read it, whoever they are"
        ),
        "title: Professionals' meetings",
        "Say it in fewer words; the message tells how many signs there is room for.",
    )
    UNREADABLE = (
        "unreadable",
        "A file or a folder is there and cannot be read, or leads elsewhere.",
        "# provisions.yml is a link to a file elsewhere",
        "# provisions.yml is a file of its own",
        "Put a file there that can be read, or delete what stands in its place.",
    )
    UNKNOWN_FILE = (
        "unknown-file",
        "No part of the site is made from a file of that name.",
        "# content/partnerships/northmoor/silence.yml",
        "# content/partnerships/northmoor/silences.yml",
        (
            "Rename the file as the message proposes, or move it out of the content: nothing "
            "is read from it."
        ),
    )
    UNKNOWN_KEY = (
        "unknown-key",
        "A record has no such key.",
        "whoo: [line-manager]",
        "who: [line-manager]",
        "Mend the spelling, or see in the handbook which keys the record has.",
    )
    UNKNOWN_KIND = (
        "unknown-kind",
        "A step of a guide is of no kind that there is.",
        "{kind: acton, do: Let the duty desk know.}",
        "{kind: action, do: Let the duty desk know.}",
        "Take one of the kinds that the message lists.",
    )
    UNKNOWN_VALUE = (
        "unknown-value",
        "A value is not on the closed list of its key.",
        "force: mustnt",
        "force: must-not",
        "Take a value from the list that the message gives.",
    )
    WRONG_TYPE = (
        "wrong-type",
        "A value is a text, a number, a list or a record in a wrong place.",
        "who: chair",
        "who: [chair]",
        (
            "Write a list in brackets or with dashes, a record with its keys, a text on one "
            "line, as the handbook's table says."
        ),
    )
