"""The ways that lead to checklists: all of them on a partnership's page, some on a stage's."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.checklists import Checklist, checklists_of
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Link
from generator.pages.frame.wording import count
from generator.pages.parts.downloads import Download, checklist_downloads


@dataclass(frozen=True, slots=True)
class Line:
    """A checklist in a list of them."""

    link: Link
    holds: str
    files: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Checklists to go to."""

    title: str
    """Stands above them where they have no heading of their own."""
    lines: tuple[Line, ...]
    pack: Link | None
    """To all that can be printed; none where a project has no meeting documents."""


def index_parts(
    partnership: Partnership, context: Context, here: str
) -> tuple[Heading | Block, ...]:
    """All checklists of a partnership, under a heading of their own."""
    every = checklists_of(partnership, context.catalogue)
    if not every:
        return ()
    lines = tuple(_line(one, _holds(one), context, here) for one in every)
    view = Lines("", lines, _pack(partnership, context, here))
    return (Heading(2, "Checklists", "checklists"), Block("checklists.html", view))


def stage_parts(
    partnership: Partnership, stage: str, context: Context, here: str
) -> tuple[Block, ...]:
    """The checklists that have something to do at a stage."""
    lines = []
    for one in checklists_of(partnership, context.catalogue):
        number = sum(len(part.duties) for part in one.parts if part.stage.id == stage)
        if number:
            holds = f"{count(number, 'duty', 'duties')} at this stage"
            lines.append(_line(one, holds, context, here))
    if not lines:
        return ()
    title = "Checklists that have duties of this stage"
    view = Lines(title, tuple(lines), _pack(partnership, context, here))
    return (Block("checklists.html", view),)


def link_to(one: Checklist, here: str) -> Link:
    """A checklist by its title."""
    path = addresses.checklist_path(one.partnership.id, one.group.id)
    return Link(one.group.title, addresses.relative(here, path))


def _line(one: Checklist, holds: str, context: Context, here: str) -> Line:
    files = checklist_downloads(one.partnership.id, one.group.id, context, here)
    return Line(link_to(one, here), holds, files)


def _pack(partnership: Partnership, context: Context, here: str) -> Link | None:
    if not context.catalogue.templates:
        return None
    path = addresses.print_pack_path(partnership.id)
    return Link("All documents and checklists as files", addresses.relative(here, path))


def _holds(one: Checklist) -> str:
    duties = len(one.duties)
    options = sum(len(part.may) for part in one.parts)
    words = [count(duties, "duty", "duties")] if duties else []
    words += [count(options, "option")] if options else []
    if words:
        return ", ".join(words)
    return "No duty named" if one.partnership.complete else "Not yet read"
