"""How strongly an instruction of a checklist is asked, as it is seen and heard."""

from __future__ import annotations

from generator.catalogue import Provision
from generator.pages.frame.wording import ForceWords, force_of_label, force_of_sentence


def force_of_instruction(one: Provision) -> ForceWords | None:
    """An instruction is heard after its force; a "Do not" after a whole sentence of its own."""
    words = force_of_label(one.force)
    if one.record.do is None:
        return force_of_sentence(one.force, one.record.says)
    if words and one.force.forbids:
        return ForceWords(words.word, words.style, after=". ")
    return words
