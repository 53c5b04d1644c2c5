"""The account that each real partnership gives of the forms: closed, and in its own folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, Form, Whose
from generator.schema.templates import FieldKind, TemplateField
from tests.projects import ROOT

PARTNERSHIPS = sorted(path.name for path in (ROOT / "content/partnerships").iterdir())
SHARED = sorted((ROOT / "content/templates").glob("*.yml"))
FORMS = [(partnership, path.stem) for partnership in PARTNERSHIPS for path in SHARED]
ON_EVERY_MINUTES = {
    *("status", "reference", "when-where", "chair", "notes-by", "present", "reports"),
    *("key-points", "child", "strengths", "risks", "needs", "decisions", "reasons", "dissent"),
    *("actions", "tell-family", "next-meeting", "sent", "kept"),
}
"""What a chair, a minute taker and a safeguarding lead look for in a record of a meeting."""


def form_of(catalogue: Catalogue, partnership: str, id: str) -> Form:
    found = catalogue.form(partnership, id)
    assert found is not None
    return found


@pytest.mark.parametrize("path", SHARED, ids=lambda path: path.stem)
def test_a_shared_form_names_no_partnership(path: Path) -> None:
    words = re.findall(r"[a-z0-9-]+", path.read_text(encoding="utf-8").lower())
    assert not {*PARTNERSHIPS, *(part.partition("-")[0] for part in PARTNERSHIPS)} & {*words}


@pytest.mark.parametrize(("partnership", "id"), FORMS)
def test_every_field_is_accounted_for(catalogue: Catalogue, partnership: str, id: str) -> None:
    form = form_of(catalogue, partnership, id)

    assert form.read and form.links is not None
    assert [field.id for field in form.fields() if field.whose is Whose.UNREAD] == []
    if not form.instead:
        used = {field.id for field in form.fields() if field.key == field.id}
        gone = set(form.links.record.leaves_out)
        shared = {
            field.id
            for section in form.record.sections
            for field in section.fields
            if section.id not in gone
        }
        assert used == shared - gone


@pytest.mark.parametrize(("partnership", "id"), FORMS)
def test_a_form_rests_on_its_own_partnership_alone(
    catalogue: Catalogue, partnership: str, id: str
) -> None:
    owner = catalogue.by_id[partnership]
    provisions = {provision.id for provision in owner.provisions}
    own = provisions | {silence.id for silence in owner.silences}

    assert form_of(catalogue, partnership, id).named <= own


@pytest.mark.parametrize(("partnership", "id"), FORMS)
def test_what_is_asked_for_in_writing_is_asked_for(
    catalogue: Catalogue, partnership: str, id: str
) -> None:
    """A mere statement asks for nothing, so that no field is the document's by it."""
    form = form_of(catalogue, partnership, id)
    asking = {id for field in form.fields() for id in (*field.asked_by, *field.settles)}

    assert {id for id in asking if not catalogue.provisions[id].force.asks} == set()


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_minutes_have_what_minutes_have(catalogue: Catalogue, partnership: str) -> None:
    fields = {field.id for field in form_of(catalogue, partnership, "meeting-record").fields()}
    assert fields >= ON_EVERY_MINUTES


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_attendance_is_ticked_and_actions_are_numbered(
    catalogue: Catalogue, partnership: str
) -> None:
    minutes = form_of(catalogue, partnership, "meeting-record")
    present, actions = (_field(minutes, id) for id in ("present", "actions"))
    ticked = [column.label for column in present.columns if column.kind == "tick"]

    assert ticked == ["Attended", "Part", "Apologies", "No reply"]
    assert actions.numbered
    assert [column.label for column in actions.columns][1:] == [
        *("Owner (post and agency)", "By when", "Status"),
    ]


def test_no_two_options_can_both_be_ticked(catalogue: Catalogue) -> None:
    """Hold or do not hold, draft or agreed: no choice on these forms takes several."""
    fields = [field for one in catalogue.forms for field in one.fields()]
    choices = [field for field in fields if field.record.kind is FieldKind.CHOICE]

    assert choices and not [field for field in choices if field.record.several]


def test_one_document_has_a_running_order_of_its_own(catalogue: Catalogue) -> None:
    agendas = [one for one in catalogue.forms if one.id == "agenda"]
    assert [one.partnership for one in agendas if one.instead] == ["oxfordshire"]


def test_only_the_chairs_brief_is_read_through(catalogue: Catalogue) -> None:
    assert {one.id for one in catalogue.forms if one.record.read_through} == {"chairs-brief"}


def _field(form: Form, id: str) -> TemplateField:
    return next(field.record for field in form.fields() if field.id == id)
