"""The page of the whole comparison."""

from __future__ import annotations

from generator import addresses
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.parts.comparison_table import matrix


def matrix_page(context: Context) -> Page:
    """The whole comparison on one page."""
    page = context.page(addresses.COMPARE)
    own = Own(
        kind="compare",
        title="Compare partnerships",
        description="Where the documents differ, question by question.",
        several=context.catalogue.partnerships,
    )
    view = matrix(context.catalogue.questions, page)
    parts = (Heading(1, own.title, "top"), Block("compare.html", view))
    return whole(own, page, parts)
