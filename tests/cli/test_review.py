"""A document to be read and signed, and a sign-off that lapses when what was signed changes."""

from __future__ import annotations

import io
import shutil
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.catalogue import Catalogue
from generator.cli.console import StageClock
from generator.derived.derive import Derived
from generator.derived.edition import only
from generator.derived.sign_offs import signed_hash, standings
from generator.files.project import Project
from generator.pages.frame.context import make_context
from generator.pages.frame.page import Block
from generator.pages.policy.partnership import PartnershipHead, partnership_page
from generator.pipeline.stages import read_catalogue
from generator.schema.sign_offs import Scope
from tests.projects import BOARDS, GOOD, catalogue_of, found_in, handrail, replace_in


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a sign-off that stands."""
    root = tmp_path / "boards"
    shutil.copytree(BOARDS, root, ignore=shutil.ignore_patterns("build"))
    return root


def read(root: Path) -> Catalogue:
    return read_catalogue(Project(root), StageClock(quiet=True))


def told(catalogue: Catalogue) -> tuple[str, ...]:
    """What the partnership's page says of its sign-offs."""
    owner = catalogue.by_id["northmoor"]
    page = partnership_page(owner, make_context(Derived(catalogue), date(2026, 2, 3)))
    (head,) = [part.view for part in page.parts if isinstance(part, Block)][:1]
    assert isinstance(head, PartnershipHead)
    return head.sign_offs


def change(root: Path) -> None:
    provisions = next(root.glob("content/partnerships/northmoor/documents/*/provisions.yml"))
    first = next(line for line in provisions.read_text("utf-8").splitlines() if "says: " in line)
    replace_in(provisions, f"{first}\n", f"{first.rstrip('.')} now.\n")


def test_a_sign_off_stands_until_what_was_signed_changes(root: Path) -> None:
    (said,) = told(read(root))
    assert said.startswith("Signed by the Safeguarding lead: the statements and guides")
    assert said.endswith("(20 January 2026).")
    assert found_in(root).warnings == 0

    change(root)
    assert told(read(root))[0].startswith("Lapsed: what the Safeguarding lead signed")
    assert "sign-off-lapsed" in {one.code for one in found_in(root)}
    due = handrail("due", "--today", "2026-02-03", root=root).out
    assert "Northmoor: sign-off by the Safeguarding lead, lapsed" in due


def test_signing_again_takes_the_place_of_what_lapsed(root: Path) -> None:
    change(root)
    words = ("review", "northmoor", "--sign", "--today", "2026-05-04")
    handrail("confirm", "--all", root=root)
    ran = handrail(*words, "--role", "Safeguarding lead", root=root)
    assert ran.code == 0, ran.err
    handrail(*words, "--role", "Chair", "--scope", "guides", root=root)

    found = standings(read(root).by_id["northmoor"], read(root))
    assert [(one.record.role, one.record.scope, one.lapsed) for one in found] == [
        ("Safeguarding lead", Scope.ALL, False),
        ("Chair", Scope.GUIDES, False),
    ]
    assert found[0].record.date.last_day == date(2026, 5, 4)
    assert handrail(*words, root=root).code == 2  # nobody signs in no role


def test_an_edition_and_a_scope_are_signed_for_alone() -> None:
    whole = catalogue_of(GOOD)
    edition = only(whole, ("northmoor",))
    hashes = {scope: signed_hash(whole.by_id["northmoor"], whole, scope) for scope in Scope}

    assert len(set(hashes.values())) == 3
    assert hashes == {
        scope: signed_hash(edition.by_id["northmoor"], edition, scope) for scope in Scope
    }


def test_the_document_holds_all_that_is_signed(tmp_path: Path) -> None:
    page, paper = tmp_path / "review.html", tmp_path / "review.pdf"
    for target in (page, paper):
        assert handrail("review", "northmoor", "--out", target, root=GOOD).code == 0
    owner = catalogue_of(GOOD).by_id["northmoor"]
    text = page.read_text("utf-8")
    pages = pypdfium2.PdfDocument(paper)
    printed = " ".join(one.get_textpage().get_text_bounded() for one in pages).split()

    for provision in owner.provisions:
        assert f"({provision.id})" in text
        assert all(catalogue_of(GOOD).roles[id].title in text for id in provision.record.who)
        assert f"Exception to: {provision.id}" not in text, (
            "a clause, not a record, is what it lifts"
        )
        assert all(f"“{cited.words}”" in text or "'" in cited.words for cited in provision.evidence)
    said = [
        *(silence.record.point for silence in owner.silences),
        *(note.record.printed for note in owner.notes),
    ]
    for words in said:
        assert words.rstrip(".").split()[-1] in " ".join(printed)
    assert text.count("<li>Are you worried about the child? Yes → Let the duty desk know.") == 2
    assert signed_hash(owner, catalogue_of(GOOD), Scope.ALL) in text
    assert signed_hash(owner, catalogue_of(GOOD), Scope.ALL) in "".join(printed)
    with pikepdf.open(io.BytesIO(paper.read_bytes())) as pdf:
        assert "/StructTreeRoot" in pdf.Root
    assert "http" not in text.replace("http-equiv", "")


def test_a_partnership_mistyped_leads_to_the_nearest() -> None:
    ran = handrail("review", "northmor", root=GOOD)

    assert ran.code == 2 and "'northmoor'" in ran.err
