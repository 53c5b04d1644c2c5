"""The checklists as documents: the derived lists and nothing else, each line beside its clause."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import pytest

from generator.catalogue import Catalogue
from generator.derived.checklists import Checklist, checklists_of, instruction
from generator.exporters.walk import noted
from generator.pages.documents.printable import Printable, Tick
from generator.schema.policy import Force
from tests.documents.reading import squeezed, words
from tests.documents.test_files import _path

WORDS = {
    Force.MUST: "Must:",
    Force.SHOULD: "Should:",
    Force.MAY: "May:",
    Force.MUST_NOT: "Must not.",
    Force.SHOULD_NOT: "Should not.",
}
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def lists_of(catalogue: Catalogue) -> dict[tuple[str, str], Checklist]:
    return {
        (partnership.id, one.group.id): one
        for partnership in catalogue.partnerships
        for one in checklists_of(partnership, catalogue)
    }


def test_every_checklist_is_printed_line_for_line_in_its_order(
    checklists: tuple[Printable, ...], catalogue: Catalogue
) -> None:
    lists = lists_of(catalogue)
    assert [(one.partnership, one.id) for one in checklists] == list(lists)
    for one in checklists:
        wanted = lists[one.partnership, one.id]
        lines = [line.id for part in wanted.parts for line in (*part.duties, *part.may)]
        assert [tick.id for tick in one.ticks()] == lines
        assert [part.title for part in one.parts] == [part.moment.title for part in wanted.parts]


def test_a_line_never_parts_from_its_force_its_clause_and_what_binds_it(
    checklists: tuple[Printable, ...], catalogue: Catalogue
) -> None:
    for one in checklists:
        partnership = catalogue.by_id[one.partnership]
        for tick in one.ticks():
            provision = catalogue.provisions[tick.id]
            record, labels = provision.record, [bound.label for bound in tick.bounds]
            said = " ".join(bound.words for bound in tick.bounds)
            assert tick.text == instruction(provision)
            assert tick.where == provision.evidence[0].sentence.label
            assert tick.force in {WORDS[provision.force], WORDS[provision.force].replace(".", ":")}
            assert record.do is None or tick.force == WORDS[provision.force]
            for bound in (record.if_, record.unless):
                assert not bound or bound.removesuffix(".") in said
            assert len(labels) == sum(
                (bool(record.if_), bool(record.unless), bool(record.within), len(record.excepts))
            ) + len(partnership.excepted_by(tick.id))
            assert len(tick.notes) == len(partnership.notes_touching(tick.id))
            assert bool(record.who) or "names nobody" in tick.who


def test_duties_have_a_box_and_what_is_left_to_someone_stands_apart_without(
    checklists: tuple[Printable, ...], catalogue: Catalogue
) -> None:
    for one in checklists:
        for part in one.parts:
            for each in part.ticks:
                forces = {catalogue.provisions[line.id].force for line in each.lines}
                assert forces == {Force.MAY} or Force.MAY not in forces
                assert each.boxed is (forces != {Force.MAY})
                assert each.title


def _beside(line: Tick) -> str:
    """What stands in the cell of the clause."""
    return squeezed(line.where + line.who + noted(line.notes))


def _does(line: Tick) -> str:
    bounds = "".join(f"{bound.label}:{bound.words}" for bound in line.bounds)
    return squeezed(line.force + line.text + bounds)


def test_in_word_each_row_is_a_line_with_its_clause_beside_it(
    checklists: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in checklists:
        tables = docx.Document(str(files[_path(one, "docx")])).tables
        lists = [each for part in one.parts for each in part.ticks]
        assert len(tables) == len(lists)
        for table, each in zip(tables, lists, strict=True):
            cells = [[squeezed(cell.text) for cell in row.cells] for row in table.rows]
            heads = ["Done"] * each.boxed + [each.title, "Where it says so"]
            assert cells[0] == [squeezed(head) for head in heads]
            wanted = [[_does(line), _beside(line)] for line in each.lines]
            assert [row[-2:] for row in cells[1:]] == wanted


def test_in_odt_each_row_is_a_line_with_its_clause_beside_it(
    checklists: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in checklists:
        tree = ET.fromstring(ZipFile(files[_path(one, "odt")]).read("content.xml"))
        rows = [
            [squeezed("".join(cell.itertext())) for cell in row.iter(f"{_TABLE}table-cell")]
            for table in tree.iter(f"{_TABLE}table")
            for row in table.findall(f"{_TABLE}table-row")
        ]
        wanted = [
            ["☐"] * each.boxed + [_does(line), _beside(line)]
            for part in one.parts
            for each in part.ticks
            for line in each.lines
        ]
        assert rows == wanted


def test_a_pdf_holds_each_line_with_its_force_and_its_clause(
    checklists: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in checklists:
        said = words(files[_path(one, "pdf")])
        at = 0
        for line in one.ticks():
            at = said.find(_does(line), at)
            assert at >= 0, (one.partnership, one.id, line.id)
            assert squeezed(line.where) in said[at : at + len(_does(line)) + len(_beside(line))]


@pytest.mark.parametrize("suffix", ["docx", "odt", "pdf"])
def test_a_list_with_nothing_on_it_says_so(
    suffix: str,
    checklists: tuple[Printable, ...],
    catalogue: Catalogue,
    files: dict[str, Path],
) -> None:
    lists = lists_of(catalogue)
    empty = [one for one in checklists if lists[one.partnership, one.id].empty]
    assert empty
    for one in empty:
        phrase = catalogue.by_id[one.partnership].record.document_phrase
        whom = lists[one.partnership, one.id].group.whom
        said = words(files[_path(one, suffix)])
        assert squeezed(f"The document is silent. {phrase} names no duty for {whom}.") in said
        assert "Done" not in said


@pytest.mark.parametrize("suffix", ["docx", "odt", "pdf"])
def test_every_note_that_a_line_names_stands_at_the_end(
    suffix: str, checklists: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in checklists:
        said = words(files[_path(one, suffix)])
        named = {number for line in one.ticks() for number in line.notes}
        assert named == {remark.number for remark in one.remarks}
        for remark in one.remarks:
            assert squeezed(f"Note {remark.number}: {remark.severity}. {remark.text}") in said
