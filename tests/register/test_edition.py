"""What a new edition of a document changed, sentence by sentence."""

from __future__ import annotations

from generator.register.cut import cut
from generator.register.fingerprint import make_fingerprint
from generator.schema.hints import Hints
from generator.tools.edition import Cutting, EditionChanges, changes


def between(before: str, after: str) -> EditionChanges:
    return changes(cutting(before), cutting(after))


def cutting(text: str) -> Cutting:
    document = cut(text.encode(), Hints())
    return Cutting(document.register, make_fingerprint(document.sentences))


def paragraphs(*sentences: str) -> str:
    return "\n\n".join(sentences) + "\n"


LAMP, RAFT, OAR = "The lamp is lit.", "The raft is tied.", "The oar is long."


def test_a_sentence_put_in_moves_those_behind_it() -> None:
    found = between(paragraphs(LAMP, RAFT), paragraphs(LAMP, OAR, RAFT))

    assert (found.same, found.changed, found.gone) == (1, (), ())
    assert found.moved == (("opening.2.1", "opening.3.1"),)
    assert [sentence.at for sentence in found.new] == ["opening.2.1"]


def test_a_changed_word_changes_its_sentence_alone() -> None:
    found = between(paragraphs(LAMP, RAFT), paragraphs(LAMP, "The raft is not tied."))

    assert (found.same, found.moved, found.gone, found.new) == (1, (), (), ())
    assert found.changed == (("opening.2.1", "opening.2.1"),)


def test_a_sentence_that_changed_is_known_again_where_it_moved() -> None:
    long = "The raft is tied to the longer of the two posts at the old landing."
    found = between(
        paragraphs(LAMP, long), paragraphs(LAMP, OAR, long.replace("longer", "shorter"))
    )

    assert found.changed == (("opening.2.1", "opening.3.1"),)
    assert [sentence.at for sentence in found.new] == ["opening.2.1"]
    assert (found.moved, found.gone) == ((), ())


def test_a_sentence_taken_out_at_the_end_is_gone() -> None:
    found = between(paragraphs(LAMP, RAFT), paragraphs(LAMP))

    assert (found.same, found.gone) == (1, ("opening.2.1",))


def test_sentences_that_are_alike_each_go_to_a_place_of_their_own() -> None:
    found = between(paragraphs(LAMP, LAMP, RAFT), paragraphs(RAFT, OAR, LAMP, LAMP))

    assert dict(found.moved) == {
        "opening.1.1": "opening.3.1",
        "opening.2.1": "opening.4.1",
        "opening.3.1": "opening.1.1",
    }
    assert [sentence.at for sentence in found.new] == ["opening.2.1"]


def test_one_of_two_alike_that_is_taken_out_did_not_move() -> None:
    found = between(paragraphs(LAMP, RAFT, LAMP), paragraphs(LAMP, RAFT))

    assert (found.same, found.moved, found.gone) == (2, (), ("opening.3.1",))
