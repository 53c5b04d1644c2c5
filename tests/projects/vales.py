"""So many partnerships as are wanted, all alike and undated, in place of the invented three."""

from __future__ import annotations

from tests.projects import BOARDS
from tests.projects.edited import Edited, unedited

NATIONS = ("England", "Scotland", "Wales")
CHANGES = "content/changes.yml"


def many(number: int) -> Edited:
    """The invented project with so many vales."""
    folder = "content/partnerships"
    edited = unedited(BOARDS)
    for n in range(number):
        vale = f"{folder}/vale-{n:02}"
        edited = (
            edited.copy(f"{folder}/eastmere", vale)
            .replace(f"{vale}/partnership.yml", "name: Eastmere\n", f"name: Vale {n:02}\n")
            .replace(f"{vale}/partnership.yml", "prefix: ea\n", f"prefix: v{n}\n")
            .replace(f"{vale}/partnership.yml", "nation: Scotland", f"nation: {NATIONS[n % 3]}")
            .replace(f"{vale}/documents/main/document.yml", "dated: 2026-01-09\n", "")
            .replace(f"{vale}/documents/main/document.yml", "review: 2027-01\n", "")
            .replace(f"{vale}/documents/main/document.yml", "in-progress", "complete")
        )
    for board in ("northmoor", "saltmarsh", "eastmere"):
        edited = edited.without(f"{folder}/{board}")
    return edited.write("content/glossary.yml", "terms: []").write(CHANGES, "changes: []")
