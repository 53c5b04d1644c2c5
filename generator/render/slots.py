"""A template with slots in place of values: the layout that a page's script fills in.

The same templates give the pages, from views, and the layout, from slots; so what the browser
lays out is worded and marked up in one place. A value becomes `{path}`, in text and in attributes.
A loop becomes `<template data-each="path">` around what stands there for each item, a condition
`data-if` and `data-else`; a macro that gives a finished piece of HTML becomes `data-piece`. Paths
begin at the view; `[]` is the item of a loop. What is no slot is rendered as ever.

Only this much of Jinja can be filled in: a template that counts, compares or filters what is a slot
is refused with a TypeError, since the script could not do the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, MutableMapping
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, Template, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup


class Slot:
    """A place for a value: whatever is asked of it is a place in that value."""

    __slots__ = ("_path",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, path: str) -> None:
        self._path = path

    def __getattr__(self, name: str) -> Slot:
        if name.startswith("_"):
            raise AttributeError(name)
        return Slot(f"{self._path}.{name}")

    def __html__(self) -> str:
        return f"{{{self._path}}}"

    def __str__(self) -> str:
        raise TypeError(f"{self._path} is a slot, and has no words to be changed")

    def __bool__(self) -> bool:
        raise TypeError(f"only an if of its own can ask whether there is {self._path}")

    def __eq__(self, other: object) -> bool:
        raise TypeError(f"{self._path} is a slot, and cannot be compared")


@cache
def _this() -> str:
    """What stands for this module as it is now."""
    return sha256(Path(__file__).read_bytes()).hexdigest()


def slotted(environment: Environment, pieces: Collection[str]) -> Environment:
    """An environment in which templates given slots leave them to be filled.

    Args:
        environment: the one that renders the pages, with a loader.
        pieces: names of the macros of one argument whose HTML comes finished, as an attribute of
            that argument by the name of the macro.
    """
    made = environment.overlay(loader=_Loader(environment, _Slotting(pieces)))
    marks: dict[str, Callable[..., object]] = {
        f"slot_{kind}": partial(_open, kind) for kind in ("each", "if", "else")
    }
    marks |= {"slot_end": _end, "slot_piece": _piece}
    values = {"slot_items": _items, "slot_given": _given, "slot_missing": _missing}
    made.filters = {**environment.filters, **marks, **values}
    return made


class _Loader(BaseLoader):
    """Loads what another environment loads, slotted."""

    def __init__(self, environment: Environment, slotting: _Slotting) -> None:
        self._source, self._slotting = environment, slotting

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        loader = self._source.loader
        assert loader is not None
        source, file, _ = loader.get_source(self._source, name)
        kept = environment.bytecode_cache
        if kept is None:
            code = self._code(environment, source, name, file)
        else:
            bucket = kept.get_bucket(environment, self._slotting.name(name), file, source)
            if bucket.code is None:
                bucket.code = self._code(environment, source, name, file)
                kept.set_bucket(bucket)
            code = bucket.code
        return environment.template_class.from_code(environment, code, globals or {})

    def _code(self, environment: Environment, source: str, name: str, file: str | None) -> CodeType:
        tree = self._slotting.visit(environment.parse(source, name, file))
        tree.set_environment(environment)
        return environment.compile(tree, name, file)


class _Slotting(NodeTransformer):
    """Puts the marks of slots around the loops and conditions of a template."""

    def __init__(self, pieces: Collection[str]) -> None:
        self._pieces = pieces

    def name(self, template: str) -> str:
        """Under which a slotted template is kept: by what this module makes of it."""
        return "\n".join((template, *sorted(self._pieces), _this()))

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802 named by Jinja
        if node.name not in self._pieces:
            return self.generic_visit(node)
        (argument,) = node.args
        given = nodes.Name(argument.name, "load")
        node.body = [nodes.Output([_filtered(given, "slot_piece", nodes.Const(node.name))])]
        return node

    def visit_For(self, node: nodes.For) -> list[nodes.Node]:  # noqa: N802
        self.generic_visit(node)
        many, otherwise = node.iter, node.else_
        node.iter, node.else_ = _filtered(many, "slot_items"), []
        return [*_marked("each", many, [node]), *_otherwise(many, otherwise)]

    def visit_If(self, node: nodes.If) -> list[nodes.Node]:  # noqa: N802
        _nest_elif(node)
        self.generic_visit(node)
        there = nodes.If(_filtered(node.test, "slot_given"), node.body, [], [])
        return [*_marked("if", node.test, [there]), *_otherwise(node.test, node.else_)]


def _nest_elif(node: nodes.If) -> None:
    """Makes of an `elif` an `if` inside the `else`."""
    if node.elif_:
        first, *rest = node.elif_
        first.elif_, first.else_ = rest, node.else_
        node.elif_, node.else_ = [], [first]


def _otherwise(value: nodes.Node, body: list[nodes.Node]) -> list[nodes.Node]:
    if not body:
        return []
    return _marked("else", value, [nodes.If(_filtered(value, "slot_missing"), body, [], [])])


def _marked(kind: str, value: nodes.Node, body: list[nodes.Node]) -> list[nodes.Node]:
    start = nodes.Output([_filtered(value, f"slot_{kind}")])
    return [start, *body, nodes.Output([_filtered(value, "slot_end")])]


def _filtered(value: nodes.Node, name: str, *given: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(value, name, list(given), [], None, None)


def _open(kind: str, value: object) -> str:
    return Markup('<template data-{}="{}">').format(kind, _path(value)) if _is_slot(value) else ""


def _end(value: object) -> str:
    return Markup("</template>") if _is_slot(value) else ""


def _piece(value: Slot, name: str) -> str:
    return Markup('<template data-piece="{}.{}"></template>').format(_path(value), name)


def _items(value: Any) -> Any:
    return (Slot(f"{_path(value)}[]"),) if _is_slot(value) else value


def _given(value: object) -> bool:
    return _is_slot(value) or bool(value)


def _missing(value: object) -> bool:
    return _is_slot(value) or not value


def _is_slot(value: object) -> bool:
    return isinstance(value, Slot)


def _path(value: object) -> str:
    return str(getattr(value, "_path", ""))
