"""What every page family is given: the catalogue, the day, and the glossary made ready."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.catalogue import Catalogue
from generator.derived.guide_uses import Uses, uses_of
from generator.derived.shared_wording import Twins, find_twins
from generator.pages.frame.terms import TermIndex, index


@dataclass(frozen=True, slots=True)
class Context:
    """The input of the pages: nothing else, no clock and no files."""

    catalogue: Catalogue
    today: date
    terms: TermIndex
    twins: Twins
    """Sentences that documents of different partnerships share."""
    uses: Uses
    """Where guides use each provision."""
    files: Mapping[str, int] = field(default_factory=dict)
    """Files to download: site path -> size in bytes."""


def make_context(
    catalogue: Catalogue, today: date, files: Mapping[str, int] | None = None
) -> Context:
    """Prepare once what all pages share."""
    return Context(
        catalogue,
        today,
        index(catalogue.terms),
        find_twins(catalogue),
        uses_of(catalogue),
        files or {},
    )
