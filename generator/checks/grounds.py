"""What several rules need to know of a provision's sentences: their verbs and what those carry.

No rule of its own: `force_of_the_verb`, `statements_of_a_sentence` and `set_aside_true` read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue import Source
from generator.register.model import Sentence
from generator.schema.policy import Force
from generator.schema.vocabulary import Verb, Verbs


@dataclass(frozen=True, slots=True)
class Carried:
    """The forces that a sentence's verbs carry."""

    plainly: frozenset[Force]
    """By the verb itself."""
    by_reading: frozenset[Force]
    """Only with a reason given."""


def verbs_by_word(verbs: Verbs) -> Mapping[str, Verb]:
    """Each word of `verbs.yml`, lower case -> its entry."""
    return {word.lower(): verb for verb in verbs.verbs for word in verb.words}


def carried(sentences: tuple[Sentence, ...], words: Mapping[str, Verb]) -> Carried:
    """What the verbs of some sentences carry together; words that are no verb carry nothing."""
    found = [
        words[verb.lower()] for one in sentences for verb in one.verbs if verb.lower() in words
    ]
    return Carried(
        plainly=frozenset(verb.force for verb in found),
        by_reading=frozenset(force for verb in found for force in verb.reads_also_as),
    )


def duties(sentence: Sentence, words: Mapping[str, Verb]) -> int:
    """How many verbs of a sentence carry a force of their own."""
    return sum(
        words[verb.lower()].force is not Force.INFORMATION
        for verb in sentence.verbs
        if verb.lower() in words
    )


def with_lead_ins(sentences: tuple[Sentence, ...], source: Source) -> tuple[Sentence, ...]:
    """Sentences together with those that lead into the lists they belong to."""
    wanted = {one.lead_in for one in sentences if one.lead_in}
    leads = tuple(one for one in source.register.sentences() if one.at in wanted)
    return (*sentences, *leads)
