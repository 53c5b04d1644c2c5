"""All that was measured, kept as soon as it is known: a run that was broken off can go on.

Above nothing; every part of `bench` writes here, and `targets` and `report` read it.
"""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median


class NotMeasuredError(Exception):
    """A figure that was asked for is not there."""


class Figures:
    """What was measured at each number of partnerships: by name, one value a round."""

    def __init__(self, file: Path, *, resumed: bool = False) -> None:
        """What the file holds already, where the run goes on; else nothing."""
        self._file = file
        self._values: dict[str, dict[str, list[float]]] = {}
        self._parts: dict[str, dict[str, str]] = {}
        """Number -> part -> why it failed; nothing where it was measured to its end."""
        if resumed and file.is_file():
            kept = json.loads(file.read_text(encoding="utf-8"))
            self._values, self._parts = kept["values"], kept["parts"]

    def add(self, number: int, name: str, value: float) -> None:
        """One more value."""
        self._values.setdefault(str(number), {}).setdefault(name, []).append(value)
        self._keep()

    def fail(self, number: int, part: str, why: str) -> None:
        """A part was not measured to its end."""
        self._parts.setdefault(str(number), {})[part] = why
        self._keep()

    def end(self, number: int, part: str) -> None:
        """A part was measured to its end."""
        self.fail(number, part, "")

    def ended(self, number: int, part: str) -> bool:
        """Whether it was."""
        return self._parts.get(str(number), {}).get(part) == ""

    def of(self, number: int, name: str) -> tuple[float, ...]:
        """All values of a name; none where it was not measured."""
        return tuple(self._values.get(str(number), {}).get(name, ()))

    def names(self, number: int) -> tuple[str, ...]:
        """All that was measured."""
        return tuple(self._values.get(str(number), {}))

    def median(self, number: int, name: str) -> float:
        """The median.

        Raises:
            NotMeasuredError: there is no value.
        """
        values = self.of(number, name)
        if not values:
            raise NotMeasuredError(name)
        return median(values)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of partnerships at which anything was measured, fewest first."""
        return tuple(sorted(int(number) for number in self._values))

    @property
    def largest(self) -> int:
        """The largest of them.

        Raises:
            NotMeasuredError: nothing was measured at all.
        """
        if not self._values:
            raise NotMeasuredError("anything")
        return self.numbers[-1]

    @property
    def failed(self) -> tuple[tuple[int, str, str], ...]:
        """Number of partnerships, part, and why it was not measured."""
        return tuple(
            (int(number), part, why)
            for number, parts in self._parts.items()
            for part, why in parts.items()
            if why
        )

    def _keep(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"values": self._values, "parts": self._parts}, indent=1)
        made = self._file.with_suffix(".new")
        made.write_text(text, encoding="utf-8")
        made.replace(self._file)
