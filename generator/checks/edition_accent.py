"""Publishing: what stands on a partnership's own colour can be read (WCAG 2.2, 1.4.3, 1.4.11)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code

ACCENT_TOO_FAINT = Code(
    "accent-too-faint",
    "What stands on an edition's own colour, or is drawn in it, is hard to see.",
    wrong='accent: "#7d9aa0"',
    right='accent: "#23306b"',
    advice="Take a darker shade: light letters stand on it.",
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A colour of `tokens.css` that stands on the accent, or that the accent is drawn on."""

    colours: str
    """`light` or `dark`."""
    name: str
    hex: str
    least: float
    """The least ratio of contrast, of 21."""


BESIDE = (
    Beside("light", "--on-accent", "#ffffff", 4.5),
    Beside("light", "--on-accent-2", "#c9e2e4", 4.5),
    Beside("light", "--ground", "#f4f6f5", 3.0),
    Beside("dark", "--on-accent", "#f2f8f8", 4.5),
    Beside("dark", "--on-accent-2", "#b9d9dc", 4.5),
)
"""As `tokens.css` has them; a test holds the two together."""


def contrast(one: str, other: str) -> float:
    """The ratio of contrast of two colours, each as `#rrggbb`: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(hex: str) -> float:
    red, green, blue = (_linear(int(hex[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _accent(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        edition = partnership.edition
        if edition is None or edition.record.accent is None:
            continue
        for beside in BESIDE:
            found = contrast(edition.record.accent, beside.hex)
            if found < beside.least:
                out.report(
                    edition.where("accent"),
                    ACCENT_TOO_FAINT,
                    f"in {beside.colours} colours '{edition.record.accent}' has a contrast of "
                    f"{found:.2f} to {beside.name} ({beside.hex}); {beside.least} is the least",
                    "Take a darker shade of it: light letters stand on it.",
                )


RULE = Rule(
    promise="Letters on a partnership's own colour reach WCAG 2.2 AA, in light and in dark.",
    codes=(ACCENT_TOO_FAINT,),
    check=_accent,
)
