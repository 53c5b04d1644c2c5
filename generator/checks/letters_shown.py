"""Promise 5: what stands on the site is set in the site's own typeface, to its last letter.

A browser takes a letter that the shipped fonts lack from another font: it shows, and looks wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Severity
from generator.diagnostics.codes import Code
from generator.parse.placed import Placed

LETTER_NOT_SHOWN = Code(
    "letter-not-shown",
    "A text has a letter that the site's typeface does not have.",
    wrong="name: Northmoṓr",
    right="name: Northmoor",
    advice="Keep the letter where a name needs it: readers see it in another typeface.",
)

LACKING = re.compile(
    "[^ -~\u00a0-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126-\u0127\u012a-\u012b"
    "\u012e-\u0133\u0136-\u0137\u0139-\u013e\u0141-\u0148\u0150-\u0155\u0158-\u015b"
    "\u015e-\u0165\u016a-\u016b\u016e-\u017e\u0192\u0218-\u021b\u0237\u02c6-\u02c7\u02c9"
    "\u02da\u02dc-\u02dd\u0300-\u0301\u0303-\u0304\u0308\u1e80-\u1e85\u1e9e\u1ef2-\u1ef3"
    "\u2013-\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2039-\u203a\u2044\u20ac\u20b9"
    "\u2113\u2122\u2212\u2215\\s]"
)
"""What no font in `site_templates/assets/fonts` has: a test holds the two together."""


def _letters_shown(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        _check((partnership, *partnership.sources, *partnership.records()), out)


def _of_glossary(derived: Derived, out: Findings) -> None:
    _check(derived.catalogue.glossary, out)


def _check(records: Iterable[Placed[Any]], out: Findings) -> None:
    for placed in records:
        for text in _texts(placed.record.model_dump()) if _suspect(placed.record) else ():
            for letter in dict.fromkeys(LACKING.findall(text)):
                out.report(
                    placed.location,
                    LETTER_NOT_SHOWN,
                    f"'{letter}' (U+{ord(letter):04X}) is not in the site's typeface: '{text}'",
                    "Readers see it in another font. Keep it where a name needs it.",
                )


def _suspect(record: BaseModel) -> bool:
    """Whether any text of a record can have such a letter, asked of all of them at once."""
    whole = record.model_dump_json()
    return bool(LACKING.search(whole)) or "\\u" in whole


def _texts(value: Any) -> Iterator[str]:
    """Every text in a record, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inside in value.values():
            yield from _texts(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from _texts(inside)


RULE = Rule(
    promise="Each letter of what is said is in the site's typeface.",
    codes=(LETTER_NOT_SHOWN,),
    check=_letters_shown,
    severity=Severity.WARNING,
)
OF_GLOSSARY = Rule(
    promise="So is each of the glossary.",
    codes=(LETTER_NOT_SHOWN,),
    check=_of_glossary,
    severity=Severity.WARNING,
    shared=True,
)
