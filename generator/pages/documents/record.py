"""The page of a meeting document: a sheet to print, or to fill in on the screen."""

from __future__ import annotations

from generator import addresses
from generator.catalogue import Form
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.parts.sheet.on_page import sheet_view


def record_page(form: Form, context: Context) -> Page:
    """The sheet by itself."""
    page = context.page(addresses.template_path(form.partnership, form.id))
    partnership = context.catalogue.by_id[form.partnership]
    name = partnership.record.name
    stage = next(stage for stage in context.catalogue.stages if stage.id == form.stage)
    view = sheet_view(form, page)
    own = Own(
        kind="record",
        title=f"{form.title}: {name}",
        description=f"{form.record.purpose} For {name}.",
        crumbs=(
            (name, addresses.partnership_path(partnership.id)),
            (stage.title, addresses.stage_path(partnership.id, stage.id)),
        ),
        partnership=partnership,
        stage=stage.id,
        foot=view.foot,
    )
    parts = (Heading(1, own.title, "top"), Block("record.html", view))
    return whole(own, page, parts)
