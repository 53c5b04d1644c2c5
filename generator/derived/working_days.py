"""Working days: Monday to Friday without the bank holidays of a nation, for the years to come.

Derived data, worked out at build from the rules that a well-kept library holds, so that a page can
count without asking anyone. Whatever has not been announced yet is not in it: the page says so.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

YEARS = 4
"""The year of the build and the three that follow."""

_SATURDAY = 5
_SUBSTITUTE = " (observed)"
_PLACES = {
    "Scotland": ("SCT", "Scotland"),
    "Northern Ireland": ("NIR", "Northern Ireland"),
}
_ELSE = ("ENG", "England and Wales")
"""For England and for Wales, which share theirs, and where a document does not say its nation."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The bank holidays of a nation that fall on a weekday, from the first day to the last."""

    place: str
    stated: bool
    """Whether the partnership's document says where it belongs."""
    first: date
    last: date
    holidays: tuple[tuple[date, str], ...]

    @property
    def days(self) -> frozenset[date]:
        """The holidays without their names."""
        return frozenset(day for day, _ in self.holidays)


def calendar(nation: str, year: int) -> Calendar:
    """The calendar for a partnership, from the start of a year on."""
    subdivision, place = _PLACES.get(nation, _ELSE)
    return Calendar(
        place=place,
        stated=nation != "not stated",
        first=date(year, 1, 1),
        last=date(year + YEARS - 1, 12, 31),
        holidays=_holidays(subdivision, year),
    )


@cache
def _holidays(subdivision: str, year: int) -> tuple[tuple[date, str], ...]:
    found = country_holidays("GB", subdiv=subdivision, years=range(year, year + YEARS))
    return tuple(
        (day, _named(found[day]))
        for day in sorted(found)
        if day.weekday() < _SATURDAY and year <= day.year < year + YEARS
    )


def _named(name: str) -> str:
    base = name.removesuffix(_SUBSTITUTE)
    return base if base == name else f"{base}, substitute day"


def add_working_days(start: date, number: int, holidays: Collection[date]) -> date:
    """The last of so many working days after a day, which is not itself counted."""
    day = start
    while number > 0:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and day not in holidays:
            number -= 1
    return day
