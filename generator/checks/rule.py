"""What a rule is: a promise, the codes by which it is told that the promise is broken, and a check.

Lowest part of the checks. A rule can say nothing under a code that it has not declared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.derived.derive import Derived
from generator.diagnostics import Diagnostic, Diagnostics, Location, Severity
from generator.diagnostics.codes import Code


@dataclass(frozen=True, slots=True)
class Rule:
    """An editorial rule over the finished catalogue and what follows from it."""

    promise: str
    """What holds of all content where nothing is reported."""
    codes: tuple[Code, ...]
    check: Callable[[Derived, Findings], None]
    severity: Severity = Severity.ERROR
    shared: bool = False
    """Whether it looks from one partnership to another, or at what they share: all others find the
    same in each partnership by itself, with no other in sight."""

    def run(self, derived: Derived, out: Diagnostics) -> None:
        """Report wherever the promise is broken. Raises nothing of what an editor could cause."""
        self.check(derived, Findings(self, out))


@dataclass(frozen=True, slots=True)
class Findings:
    """Takes what one rule finds, and gives it the rule's severity."""

    rule: Rule
    diagnostics: Diagnostics

    def report(self, location: Location, code: Code, message: str, hint: str = "") -> None:
        """Record a place at which the rule's promise is broken.

        Raises:
            AssertionError: the rule does not declare the code: a mistake of ours.
        """
        assert code in self.rule.codes, f"the rule does not declare the code {code}"
        severity = self.rule.severity
        self.diagnostics.extend((Diagnostic(location, code, message, hint, severity),))
