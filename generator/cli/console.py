"""How runs look in a terminal: stages with their times, messages, tables.

Used by `commands`. Progress and messages go to standard error, results to standard output, so that
`handrail check --format json` can be piped.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table
from rich.text import Text

from generator.diagnostics import Diagnostic, Diagnostics, Severity, as_json
from generator.pipeline.told import Ahead

_WIDE = None if sys.stdout.isatty() else 200
"""Where nobody's window is the limit, no table is squeezed."""
_FEW = 3
"""So many warnings that are alike in one file are printed one by one; of more, the first."""

out = Console(width=_WIDE, highlight=False, soft_wrap=True, emoji=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)


@dataclass(slots=True)
class StageClock:
    """Draws the stages of a run as they pass and keeps the time of each.

    It is the `Progress` of the pipeline. In a terminal a bar shows long stages; elsewhere each
    stage is a line, printed when it is done.
    """

    quiet: bool = False
    shows: Callable[[Ahead], None] | None = None
    """Who is shown the first pages, if anybody wants to see them."""
    times: dict[str, float] = field(default_factory=dict)
    _bar: Progress | None = None
    _task: TaskID | None = None

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Enter a named stage."""
        began = time.perf_counter()
        with self._drawn(name):
            yield
        self.times[name] = time.perf_counter() - began
        if not self.quiet:
            err.print(Text(f"  {name:<10} {self.times[name]:6.2f} s", style="dim"))

    def step(self, done: int, total: int) -> None:
        """So much of the present stage is done."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done, total=total)

    @property
    def awaited(self) -> bool:
        """Whether somebody is shown the first pages."""
        return self.shows is not None

    def first(self, ahead: Ahead) -> None:
        """The pages of a few partnerships that changed are made."""
        if self.shows is not None:
            self.shows(ahead)

    def waiting(self, process: str) -> None:
        """Another process builds this project."""
        who = f"process {process}" if process else "another process"
        err.print(f"Waiting: {who} is building this project.", markup=False)

    @contextmanager
    def _drawn(self, name: str) -> Iterator[None]:
        if self.quiet or not err.is_terminal:
            yield
            return
        columns = (TextColumn(f"  {name:<10}"), BarColumn(bar_width=30), MofNCompleteColumn())
        with Progress(*columns, console=err, transient=True) as bar:
            self._bar, self._task = bar, bar.add_task(name, total=None)
            yield
        self._bar = self._task = None


def show(diagnostics: Diagnostics, format: str, *, whole: bool = False) -> None:
    """Print what was found, as text, as JSON or as GitHub annotations.

    Args:
        diagnostics: what was found.
        format: `text`, `json` or `github`.
        whole: as text, whether warnings that are alike in one file are printed one by one too;
            mistakes always are, and so is everything that other programs read.
    """
    if format == "json":
        out.print(as_json(diagnostics), markup=False)
        return
    if format == "github":
        for diagnostic in diagnostics:
            out.print(diagnostic.as_github(), markup=False)
        return
    for diagnostic, alike in _gathered(diagnostics, 0 if whole else _FEW):
        err.print(_painted(diagnostic, alike))
    if diagnostics.errors or diagnostics.warnings:
        err.print(_summary(diagnostics))


def _gathered(diagnostics: Iterable[Diagnostic], few: int) -> Iterator[tuple[Diagnostic, int]]:
    """What is printed, and for how many more that are like it in the same file it stands.

    What stops a build comes last, where nobody has to scroll for it.
    """
    found = sorted(diagnostics, key=lambda diagnostic: diagnostic.severity is Severity.ERROR)
    many = Counter(_kind(diagnostic) for diagnostic in found)
    told = set()
    for diagnostic in found:
        kind = _kind(diagnostic)
        if diagnostic.severity is Severity.ERROR or not few or many[kind] <= few:
            yield diagnostic, 0
        elif kind not in told:
            told.add(kind)
            yield diagnostic, many[kind] - 1


def _kind(diagnostic: Diagnostic) -> tuple[object, ...]:
    return diagnostic.location.file, diagnostic.code, diagnostic.severity


def _painted(diagnostic: Diagnostic, alike: int) -> Text:
    style = "bold red" if diagnostic.severity is Severity.ERROR else "bold yellow"
    first, *rest = diagnostic.as_text().split("\n")
    painted = Text(first)
    painted.highlight_words([diagnostic.code], style=style)
    for line in rest:
        painted.append(f"\n{line}", style="dim")
    if alike:
        painted.append(f"\n    And {alike} more '{diagnostic.code}' in this file: ", style="bold")
        painted.append("handrail check --all")
    return painted


def _summary(diagnostics: Diagnostics) -> str:
    parts = []
    if diagnostics.errors:
        parts.append(f"{diagnostics.errors} to mend")
    if diagnostics.warnings:
        parts.append(f"{diagnostics.warnings} to look at")
    return "\n" + ", ".join(parts) + "."


def table(title: str, *columns: str) -> Table:
    """A plain table: the first column is text, the others are figures."""
    made = Table(title=title, title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for place, column in enumerate(columns):
        made.add_column(column, justify="left" if place == 0 else "right", no_wrap=True)
    return made
