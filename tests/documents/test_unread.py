"""A form that no document was read for says so: it never looks like one that is not asked for."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup

from generator.catalogue import Catalogue, Form, Whose
from generator.derived.derive import Derived
from generator.pages.frame.context import Context, make_context
from generator.pages.parts.sheet.compose import printable
from generator.pages.parts.sheet.on_page import sheet_view
from generator.render.environment import make_environment
from tests.conftest import BUILD_DAY
from tests.projects import EASTVALE, NORTHMOOR, ROOT, catalogue_of, copy_of_good, replace_in

UNREAD = "has not been read for this form yet"
ACCOUNTED = "says_nothing_of: [reference, date, decision, actions, answers]"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Of a partnership without an account of the forms, beside one that forgets two fields."""
    root = copy_of_good(tmp_path_factory.mktemp("unread"))
    (root / EASTVALE / "forms.yml").unlink()
    replace_in(
        root / NORTHMOOR / "forms.yml", ACCOUNTED, "says_nothing_of: [date, decision, answers]"
    )
    return catalogue_of(root)


@pytest.fixture(scope="module")
def context(catalogue: Catalogue) -> Context:
    return make_context(Derived(catalogue), date.fromisoformat(BUILD_DAY))


def form_of(partnership: str, id: str, context: Context) -> Form:
    form = context.catalogue.form(partnership, id)
    assert form is not None
    return form


def shown(form: Form, context: Context) -> BeautifulSoup:
    template = make_environment(ROOT / "site_templates" / "pages").get_template("record.html")
    view = sheet_view(form, context.page("partnerships/x/index.html"))
    return BeautifulSoup(template.render(view=view), "html.parser")


def signs(page: BeautifulSoup) -> list[str]:
    """What is heard for the signs at the fields."""
    return [sign.get_text() for sign in page.select(".run-sign .vh")]


def test_a_partnership_without_an_account_has_every_form_unread(context: Context) -> None:
    for form in context.catalogue.forms_of("eastvale"):
        assert not form.read
        assert {field.whose for field in form.fields()} == {Whose.UNREAD}
        heard = signs(shown(form, context))
        assert heard and set(heard) == {"Not yet read"}


def test_it_is_said_on_the_page_and_on_paper(context: Context) -> None:
    (form, *_) = context.catalogue.forms_of("eastvale")

    said = " ".join(shown(form, context).text.split())
    assert UNREAD in said and "Added by this site" not in said
    assert "This form is this site’s own suggestion" not in said
    assert UNREAD in printable(form, context).unread


def test_a_field_without_an_account_is_marked_and_the_others_are_not(context: Context) -> None:
    form = form_of("northmoor", "decision-record", context)
    unread = [field.id for field in form.fields() if field.whose is Whose.UNREAD]

    assert form.read and unread == ["reference", "actions"]
    assert signs(shown(form, context)).count("Not yet read") == len(unread)
