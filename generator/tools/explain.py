"""What a message means: the explanation of its code, which stands beside the code itself.

Used by the command line. Codes are declared in `diagnostics/codes/` and by each rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks import DECLARED, RULES, sentences_confirmed
from generator.diagnostics import did_you_mean
from generator.diagnostics.codes import Code


class UnknownCodeError(Exception):
    """Nothing is called so; the text names what is near."""


def explained(name: str) -> Iterator[str]:
    """What a code means, wrong and right, and what to do, in lines.

    Raises:
        UnknownCodeError: there is no such code.
    """
    code = DECLARED.get(name)
    if code is None:
        raise UnknownCodeError(
            f"there is no code '{name}'. {did_you_mean(name, DECLARED)}".rstrip()
        )
    yield f"{code}: {code.about}"
    for promise in _promises(code):
        yield f"It breaks the promise: {promise}"
    yield from ("", "Wrong:", *_indented(code.wrong))
    yield from ("", "Right:", *_indented(code.right))
    yield from ("", code.advice)


def listed() -> Iterator[str]:
    """Every code with its sentence, in the order of the alphabet."""
    width = max(map(len, DECLARED))
    for name in sorted(DECLARED):
        yield f"{name:<{width}}  {DECLARED[name].about}"


def _promises(code: Code) -> Iterator[str]:
    for rule in (*RULES, sentences_confirmed.LAST):
        if code in rule.codes:
            yield rule.promise
            return


def _indented(text: str) -> Iterator[str]:
    yield from (f"    {line}" for line in text.split("\n"))
