"""What every page family is given: the catalogue, the day, and the glossary made ready."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.pages.terms import TermIndex, index


@dataclass(frozen=True, slots=True)
class Context:
    """The input of the pages: nothing else, no clock and no files."""

    catalogue: Catalogue
    today: date
    terms: TermIndex


def make_context(catalogue: Catalogue, today: date) -> Context:
    """Prepare once what all pages share."""
    return Context(catalogue, today, index(catalogue.terms))
