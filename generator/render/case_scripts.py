"""The files from which a page puts several partnerships together: one with the rules, one for each.

Beside the pages, and made of the same pieces: what a page of a pair shows and what the browser
lays out for any choice is rendered by one template. A file is a script, since a page that is
opened from a folder may load nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from jinja2 import Environment

from generator import addresses
from generator.catalogue import Catalogue, Partnership
from generator.derived.comparison import clashes_of, order_of
from generator.derived.doing import moment_of, moments
from generator.derived.joint_case import agenda_of, bearing, duties_of
from generator.pages.compare import words
from generator.pages.compare.agenda_view import Asked, asked_view, cites_of
from generator.pages.compare.case_parts import By
from generator.pages.compare.duties import duty_view
from generator.pages.frame.context import Context
from generator.pages.parts.answers import AnswerView, answer_view
from generator.schema.comparison import Question

_HERE = addresses.CROSSING
"""The pieces' links lead from here, and so from every page as deep as this one."""


def case_scripts(context: Context, environment: Environment) -> dict[str, bytes]:
    """All files: site path -> bytes."""
    if not context.catalogue.questions:
        return {}
    make = _Maker(context, environment)
    files = {addresses.RULES_SCRIPT: _script("know", _rules(context.catalogue))}
    for one in context.catalogue.partnerships:
        files[addresses.answers_script_path(one.id)] = _script("add", make.partnership(one))
    return files


def _script(call: str, data: Any) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"handrailCompare.{call}({text});\n".encode()


def _rules(catalogue: Catalogue) -> dict[str, Any]:
    template = agenda_of(catalogue)
    return {
        "words": words.for_script(),
        "questions": [_question(one, catalogue) for one in catalogue.questions],
        "stages": [{"id": one.id, "title": one.title} for one in moments(catalogue)],
        "topics": list(catalogue.topics),
        "headings": [
            {"id": one.id, "title": one.title} for one in (template.combined if template else ())
        ],
    }


def _question(one: Question, catalogue: Catalogue) -> dict[str, Any]:
    order = order_of(one)
    return {
        "id": one.id,
        "ask": one.ask,
        "href": addresses.relative(_HERE, addresses.question_path(one.id)),
        "together": one.together,
        "stage": catalogue.stage_of[one.topics[0]].id,
        "settledAs": one.settled_as or "",
        "positions": [
            {
                "id": each.id,
                "label": each.label,
                "means": each.means or "",
                "covers": sorted(order[each.id]),
                "duty": each.is_duty,
            }
            for each in one.positions
        ],
        "clashes": [
            {"between": [id for id in order if id in pair], "why": why}
            for pair, why in clashes_of(one).items()
        ],
    }


class _Maker:
    """Makes the file of a partnership."""

    def __init__(self, context: Context, environment: Environment) -> None:
        self._page = context.page(_HERE)
        self._answers = environment.get_template("parts/answer.html").module
        self._cases = environment.get_template("parts/case.html").module

    def partnership(self, one: Partnership) -> dict[str, Any]:
        """All that is shown of a partnership where several are put together."""
        known = self._page.catalogue
        return {
            "id": one.id,
            "name": one.record.name,
            "document": one.record.document_phrase,
            "answers": {
                question.id: self._answer(answer_view(one, question, self._page))
                for question in known.questions
            },
            "duties": [
                {
                    "stage": moment_of(duty, known),
                    "topic": duty.topic,
                    "bearing": questions,
                    "html": _html(self._cases, "duty", duty_view(duty, self._page)),
                }
                for duty, questions in duties_of(one, known)
            ],
            "points": list(self._points(one)),
            "agenda": list(self._agenda(one)),
        }

    def _answer(self, view: AnswerView) -> dict[str, Any]:
        return {
            "kind": view.kind,
            "card": _html(self._answers, "card", view),
            "held": [
                {
                    "position": each.id,
                    "when": each.when,
                    "side": each.side,
                    "by": _html(self._answers, "by", By(view.partnership, view.name, each)),
                }
                for each in view.stances
            ],
        }

    def _points(self, one: Partnership) -> Iterator[dict[str, Any]]:
        template = agenda_of(self._page.catalogue)
        for section in template.sections if template else ():
            cites = section.points.get(one.id, ())
            if section.is_for(one.id) and cites:
                view = self._asked(one, cites)
                yield {"under": section.stands_under, "html": _html(self._cases, "points", view)}

    def _agenda(self, one: Partnership) -> Iterator[dict[str, Any]]:
        template = agenda_of(self._page.catalogue)
        sections = template.sections if template else ()
        fields = [(section, field) for section in sections for field in section.fields]
        bearing_of = bearing(one, self._page.catalogue)
        for place, (section, field) in enumerate(fields):
            if section.is_for(one.id) and field.is_for(one.id):
                cites = cites_of(one.id, [field])
                yield {
                    "under": section.stands_under,
                    "label": field.label,
                    "place": place,
                    "bearing": sorted({id for cite in cites for id in bearing_of(cite)}),
                    "html": _html(self._cases, "asked", self._asked(one, cites)) if cites else "",
                }

    def _asked(self, one: Partnership, cites: Sequence[str]) -> Asked:
        return asked_view(one.id, tuple(cites), self._page)


def _html(module: Any, macro: str, view: object) -> str:
    """A macro's HTML without the lines between its elements."""
    lines: Iterable[str] = str(getattr(module, macro)(view)).splitlines()
    return "\n".join(line for line in lines if line.strip())
