"""Forces, time limits and terms are said as the document has them, and read well aloud."""

from __future__ import annotations

from typing import Any

import pytest

from generator.pages.frame import terms
from generator.pages.frame.wording import edition, force_of_label, force_of_sentence, limit
from generator.schema import policy
from generator.schema.policy import Force
from tests.projects import BOARDS, catalogue_of


def heard(force: Force, says: str) -> str:
    words = force_of_sentence(force, says)
    if words is None or words.silent:
        return says
    return f"{words.before}{words.word}{words.after}{says}"


@pytest.mark.parametrize(
    ("force", "says", "expected"),
    [
        (Force.MUST, "The chair signs.", "This Must happen: The chair signs."),
        (Force.MAY, "Any agency calls it.", "This May happen: Any agency calls it."),
        (Force.SHOULD, "The chair should sign.", "The chair should sign."),
        (Force.MUST_NOT, "Nobody records it.", "Must not. Nobody records it."),
        (Force.SHOULD_NOT, "They should not record.", "They should not record."),
        (Force.SHOULD_NOT, "They should record.", "Should not. They should record."),
        (Force.INFORMATION, "It is from 2019.", "It is from 2019."),
    ],
)
def test_a_force_runs_into_its_sentence(force: Force, says: str, expected: str) -> None:
    assert heard(force, says) == expected


@pytest.mark.parametrize("force", [one for one in Force if one is not Force.INFORMATION])
def test_every_force_is_seen_as_the_source_has_it(force: Force) -> None:
    for words in (force_of_label(force), force_of_sentence(force, "It is so.")):
        assert words is not None
        assert words.word.lower().replace(" ", "-") == force


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ({"working_days": 10}, "Within 10 working days; the document does not say from when."),
        ({"days": 1, "from": "the request"}, "Within 1 day, counted from the request."),
        ({"hours": 24, "from": "the call"}, "Within 24 hours, counted from the call."),
        ({"when": "as-soon-as-possible"}, "As soon as possible."),
        (
            {"when": "same-working-day", "covers": ["minutes", "actions"]},
            (
                "On the same working day; the document does not say from when. "
                "This limit covers minutes and actions."
            ),
        ),
    ],
)
def test_a_time_limit_is_said_whole(within: dict[str, Any], expected: str) -> None:
    assert " ".join(limit(policy.Within.model_validate(within))) == expected


def test_every_kind_of_time_limit_has_words() -> None:
    schema = policy.Within.model_json_schema()["properties"]["when"]["anyOf"]
    whens = next(part["enum"] for part in schema if "enum" in part)
    assert len(whens) > 5
    for when in whens:
        label, words = limit(policy.Within(when=when))
        assert label[0].isupper() and words.endswith(".")


def test_an_undated_edition_is_called_undated() -> None:
    given = {"title": "A note", "issuer": "The Board", "reading": "complete"}
    assert edition(policy.Document.model_validate(given)) == "undated"
    dated = policy.Document.model_validate({**given, "edition": "Version 2", "dated": "2024-07"})
    assert edition(dated) == "Version 2, July 2024"


def test_terms_lead_to_the_glossary_once_and_lose_no_word() -> None:
    catalogue = catalogue_of(BOARDS)
    index = terms.index(catalogue.glossary)
    text = "A DSL asks the DSLs of the core group; a DSLR is no DSL."
    found = index.segments(text, catalogue.by_id["northmoor"], str)
    assert "".join(one.text for one in found) == text
    linked = [(one.text, one.href) for one in found if one.href]
    assert linked == [
        ("DSL", "glossary/index.html#dsl"),
        ("core group", "glossary/index.html#core-group"),
    ]


def test_a_term_is_explained_as_this_partnership_has_it() -> None:
    catalogue = catalogue_of(BOARDS)
    dsl, core_group = catalogue.glossary
    northmoor, saltmarsh = catalogue.by_id["northmoor"], catalogue.by_id["saltmarsh"]
    assert terms.explain(dsl, northmoor) == (
        "Northmoor's document has: designated safeguarding lead."
    )
    assert terms.explain(dsl, saltmarsh) == "Saltmarsh Vale's document does not spell this out."
    assert terms.explain(core_group, northmoor).startswith("This site's explanation:")
