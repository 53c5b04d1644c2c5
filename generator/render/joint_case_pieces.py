"""What a joint case shows of one partnership, as the pieces of HTML of which the browser makes it.

Beside the pages, and made of their macros: each piece stands under the name of the macro that gives
it, with what the page's script has to know to put it in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from jinja2 import Environment

from generator import addresses
from generator.catalogue import Partnership, Provision
from generator.derived.comparison import positions_of
from generator.derived.doing import moment_of
from generator.derived.joint_agenda import Item, agenda
from generator.derived.joint_case import bearing, case_of, duties_of
from generator.pages.compare.agenda_view import Asked, asked_view, cites_of, labelled
from generator.pages.compare.at_hand import by_view
from generator.pages.compare.duties import Flag, duty_view, said
from generator.pages.frame.context import Context
from generator.pages.frame.shell import named_edition
from generator.pages.parts.answers import card
from generator.pages.parts.statements import Condition
from generator.schema.comparison import Question

HERE = addresses.CROSSING
"""The pieces' links lead from here, and so from every page as deep as this one."""

PIECES = (
    "flag",
    "stated",
    "above",
    "by",
    "taker",
    "chip",
    "instruction",
    "bounds",
    "clause",
    "points",
    "asked",
)
"""Macros whose HTML stands in a partnership's file, and which the layout leaves open."""


class Pieces:
    """Makes the pieces of each partnership."""

    def __init__(self, context: Context, environment: Environment) -> None:
        self._page = context.page(HERE)
        self._answers = environment.get_template("parts/answer.html").module
        self._cases = environment.get_template("parts/joint_case.html").module
        self._same = context.derived.known.same
        self._unsettling = frozenset(context.derived.known.unsettling)

    def partnership(self, partnership: Partnership) -> dict[str, Any]:
        """All that is shown of a partnership where several are put together."""
        known = self._page.catalogue
        self._bearing = bearing(partnership, known)
        return {
            "id": partnership.id,
            "name": partnership.record.name,
            "document": partnership.record.document_phrase,
            "edition": named_edition(partnership),
            "answers": {
                question.id: self._answer(partnership, question) for question in known.questions
            },
            "said": {
                provision.id: self._said(provision)
                for provision in partnership.provisions
                if self._unsettling.intersection(self._bearing(provision.id))
            },
            "duties": [
                self._duty(provision, questions)
                for provision, questions in duties_of(partnership, known)
            ],
            "points": list(self._points(partnership)),
            "agenda": list(self._agenda(partnership)),
        }

    def _answer(self, partnership: Partnership, question: Question) -> dict[str, Any]:
        view = card(partnership, question, self._page)
        return {
            "kind": view.answer.kind,
            "card": _html(self._answers, "card", view),
            "held": [
                {
                    "position": held.position.id,
                    "when": held.when,
                    "side": held.side,
                    "cites": held.cites,
                    "bearing": [self._bearing(id) for id in held.cites],
                    "by": self._case("by", by_view(held, question, self._page)),
                    "taker": self._case("taker", by_view(held, question, self._page)),
                }
                for held in positions_of(partnership, question)
            ],
        }

    def _said(self, provision: Provision) -> dict[str, Any]:
        line, flags = said(provision, self._page)
        return {
            "stated": self._case("stated", line),
            "above": self._case("above", line),
            "clause": line.statement.clause,
            "flags": self._flags(flags),
        }

    def _duty(self, provision: Provision, questions: Sequence[str]) -> dict[str, Any]:
        view = duty_view(provision, self._page)
        known = self._page.catalogue
        pieces = ("chip", "instruction", "bounds", "clause")
        return {
            "id": provision.id,
            "stage": moment_of(provision, known),
            "topic": provision.topic,
            "bearing": questions,
            "same": self._same.get(provision.id, (provision.id,)),
            "strength": provision.force.strength,
            "style": view.force.style if view.force else "",
            "bound": "; ".join(_told(one) for one in view.binds),
            "flags": self._flags(view.flags),
            **{piece: self._case(piece, view) for piece in pieces},
        }

    def _flags(self, flags: Sequence[Flag]) -> list[dict[str, str]]:
        return [
            {
                "key": _key(one),
                "flag": self._case("flag", one),
                "again": self._case("flag", replace(one, again=True)),
            }
            for one in flags
        ]

    def _case(self, macro: str, view: object) -> str:
        return _html(self._cases, macro, view)

    def _points(self, partnership: Partnership) -> Iterator[dict[str, Any]]:
        for item in self._items(partnership):
            for points in item.points:
                yield {
                    "under": item.id,
                    "place": points.place,
                    "points": self._case("points", self._asked(partnership, points.cites)),
                }

    def _agenda(self, partnership: Partnership) -> Iterator[dict[str, Any]]:
        for item in self._items(partnership):
            for label, alike in labelled(item.lines).items():
                cites = cites_of(line.field for line in alike)
                yield {
                    "under": item.id,
                    "label": label,
                    "place": alike[0].place,
                    "bearing": sorted({id for cite in cites for id in self._bearing(cite)}),
                    "asked": self._case("asked", self._asked(partnership, cites)) if cites else "",
                }

    def _items(self, partnership: Partnership) -> tuple[Item, ...]:
        catalogue, order = self._page.catalogue, self._page.derived.known.agenda
        return agenda(case_of((partnership,), catalogue), catalogue, order)

    def _asked(self, partnership: Partnership, cites: Sequence[str]) -> Asked:
        return asked_view(partnership.id, tuple(cites), self._page)


def _told(bond: str | Condition | tuple[Condition, ...]) -> str:
    """Who, a condition or a limit, as text."""
    if isinstance(bond, str):
        return bond
    all = bond if isinstance(bond, tuple) else (bond,)
    return " ".join(f"{one.label} {one.words}" for one in all)


def _key(flag: Flag) -> str:
    """Stands for what a flag says: the same of two that say the same."""
    if flag.warning:
        return f"{flag.warning.href} {flag.warning.text}"
    return " ".join(one.id for one in (*flag.excepts, flag.exception) if one)


def _html(module: Any, macro: str, view: object) -> str:
    """A macro's HTML."""
    return lines(str(getattr(module, macro)(view)))


def lines(html: str) -> str:
    """HTML without the empty lines between its elements."""
    return "\n".join(line for line in html.splitlines() if line.strip())
