"""What is kept of a judgement is read back as it was, or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from generator.checks.verdicts import Verdict, verdict_in
from generator.diagnostics import Diagnostic, Location, Severity
from generator.diagnostics.codes import Parsing

CODES = {str(code): code for code in Parsing}
ERROR = Diagnostic(
    Location(PurePosixPath("content/site.yml"), 3, 7),
    Parsing.UNREADABLE,
    "it cannot be read",
    "Put a readable file there.",
    Severity.ERROR,
)
WARNING = replace(ERROR, severity=Severity.WARNING, message="look at this")
WHOLE = Verdict((ERROR, WARNING), (WARNING,))


def test_all_of_it_comes_back() -> None:
    assert verdict_in(WHOLE.as_bytes(), CODES) == WHOLE


@pytest.mark.parametrize("raw", [b"", b"{}", b"[]", b"[[1], []]", b"[" * 10_000])
def test_what_is_no_verdict_is_none(raw: bytes) -> None:
    assert verdict_in(raw, CODES) is None
    assert verdict_in(WHOLE.as_bytes()[:-3], CODES) is None
    assert verdict_in(WHOLE.as_bytes(), {}) is None
