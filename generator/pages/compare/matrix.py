"""The page of the whole comparison."""

from __future__ import annotations

from generator import addresses
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Page
from generator.pages.frame.shell import Own, meta
from generator.pages.parts.comparison_table import matrix


def matrix_page(context: Context) -> Page:
    """The whole comparison on one page."""
    here = addresses.COMPARE
    own = Own(
        path=here,
        kind="compare",
        title="Compare partnerships",
        description="Where the documents differ, question by question.",
    )
    view = matrix(context.catalogue.questions, context, here)
    parts = (Heading(1, own.title, "top"), Block("compare.html", view))
    return Page(here, meta(own, context), parts)
