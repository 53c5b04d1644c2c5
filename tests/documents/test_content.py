"""What the meeting documents hold: for every partnership, and nothing without a clause."""

from __future__ import annotations

from generator.catalogue import Catalogue, Whose
from generator.pages.parts.sheet.printable import Printable
from tests.documents.conftest import one_of

ALL = {
    "agenda",
    "meeting-record",
    "decision-record",
    "invitation",
    "telling-the-family",
    "agreed-actions",
    "chairs-brief",
}


def test_every_partnership_has_all_seven(
    documents: tuple[Printable, ...], catalogue: Catalogue
) -> None:
    for partnership in catalogue.partnerships:
        assert {one.id for one in documents if one.partnership == partnership.id} == ALL


def test_every_clause_is_of_the_partnership_itself(
    documents: tuple[Printable, ...], catalogue: Catalogue
) -> None:
    for one in documents:
        cited = {clause.id for clause in one.clauses()}
        assert {catalogue.provisions[id].partnership for id in cited} <= {one.partnership}


def test_a_clause_never_parts_from_what_binds_it(
    documents: tuple[Printable, ...], catalogue: Catalogue
) -> None:
    for one in documents:
        partnership = catalogue.by_id[one.partnership]
        for clause in one.clauses():
            record = catalogue.provisions[clause.id].record
            labels = [bound.label for bound in clause.bounds]
            assert bool(record.if_) == ("If" in labels)
            assert bool(record.unless) == ("Unless" in labels)
            assert bool(record.excepts) == ("An exception to:" in labels)
            assert labels.count("Exception:") == len(partnership.excepted_by(clause.id))
            warnings = {
                note.id for note in partnership.notes_touching(clause.id) if note.record.short
            }
            assert {note.id for note in clause.notes} == warnings
            assert clause.where


def test_a_field_that_no_clause_asks_for_is_marked(documents: tuple[Printable, ...]) -> None:
    for one in documents:
        for blank in one.blanks():
            asked = any(clause.asks for clause in blank.clauses)
            assert (blank.whose is Whose.DOCUMENT) is asked, (one.partnership, one.id, blank.id)


def test_oxfordshires_agenda_is_its_suggested_format_whole_and_in_its_order(
    documents: tuple[Printable, ...], catalogue: Catalogue
) -> None:
    format = {
        provision.id: provision.evidence[-1].sentence.at
        for provision in catalogue.by_id["oxfordshire"].provisions
        if provision.id.startswith("ox-agenda-")
    }
    agenda = one_of(documents, "oxfordshire", "agenda")
    asked = [
        clause.id for blank in agenda.blanks() for clause in blank.clauses if clause.id in format
    ]

    assert set(asked) == set(format)
    assert [format[id] for id in asked] == sorted(format[id] for id in asked)


def test_no_plan_where_the_meeting_cannot_make_one(documents: tuple[Printable, ...]) -> None:
    """Dumfries & Galloway's clause 13.2."""
    actions = one_of(documents, "dumfries-galloway", "agreed-actions")
    titles = [actions.title, *(part.title for part in actions.parts)]

    assert actions.title == "Decisions and agreed actions"
    assert not [title for title in titles if "plan" in title.lower()]
    assert "dg-no-plan" in {clause.id for clause in actions.clauses()}


def test_a_title_of_ones_own_shows_what_gives_it(documents: tuple[Printable, ...]) -> None:
    plan = one_of(documents, "oxfordshire", "agreed-actions")

    assert plan.title == "Action plan"
    assert [clause for clause in plan.basis_clauses if not clause.asks]


def test_the_chairs_brief_adds_nothing_of_its_own_to_read(
    documents: tuple[Printable, ...],
) -> None:
    for one in documents:
        if one.id == "chairs-brief":
            assert all(part.clauses or part.silences for part in one.parts)


def test_the_foot_says_which_edition_which_version_and_where(
    printed: tuple[Printable, ...],
) -> None:
    for one in printed:
        assert one.edition in one.foot
        assert one.version in one.foot
        assert one.address in one.foot


def test_a_lead_in_begins_where_its_sentence_begins(documents: tuple[Printable, ...]) -> None:
    """That of a list in a list as well: it is said once for all of its items."""
    led = [clause for one in documents for clause in one.clauses() if clause.lead]
    assert led
    for clause in led:
        assert clause.lead[0].isupper() and clause.says.startswith(clause.lead[:8]), clause
