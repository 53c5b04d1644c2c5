"""From the list that a page shows to the checklist that is printed: the same words, no links.

Beside `compose`, and made of the page's own view as its documents are. What the page says about an
editor's note in a tag is a number here, and the note itself stands at the end: paper has no links.
"""

from __future__ import annotations

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.checklists import Checklist
from generator.pages.documents.checklist import (
    ChecklistView,
    ItemView,
    ListView,
    PartView,
    checklist_view,
)
from generator.pages.documents.compose import Maker, Notes
from generator.pages.documents.printable import (
    OWN,
    Bound,
    Kind,
    Part,
    Printable,
    Quiet,
    Tick,
    Ticks,
)
from generator.pages.frame.context import Context
from generator.pages.frame.wording import ForceWords, editions

_OPTIONS = "may"
"""The lines that are nobody's task."""
_ASKED = "What is asked"
"""Head of the lines that have a box; how strongly each is asked stands in it."""


def sheets(partnership: Partnership, context: Context) -> tuple[Printable, ...]:
    """Every checklist of a partnership."""
    every = context.derived.checklists_for(partnership)
    return tuple(_sheet(checklist, every, context) for checklist in every)


def _sheet(checklist: Checklist, every: tuple[Checklist, ...], context: Context) -> Printable:
    partnership, group, site = checklist.partnership, checklist.group, context.catalogue.site
    page = context.page(addresses.checklist_path(partnership.id, group.id))
    view = checklist_view(checklist, every, page)
    make = Maker(context, Notes(partnership))
    parts = tuple(_part(part, make) for part in view.parts)
    return Printable(
        kind=Kind.LIST,
        id=group.id,
        partnership=partnership.id,
        title=group.title,
        name=view.name,
        purpose=view.about,
        basis=_basis(view),
        basis_clauses=(),
        silences=_silences(view),
        parts=parts,
        remarks=make.notes.remarks(),
        edition=editions(source.record for source in partnership.sources),
        address=f"{site.address.rstrip('/')}/{page.path.removesuffix('index.html')}",
        author=site.name,
    )


def _basis(view: ChecklistView) -> str:
    if view.empty:
        return view.empty if view.unread else ""
    unread = " The document is not yet read whole: more may follow." if view.unread else ""
    return view.basis + unread


def _silences(view: ChecklistView) -> tuple[Quiet, ...]:
    if not view.empty or view.unread:
        return ()
    unnamed = view.unnamed
    more = f" What it asks without naming anybody is on {unnamed.text}." if unnamed else ""
    return (Quiet(view.empty + more),)


def _part(part: PartView, make: Maker) -> Part:
    lists = [_ticks(view, make) for view in part.lists]
    if part.own:
        own = tuple(Tick(id=id, force="", text=text, where=OWN) for id, text in part.own)
        lists.append(Ticks(OWN, boxed=True, lines=own))
    return Part(title=part.title, ticks=tuple(lists))


def _ticks(view: ListView, make: Maker) -> Ticks:
    option = view.kind == _OPTIONS
    return Ticks(
        title=f"{view.title} (no box: the choice is yours)" if option else _ASKED,
        boxed=not option,
        lines=tuple(_tick(item, make) for item in view.items),
    )


def _tick(item: ItemView, make: Maker) -> Tick:
    excepted = (Bound("An exception to", make.in_short(rule)) for rule in item.exception_to)
    return Tick(
        id=item.id,
        force=_force(item.force),
        text=item.text,
        where=item.ground.where,
        bounds=make.bounds(item.ground, excepted),
        who=item.who,
        notes=make.notes.of(item.id),
    )


def _force(force: ForceWords | None) -> str:
    """A prohibition ends in a full stop, so that the words after it are not heard as reversed."""
    if force is None:
        return ""
    return f"{force.word}." if force.after.startswith(".") else f"{force.word}:"
