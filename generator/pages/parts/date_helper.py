"""The date helper: what a reader must know to count a limit in working days by hand.

It stands beside a provision with such a limit. With a script it counts; without one it says which
days count and gives an example.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Partnership, Provision
from generator.derived.working_days import Calendar, add_working_days, calendar
from generator.pages.frame.amounts import count
from generator.pages.frame.context import Context
from generator.pages.frame.wording import day

_BEFORE_CHRISTMAS = (12, 18)
"""An example that has weekends, bank holidays and the turn of the year in it."""


@dataclass(frozen=True, slots=True)
class Counting:
    """A limit, the calendar that it is counted by, and the words around both."""

    number: int
    limit: str
    starts: str
    """From when it runs, or that the document leaves this open."""
    rules: str
    example: str
    first: str
    last: str
    limits: str
    holidays: str
    """Day and name, one `;` between two: what the script counts with."""


def counting(provision: Provision, context: Context, told: set[str]) -> Counting | None:
    """The helper for a provision; none where it has no such limit or the page has it already."""
    within = provision.record.within
    if within is None or within.working_days is None:
        return None
    mark = f"counting {within.working_days} from {within.from_}"
    if mark in told:
        return None
    told.add(mark)
    partnership = context.catalogue.by_id[provision.partnership]
    dates = calendar(partnership.record.nation, context.today.year)
    return Counting(
        number=within.working_days,
        limit=count(within.working_days, "working day"),
        starts=_starts(within.from_, partnership),
        rules=_rules(dates, partnership),
        example=_example(within.working_days, dates),
        first=dates.first.isoformat(),
        last=dates.last.isoformat(),
        limits=_limits(dates),
        holidays=";".join(f"{when.isoformat()} {name}" for when, name in dates.holidays),
    )


def _starts(start: str, partnership: Partnership) -> str:
    if start == "unstated":
        phrase = partnership.record.document_phrase
        return f"{phrase} leaves open from which day the time runs. You choose the day."
    return f"The time runs from {start}."


def _rules(dates: Calendar, partnership: Partnership) -> str:
    phrase = partnership.record.document_phrase
    unsaid = "" if dates.stated else f" {phrase} does not say which nation it is for."
    return (
        "This site counts Monday to Friday, without the day that you count from and without the "
        f"bank holidays of {dates.place}.{unsaid}"
    )


def _limits(dates: Calendar) -> str:
    return (
        "Local holidays and your agency’s own closed days are not taken into account. Bank "
        f"holidays are worked out until {day(dates.last)}; one announced later may be missing."
    )


def _example(number: int, dates: Calendar) -> str:
    start = dates.first.replace(month=_BEFORE_CHRISTMAS[0], day=_BEFORE_CHRISTMAS[1])
    end = add_working_days(start, number, dates.days)
    between = [when for when, _ in dates.holidays if start < when <= end]
    passed = f", past {count(len(between), 'bank holiday')}" if between else ""
    limit = count(number, "working day")
    return f"For example, {limit} from {day(start)} end on {day(end)}{passed}."
