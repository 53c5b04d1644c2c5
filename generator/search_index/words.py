"""What the scripts need of `content/search.yml`: the same words, in the shape that they look up.

How a text becomes stems, what kind a question is, and which ideas and roles ranking asks after. The
ideas themselves are phrases, and stand with the others in `phrases`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.schema.search import Danger, SearchWords, Subject


def language(search: SearchWords) -> Mapping[str, Any]:
    """Lists and look-ups by word, as `search.d.ts` describes them."""
    return {
        "noise": search.noise,
        "stops": search.stops,
        "denials": search.denials,
        "subject": _subject(search.subject),
        "weights": {word: weak.percent / 100 for weak in search.weak for word in weak.words},
        "same": {form: same.word for same in search.same for form in same.forms},
        "questions": search.questions.model_dump(by_alias=True, exclude_defaults=True),
        "asked": {f"{one.of}:{one.id}": one.asked for one in search.asked},
        "prefixes": search.prefixes,
        "wishes": [wish.model_dump(exclude_defaults=True) for wish in search.wishes],
        "danger": _danger(search.danger),
        "adverse": [idea.id for idea in search.ideas if idea.adverse],
        "named": {role: named.words for named in search.named for role in named.roles},
    }


def _danger(danger: Danger) -> Mapping[str, Any]:
    forms = danger.model_dump(exclude_defaults=True, exclude={"question"})
    return {**forms, "question": f"compared:{danger.question}"} if danger.question else forms


def _subject(subject: Subject | None) -> Mapping[str, Any]:
    return {"word": subject.word, "names": subject.names} if subject else {"word": "", "names": ()}
