"""The codes of what a command was given and cannot use.

Part of the declared codes; see the package.
"""

from __future__ import annotations

from enum import ReprEnum

from generator.diagnostics.codes.code import Code


class Command(Code, ReprEnum):
    """What a command was given cannot be used."""

    EDITION_NAMES_NEIGHBOUR = (
        "edition-names-neighbour",
        "Words that all partnerships share name one that the edition leaves out.",
        (
            "# content/site.yml of an edition for Northmoor alone\nabout: How Eastvale holds "
            "its meetings."
        ),
        "# content/site.yml\nabout: How the partnerships hold their meetings.",
        (
            "Word what all partnerships share without naming one; what is said of one belongs "
            "into its own folder."
        ),
    )
    BAD_SETTINGS = (
        "bad-settings",
        "MkDocs cannot read its settings.",
        "# mkdocs.yml\nsite_name: [Northmoor]",
        "# mkdocs.yml\nsite_name: Northmoor",
        "Mend the line of mkdocs.yml that the message names.",
    )
    DRAFT_UNWRITTEN = (
        "draft-unwritten",
        "A draft says TODO where a person has to find the words.",
        "says: TODO\ndraft: true",
        "says: The chair should come from outside the case.\ndraft: true",
        "Write the words in the place of TODO, in plain English of our own, then confirm it.",
    )
    DRAFT_BY_HAND = (
        "draft-by-hand",
        "The keys of a draft do not stand on lines of their own.",
        "{id: nm-chair, draft: true, guess: The verb is should.}",
        "id: nm-chair\ndraft: true\nguess: The verb is should.",
        "Put each key on a line of its own, or take `draft` and its reason out by hand.",
    )
    PARTNERSHIP_THERE = (
        "partnership-there",
        "A partnership of that id is there already.",
        "$ handrail new partnership note.docx --name Northmoor",
        "$ handrail new partnership note.docx --name Eastvale",
        "Choose another name or id; `handrail source update` takes in a new edition of a document.",
    )
    UNKNOWN_RECORD = (
        "unknown-record",
        "There is no record of that name to confirm.",
        "$ handrail confirm nm-record-outs",
        "$ handrail confirm nm-record-out",
        "Take the id of a record; without any name the command lists what is open.",
    )
    DOCUMENT_UNREADABLE = (
        "document-unreadable",
        "A document to register is empty, or of a kind that cannot be read.",
        "$ handrail source add scan.png --partnership northmoor --document practice-note",
        "$ handrail source add note.docx --partnership northmoor --document practice-note",
        (
            "Save the document as the message says: an old .doc as .docx, a scan with its text "
            "recognised, without a password."
        ),
    )
