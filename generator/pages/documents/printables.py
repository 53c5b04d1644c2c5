"""All that is printed for every partnership: its meeting documents, then its checklists.

Above `compose` and `checklist_sheet`, which make one of them each. A print pack keeps this order.
"""

from __future__ import annotations

from generator.catalogue import MeetingTemplate, Partnership
from generator.pages.documents.checklist_sheet import sheets
from generator.pages.frame.context import Context
from generator.pages.parts.sheet.compose import printable
from generator.pages.parts.sheet.printable import Printable


def printables(context: Context) -> tuple[Printable, ...]:
    """Partnership by partnership, in the order in which they are needed."""
    return tuple(
        printable
        for partnership in context.catalogue.partnerships
        for printable in _of(partnership, context)
    )


def in_order(context: Context) -> list[MeetingTemplate]:
    """The meeting documents by stage."""
    stages = [stage.id for stage in context.catalogue.stages]
    return sorted(
        context.catalogue.templates, key=lambda template: stages.index(template.record.stage)
    )


def _of(partnership: Partnership, context: Context) -> tuple[Printable, ...]:
    documents = (printable(template, partnership, context) for template in in_order(context))
    return (*documents, *sheets(partnership, context))
