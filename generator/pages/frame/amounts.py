"""Numbers and sizes in words.

Beside `wording`, and apart from it since the command line needs no more of it.
"""

from __future__ import annotations


def count(number: int, noun: str, many: str = "") -> str:
    """A number with its noun: `1 silence`, `2 silences`."""
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"


def size(length: int) -> str:
    """A length in bytes as people read it: `16 KB`, `1.2 MB`."""
    return f"{length / 1e6:.1f} MB" if length >= 1e6 else f"{max(1, round(length / 1000))} KB"
