"""Clauses as they are named down a page: once in a row, and in a list by what they add to its own.

Statements, checklists and the handbook show a clause beside its words; nothing beside them says
"as above", so that has to be true of the very line above.
"""

from __future__ import annotations

import re


class Clauses:
    """Names the clauses of lines in the order in which they are read."""

    def __init__(self) -> None:
        self._last = ""

    def shown(self, clause: str, head: str = "") -> str:
        """What stands beside a line; nothing, where the line above is of the same clause.

        `head` is the clause of the lead-in of its list: `a` stands for `Criteria 1a` below
        `Criteria 1`, unless a clause of another paragraph was named in between.
        """
        last, self._last = self._last, clause
        if clause == last:
            return ""
        near = bool(head) and (last == head or bool(_added(last, head)))
        return (near and _added(clause, head)) or clause


def _added(clause: str, head: str) -> str:
    """What a clause adds to one that it is part of: nothing, where it is no part of that."""
    part = re.fullmatch(rf"{re.escape(head)}\(?([a-z]+)\)?", clause)
    return part[1] if part else ""
