"""Everything on the site as open data: `data/v1/*.json`, each with its JSON Schema beside it.

Derived from the catalogue. A table is a module's business; this one only gathers them.
"""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.open_data import checklists, guides, policy

FOLDER = "data/v1"


def files(catalogue: Catalogue) -> dict[str, bytes]:
    """The open data: site path -> bytes."""
    published: dict[str, bytes] = {}
    tables = (*policy.tables(catalogue), guides.table(catalogue), checklists.table(catalogue))
    for table in tables:
        published[f"{FOLDER}/{table.name}.json"] = table.data()
        published[f"{FOLDER}/{table.name}.schema.json"] = table.schema()
    return published
