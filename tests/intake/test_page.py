"""Web pages: what is main content, what lists count, what footnotes hang on."""

from __future__ import annotations

import pytest

from generator.register.cut import CutDocument
from generator.schema.hints import Hints
from generator.tools.reading.found import ReadError
from generator.tools.reading.read import read_bytes


def cut(body: str) -> CutDocument:
    return read_bytes(f"<!doctype html><html><body>{body}</body></html>".encode(), Hints()).document


def said(body: str) -> list[tuple[str, str]]:
    return [(sentence.kind.value, text) for sentence, text in cut(body).sentences]


def test_an_item_of_two_paragraphs_is_one_item() -> None:
    body = "<p>Ask:</p><ol type=a start=3><li><p>the mate.</p><p>She may come.</p><li>no one</ol>"
    found = cut(body)
    assert [s.at for s, _ in found.sentences] == [
        "opening.1.1", "opening.1.c.1", "opening.1.c.2", "opening.1.d.1",
    ]  # fmt: skip


def test_words_after_a_list_within_an_item_are_told() -> None:
    found = cut("<ul><li>one<ul><li>two</li></ul>Three must wait.</li></ul>")
    assert [s.kind.value for s, _ in found.sentences] == ["item", "item", "paragraph"]
    assert any("go on after a list" in doubt.what for doubt in found.doubts)


def test_the_main_content_need_not_be_marked() -> None:
    body = (
        "<div class='top'><nav>Home</nav></div><div id=content><h1>Title</h1><h2>Part</h2>"
        "<p>The pilot must wait for the mate and for the purser.</p></div><div>Made by us</div>"
    )
    assert said(body) == [
        ("title", "Title"),
        ("heading", "Part"),
        ("paragraph", "The pilot must wait for the mate and for the purser."),
    ]


def test_what_only_a_class_says_is_left_out_and_told() -> None:
    body = (
        "<h1>Title</h1><h2>Part</h2><p>It must be so for all.</p><div class=sidebar>See us.</div>"
    )
    found = cut(body)
    assert {each.rule for each in found.register.dropped} == {"aside"}
    assert len(found.doubts) == 1


@pytest.mark.parametrize(("last", "kept"), [("<a href='#c'>Meet</a>", 1), ("Meet", 4)])
def test_a_list_of_nothing_but_places_on_the_page_is_its_contents(last: str, kept: int) -> None:
    linked = "<li><a href='#a'>Call</a></li><li><a href='#b'>Prepare</a></li>"
    found = cut(f"<ol>{linked}<li>{last}</li></ol><p id=a>It must be so.</p>")
    assert len(found.sentences) == kept
    rules = {each.rule for each in found.register.dropped}
    assert rules == ({"table-of-contents"} if kept == 1 else set())


def test_hidden_and_scripts_say_nothing() -> None:
    hidden = "<p hidden>It may go.</p><p style='display:none'>No.</p>"
    body = f"<p>It must wait.<script>x</script></p>{hidden}"
    assert said(body) == [("paragraph", "It must wait.")]


def test_layout_tables_are_read_cell_by_cell_and_told() -> None:
    found = cut(
        "<table role=presentation><tr><td><p>It must wait.</p><td><p>It may go.</p></table>"
    )
    assert [text for _, text in found.sentences] == ["It must wait.", "It may go."]
    assert len(found.doubts) == 2


def test_rows_that_share_a_cell_are_told() -> None:
    found = cut("<table><tr><th>A<th>B<tr><td rowspan=2>one<td>two<tr><td>three</table>")
    assert [text for _, text in found.sentences] == ["A | B", "one | two", "three"]
    assert [d.what for d in found.doubts] == [
        "the row shares a cell with the one above it, which is not said again"
    ]


def test_a_dead_link_is_counted() -> None:
    ((sentence, _),) = cut("<p>See <a href='#gone'>the rules</a> first.</p>").sentences
    assert sentence.dead_links == 1


def test_a_page_that_a_word_processor_saved_is_refused() -> None:
    page = b"<html><head><meta name=Generator content='Microsoft Word 15'></head><body><p>A.</p>"
    with pytest.raises(ReadError, match="a word processor saved"):
        read_bytes(page, Hints())
