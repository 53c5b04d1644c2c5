"""Word files as people make them: numbers that restart, boxes, merged cells, lost headings."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.register.cut import CutDocument
from generator.schema.hints import Hints
from generator.tools.reading.counting import letters, ordinal, roman
from generator.tools.reading.read import read_bytes

_W = nsdecls("w")


def cut(document: Any, hints: Hints | None = None) -> CutDocument:
    saved = io.BytesIO()
    document.save(saved)
    return read_bytes(saved.getvalue(), hints or Hints()).document


def said(document: CutDocument) -> dict[str, str]:
    return {sentence.at: text for sentence, text in document.sentences}


def doubts(document: CutDocument) -> set[str]:
    return {f"{document.lines[d.line - 1].raw[:12]}: {d.what}" for d in document.doubts}


def numbered(levels: str, *nums: str) -> Any:
    """A new document with one definition of lists and the lists that use it."""
    document = Document()
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {_W} w:abstractNumId="70">{levels}</w:abstractNum>'))
    for at, overrides in enumerate(nums):
        root.append(
            parse_xml(
                f'<w:num {_W} w:numId="{70 + at}"><w:abstractNumId w:val="70"/>{overrides}</w:num>'
            )
        )
    return document


def level(at: int, how: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{how}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def listed(document: Any, words: str, num: int = 70, at: int = 0) -> None:
    made = document.add_paragraph(words)
    made._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {_W}><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>')
    )


def labels(document: CutDocument) -> list[str]:
    """Label and words of each line."""
    return [
        f"{line.given.label} {line.given.text}" for line in document.lines if line.given is not None
    ]


def test_a_list_counts_on_after_a_paragraph_and_starts_where_another_says() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    document = numbered(level(0, "decimal", "%1."), "", start)
    listed(document, "first")
    document.add_paragraph("Between them.")
    listed(document, "second")
    listed(document, "fifth", 71)
    listed(document, "sixth", 71)
    assert labels(cut(document)) == ["1 first", " Between them.", "2 second", "5 fifth", "6 sixth"]


@pytest.mark.parametrize(("more", "third"), [("", "a"), ('<w:lvlRestart w:val="0"/>', "b")])
def test_a_level_begins_again_below_a_new_item_unless_it_says_not(more: str, third: str) -> None:
    document = numbered(level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)", more), "")
    for words, at in (("one", 0), ("below one", 1), ("two", 0), ("below two", 1)):
        listed(document, words, at=at)
    assert labels(cut(document)) == ["1 one", "a below one", "2 two", f"{third} below two"]


def test_clauses_letters_and_numerals() -> None:
    levels = (
        level(0, "upperRoman", "%1")
        + level(1, "decimal", "%1.%2", "<w:isLgl/>")
        + level(2, "lowerLetter", "(%3)")
        + level(3, "lowerRoman", "(%4)")
    )
    document = numbered(levels, "")
    for words, at in (("A", 0), ("A must be", 1), ("with it", 2), ("and so", 3), ("and i", 3)):
        listed(document, words, at=at)
    assert labels(cut(document)) == ["i A", "1.1 A must be", "a with it", "i and so", "ii and i"]
    assert said(cut(document))["1.1.a.ii.1"] == "and i"


def test_letters_are_no_numerals_where_word_counts_letters() -> None:
    """(h), (i), (j): nothing has to be guessed, so nothing is doubtful."""
    document = numbered(level(0, "lowerLetter", "(%1)"), "")
    for at in range(10):
        listed(document, f"thing number {at}")
    found = cut(document)
    assert [label.split()[0] for label in labels(found)] == list("abcdefghij")
    assert not found.doubts


def test_a_number_that_is_words_stays_with_the_words() -> None:
    document = numbered(level(0, "decimal", "Stage %1:"), "")
    listed(document, "Ask the pilot")
    assert list(said(cut(document)).values()) == ["Stage 1: Ask the pilot"]


def test_numbers_in_letters_and_words() -> None:
    assert [letters(n) for n in (1, 26, 27, 28, 53)] == ["a", "z", "aa", "bb", "aaa"]
    assert [roman(n) for n in (1, 4, 9, 14, 40)] == ["i", "iv", "ix", "xiv", "xl"]
    assert [ordinal(n) for n in (1, 2, 3, 11, 22)] == ["1st", "2nd", "3rd", "11th", "22nd"]


def test_text_that_word_calls_text_is_no_heading() -> None:
    document = Document()
    document.add_heading("Purpose", 1)
    document.add_paragraph("Short line")
    document.add_paragraph("The pilot must wait.")
    document.add_heading("Records", 1)
    assert list(said(cut(document)))[:3] == ["purpose.heading", "purpose.1.1", "purpose.2.1"]


def test_a_bold_line_is_taken_for_a_heading_and_told() -> None:
    document = Document()
    document.add_paragraph().add_run("Who may come").bold = True
    document.add_paragraph("The pilot must wait.")
    found = cut(document)
    assert list(said(found)) == ["may-come.heading", "may-come.1.1"]
    assert any("set in bold" in doubt for doubt in doubts(found))
    settled = cut(document, Hints(not_headings=("Who may come",)))
    assert "may-come.heading" not in said(settled)


def test_a_table_of_one_column_is_text_and_told() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=1)
    table.cell(0, 0).text = "The pilot must wait."
    table.cell(1, 0).text = "The mate may go."
    found = cut(document)
    assert [s.kind for s, _ in found.sentences] == ["paragraph", "paragraph"]
    assert len(found.doubts) == 2 and all("one column" in d.what for d in found.doubts)


def test_cells_that_are_shared_or_hold_lists_are_told() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Both"
    table.cell(0, 1).text = "One."
    table.cell(0, 1).add_paragraph("Two.")
    table.cell(1, 1).text = "Three"
    found = cut(document)
    assert list(said(found).values()) == ["Both | One. Two.", "Three"]
    assert {d.what.split(":")[0] for d in found.doubts} == {
        "a cell holds several paragraphs or a list",
        "the row shares a cell with the one above it, which is not said again",
    }


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    document = Document()
    first = document.add_paragraph("The pilot must ")
    first._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:rPr {_W}><w:del w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"/></w:rPr>'
        )
    )
    document.add_paragraph("wait for the mate.")
    found = cut(document)
    assert list(said(found).values()) == ["The pilot must wait for the mate."]
    assert any("tracked" in doubt for doubt in doubts(found))


def test_hidden_words_are_left_out_and_told() -> None:
    document = Document()
    made = document.add_paragraph("The pilot must wait")
    made.add_run(" for nobody").font.hidden = True
    made.add_run(".")
    found = cut(document)
    assert list(said(found).values()) == ["The pilot must wait."]
    assert any("hidden" in doubt for doubt in doubts(found))


def test_a_picture_is_left_out_by_name_and_told() -> None:
    document = Document()
    document.add_paragraph("The pilot must wait.")
    made = document.add_paragraph()
    made._p.append(
        parse_xml(
            f'<w:r {nsdecls("w", "wp")}><w:drawing><wp:inline><wp:docPr id="1" name="p" '
            'descr="Who is asked first"/></wp:inline></w:drawing></w:r>'
        )
    )
    found = cut(document)
    assert [each.rule for each in found.register.dropped] == ["not-read"]
    assert any("described as 'Who is asked first'" in doubt for doubt in doubts(found))


def test_typed_bullets_and_lines_broken_by_hand() -> None:
    document = Document()
    document.add_paragraph("The pilot must ask:\n- the mate\n- the purser")
    found = cut(document)
    assert [(s.kind.value, text) for s, text in found.sentences] == [
        ("paragraph", "The pilot must ask:"),
        ("item", "the mate"),
        ("item", "the purser"),
    ]
    assert len(found.doubts) == 3


def test_a_link_to_no_bookmark_is_dead() -> None:
    document = Document()
    made = document.add_paragraph("See ")
    made._p.append(
        parse_xml(
            f'<w:hyperlink {_W} w:anchor="gone"><w:r><w:t>the rules</w:t></w:r></w:hyperlink>'
        )
    )
    ((sentence, text),) = cut(document).sentences
    assert (sentence.dead_links, text) == (1, "See the rules")


def test_numbers_that_were_typed_are_read_as_numbers() -> None:
    document = Document()
    document.add_heading("1 Purpose", 1)
    document.add_paragraph("1.1\tThe pilot must wait.")
    document.add_heading("2 Records", 1)
    found = cut(document)
    assert list(said(found)) == ["1.heading", "1.1.1", "2.heading"]
    assert not found.doubts


def test_words_set_apart_by_tabs_are_a_row_and_told() -> None:
    document = Document()
    document.add_paragraph("Office:\tThe pier")
    found = cut(document)
    assert [(s.kind.value, text) for s, text in found.sentences] == [("row", "Office: | The pier")]
    assert len(found.doubts) == 1
