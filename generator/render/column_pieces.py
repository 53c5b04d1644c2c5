"""A partnership's column of the comparison, where there are too many to stand in one table.

Beside the pieces of joint cases, and made of the same macros as the table itself. It is a table of
one row, its head first, then a cell for each question in the order of the page: so the browser
reads it as cells, and puts each into its row.
"""

from __future__ import annotations

from jinja2 import Environment

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame.context import Context
from generator.pages.parts.answers import answer_view
from generator.pages.parts.comparison_table import column


def column_of(
    partnership: Partnership, context: Context, environment: Environment
) -> dict[str, str]:
    """Its id, and the row."""
    page = context.page(addresses.COMPARE)
    known = context.catalogue
    views = [
        answer_view(partnership, question, page)
        for stage in known.stages
        for question in known.questions
        if known.stage_of[question.topics[0]].id == stage.id
    ]
    template = environment.get_template("compare_column.html")
    html = template.render(head=column(partnership, page), cells=views)
    return {"id": partnership.id, "html": " ".join(html.split())}
