"""What an edition for several keeps of what all share, and that its words name nobody else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.checks.edition_accent import BESIDE, contrast
from generator.derived.changes import changed
from generator.derived.comparison import clashes_of, order_of
from generator.derived.edition import only
from generator.derived.edition_sound import edition_of
from generator.diagnostics import ContentError
from tests.projects import BOARDS, GOOD, ROOT, TODAY, catalogue_of, copy_of_good, handrail
from tests.projects.edited import unedited

TWO = ("northmoor", "saltmarsh")


def test_an_edition_of_all_is_the_whole() -> None:
    whole = catalogue_of(BOARDS)
    reduced = only(whole, whole.by_id)

    assert [one.id for one in reduced.partnerships] == [one.id for one in whole.partnerships]
    assert reduced.glossary == whole.glossary
    assert reduced.changes == whole.changes
    assert reduced.same == whole.same


@pytest.mark.parametrize("project", [GOOD, BOARDS, ROOT])
def test_what_is_left_says_what_it_said(project: Path) -> None:
    """No provision, silence, note, answer or guide of those who are left is lost or changed."""
    whole = catalogue_of(project)
    for owner in whole.partnerships:
        (left,) = only(whole, {owner.id}).partnerships
        assert left.records() == owner.records()
        assert [one.record for one in left.answers] == [one.record for one in owner.answers]
        assert only(whole, {owner.id}).guides_of(owner.id) == whole.guides_of(owner.id)
        assert only(whole, {owner.id}).forms_of(owner.id) == whole.forms_of(owner.id)


def test_two_are_still_compared_and_the_third_is_gone() -> None:
    whole = catalogue_of(BOARDS)
    reduced = only(whole, TWO)

    assert reduced.alone is None
    assert reduced.compared
    assert set(reduced.by_id) == set(TWO)
    assert {use.partnership for term in reduced.glossary for use in term.used_by} <= set(TWO)
    assert {entry.owner.id for entry in changed(reduced) if entry.owner} <= set(TWO)


def test_how_positions_stand_to_one_another_is_as_it_was() -> None:
    """What an edition drops of a question takes nothing from how those that stay compare."""
    whole = catalogue_of(ROOT)
    pairs = [(a.id, b.id) for a in whole.partnerships for b in whole.partnerships if a.id < b.id]
    before = {one.id: one for one in whole.questions}
    for pair in pairs:
        for question in only(whole, pair).questions:
            known = {one.id for one in question.positions}
            order, clashes = order_of(before[question.id]), clashes_of(before[question.id])
            assert order_of(question) == {
                id: covered & known for id, covered in order.items() if id in known
            }
            assert clashes_of(question) == {
                both: why for both, why in clashes.items() if both <= known
            }


def test_the_real_project_gives_an_edition_for_each() -> None:
    whole = catalogue_of(ROOT)
    for owner in whole.partnerships:
        assert _names(edition_of(whole, [owner.id])) == [owner.id]


def _names(catalogue: Catalogue) -> list[str]:
    return [one.id for one in catalogue.partnerships]


def test_words_that_all_share_may_name_nobody_who_is_left_out() -> None:
    naming = unedited(GOOD).replace(
        "content/site.yml", "It exists to be tested.", "It exists for Eastvale and others."
    )
    with pytest.raises(ContentError) as refused:
        edition_of(naming.catalogue(), ["northmoor"])
    (found,) = refused.value.diagnostics
    assert (found.code, str(found.location.file)) == ("edition-names-neighbour", "content/site.yml")
    assert "'Eastvale'" in found.message
    assert edition_of(naming.catalogue(), ["eastvale"]).alone


def test_an_edition_of_nobody_known_is_refused(tmp_path: Path) -> None:
    ran = handrail("build", "--today", TODAY, "--edition", "northmor", root=copy_of_good(tmp_path))

    assert ran.code == 1
    assert "unknown-partnership: there is no partnership 'northmor'" in ran.err
    assert "Did you mean 'northmoor'?" in ran.err


@pytest.mark.parametrize("ids", ["", " , "])
def test_an_edition_of_nobody_is_not_the_whole_site(ids: str, tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    ran = handrail("build", "--today", TODAY, "--edition", ids, root=root)

    assert ran.code == 2
    assert "name at least one partnership" in ran.err
    assert not (root / "build").exists()


def test_a_term_that_only_others_spell_out_is_not_spelt_out() -> None:
    whole = catalogue_of(ROOT)
    for owner in whole.partnerships:
        for term in only(whole, {owner.id}).glossary:
            if term.record.long and term.used_by:
                before = next(one for one in whole.glossary if one.id == term.id)
                expanded = any(use.calls_it for use in before.used_by)
                assert not expanded or any(use.calls_it for use in term.used_by), term.id


def test_the_colours_that_an_accent_is_held_against_are_those_of_the_style() -> None:
    style = (ROOT / "site_templates/assets/css/tokens.css").read_text("utf-8")
    light, dark, *_ = style.split("@media (prefers-color-scheme: dark)")
    for beside in BESIDE:
        colours = light if beside.colours == "light" else dark
        assert re.search(rf"{beside.name}: {beside.hex};", colours), beside


def test_contrast_is_as_wcag_has_it() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
    assert contrast("#0b4a55", "#0b4a55") == 1
    for beside in BESIDE:
        own = "#0b4a55" if beside.colours == "light" else "#0d3d46"
        assert contrast(own, beside.hex) >= beside.least
