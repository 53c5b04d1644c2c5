"""What stands in a handbook of the real project: all of its partnership, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

import pytest

from generator.catalogue import Partnership
from generator.pages.handbook.bind import books
from generator.pages.handbook.book import Book, Entries, Heading, Line, Lines
from generator.pages.parts.sheet.flattened import Run
from generator.pages.parts.statements import clause_of
from tests.bound.conftest import context_of
from tests.projects import GOOD, ROOT, catalogue_of, derived_of


@pytest.fixture(scope="module")
def bound() -> list[tuple[Partnership, Book]]:
    return list(zip(catalogue_of(ROOT).partnerships, books(context_of(ROOT)), strict=True))


def _lines(lines: Iterable[Line], head: str = "") -> Iterator[tuple[Line, str]]:
    """Every line in reading order, with the id of what leads into its list."""
    for line in lines:
        yield line, head
        yield from _lines(line.items, line.anchor)


def _statements(book: Book) -> Iterator[tuple[Line, str]]:
    for chapter in book.chapters:
        for block in chapter.blocks:
            if isinstance(block, Lines):
                yield from ((line, head) for line, head in _lines(block.lines) if line.number)


def _entries(book: Book) -> dict[str, str]:
    blocks = (block for chapter in book.chapters for block in chapter.blocks)
    entries = (entry for one in blocks if isinstance(one, Entries) for entry in one.entries)
    return {one.anchor: "".join(run.words for run in one.runs) for one in entries}


def test_every_provision_stands_in_it_with_its_clause_and_its_words(
    bound: list[tuple[Partnership, Book]],
) -> None:
    for owner, book in bound:
        clauses = {one.id: clause_of(one) for one in owner.provisions}
        last, left = "", dict(clauses)
        for line, head in _statements(book):
            whole = left.pop(line.anchor)
            short = whole.removeprefix(clauses.get(head, "")).strip("()")
            assert line.clause in (whole, short) if line.clause else whole == last, line.anchor
            last = whole
        assert not left
        entries = _entries(book)
        for one in owner.provisions:
            words = entries[f"words-{one.id}"]
            assert all(f"“{evidence.words}”" in words for evidence in one.evidence), one.id
            assert clauses[one.id] in words, one.id


def test_every_silence_and_every_note_stands_in_it(bound: list[tuple[Partnership, Book]]) -> None:
    for owner, book in bound:
        anchors = set(_anchors(book))
        assert {one.id for one in owner.silences} <= anchors
        assert {f"note-{one.id}" for one in owner.notes} <= anchors


def test_every_run_that_leads_somewhere_leads_to_a_place_in_it(
    bound: list[tuple[Partnership, Book]],
) -> None:
    for _, book in bound:
        places = set(_anchors(book))
        led = {one.of for one in _all(book.chapters, Run) if one.of}
        assert len(led) > 50
        assert led <= places


def test_what_is_read_is_shorter_than_it_was_in_the_document_and_half_as_much_again(
    bound: list[tuple[Partnership, Book]],
) -> None:
    """The stages, without what stands behind them: the budget of the pages that they come from."""
    derived = derived_of(ROOT)
    titles = {stage.title for stage in derived.catalogue.stages}
    for owner, book in bound:
        stages = [chapter for chapter in book.chapters if chapter.title in titles]
        words = sum(len(run.words.split()) for run in _all(stages, Run))
        document = sum(derived.coverage_for(source).words for source in owner.sources)
        assert words <= 1.5 * document, (owner.id, words, document)


def test_one_partnership_is_named_in_it() -> None:
    """Of the invented project, whose documents name nobody else."""
    for book in books(context_of(GOOD)):
        (other,) = {"northmoor", "eastvale"} - {book.key}
        assert other not in repr(book).lower()


def _anchors(book: Book) -> Iterator[str]:
    for kind in (Line, Heading):
        yield from (one.anchor for one in _all(book.chapters, kind) if one.anchor)
    yield from _entries(book)


def _all(thing: object, kind: type) -> Iterator:  # type: ignore[type-arg]
    """Every record of a kind, however deep."""
    if isinstance(thing, kind):
        yield thing
    if isinstance(thing, tuple | list):
        for one in thing:
            yield from _all(one, kind)
    elif is_dataclass(thing):
        for one in fields(thing):
            if one.repr:
                yield from _all(getattr(thing, one.name), kind)
