"""The checklists as documents: the derived lists and nothing else, each line with its clause."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx

from generator.catalogue import Catalogue
from generator.derived.checklists import Checklist, checklists_of, entries
from generator.pages.parts.sheet.printable import Printable, Tick
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
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORMATS = ("docx", "odt", "pdf")


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
        apart = [each for part in wanted.parts for each in (part.duties, part.may)]
        lines = [line.id for each in apart for entry in entries(each) for line in entry.lines]
        assert [tick.id for tick in one.ticks()] == lines
        assert [part.title for part in one.parts] == [part.moment.title for part in wanted.parts]


def test_a_line_never_parts_from_its_force_its_clause_and_what_binds_it(
    checklists: tuple[Printable, ...], catalogue: Catalogue
) -> None:
    for one in checklists:
        partnership = catalogue.by_id[one.partnership]
        told: set[str] = set()
        for tick, lead in lines_of(one):
            line = catalogue.provisions[tick.id]
            every = (*(lead.bounds if lead else ()), *tick.bounds)
            said = " ".join(f"{bound.label}: {bound.words}" for bound in every)
            tail = " ".join(bound.words for bound in (*(lead.tail if lead else ()), *tick.tail))
            words = f"{lead.text if lead else ''} {tick.text} {tail}".lower()
            assert WORDS[line.force] in {tick.force, lead.force if lead else ""}, tick.id
            assert tick.where or (lead and lead.where), tick.id
            for bound in (line.record.if_, line.record.unless):
                assert not bound or bound.removesuffix(".").lower() in words, tick.id
            exceptions = partnership.excepted_by(tick.id)
            assert len([each for each in every if each.label == "Exception"]) >= len(exceptions)
            assert bool(line.record.excepts) is ("Exception to:" in said)
            for note in partnership.notes_touching(tick.id):
                short = note.record.short or ""
                assert short in said or short in told or "as above" in said, (tick.id, note.id)
                told.add(short)


def lines_of(one: Printable) -> Iterator[tuple[Tick, Tick | None]]:
    """Every line, with the lead-in above it if there is one."""
    for part in one.parts:
        for ticks in part.ticks:
            for tick in ticks.lines:
                for line in tick.lines():
                    yield line, None if line is tick else tick


def test_duties_have_a_box_and_what_is_left_to_someone_stands_apart_without(
    checklists: tuple[Printable, ...], catalogue: Catalogue
) -> None:
    for one in checklists:
        for part in one.parts:
            for each in part.ticks:
                lines = [line for tick in each.lines for line in tick.lines()]
                forces = {catalogue.provisions[line.id].force for line in lines}
                assert forces == {Force.MAY} or Force.MAY not in forces
                assert each.boxed is (forces != {Force.MAY})
                assert each.boxed is not bool(each.title)


def test_each_box_has_a_name_of_its_own_that_no_program_cuts_to_anothers(
    checklists: tuple[Printable, ...],
) -> None:
    for one in checklists:
        names = [tick.label[:60] for tick in one.ticks()]
        assert len(set(names)) == len(names), (one.partnership, one.id)


def _written(tick: Tick) -> str:
    """A line as it is written out, without white space."""
    tail = "".join(f"{bound.label}{bound.words}" for bound in tick.tail)
    aside = f"({tail})" if tick.items and tail else tail
    where = f"({tick.where})" if tick.where else ""
    bounds = "".join(f"{bound.label}:{bound.words}" for bound in tick.bounds)
    return squeezed(tick.force + tick.text + aside + tick.end + where + tick.who + bounds)


def _expected(one: Printable) -> list[str]:
    """Every line in its order, with its box where it has one."""
    found = []
    for part in one.parts:
        for ticks in part.ticks:
            for tick in ticks.lines:
                for each in (tick, *tick.items):
                    boxed = ticks.boxed and not each.items
                    found.append(f"{'☐' if boxed else ''}{_written(each)}")
    return found


def test_in_word_each_paragraph_is_a_line_with_its_box(
    checklists: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in checklists:
        opened = docx.Document(str(files[_path(one, "docx")]))
        assert not opened.tables
        lines = [
            line
            for line in opened.paragraphs
            if line.style and line.style.style_id in {"Point", "Item"}
        ]
        said = [
            squeezed("".join(run.text or "" for run in line._p.iter(f"{_W}t"))) for line in lines
        ]
        assert said == _expected(one)


def test_in_odt_each_paragraph_is_a_line_with_its_box(
    checklists: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in checklists:
        tree = ET.fromstring(ZipFile(files[_path(one, "odt")]).read("content.xml"))
        said = [
            squeezed("".join(line.itertext()))
            for line in tree.iter(f"{_TEXT}p")
            if line.get(f"{_TEXT}style-name") in {"Point", "Item"}
        ]
        assert said == _expected(one)


def test_a_pdf_holds_each_line_in_its_order(
    checklists: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in checklists:
        said, at = words(files[_path(one, "pdf")]), 0
        for line in _expected(one):
            at = said.find(line.removeprefix("☐"), at)
            assert at >= 0, (one.partnership, one.id, line)


def test_none_is_printed_that_asks_nothing(
    checklists: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    assert all(one.ticks() for one in checklists)
    written = {name for name in files if "/checklists/" in name}
    bound = {f"partnerships/{one.partnership}/checklists/checklists.pdf" for one in checklists}
    assert written == bound | {_path(one, suffix) for one in checklists for suffix in FORMATS}


def test_each_box_is_called_by_all_that_binds_it(checklists: tuple[Printable, ...]) -> None:
    seen = set()
    for one in checklists:
        for line in (line for part in one.parts for list in part.ticks for line in list.lines):
            for tick in line.lines():
                for bound in (*tick.tail, *tick.bounds, *line.tail, *line.bounds):
                    assert bound.words in tick.label, (tick.id, bound)
                    seen.add(bound.label)
    assert {"if", "Exception", "Editor’s note"} <= seen, seen
