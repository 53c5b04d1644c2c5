"""The search index: two levels of data, as script files that register themselves.

`index.js` holds what is few (topics, terms, partnerships, the site's own pages, the phrases that
mean one thing and the words of `content/search.yml`); `shard-<partnership>.js` holds all that one
partnership's documents say. They are scripts and not JSON because a page opened from a folder may
load a script and may not fetch.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator import addresses
from generator.catalogue import Catalogue, Partnership
from generator.derived.derive import Derived
from generator.search_index.entry import Entry, EntryKind, by_kind
from generator.search_index.guides import guide_entries
from generator.search_index.own import own_entries
from generator.search_index.own_pages import own_pages
from generator.search_index.phrases import phrase_families
from generator.search_index.shared import pair_paths, shared_entries
from generator.search_index.silences import silence_entries
from generator.search_index.statements import statement_entries
from generator.search_index.words import language

__all__ = ["FOLDER", "Entry", "EntryKind", "index_file", "index_files", "shard_file"]

FOLDER = "assets/search"


def index_files(derived: Derived) -> dict[str, bytes]:
    """Site path -> bytes of the index and of one shard for each partnership."""
    files = index_file(derived)
    for partnership in derived.catalogue.partnerships:
        files |= shard_file(partnership, derived)
    return files


def index_file(derived: Derived) -> dict[str, bytes]:
    """The first level."""
    return {f"{FOLDER}/index.js": _script(_first_level(derived.catalogue))}


def shard_file(partnership: Partnership, derived: Derived) -> dict[str, bytes]:
    """The shard of one partnership."""
    return {f"{FOLDER}/shard-{partnership.id}.js": _script(_shard(partnership, derived))}


def _first_level(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "partnerships": {
            partnership.id: partnership.record.name for partnership in catalogue.partnerships
        },
        "stages": [
            {"id": stage.id, "title": stage.title, "topics": [topic.id for topic in stage.topics]}
            for stage in catalogue.stages
        ],
        "urgent": [topic.id for topic in catalogue.topics.values() if topic.urgent],
        "safety": catalogue.site.safety.line,
        "pairs": pair_paths(catalogue),
        "language": language(catalogue.search),
        "phrases": phrase_families(catalogue),
        "entries": by_kind([*shared_entries(catalogue), *own_pages(catalogue)]),
    }


def _shard(partnership: Partnership, derived: Derived) -> dict[str, Any]:
    catalogue = derived.catalogue
    words = catalogue.search
    entries = [
        *statement_entries(catalogue, partnership),
        *silence_entries(partnership, words.circumstances),
        *own_entries(catalogue, partnership, derived.checklists_for(partnership)),
        *guide_entries(derived.graphs_of(partnership.id), words.found_by),
    ]
    return {
        "partnership": partnership.id,
        "document": partnership.record.document_phrase,
        "paths": {
            stage.id: addresses.stage_path(partnership.id, stage.id) for stage in catalogue.stages
        },
        "entries": by_kind(entries),
    }


def _script(data: Mapping[str, Any]) -> bytes:
    """ASCII only, since not every host says which encoding a script has."""
    written = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return f"handrailSearch.add({written});\n".encode("ascii")
