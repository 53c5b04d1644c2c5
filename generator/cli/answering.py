"""How a command ends: messages and an exit code for what went wrong, never a traceback.

Below the commands, which are all wrapped in it. Exit codes: 1 the content has mistakes, 3 the
mistake is ours, 4 the machine or a folder on it stands in the way; click itself gives 2 for a
command that was misspelt.
"""

from __future__ import annotations

import errno
import sys
import traceback
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any

import click

from generator.cli.console import err, show
from generator.diagnostics import ContentError, SettingError
from generator.files.owned import NotOursError
from generator.files.project import Project

CONTENT_MISTAKE = 1
OUR_MISTAKE = 3
IN_THE_WAY = 4

_FAULTS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EACCES: "there is no permission for it",
    errno.EPERM: "there is no permission for it",
    errno.EROFS: "the disk can only be read",
    errno.ENOTDIR: "there is a file where a folder is needed",
    errno.EEXIST: "there is a file where a folder is needed",
    errno.EISDIR: "there is a folder where a file is needed",
    errno.ENOENT: "it is not there, or has just gone",
    errno.ELOOP: "it is a link that leads in a circle, or is not to be a link",
    errno.EBUSY: "it is in use, or another disk is mounted there: name a folder inside it",
    errno.EXDEV: "it is on another disk",
    errno.ENAMETOOLONG: "its name is too long for the disk",
    errno.EMFILE: "too many files are open",
    errno.EFBIG: "it grew larger than the disk allows a file to be",
    errno.EIO: "the disk failed",
}
"""What the machine can say, in words."""


def answering(command: Callable[..., None]) -> Callable[..., None]:
    """Turn what went wrong into messages and an exit code; a traceback never shows."""

    @wraps(command)
    def guarded(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except ContentError as bad:
            show(bad.diagnostics, kwargs.get("format", "text"))
            sys.exit(CONTENT_MISTAKE)
        except NotOursError as bad:
            _tell(f"{bad}.", "Move it away, or name another folder.", kwargs)
            sys.exit(IN_THE_WAY)
        except SettingError as bad:
            _tell(f"{bad}.", "Write it in letters that the site's typeface has.", kwargs)
            sys.exit(CONTENT_MISTAKE)
        except OSError as bad:
            _tell(_of_the_machine(bad), "", kwargs)
            sys.exit(IN_THE_WAY)
        except (click.ClickException, click.exceptions.Exit, click.Abort, KeyboardInterrupt):
            raise
        except Exception as bad:
            _report_crash(bad)
            sys.exit(OUR_MISTAKE)

    return guarded


def _of_the_machine(bad: OSError) -> str:
    """What stands in the way, and where."""
    what = _FAULTS.get(bad.errno or 0, bad.strerror or str(bad))
    where = bad.filename2 or bad.filename
    return f"{where}: {what}." if where else f"The machine says: {what}."


def _tell(message: str, advice: str, asked: Mapping[str, Any]) -> None:
    """Say what is in the way; and that the site is as it was, if there is one."""
    project: Project | None = click.get_current_context().obj
    site = asked.get("output") or (project.site_of(asked.get("ids", ())) if project else None)
    intact = "The last good site is as it was." if site and site.is_dir() else ""
    err.print(" ".join(filter(None, (message, advice, intact))), markup=False)


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
