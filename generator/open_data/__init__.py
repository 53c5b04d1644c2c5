"""Everything on the site as open data: `data/v1/*.json`, each with its JSON Schema beside it.

Derived from the catalogue. A table is a module's business; this one only gathers them.
"""

from __future__ import annotations

from collections.abc import Collection

from generator.derived.derive import Derived
from generator.open_data import (
    changes,
    checklists,
    comparison,
    documents,
    guides,
    partnerships,
    policy,
)

FOLDER = "data/v1"


def files(derived: Derived, downloads: Collection[str] = ()) -> dict[str, bytes]:
    """The open data: site path -> bytes. `downloads` are the files that pages offer."""
    catalogue = derived.catalogue
    published: dict[str, bytes] = {}
    tables = (
        partnerships.partnerships(derived),
        *policy.tables(derived),
        partnerships.sources(derived),
        guides.table(derived),
        documents.table(catalogue, downloads),
        checklists.table(derived),
        changes.table(derived),
        *(comparison.tables(catalogue) if catalogue.compared else ()),
    )
    for table in tables:
        published[f"{FOLDER}/{table.name}.json"] = table.data()
        published[f"{FOLDER}/{table.name}.schema.json"] = table.schema()
    return published
