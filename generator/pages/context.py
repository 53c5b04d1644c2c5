"""What every page family is given: the catalogue, the day, and the glossary made ready."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.pages.terms import TermIndex, index
from generator.shared_wording import Twins, find_twins


@dataclass(frozen=True, slots=True)
class Context:
    """The input of the pages: nothing else, no clock and no files."""

    catalogue: Catalogue
    today: date
    terms: TermIndex
    twins: Twins
    """Sentences that documents of different partnerships share."""


def make_context(catalogue: Catalogue, today: date) -> Context:
    """Prepare once what all pages share."""
    return Context(catalogue, today, index(catalogue.terms), find_twins(catalogue))
