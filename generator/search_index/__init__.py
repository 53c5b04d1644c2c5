"""The search index: two levels of data, as script files that register themselves.

`index.js` holds what is few (topics, terms, partnerships, the site's own pages, the phrases that
mean one thing and the words of `content/search.yml`); `shard-<partnership>.js` holds all that one
partnership's documents say. They are scripts and not JSON because a page opened from a folder may
load a script and may not fetch.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from generator.catalogue import Catalogue
from generator.derived.derive import Derived
from generator.search_index.entries import partnership_entries, shared_entries
from generator.search_index.entry import Entry, EntryKind
from generator.search_index.guides import guide_entries
from generator.search_index.own_pages import own_pages
from generator.search_index.phrases import phrase_families
from generator.search_index.words import language

__all__ = ["FOLDER", "Entry", "EntryKind", "index_files"]

FOLDER = "assets/search"


def index_files(derived: Derived) -> dict[str, bytes]:
    """Site path -> bytes of the index and of one shard for each partnership."""
    catalogue = derived.catalogue
    shared = [*shared_entries(catalogue), *own_pages(catalogue)]
    files = {f"{FOLDER}/index.js": _script(_first_level(catalogue, shared))}
    for partnership in catalogue.partnerships:
        found = [*partnership_entries(catalogue, partnership), *guide_entries(partnership, derived)]
        shard = {"partnership": partnership.id, "entries": [_written(entry) for entry in found]}
        files[f"{FOLDER}/shard-{partnership.id}.js"] = _script(shard)
    return files


def _first_level(catalogue: Catalogue, entries: Iterable[Entry]) -> dict[str, Any]:
    return {
        "partnerships": {
            partnership.id: partnership.record.name for partnership in catalogue.partnerships
        },
        "language": language(catalogue.search),
        "phrases": phrase_families(catalogue),
        "entries": [_written(entry) for entry in entries],
    }


def _written(entry: Entry) -> dict[str, Any]:
    """An entry without its empty fields."""
    return {key: value for key, value in asdict(entry).items() if value}


def _script(data: Mapping[str, Any]) -> bytes:
    """ASCII only, since not every host says which encoding a script has."""
    written = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return f"handrailSearch.add({written});\n".encode("ascii")
