"""All that is printed for every partnership: its meeting documents, then its checklists.

Above `compose` and `checklist_sheet`, which make one of them each. A print pack keeps this order.
"""

from __future__ import annotations

from generator.catalogue import Form, Partnership
from generator.pages.documents.checklist_sheet import sheets
from generator.pages.frame.context import Context
from generator.pages.parts.sheet.compose import printable
from generator.pages.parts.sheet.printable import Printable


def printables(context: Context) -> tuple[Printable, ...]:
    """Partnership by partnership, in the order in which they are needed."""
    return tuple(
        printable
        for partnership in context.catalogue.partnerships
        for printable in printables_of(partnership, context)
    )


def in_order(partnership: str, context: Context) -> list[Form]:
    """A partnership's meeting documents by stage."""
    stages = [stage.id for stage in context.catalogue.stages]
    forms = context.catalogue.forms_of(partnership)
    return sorted(forms, key=lambda form: stages.index(form.stage))


def printables_of(partnership: Partnership, context: Context) -> tuple[Printable, ...]:
    """All that is printed for one partnership."""
    documents = (printable(form, context) for form in in_order(partnership.id, context))
    return (*documents, *sheets(partnership, context))
