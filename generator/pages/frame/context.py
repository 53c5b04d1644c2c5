"""What pages are made from, and a page that knows where it stands.

`Context` is the input of all pages; `Standpoint` is one page of them, bound to its address, so
that whatever is shown there can link without being told where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator import addresses
from generator.catalogue import Catalogue, Kept
from generator.derived.derive import Derived
from generator.pages.frame.page import Link
from generator.pages.frame.terms import TermIndex, index


@dataclass(frozen=True, slots=True)
class Context:
    """The input of the pages: nothing else, no clock and no files."""

    derived: Derived
    today: date
    terms: TermIndex
    files: Mapping[str, int] = field(default_factory=dict)
    """Files to download: site path -> size in bytes."""
    scripts: bool = True
    """Whether pages may have scripts; where a host blocks them, they say what serves instead."""
    way: Callable[[str, str], str] = addresses.relative
    """From one page to another: pages that are bound into one file lead otherwise."""
    kept: Kept = field(default_factory=Kept, init=False, repr=False, compare=False)
    """Views that several pages show alike."""

    @property
    def catalogue(self) -> Catalogue:
        """What all is derived from."""
        return self.derived.catalogue

    def of(self, partnership: str) -> Context:
        """What one partnership's own pages are made from, by its id."""
        return replace(self, derived=self.derived.own(partnership))

    def page(self, path: str) -> Standpoint:
        """The page that comes out at a site path."""
        return Standpoint(self, path)


@dataclass(frozen=True, slots=True)
class Standpoint:
    """A page, as what is shown on it sees it."""

    context: Context
    path: str
    """Where it comes out, as `generator.addresses` has it, without a fragment."""

    @property
    def catalogue(self) -> Catalogue:
        """What all pages show."""
        return self.context.catalogue

    @property
    def derived(self) -> Derived:
        """What follows from the catalogue."""
        return self.context.derived

    @property
    def files(self) -> Mapping[str, int]:
        """Files to download: site path -> size in bytes."""
        return self.context.files

    def whose(self, partnership: str) -> str:
        """A partnership's name, for each of its lines on a page that is not its own; else empty."""
        own = self.path.startswith((f"partnerships/{partnership}/", f"sources/{partnership}/"))
        return "" if own else self.catalogue.by_id[partnership].record.name

    def href(self, target: str) -> str:
        """The way from this page to a site path, with or without a fragment."""
        return self.context.way(self.path, target)

    def link(self, text: str, target: str) -> Link:
        """Words that lead from this page to a site path."""
        return Link(text, self.href(target))


def make_context(
    derived: Derived, today: date, files: Mapping[str, int] | None = None, scripts: bool = True
) -> Context:
    """Prepare once what all pages share; `files` gives site path -> size in bytes."""
    return Context(derived, today, index(derived.catalogue.glossary), files or {}, scripts)
