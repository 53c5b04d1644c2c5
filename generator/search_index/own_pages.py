"""What can be found of the site's own pages: the lists, the comparison, privacy and the rest."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.catalogue import Catalogue
from generator.search_index.entry import Entry, EntryKind


def own_pages(catalogue: Catalogue) -> Iterator[Entry]:
    """The site's own pages, with words that people would look for them by."""
    for path, title, words in _pages(catalogue):
        yield Entry(
            kind=EntryKind.PAGE,
            href=path,
            where=("This site",),
            what=title,
            words=" ".join(words),
            answers=(f"page:{path}",),
        )


def _pages(catalogue: Catalogue) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Address, title and words of each."""
    site, words = catalogue.site, catalogue.search.found_by
    yield addresses.A_TO_Z, "A to Z", words.a_to_z
    yield addresses.TOPICS, "All topics", words.topics
    yield addresses.GLOSSARY, "Glossary", words.glossary
    yield addresses.SOURCES, "Sources", words.sources
    yield addresses.CHANGES, "What has changed", words.changes
    yield addresses.ACCESSIBILITY, "Accessibility statement", words.accessibility
    yield addresses.PRIVACY, site.privacy.title, (*words.privacy, site.privacy.lead)
    yield addresses.ABOUT, site.about.title, (*words.about, site.about.lead)
    if catalogue.compared:
        yield addresses.COMPARE, "Compare partnerships", words.compare
        yield addresses.CROSSING, "A case that crosses a boundary", words.crossing
