"""Options that several commands have."""

from __future__ import annotations

from datetime import date, datetime

import click

FORMATS = click.Choice(["text", "json", "github"])


def _date(_: click.Context, __: click.Parameter, value: datetime | None) -> date:
    return value.date() if value else date.today()


today_option = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_date,
    help="The day that the build counts as today (for overdue reviews).  [default: the clock's]",
)
format_option = click.option(
    "--format", type=FORMATS, default="text", show_default=True, help="How messages are printed."
)
