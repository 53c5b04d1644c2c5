"""The codes of reading: a file is no plain YAML, or can be read in two ways.

Part of the declared codes; see the package.
"""

from __future__ import annotations

from enum import ReprEnum

from generator.diagnostics.codes.code import Code


class Reading(Code, ReprEnum):
    """A file cannot be read as plain YAML, or not in one way alone."""

    CUT_BY_COMMENT = (
        "cut-by-comment",
        "A text and a comment share a line, and a # cuts the text.",
        "point: what is written on form #3",
        'point: "what is written on form #3"',
        "Put the whole text in quotes, or move the comment to a line of its own above.",
    )
    EMPTY_FILE = (
        "empty-file",
        "The file holds nothing.",
        "# nothing but this comment",
        "- {id: nm-silent-chair, topic: chair, point: who chairs if nobody can}",
        "Fill the file in, or delete it if it is one that may be missing.",
    )
    INVISIBLE_SIGN = (
        "invisible-sign",
        "A sign that nobody sees makes words differ that look alike.",
        "po\u200bint: who chairs",
        "point: who chairs",
        (
            "Delete the sign at the place that the message names, or type the word again. Such "
            "signs come with pasted text."
        ),
    )
    NOT_UTF_8 = (
        "not-utf-8",
        "The file's bytes are not text in the encoding UTF-8.",
        "# saved as Windows-1252, in which é is the byte E9",
        "# saved as UTF-8, in which é is the bytes C3 A9",
        (
            "Save the file again and choose the encoding UTF-8; most editors have it in the "
            'status bar or under "Save as".'
        ),
    )
    REPEATED_KEY = (
        "repeated-key",
        "A key stands twice in one record; one value would be lost.",
        "{force: should, who: [chair], force: must}",
        "{force: should, who: [chair]}",
        "Keep one of the two lines. If both are meant, they are two records.",
    )
    TYPOGRAPHIC_QUOTES = (
        "typographic-quotes",
        "To YAML, curly quotes are a part of the text.",
        "point: “who chairs”",
        'point: "who chairs"',
        "Use the straight quotes of the keyboard around a value; curly ones are part of a text.",
    )
    YAML_ALIAS = (
        "yaml-alias",
        "Anchors, aliases and merges hide what a record holds.",
        "[&duty {force: must}, *duty]",
        "[{force: must}, {force: must}]",
        "Write out what is meant in each place.",
    )
    YAML_KEY = (
        "yaml-key",
        "A key is not plain text.",
        "{[chair]: the one who leads}",
        "{chair: the one who leads}",
        "Make the key a plain word, as the handbook lists it.",
    )
    YAML_SYNTAX = (
        "yaml-syntax",
        "The punctuation or the indentation is not that of YAML.",
        "says: The chair: someone from outside.",
        'says: "The chair: someone from outside."',
        "Put a text with a colon in quotes; use spaces and no tabs to indent, two for each level.",
    )
    YAML_TAG = (
        "yaml-tag",
        "Tags would give a value another type than it shows.",
        "title: !important line manager",
        "title: line manager",
        "Leave the tag out: Handrail knows which type each key has.",
    )
    YAML_TOO_DEEP = (
        "yaml-too-deep",
        "Records nested so deep are a slip of brackets or indents.",
        (
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            "[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
        ),
        "[chair]",
        "Look for a bracket that is never closed, or lines that are indented further and further.",
    )
    YAML_TOO_LARGE = (
        "yaml-too-large",
        "The file is larger than any that a person could write.",
        "# a file of more than four megabytes",
        "# a file for each document",
        "Look for something pasted by mistake; a document's text has no place in a content file.",
    )
    YAML_YES_NO = (
        "yaml-yes-no",
        "YAML tools read a bare yes or no in two ways.",
        "label: No",
        'label: "No"',
        (
            "Put yes, no, on and off in quotes if you mean the word, and write true or false "
            "for a switch."
        ),
    )
