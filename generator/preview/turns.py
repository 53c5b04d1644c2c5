"""What open pages ask of the preview: whether there is something new for them, and what was found.

Used by the server. A page carries the turn that it was served at; here is known since which turn it
is as it is, so that it is loaded again once for each change and not twice (ADR 30).
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

_LONGEST_WAIT = 25.0  # seconds


@dataclass(slots=True)
class State:
    """What the served pages ask for: whether there is something new, what was found, and where."""

    turn: int = 0
    """How often there was something new: pages made ahead of the rest, or a build that ended."""
    wrong: list[dict[str, object]] = field(default_factory=list)
    page: str = ""
    """Where what was saved last stands; nothing where it has no place of its own."""
    ahead: Mapping[str, bytes] = field(default_factory=dict)
    """Site path -> a page of the build under way."""
    changed: threading.Condition = field(default_factory=threading.Condition)
    _since: dict[str, int] = field(default_factory=dict)
    """Site path -> the turn since which that page is as it is; of all others `_whole`."""
    _whole: int = 0
    _waiting: Counter[str] = field(default_factory=Counter)
    """Site path -> how many wait for something new on that page."""
    _served: str = ""
    """Site path of the page that was served last."""

    def begin(self, pages: Mapping[str, bytes], page: str) -> None:
        """Some pages of a build are there before the rest, so that nothing in it is a mistake.

        Those that were begun before, of the same build, and are not among them stand as they were.
        """
        with self._next():
            self.wrong = [one for one in self.wrong if one["severity"] != "error"]
            every = (*self.ahead, *pages)
            other = [path for path in every if pages.get(path) != self.ahead.get(path)]
            self._since |= dict.fromkeys(other, self.turn)
            self.page, self.ahead = page, pages

    def settle(
        self,
        found: Iterable[dict[str, object]],
        page: str = "",
        stands: Callable[[str], bytes | None] = lambda _: None,
    ) -> None:
        """A site was built.

        Args:
            found: what there is to say of it.
            page: where what was saved stands.
            stands: gives each of its pages, by site path: those that were begun are as they were
                begun, or they are not.
        """
        with self._next():
            as_begun = [path for path, begun in self.ahead.items() if stands(path) == begun]
            self._since = {path: self._since[path] for path in as_begun}
            self._whole = self.turn
            self.wrong, self.page, self.ahead = list(found), page, {}

    def fail(self, found: Iterable[dict[str, object]]) -> None:
        """None was: the old one stands, and pages that were begun are as they were before."""
        with self._next():
            self._since |= dict.fromkeys(self.ahead, self.turn)
            self.wrong, self.page, self.ahead = list(found), "", {}

    def after(self, seen: int, page: str = "", loaded: int = 0) -> dict[str, object]:
        """The state, once there is something that a page has not seen, or after a while.

        Args:
            seen: the turn that the page knows of.
            page: its site path.
            loaded: the turn at which it was loaded, maybe from a server before this one.
        """
        with self.changed:
            self._waiting[page] += 1
            try:
                self.changed.wait_for(lambda: self.turn != seen, timeout=_LONGEST_WAIT)
            finally:
                self._waiting[page] -= 1
            return {
                "turn": self.turn,
                "wrong": self.wrong,
                "page": self.page,
                "again": not self._since.get(page, self._whole) <= loaded <= self.turn,
                "under_way": bool(self.ahead),
            }

    def served(self, page: str) -> tuple[int, bytes | None]:
        """The turn, and the page as the build under way has it, if it is there already."""
        with self.changed:
            self._served = page
            return self.turn, self.ahead.get(page)

    def looked_at(self) -> tuple[str, ...]:
        """Site paths of the pages that are open, as far as is known; the last one served first."""
        with self.changed:
            return self._served, *(path for path, many in self._waiting.items() if many)

    @contextmanager
    def _next(self) -> Iterator[None]:
        """In here it is the next turn; then all that wait for it are woken."""
        with self.changed:
            self.turn += 1
            yield
            self.changed.notify_all()
