"""What is made once for many pages is what each would have made for itself; so are templates."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.catalogue import Kept
from generator.pages.frame.context import Context, make_context
from generator.pages.frame.page import Page
from generator.pages.plan import pages_of, shared_pages
from generator.render.environment import make_environment
from generator.render.page_file import render
from tests.pages.preview import TEMPLATES
from tests.projects import BOARDS, ROOT, TODAY, derived_of

T = TypeVar("T")


@pytest.fixture(scope="module", params=["invented", "real"])
def context(request: pytest.FixtureRequest) -> Context:
    """Of invented partnerships; and of a real one, whose statements are put in several ways."""
    if request.param == "invented":
        derived = derived_of(BOARDS)
    else:
        derived = derived_of(ROOT).alone("dumfries-galloway")
    return make_context(derived, date.fromisoformat(TODAY))


@pytest.fixture(scope="module")
def together(context: Context) -> tuple[Page, ...]:
    """Every page, all of one context."""
    return tuple(_pages(context))


def _pages(context: Context) -> Iterator[Page]:
    for owner in context.catalogue.partnerships:
        yield from pages_of(owner, context)
    yield from (make() for make in shared_pages(context))


class _Forgetful(Kept):
    """Makes everything anew each time."""

    def once(self, _: Hashable, make: Callable[[], T]) -> T:
        return make()


def test_what_is_kept_is_what_each_page_would_make(
    context: Context, together: tuple[Page, ...]
) -> None:
    forgetful = replace(context)
    object.__setattr__(forgetful, "kept", _Forgetful())
    for page, anew in zip(together, _pages(forgetful), strict=True):
        assert page == anew


def test_templates_as_plain_code_give_what_jinja_gives(together: tuple[Page, ...]) -> None:
    ours = make_environment(TEMPLATES / "pages")
    stock = Environment(
        loader=FileSystemLoader(TEMPLATES / "pages"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for page in together:
        assert render(page, ours) == render(page, stock)
