"""How a command ends: messages and an exit code for what went wrong, never a traceback.

Below the commands, which are all wrapped in it. Exit codes: 1 the content has mistakes, 3 the
mistake is ours; click itself gives 2 for a command that was misspelt.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from generator.cli.console import err, show
from generator.diagnostics import ContentError
from generator.files.project import Project

CONTENT_MISTAKE = 1
OUR_MISTAKE = 3


def answering(command: Callable[..., None]) -> Callable[..., None]:
    """Turn what went wrong into messages and an exit code; a traceback never shows."""

    @wraps(command)
    def guarded(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except ContentError as bad:
            show(bad.diagnostics, kwargs.get("format", "text"))
            sys.exit(CONTENT_MISTAKE)
        except (click.ClickException, click.exceptions.Exit, click.Abort, KeyboardInterrupt):
            raise
        except Exception as bad:
            _report_crash(bad)
            sys.exit(OUR_MISTAKE)

    return guarded


def _report_crash(bad: Exception) -> None:
    project: Project | None = click.get_current_context().obj
    report = (project.root if project else Path()) / "build" / "crash-report.txt"
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text("".join(traceback.format_exception(bad)), encoding="utf-8")
        place = f" The details are in {report}; please send them to the developers."
    except OSError:
        place = f" It says: {bad}"
    err.print(
        f"This is a mistake of Handrail's, not of your content: {type(bad).__name__}.{place}\n"
        "The last good site is as it was.",
        markup=False,
    )
