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
