"""From the list that a page shows to the checklist that is printed: the same words, no links.

Beside `compose`, and made of the page's own view as its documents are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.checklists import Checklist
from generator.pages.documents.checklist import ListView, PartView, checklist_view
from generator.pages.documents.checklist_lines import ExceptionLine, LineView
from generator.pages.frame.context import Context
from generator.pages.frame.wording import ForceWords, editions
from generator.pages.parts.sheet.printable import OWN, Bound, Kind, Part, Printable, Tick, Ticks
from generator.pages.parts.statements import Condition

_OPTIONS = "may"
"""The lines that are nobody's task."""


def sheets(partnership: Partnership, context: Context) -> tuple[Printable, ...]:
    """Every checklist of a partnership."""
    every = context.derived.checklists_for(partnership)
    return tuple(_sheet(checklist, every, context) for checklist in every)


def _sheet(checklist: Checklist, every: tuple[Checklist, ...], context: Context) -> Printable:
    partnership, group, site = checklist.partnership, checklist.group, context.catalogue.site
    page = context.page(addresses.checklist_path(partnership.id, group.id))
    view = checklist_view(checklist, every, page)
    return Printable(
        kind=Kind.LIST,
        id=group.id,
        partnership=partnership.id,
        title=group.title,
        name=view.name,
        purpose=view.about,
        basis=view.basis,
        basis_clauses=(),
        silences=(),
        parts=tuple(_part(part) for part in view.parts),
        edition=editions(source.record for source in partnership.sources),
        address=addresses.published(site.address, page.path),
        author=site.name,
    )


def _part(part: PartView) -> Part:
    lists = [_ticks(view) for view in part.lists]
    if part.own:
        own = tuple(Tick(id=id, force="", text=text, where=OWN) for id, text in part.own)
        lists.append(Ticks(OWN, boxed=True, lines=own))
    return Part(title=part.title, ticks=tuple(lists))


def _ticks(view: ListView) -> Ticks:
    option = view.kind == _OPTIONS
    return Ticks(
        title=f"{view.title} (no box: your choice)" if option else "",
        boxed=not option,
        lines=tuple(_tick(line) for line in view.lines),
    )


def _tick(line: LineView, lead: str = "") -> Tick:
    bounds = line.bounds
    own = Tick(
        id=line.id,
        force=_force(bounds.force),
        text=line.text,
        where=line.clause,
        tail=tuple(_bound(one) for one in bounds.tail),
        end=":" if line.items else "" if lead else ".",
        bounds=tuple(_bounds(line)),
        who=bounds.who,
        lead=lead,
    )
    return replace(own, items=tuple(_tick(item, own.label) for item in line.items))


def _bounds(line: LineView) -> Iterator[Bound]:
    bounds = line.bounds
    if bounds.limit:
        yield _bound(bounds.limit)
    if bounds.exception_to:
        yield Bound("Exception to", f"{', '.join(one.clause for one in bounds.exception_to)}.")
    for exception in line.exceptions:
        yield Bound("Exception", _exception(exception))
    for note in line.notes:
        yield Bound(note.number or "Editor’s note", "as above." if note.again else note.text)


def _exception(exception: ExceptionLine) -> str:
    """By what triggers it and its clause; by its words where nothing else triggers it."""
    shown = exception.statement
    limit = f" {shown.limit.label} {shown.limit.words}" if shown.limit else ""
    if exception.again:
        return f"as above ({shown.clause})."
    if shown.tail:
        words = " ".join(f"{one.label} {one.words}" for one in shown.tail)
    else:
        words = "".join(segment.text for segment in shown.opened)
    return f"{words} ({shown.clause}).{limit}"


def _bound(condition: Condition) -> Bound:
    return Bound(condition.label, condition.words)


def _force(force: ForceWords | None) -> str:
    """A prohibition ends in a full stop, so that the words after it are not heard as reversed."""
    if force is None:
        return ""
    return f"{force.word}." if force.after.startswith(".") else f"{force.word}:"
