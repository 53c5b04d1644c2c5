"""Answers to the comparison questions and links of the forms, where drafted statements fit.

Beside `records`. A label fits where nearly all of its words stand in a sentence that is strong
enough; a question under whose topics nothing was found is silent; any other is left unread.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.catalogue import Catalogue
from generator.schema.comparison import OwnLabel, PositionChoice, Question
from generator.schema.policy import Force
from generator.tools.drafting.learned import Learned
from generator.tools.drafting.records import Data, Drafted
from generator.tools.drafting.words import stems

_FITS = 0.75
"""Share of a label's words that stand in the sentence."""
_FEWEST = 2
_WRITTEN = ("record-content", "notes-minutes", "record-distribution")
"""Topics of what is written down: a field that such a statement names is asked for."""


def answers(
    catalogue: Catalogue,
    learned: Learned,
    drafted: Sequence[Drafted],
    silent: Iterable[Data],
    texts: Mapping[str, str],
) -> Iterator[Data]:
    """An answer for each question that has one.

    Args:
        catalogue: with the questions.
        learned: says which words mean nothing.
        drafted: the statements.
        silent: the silences.
        texts: address of a sentence -> its words.
    """
    silences = {data["topic"]: data["id"] for data in silent}
    for question in catalogue.questions:
        under = [draft for draft in drafted if draft.statement.topic in question.topics]
        fit = _fitting(question, under, learned, texts)
        if fit:
            share, choice, draft = fit
            yield {
                "question": question.id,
                "position": choice.id,
                "cites": [draft.id],
                "draft": True,
                "guess": f"{share:.0%} of the label's words stand in {draft.at}.",
            }
        elif not under and (quiet := [silences[t] for t in question.topics if t in silences]):
            yield {
                "question": question.id,
                "position": "silent",
                "cites": quiet[:1],
                "draft": True,
                "guess": "no statement was found under the topics of the question.",
            }


def _fitting(
    question: Question, under: Sequence[Drafted], learned: Learned, texts: Mapping[str, str]
) -> tuple[float, PositionChoice, Drafted] | None:
    best: tuple[float, PositionChoice, Drafted] | None = None
    shared = (choice for choice in question.positions if not isinstance(choice, OwnLabel))
    for choice in shared:
        wanted = set(stems(f"{choice.label} {choice.means or ''}", learned.silent_words))
        for draft in under:
            said = set(stems(texts[draft.at], learned.silent_words))
            share = len(wanted & said) / len(wanted) if len(wanted) >= _FEWEST else 0.0
            strong = _strong(choice, draft.statement.force) and choice.within is None
            if strong and share >= _FITS and (best is None or share > best[0]):
                best = share, choice, draft
    return best


def _strong(choice: PositionChoice, force: Force) -> bool:
    return choice.needs is None or choice.shows(force)


def forms(
    catalogue: Catalogue, learned: Learned, drafted: Sequence[Drafted], texts: Mapping[str, str]
) -> dict[str, Data]:
    """Form -> which statements name its fields: every word of the field's label stands there."""
    found: dict[str, Data] = {}
    said = {draft.id: set(stems(texts[draft.at], learned.silent_words)) for draft in drafted}
    for template in catalogue.templates:
        fields: dict[str, Data] = {}
        for part in (part for section in template.record.sections for part in section.fields):
            wanted = set(stems(part.label, learned.silent_words))
            named = [
                draft for draft in drafted if len(wanted) >= _FEWEST and wanted <= said[draft.id]
            ]
            links = _links(named)
            if links:
                fields[part.id] = links
        if fields:
            found[template.id] = {
                "fields": fields,
                "draft": True,
                "guess": "all words of these fields' labels stand in the sentences.",
            }
    return found


def _links(named: Sequence[Drafted]) -> Data:
    links: dict[str, list[str]] = {}
    for draft in named:
        asks = draft.statement.force.asks
        written = draft.statement.topic in _WRITTEN
        key = ("asked_by" if written else "settles") if asks else "bears_on"
        links.setdefault(key, []).append(draft.id)
    return {key: links[key] for key in ("asked_by", "settles", "bears_on") if key in links}
