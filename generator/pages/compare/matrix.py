"""The page of the whole comparison.

Of many partnerships it has the questions alone, with how all answers stand to one another: a reader
brings the columns that are to be set side by side, each from a file of its own
(`render/column_pieces.py`). A page of all columns would be too much for a phone to lay out.
"""

from __future__ import annotations

from generator import addresses
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.parts.by_nation import to_tick
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
    view = matrix(context.catalogue.questions, page, to_tick(page))
    parts = (Heading(1, own.title, "top"), Block("compare.html", view))
    return whole(own, page, parts)
