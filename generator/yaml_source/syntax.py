"""What is wrong with a file that is no YAML, in an editor's words.

Part of reading: PyYAML finds the place, here it is said what to look for.
"""

from __future__ import annotations

import re

import yaml

from generator.diagnostics.codes import Reading
from generator.yaml_source.refusals import Refusal, misplaced

_COMMENT = re.compile(r"\S[ \t]+#")
_INDENTED_BY_TAB = re.compile(r"^ *\t")

_KNOWN = (
    (
        "mapping values are not allowed",
        "a colon here is read as a new key",
        "If the colon belongs to the text, put the whole text in quotes.",
    ),
    (
        "cannot start any token",
        "a text cannot begin with {sign}",
        "Put the whole text in straight quotes: ' or \".",
    ),
    (
        "could not find expected ':'",
        "a key lacks its colon, or a text runs on at the wrong indent",
        "Check this line and the one above it.",
    ),
    (
        "did not find expected",
        "the indentation or punctuation is not right ({problem})",
        "Check that dashes line up and that quotes and brackets are closed, here and above.",
    ),
)
"""A part of what PyYAML says, and what an editor is told: message and hint."""


def of_syntax(bad: yaml.MarkedYAMLError, text: str, since: int) -> Refusal:
    """A mistake in the syntax of a text, of which all was sound up to an index."""
    mark = bad.problem_mark or bad.context_mark
    index, line, column = (mark.index, mark.line, mark.column) if mark else (0, 0, 0)
    start = text.rfind("\n", 0, since) + 1
    end = text.find("\n", index)
    lines = text[start : end if end >= 0 else len(text)]
    last = lines[lines.rfind("\n") + 1 :]
    unseen = misplaced(lines, (text.count("\n", 0, start) + 1, 1))
    if unseen:
        return unseen
    message, hint = _explained(bad, last, lines, text[index : index + 1])
    return Refusal((line + 1, column + 1), Reading.YAML_SYNTAX, message, hint)


def _explained(bad: yaml.MarkedYAMLError, line: str, lines: str, sign: str) -> tuple[str, str]:
    """Message and hint.

    Args:
        bad: what PyYAML says.
        line: the line where reading broke off.
        lines: the same with those above it, from the last that was sound.
        sign: the sign at which it broke off.
    """
    problem = str(bad.problem or "the file is not valid YAML")
    if _INDENTED_BY_TAB.match(line) or "'\\t'" in problem:
        return "a tab is used to indent", "Use spaces; most editors can convert tabs."
    if "expected a single document" in str(bad.context):
        return "a line '---' begins a second document", "Keep one document in a file."
    known = ((message, hint) for part, message, hint in _KNOWN if part in problem)
    message, hint = next(
        known, ("{problem}", "Check quotes, brackets and indentation around here.")
    )
    return message.format(problem=problem, sign=sign), hint + _of_comment(lines)


def _of_comment(lines: str) -> str:
    found = _COMMENT.search(lines)
    return " All that follows ' #' in a line is a comment." if found else ""
