"""The files from which a page puts a joint case together: the rules, and each partnership's.

Beside the pages, and made of the same templates: the rules bring the layout of a joint case, with
slots for the browser to fill; a partnership brings the pieces that are its own, each under the name
of the macro that gives it. A file is a script, since a page that is opened from a folder may load
nothing else.
"""

from __future__ import annotations

import json
from dataclasses import fields
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment

from generator import addresses
from generator.catalogue import Catalogue, Partnership
from generator.derived.comparison import order_of, settled_first
from generator.derived.doing import moments
from generator.derived.joint_agenda import agenda_of
from generator.pages.compare import words
from generator.pages.compare.joint_case_parts import SECTIONS, JointCaseView
from generator.pages.frame.context import Context
from generator.pages.frame.wording import capital
from generator.render.column_pieces import column_of
from generator.render.joint_case_pieces import HERE, PIECES, Pieces, lines
from generator.render.slots import Slot, slotted
from generator.schema.comparison import Question


def joint_case_scripts(context: Context, environment: Environment) -> dict[str, bytes]:
    """All files: site path -> bytes."""
    files = rules_script(context, environment)
    for partnership in context.catalogue.partnerships:
        files |= answers_script(partnership, context, environment)
    return files


def rules_script(context: Context, environment: Environment) -> dict[str, bytes]:
    """The rules and the layout; nothing where there is nobody to compare."""
    if not context.catalogue.compared:
        return {}
    return {addresses.RULES_SCRIPT: _script("know", _rules(context.catalogue, environment))}


def answers_script(
    partnership: Partnership, context: Context, environment: Environment
) -> dict[str, bytes]:
    """The pieces of one partnership, and its column where there are too many for one table."""
    if not context.catalogue.compared:
        return {}
    made = Pieces(context, environment).partnership(partnership)
    files = {addresses.answers_script_path(partnership.id): _script("add", made)}
    if context.catalogue.many:
        column = column_of(partnership, context, environment)
        files[addresses.column_script_path(partnership.id)] = _script("bring", column)
    return files


def _script(call: str, data: Any) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"handrailCompare.{call}({text});\n".encode()


def layout(environment: Environment) -> str:
    """A joint case as HTML with slots, named as the fields of its view are.

    Raises:
        TypeError: a template asks more of a slot than the browser can do.
    """
    slots = {field.name: Slot(field.name) for field in fields(JointCaseView)}
    view: Any = SimpleNamespace(**slots | {"words": words.for_page()})
    template = slotted(environment, PIECES).get_template("joint_case.html")
    return lines(template.render(view=view, sections=SECTIONS))


def _rules(catalogue: Catalogue, environment: Environment) -> dict[str, Any]:
    template = agenda_of(catalogue)
    return {
        "layout": layout(environment),
        "words": words.for_script(),
        "questions": [_question(question, catalogue) for question in catalogue.questions],
        "stages": [{"id": moment.id, "title": moment.title} for moment in moments(catalogue)],
        "topics": list(catalogue.topics),
        "headings": [
            {"id": heading.id, "title": heading.title}
            for heading in (template.combined if template else ())
        ],
    }


def _question(question: Question, catalogue: Catalogue) -> dict[str, Any]:
    order = order_of(question)
    return {
        "id": question.id,
        "ask": question.ask,
        "short": capital(question.short),
        "href": addresses.relative(HERE, addresses.question_path(question.id)),
        "together": question.together,
        "stage": catalogue.stage_of[question.topics[0]].id,
        "settledAs": question.settled_as or "",
        "positions": [
            {
                "id": position.id,
                "label": position.label,
                "means": position.means or "",
                "covers": sorted(order[position.id]),
                "duty": position.is_duty,
            }
            for position in question.positions
        ],
        "clashes": [
            {"between": [id for id in order if id in pair], "why": why}
            for pair, why in settled_first(question).items()
        ],
    }
