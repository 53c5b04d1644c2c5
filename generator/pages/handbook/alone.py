"""The pages of one partnership as if there were no other: what its handbook is made of.

A link on them is not yet one: it names the site path that it leads to, and whoever binds the pages
knows whether that is among them.
"""

from __future__ import annotations

from dataclasses import replace

from generator.pages.frame.context import Context
from generator.pages.frame.terms import index

TO = "to:"
"""Stands before the site path in a link that is not yet one."""


def alone(partnership: str, context: Context) -> Context:
    """What pages of this partnership, by its id, are made from; they offer no files."""
    derived = context.derived.alone(partnership)
    terms = index(derived.catalogue.glossary)
    return replace(context, derived=derived, terms=terms, files={}, way=_named)


def _named(_: str, target: str) -> str:
    return f"{TO}{target}"
