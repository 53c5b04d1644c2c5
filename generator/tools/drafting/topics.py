"""To which topic a sentence belongs: by the words that speak for each, its heading's among them.

Beside `actors`, below `guesses`. A naive Bayes classifier over what `learned` has counted.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.tools.drafting.learned import Learned
from generator.tools.drafting.words import stem, stems, words_in

_SAME = 3.0
"""What speaks for the topic of the sentence before."""
_SHOWN = 3


def topic_of(
    text: str, around: Iterable[tuple[str, float]], before: str, learned: Learned
) -> tuple[str, str]:
    """The topic of a sentence, and why.

    Args:
        text: the sentence.
        around: what stands around it, a heading, a lead-in, each with its weight.
        before: topic of the sentence before; empty at the beginning.
        learned: what speaks for each topic.
    """
    said = [
        (stems(words, learned.silent_words), weight) for words, weight in ((text, 1.0), *around)
    ]
    scores = {
        topic: _score(topic, said, learned) + (_SAME if topic == before else 0.0)
        for topic in learned.topics
        if topic != "other"
    }
    best = max(scores, key=lambda topic: (scores[topic], topic))
    few = ", ".join(f"'{word}'" for word in _speaking(text, best, learned)[:_SHOWN])
    return best, f"topic by {few}" if few else "topic by what stands around it"


def _score(topic: str, said: Iterable[tuple[tuple[str, ...], float]], learned: Learned) -> float:
    known, unknown = learned.topics[topic], learned.unknown[topic]
    return sum(weight * known.get(word, unknown) for found, weight in said for word in found)


def _speaking(text: str, topic: str, learned: Learned) -> list[str]:
    """The words of a sentence that speak for a topic, the strongest first."""
    known = learned.topics[topic]
    plain = dict.fromkeys(word.plain for word in words_in(text))
    said = (word for word in plain if stem(word) in known and word not in learned.silent_words)
    return sorted(said, key=lambda word: -known[stem(word)])
