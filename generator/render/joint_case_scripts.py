"""The files from which a page puts a joint case together: the rules, and each partnership's.

Beside the pages, and made of the same templates: the rules bring the layout of a joint case, with
slots for the browser to fill; a partnership brings the pieces that are its own, each under the name
of the macro that gives it. A file is a script, since a page that is opened from a folder may load
nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment

from generator import addresses
from generator.catalogue import Catalogue, Partnership
from generator.derived.comparison import clashes_of, order_of
from generator.derived.doing import moment_of, moments
from generator.derived.joint_case import Item, agenda, agenda_of, bearing, case_of, duties_of
from generator.pages.compare import words
from generator.pages.compare.agenda_view import Asked, asked_view, cites_of, labelled
from generator.pages.compare.duties import duty_view
from generator.pages.compare.joint_case_parts import By, JointCaseView, sections
from generator.pages.frame.context import Context
from generator.pages.parts.answers import AnswerView, answer_view
from generator.render.slots import Slot, slotted
from generator.schema.comparison import Question

_HERE = addresses.CROSSING
"""The pieces' links lead from here, and so from every page as deep as this one."""


PIECES = ("card", "by", "duty", "points", "asked")
"""Macros whose HTML stands in a partnership's file, and which the layout leaves open."""


def joint_case_scripts(context: Context, environment: Environment) -> dict[str, bytes]:
    """All files: site path -> bytes."""
    if not context.catalogue.questions:
        return {}
    make = _Maker(context, environment)
    files = {addresses.RULES_SCRIPT: _script("know", _rules(context.catalogue, environment))}
    for partnership in context.catalogue.partnerships:
        files[addresses.answers_script_path(partnership.id)] = _script(
            "add", make.partnership(partnership)
        )
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
    return _lines(template.render(view=view, sections=sections(view)))


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
        "href": addresses.relative(_HERE, addresses.question_path(question.id)),
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
            for pair, why in clashes_of(question).items()
        ],
    }


class _Maker:
    """Makes the file of a partnership."""

    def __init__(self, context: Context, environment: Environment) -> None:
        self._page = context.page(_HERE)
        self._answers = environment.get_template("parts/answer.html").module
        self._cases = environment.get_template("parts/joint_case.html").module
        template = agenda_of(context.catalogue)
        self._sections = template.sections if template else ()
        self._fields = [field.id for section in self._sections for field in section.fields]

    def partnership(self, partnership: Partnership) -> dict[str, Any]:
        """All that is shown of a partnership where several are put together."""
        known = self._page.catalogue
        bearing_of = bearing(partnership, known)
        return {
            "id": partnership.id,
            "name": partnership.record.name,
            "document": partnership.record.document_phrase,
            "answers": {
                question.id: self._answer(
                    answer_view(partnership, question, self._page), bearing_of
                )
                for question in known.questions
            },
            "duties": [
                {
                    "stage": moment_of(duty, known),
                    "topic": duty.topic,
                    "bearing": questions,
                    "duty": _html(self._cases, "duty", duty_view(duty, self._page)),
                }
                for duty, questions in duties_of(partnership, known)
            ],
            "points": list(self._points(partnership)),
            "agenda": list(self._agenda(partnership)),
        }

    def _answer(
        self, view: AnswerView, bearing_of: Callable[[str], Sequence[str]]
    ) -> dict[str, Any]:
        return {
            "kind": view.kind,
            "card": _html(self._answers, "card", view),
            "held": [
                {
                    "position": stance.id,
                    "when": stance.when,
                    "side": stance.side,
                    "bearing": [bearing_of(ground.statement.id) for ground in stance.grounds],
                    "by": _html(self._answers, "by", By(view.partnership, view.name, stance)),
                }
                for stance in view.stances
            ],
        }

    def _points(self, partnership: Partnership) -> Iterator[dict[str, Any]]:
        for item in self._items(partnership):
            for cites in item.points.values():
                yield {
                    "under": item.id,
                    "place": self._first_place(partnership, item),
                    "points": _html(self._cases, "points", self._asked(partnership, cites)),
                }

    def _agenda(self, partnership: Partnership) -> Iterator[dict[str, Any]]:
        bearing_of = bearing(partnership, self._page.catalogue)
        for item in self._items(partnership):
            for label, lines in labelled(item.lines).items():
                cites = cites_of(partnership.id, (line.field for line in lines))
                yield {
                    "under": item.id,
                    "label": label,
                    "place": self._fields.index(lines[0].field.id),
                    "bearing": sorted({id for cite in cites for id in bearing_of(cite)}),
                    "asked": _html(self._cases, "asked", self._asked(partnership, cites))
                    if cites
                    else "",
                }

    def _items(self, partnership: Partnership) -> tuple[Item, ...]:
        return agenda(case_of((partnership,), self._page.catalogue), self._page.catalogue)

    def _first_place(self, partnership: Partnership, item: Item) -> int:
        """Where the first section stands that has points of this partnership for the item."""
        return next(
            place
            for place, section in enumerate(self._sections)
            if section.stands_under == item.id
            and section.is_for(partnership.id)
            and section.points.get(partnership.id)
        )

    def _asked(self, partnership: Partnership, cites: Sequence[str]) -> Asked:
        return asked_view(partnership.id, tuple(cites), self._page)


def _html(module: Any, macro: str, view: object) -> str:
    """A macro's HTML."""
    return _lines(str(getattr(module, macro)(view)))


def _lines(html: str) -> str:
    """HTML without the empty lines between its elements."""
    return "\n".join(line for line in html.splitlines() if line.strip())
