"""Working days are counted as a person with a calendar would count them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derived.working_days import YEARS, add_working_days, calendar

DAYS = st.dates(date(2026, 1, 1), date(2029, 10, 1))
NATIONS = st.sampled_from(["England", "Wales", "Scotland", "Northern Ireland", "not stated"])


def working(day: date, holidays: frozenset[date]) -> bool:
    return day.isoweekday() <= 5 and day not in holidays


@given(DAYS, st.integers(1, 60), NATIONS)
def test_so_many_working_days_lie_between(start: date, number: int, nation: str) -> None:
    holidays = calendar(nation, 2026).days
    end = add_working_days(start, number, holidays)
    after = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(working(day, holidays) for day in after) == number
    assert working(end, holidays)


@given(DAYS, st.integers(0, 30), st.integers(0, 30), NATIONS)
def test_counting_in_two_goes_is_counting_in_one(
    start: date, one: int, two: int, nation: str
) -> None:
    holidays = calendar(nation, 2026).days
    halfway = add_working_days(start, one, holidays)
    assert add_working_days(halfway, two, holidays) == add_working_days(start, one + two, holidays)


def test_without_holidays_five_working_days_are_a_week() -> None:
    for n in range(5):
        monday_to_friday = date(2026, 11, 23) + timedelta(days=n)
        assert add_working_days(monday_to_friday, 5, ()) - monday_to_friday == timedelta(days=7)
    assert add_working_days(date(2026, 11, 21), 1, ()) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("nation", "day", "holiday"),
    [
        ("Scotland", date(2026, 11, 30), True),
        ("Scotland", date(2027, 1, 4), True),
        ("Scotland", date(2027, 3, 29), False),
        ("Scotland", date(2026, 8, 3), True),
        ("England", date(2026, 11, 30), False),
        ("England", date(2027, 3, 29), True),
        ("England", date(2026, 12, 28), True),
        ("England", date(2026, 12, 26), False),
        ("Northern Ireland", date(2027, 3, 17), True),
    ],
)
def test_each_nation_has_its_own_bank_holidays(nation: str, day: date, holiday: bool) -> None:
    """A Saturday is left out: it is no working day in any case."""
    assert (day in calendar(nation, 2026).days) is holiday


def test_england_and_wales_share_theirs_and_so_does_who_does_not_say() -> None:
    england, wales, unsaid = (calendar(one, 2026) for one in ("England", "Wales", "not stated"))
    assert england.holidays == wales.holidays == unsaid.holidays
    assert (england.stated, unsaid.stated) == (True, False)
    assert unsaid.place == "England and Wales"


def test_wales_really_has_the_same() -> None:
    from holidays import country_holidays  # noqa: PLC0415

    years = range(2026, 2026 + YEARS)
    england, wales = (country_holidays("GB", subdiv=one, years=years) for one in ("ENG", "WLS"))
    assert dict(england) == dict(wales)


def test_a_calendar_keeps_to_its_years() -> None:
    scotland = calendar("Scotland", 2026)
    assert scotland.last == date(2029, 12, 31)
    assert all(scotland.first <= day <= scotland.last for day, _ in scotland.holidays)
