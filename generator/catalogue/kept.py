"""What is worked out once and asked for often.

Lowest part of the catalogue. Whatever holds a `Kept` is what the results follow from, and they are
as old as that: nothing outlives a build.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Kept:
    """Results, by what tells each apart from all others of the same holder."""

    def __init__(self) -> None:
        self._made: dict[Hashable, Any] = {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What stands for a key, made when it is first asked for.

        The key begins with the function whose result it is, and names all that this depends on
        beside the holder.
        """
        if key not in self._made:
            self._made[key] = make()
        found: T = self._made[key]
        return found
