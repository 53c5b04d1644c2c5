"""Whatever a document looks like, each of its words is in one sentence or in one dropped line."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import PurePosixPath

from hypothesis import example, given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.parse.generated import parse_register
from generator.register.cut import CutDocument, CutError, cut
from generator.register.files import (
    read_fingerprint,
    render_fingerprint,
    render_register,
)
from generator.register.fingerprint import holds, make_fingerprint
from generator.register.hints import Hints
from generator.register.normalise import words

word = st.sampled_from(
    ("otter", "kayak", "paddle", "rescue", "keeper", "lantern", "must", "should", "unless")
)
sentence = st.lists(word, min_size=3, max_size=14).map(lambda ws: " ".join(ws).capitalize())
paragraph = st.lists(sentence, min_size=1, max_size=4).map(lambda ss: ". ".join(ss) + ".")
bullet = st.sampled_from(["- ", "· ", "* ", "a. ", "(b) ", "1. ", "2.4. ", "- 3.1. ", "   - "])
items = st.lists(st.tuples(bullet, sentence), min_size=1, max_size=5).map(
    lambda found: "\n".join(mark + text for mark, text in found)
)
heading = st.tuples(st.sampled_from(["", "# ", "## ", "### ", "4. "]), sentence).map("".join)
furniture = st.sampled_from(["---", "Harbour board\tApproved June 2031", "\tpage 4 of 9", "#", "7"])
broken = st.tuples(sentence, furniture, sentence).map(
    lambda three: f"{three[0]}\n\n{three[1]}\n\n{three[2].lower()}."
)
cut_in_two = st.tuples(sentence, st.sampled_from(["---", "#", "7"]), sentence).map(
    lambda three: f"{three[0]}\n\n{three[1]}\n\n{three[2].lower()}."
)
table = st.lists(sentence, min_size=2, max_size=4).map("\t".join)
note = sentence.map(lambda text: f"---\n\n<sup>1</sup> {text}")
block = st.one_of(paragraph, items, heading, furniture, broken, table, note)
gap = st.sampled_from(["\n", "\n\n", "\n\n\n", "\r\n\r\n"])
documents = st.lists(st.tuples(block, gap), min_size=1, max_size=14).map(
    lambda found: "".join(text + space for text, space in found)
)
running = st.lists(st.one_of(paragraph, items, heading, cut_in_two), max_size=9).map("\n\n".join)
"""Documents in which nothing is moved, as footnotes and tables above a title are."""
torn = st.tuples(sentence, st.sampled_from(["-\n", "\u00ad\n", "- ", "-"]), sentence).map(
    lambda three: f"{three[0]}{three[1]}{three[2].lower()}."
)
columns = st.lists(st.tuples(sentence, sentence), min_size=1, max_size=4).map(
    lambda rows: "\n".join(f"{left:<60}{right}" for left, right in rows)
)
footers = st.tuples(sentence, st.integers(1, 5)).map(
    lambda told: "\n\n".join(f"{told[0]} Page {n}\n\nOtter kayak." for n in range(told[1]))
)
hostile = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "",
                "●",
                "\uf0b7\t",
                "o ",
                "(i) ",
                "(ii)",
                "ii) ",
                "(a)",
                "100. ",
                "101.2 ",
                "¹ ",
                "[1] ",
            ]
        ),
        st.one_of(sentence, torn, columns, footers, paragraph, st.just("")),
        st.sampled_from(["", "\u200b", "\u00a0", "¹", "[2]", ".Otter kayak", "-", " p.m.", "3"]),
    ).map("".join),
    min_size=1,
    max_size=12,
).map("\n".join)
"""What programs make of documents, thrown together."""
scribbles = st.text(alphabet="aBc d12\n\t.:;?!-–·*#|()’'\"ĺ", max_size=200)


def _long_words(text: str) -> Counter[str]:
    """Words that no printed mark can be: those of a clause number or a letter are in addresses."""
    return Counter(one for one in words(text) if len(one) > 3)


def _cut(text: str) -> CutDocument | None:
    try:
        return cut(text.encode(), Hints())
    except CutError:
        return None


def _lines(text: str, document: CutDocument) -> tuple[str, str]:
    """The lines that were kept, and those that were dropped."""
    dropped = {line for one in document.register.dropped for line in one.lines}
    lines = list(enumerate(text.replace("\r\n", "\n").split("\n"), start=1))
    kept = "\n".join(line for number, line in lines if number not in dropped)
    return kept, "\n".join(line for number, line in lines if number in dropped)


def _check(text: str) -> None:
    document = _cut(text)
    if document is None:
        assert not _long_words(text) or "\t" in text  # all of it is page furniture
        return
    kept, _ = _lines(text, document)
    found = sum((_long_words(text) for _, text in document.sentences), Counter())
    assert found == _long_words(kept)
    assert list(document.register.sentences()) == [one for one, _ in document.sentences]
    addresses = [one.at for one, _ in document.sentences]
    assert len(addresses) == len(set(addresses))
    assert all(one.words == len(words(text)) > 0 for one, text in document.sentences)
    leads = {one.lead_in for one, _ in document.sentences if one.lead_in}
    assert leads <= set(addresses)


@given(documents)
def test_every_word_is_in_a_sentence_or_a_dropped_line(text: str) -> None:
    _check(text)


@given(running)
def test_sentences_stand_in_the_order_of_the_document(text: str) -> None:
    document = _cut(text)
    if document is None:
        return
    kept, _ = _lines(text, document)
    found = [one for _, text in document.sentences for one in words(text) if len(one) > 3]
    assert found == [one for one in words(kept) if len(one) > 3]


@given(hostile)
def test_no_letter_is_lost_when_words_are_rejoined(text: str) -> None:
    document = _cut(text)
    if document is None:
        return
    kept, _ = _lines(text, document)
    spoken = _letters(" ".join(text for _, text in document.sentences))
    printed = _letters(kept)
    assert not spoken - printed
    assert set(printed - spoken) <= set("aiox")  # bullets and labels, which are in the addresses


def _letters(text: str) -> Counter[str]:
    """The letters of all words, however these were broken."""
    return Counter(one for one in "".join(words(text)) if one.isalpha())


@given(hostile)
def test_what_programs_make_of_documents_is_cut_and_its_doubts_stand_on_their_lines(
    text: str,
) -> None:
    document = _cut(text)
    if document is None:
        return
    again = _cut(text)
    assert again == document
    lines = text.split("\n")
    assert all(lines[one.line - 1].strip() for one in document.doubts)
    assert list(document.doubts) == sorted(set(document.doubts))


@given(st.one_of(hostile, documents), st.data())
def test_a_line_called_sound_is_doubtful_no_longer_and_is_cut_the_same(
    text: str, data: st.DataObject
) -> None:
    document = _cut(text)
    if document is None or not document.doubts:
        return
    doubt = data.draw(st.sampled_from(document.doubts))
    start = " ".join(words(text.split("\n")[doubt.line - 1])[:7])
    if not start:
        return
    settled = cut(text.encode(), Hints(sound=(start,)))
    assert doubt not in settled.doubts
    assert settled.register.idle_hints == ()
    assert settled.sentences == document.sentences


@given(scribbles)
@example("·\n- \n1.\n#\n|")
@example(". . .\n? !")
def test_scribbles_are_cut_too(text: str) -> None:
    _check(text)


@given(st.text(max_size=120))
def test_any_text_is_cut_or_refused_as_empty(text: str) -> None:
    _cut(text)


@given(st.binary(max_size=60))
def test_any_bytes_are_cut_or_refused(raw: bytes) -> None:
    with suppress(CutError):
        cut(raw, Hints())


@given(st.one_of(documents, scribbles, st.text(max_size=80)))
def test_the_same_document_gives_the_same_bytes_and_they_read_back(text: str) -> None:
    first, second = _cut(text), _cut(text)
    if first is None or second is None:
        return
    written = render_register(first.register)
    prints = make_fingerprint(first.sentences)
    assert written == render_register(second.register)
    assert render_fingerprint(prints) == render_fingerprint(make_fingerprint(second.sentences))
    found = Diagnostics()
    assert parse_register(written.encode(), PurePosixPath("register.yml"), found) == first.register
    assert read_fingerprint(render_fingerprint(prints)) == prints


@given(documents, st.data())
def test_a_phrase_of_a_sentence_is_found_in_it(text: str, data: st.DataObject) -> None:
    document = _cut(text)
    if document is None:
        return
    chosen, spoken = data.draw(st.sampled_from(document.sentences))
    own = words(spoken)
    start = data.draw(st.integers(0, max(0, len(own) - 4)))
    phrase = " ".join(own[start : start + 6])
    assert holds(make_fingerprint(document.sentences), chosen.at, phrase)
    assert not holds(make_fingerprint(document.sentences), chosen.at, f"{phrase} elsewhere")
