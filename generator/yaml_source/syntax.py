"""What is wrong with a file that is no YAML, in an editor's words.

Part of reading: PyYAML finds the place, here it is said what to look for.
"""

from __future__ import annotations

import yaml


def explained(bad: yaml.MarkedYAMLError, text: str, number: int) -> tuple[str, str]:
    """Message and hint for a mistake in the syntax of a text, at the line of that number from 1."""
    lines = text.splitlines()
    line = lines[number - 1] if number <= len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())] or "'\\t'" in str(bad.problem):
        return "a tab is used to indent", "Use spaces; most editors can convert tabs."
    problem = str(bad.problem or "the file is not valid YAML")
    if "mapping values are not allowed" in problem:
        return (
            "a colon here is read as a new key",
            "If the colon belongs to the text, put the whole text in quotes.",
        )
    if "could not find expected ':'" in problem:
        return (
            "a key lacks its colon, or a text runs on at the wrong indent",
            "Check this line and the one above it.",
        )
    if "did not find expected" in problem:
        return (
            f"the indentation or punctuation is not right ({problem})",
            "Check that dashes line up and that quotes and brackets are closed, here and above.",
        )
    if "expected a single document" in str(bad.context):
        return "a line '---' begins a second document", "Keep one document in a file."
    return problem, "Check quotes, brackets and indentation around here."
