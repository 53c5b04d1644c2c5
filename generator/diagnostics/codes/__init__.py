"""The codes of messages: every kind of mistake has one, and an explanation beside it.

Beside `Diagnostic`. Here stand the codes of what happens before the rules run, a file for each
layer; a rule declares its own in its file in `generator/checks/`. Nothing else is a code, so that a
list of all of them can be had, and a test holds a bad file against each.
"""

from generator.diagnostics.codes.code import Code
from generator.diagnostics.codes.command import Command
from generator.diagnostics.codes.linking import Linking
from generator.diagnostics.codes.parsing import Parsing
from generator.diagnostics.codes.reading import Reading
from generator.diagnostics.codes.unknown import Unknown

BEFORE_THE_RULES: tuple[Code, ...] = (*Reading, *Parsing, *Unknown, *Linking, *Command)
"""Every code that is no rule's."""

__all__ = ["BEFORE_THE_RULES", "Code", "Command", "Linking", "Parsing", "Reading", "Unknown"]
