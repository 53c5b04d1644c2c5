"""How the words of a field are written well: pairs of what is recommended and what is not.

Beside the records, above them: the handbook shows the pairs under the table of a record's fields.
All of them are of invented documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from generator.schema import comparison, policy, vocabulary
from generator.schema.changes import Change, RuleChange
from generator.schema.guides import GuideWords, Outcome, Question, Target


@dataclass(frozen=True, slots=True)
class Pair:
    """Words for a field, and words that are often written in their place."""

    field: str
    """As an editor writes it."""
    write: str
    rather_than: str
    why: str


PAIRS: Mapping[type[BaseModel], tuple[Pair, ...]] = {
    policy.Provision: (
        Pair(
            "says",
            "The chair must send the minutes to everyone invited within five working days.",
            "Minutes are to be circulated as appropriate.",
            "Who, to whom and how soon are part of the rule; alone on a page it must say them.",
        ),
        Pair(
            "says",
            "The social worker should tell the parents before the meeting.",
            "The social worker must tell the parents before the meeting.",
            "The document says should: the force is the document's, and never ours.",
        ),
        Pair(
            "lead",
            "The record of the meeting must hold",
            "The record of the meeting must hold the following:",
            "Each item goes on the sentence; what is read alone has no colon in it.",
        ),
        Pair(
            "if",
            "the child is at immediate risk",
            "in the event that it is considered that a risk may exist",
            "Short, and no wider and no narrower than the document's own condition.",
        ),
        Pair(
            "unless",
            "telling them would put the child at risk",
            "in exceptional circumstances",
            "Where the document names its exception, so do we; where it does not, say its words.",
        ),
        Pair(
            "do",
            "Send the minutes to everyone invited within five working days.",
            "Minutes sent",
            "An instruction to the one who acts, whole without the statement beside it.",
        ),
        Pair(
            "reading",
            "'Is expected to' is read as should: the same list calls its items good practice.",
            "Seems right.",
            "Whoever corrects the judgement has to know what it stood on.",
        ),
    ),
    policy.Item: (
        Pair(
            "says",
            "who attended, and for which agency",
            "Who attended and for which agency.",
            "It goes on the lead-in's sentence: it begins small and has no stop.",
        ),
    ),
    policy.SetAside: (
        Pair(
            "why",
            "An account of how the protocol came about; it asks nothing of anybody.",
            "Not relevant.",
            "A sentence is set aside for what it is, so that a reader can disagree.",
        ),
    ),
    policy.Silence: (
        Pair(
            "point",
            "where the minutes are kept, or for how long",
            "The document is silent about record keeping.",
            "It ends the sentence 'the document does not say ...', and names one thing to ask.",
        ),
    ),
    policy.Note: (
        Pair(
            "short",
            "A lost 'not' may reverse this sentence.",
            "There appears to be an error here.",
            "What a reader has to know in twelve words at most.",
        ),
        Pair(
            "matters",
            "Read as printed, it asks for consent where the next paragraph says none is needed.",
            "This could be confusing.",
            "What it can do to a child or to the one who acts.",
        ),
        Pair(
            "site",
            "The statement stands as printed, with this note beside it.",
            "Corrected to 'must not'.",
            "A note shows a fault and repairs nothing.",
        ),
    ),
    policy.Asked: (
        Pair(
            "asked",
            "who takes the notes",
            "minute-taking responsibilities",
            "As people type it in a hurry, and not as documents head it.",
        ),
    ),
    comparison.PositionChoice: (
        Pair(
            "label",
            "any professional may call it",
            "flexible",
            "What can be done, in the field's terms, not what we think of it.",
        ),
    ),
    comparison.Question: (
        Pair(
            "ask",
            "Who may ask for a meeting?",
            "Convening arrangements",
            "A question that each document answers, or does not.",
        ),
    ),
    GuideWords: (
        Pair(
            "title",
            "Should we hold a professionals' meeting?",
            "Decision pathway",
            "The question that the reader comes with.",
        ),
    ),
    Question: (
        Pair(
            "ask",
            "Would telling the parents put the child at greater risk?",
            "Consider risk.",
            "One question that can be answered; two are two steps.",
        ),
    ),
    Target: (
        Pair(
            "label",
            "No, or not clearly",
            "Other",
            "Whoever is unsure has an answer too, and knows which.",
        ),
    ),
    Outcome: (
        Pair(
            "title",
            "Tell the parents first, and record that you did",
            "Proceed",
            "What to do now, in one line.",
        ),
    ),
    vocabulary.Term: (
        Pair(
            "meaning",
            "a meeting of professionals about a child, held without the family",
            "see policy",
            "Our own words, marked as such; what no document spells out is left unspelt.",
        ),
    ),
    RuleChange: (
        Pair(
            "now",
            "The chair must send the minutes within three working days.",
            "Timescale reduced.",
            "The whole rule, as a reader finds it now; before and now are read side by side.",
        ),
    ),
    Change: (
        Pair(
            "text",
            "Minutes are now due in three working days, and the family is told by the chair.",
            "Various updates.",
            "What somebody who knew the old edition has to do differently.",
        ),
    ),
}
"""Record -> its pairs, in the order of its fields."""
