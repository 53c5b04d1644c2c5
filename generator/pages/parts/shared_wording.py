"""Wording that documents share, as a page says it: agreement that was copied is not independent."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Provision, Source
from generator.derived.shared_wording import Overlap, Twin, overlaps
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link

_MOST = 0.75
"""From this share on, a sentence stands in the other document almost whole."""


@dataclass(frozen=True, slots=True)
class SharedView:
    """One other document in which words of a provision's sentence stand too."""

    much: str
    whose: Link


@dataclass(frozen=True, slots=True)
class OverlapView:
    """How many of a document's sentences share wording with one other document."""

    whose: Link
    sentences: int
    of: int


def shared_with(provision: Provision, page: Standpoint) -> tuple[SharedView, ...]:
    """The documents of other partnerships that share the wording of a provision's sentences."""
    return tuple(
        SharedView("almost all" if twin.share >= _MOST else "part", _where(twin, page))
        for twin in page.derived.twins(provision)
    )


def overlap_views(source: Source, page: Standpoint) -> tuple[OverlapView, ...]:
    """The documents that share sentences with one document."""
    return tuple(
        OverlapView(_document(overlap, page), overlap.sentences, overlap.of)
        for overlap in overlaps(source, page.derived.shared_wording)
    )


def _where(twin: Twin, page: Standpoint) -> Link:
    """The first provision that stands on the twin sentence, or the document where none does."""
    path = page.derived.known.landings.get((twin.partnership, twin.document, twin.at))
    if path is None:
        return _document(twin, page)
    return page.link(page.catalogue.by_id[twin.partnership].record.document_phrase, path)


def _document(shared: Twin | Overlap, page: Standpoint) -> Link:
    partnership = page.catalogue.by_id[shared.partnership]
    path = addresses.source_path(shared.partnership, shared.document)
    return page.link(partnership.record.document_phrase, path)
