"""PDFs: columns, boxes, running lines, and pages that hold no text."""

from __future__ import annotations

import io

import pikepdf
import pytest
import typst
from PIL import Image

from generator.register.cut import CutDocument
from generator.schema.hints import Hints
from generator.tools.reading.read import read_bytes

_SET = '#set text(font: "Libertinus Serif", size: 10pt)\n#set par(justify: true)\n'


def cut(source: str) -> CutDocument:
    return read_bytes(typst.compile((_SET + source).encode()), Hints()).document


def said(source: str) -> list[tuple[str, str]]:
    return [(sentence.kind.value, text) for sentence, text in cut(source).sentences]


_LONG = "The pilot of every ferry must wait for the mate who carries the lamp and the bell. "


def test_three_columns_are_read_one_after_another() -> None:
    parts = [f"= Part {n}\n\n{_LONG * 9}" for n in ("one", "two", "three")]
    found = said("#set page(columns: 3)\n" + "\n#colbreak()\n".join(parts))
    assert [text for kind, text in found if kind == "heading"] == [
        "Part one",
        "Part two",
        "Part three",
    ]
    assert [text for kind, text in found if kind == "paragraph"] == [_LONG.strip()] * 27


def test_one_column_after_two() -> None:
    found = said(f"#columns(2)[= First\n{_LONG * 8}]\n\n= Second\n\n{_LONG * 4}")
    assert [text for kind, text in found if kind == "heading"] == ["First", "Second"]
    assert [text for kind, text in found if kind == "paragraph"] == [_LONG.strip()] * 12


def test_a_box_within_a_paragraph_is_read_after_it_and_told() -> None:
    found = cut(f"= Part\n\n{_LONG * 3}\n\n#rect[Ring the bell first, then wait.]\n\n{_LONG}")
    boxed = [d for d in found.doubts if "in a box" in d.what]
    assert [found.lines[d.line - 1].raw for d in boxed] == ["Ring the bell first, then wait."]


def test_a_contents_page_is_left_out_by_name() -> None:
    parts = "\n\n".join(f"= Part {n}\n\n{_LONG * 3}" for n in ("one", "two", "three", "four"))
    found = cut(f"#outline()\n#pagebreak()\n{parts}")
    rules = {each.rule: len(each.lines) for each in found.register.dropped}
    assert rules["table-of-contents"] == 5
    assert sum(sentence.kind == "heading" for sentence, _ in found.sentences) == 4


def test_a_line_that_only_looks_like_a_foot_is_kept_and_told() -> None:
    found = cut(f"= Part\n\n{_LONG * 3}\n\n#v(1fr)\nKept at the office, page 3")
    assert ("paragraph", "Kept at the office, page 3") in [(s.kind, t) for s, t in found.sentences]
    assert any("no other page has one like it" in doubt.what for doubt in found.doubts)


def test_a_page_without_text_among_others_is_told() -> None:
    scan = io.BytesIO()
    Image.new("RGB", (400, 600), "grey").save(scan, "PDF")
    text = typst.compile(f"= Part\n\n{_LONG}".encode())
    both = io.BytesIO()
    with pikepdf.open(io.BytesIO(text)) as first, pikepdf.open(scan) as second:
        first.pages.extend(second.pages)
        first.save(both)
    read = read_bytes(both.getvalue(), Hints())
    assert read.remarks == ("pages without text, pictures only: 2",)
    assert [doubt.what for doubt in read.document.doubts] == [
        "the page is a picture without text (a scan): it was not read"
    ]


def test_a_broken_word_is_whole_again_and_a_hyphen_stays() -> None:
    """The typesetter breaks words with a sign that is printed as a hyphen."""
    words = "A long-term plan for the well-being of passengers and of harbourmasters must be kept. "
    found = said(f"#set page(width: 70mm, height: 200mm)\n= Part\n\n{words * 6}")
    assert {text for kind, text in found if kind == "paragraph"} == {words.strip()}


@pytest.mark.parametrize("sign", ["•", "–", "(a)", "1.", "iv)"])
def test_items_with_any_sign(sign: str) -> None:
    rows = "\n\n".join(
        f'#grid(columns: (2em, 1fr), ["{sign}"], [the {w} of the ferry])'.replace(
            '["', "["
        ).replace('"]', "]")
        for w in ("lamp", "bell")
    )
    found = said(f"= Part\n\nThe mate must carry:\n\n{rows}\n\nHe must not drop them.")
    assert [kind for kind, _ in found] == ["title", "paragraph", "item", "item", "paragraph"]
