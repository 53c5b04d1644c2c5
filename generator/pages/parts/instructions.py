"""How strongly an instruction of a checklist is asked, as it is seen and heard."""

from __future__ import annotations

from generator.catalogue import Provision
from generator.pages.frame.wording import ForceWords, force_of_label, force_of_sentence


def force_of_instruction(provision: Provision) -> ForceWords | None:
    """An instruction is heard after its force; a "Do not" after a whole sentence of its own."""
    words = force_of_label(provision.force)
    if provision.record.do is None:
        return force_of_sentence(provision.force, provision.record.says)
    if words and provision.force.forbids:
        return ForceWords(words.word, words.style, after=". ")
    return words
