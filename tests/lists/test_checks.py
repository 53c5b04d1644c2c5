"""What an item has from its lead-in is held there, and answers for no sentence of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import PRACTICE_NOTE, copy_of_good, found_in, replace_in

MUST_NOT = """
- id: nm-not
  topic: chair
  force: must-not
  who: [chair]
  lead: The chair must not
  cites: [{at: afterwards.2.1, words: must not send it to anyone}]
  items:
    - {id: nm-not-send, says: send the record outside the group, CITES}
    - id: nm-not-show
      says: show it to others
      cites: [{at: afterwards.2.1, words: must not send it to anyone}]
"""
OWN_SENTENCE = "cites: [{at: afterwards.2.1, words: must not send it to anyone}]"
TELL = """
- id: nm-tell
  topic: chair
  force: must
  who: [practitioner]
  lead: You must
  if: it is safe
  cites: [{at: calling.3.1, words: must tell the duty desk}]
  items:
    - id: nm-tell-desk
      says: tell the desk
      cites: [{at: calling.3.1, words: must tell the duty desk}]
    - {id: nm-tell-lead, says: tell the lead, CITES}
"""
SHARED = "cites: [{at: calling.3.1, words: must tell the duty desk}]"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


def told(root: Path, more: str = "", cites: str = "") -> set[tuple[str, str]]:
    """The codes of what is wrong, unconfirmed left out, each with the id at which it is told."""
    file = root / PRACTICE_NOTE / "provisions.yml"
    file.write_text(file.read_text("utf-8") + more.replace("CITES", cites), encoding="utf-8")
    lines = file.read_text("utf-8").splitlines()
    found = set()
    for one in found_in(root):
        if one.code != "unconfirmed":
            above = lines[: one.location.line] if one.location.file.name == file.name else []
            ids = [
                line.partition("id: ")[2].partition(",")[0] for line in above if "id: nm" in line
            ]
            found.add((str(one.code), ids[-1] if ids else ""))
    return found


@pytest.mark.parametrize(("more", "cites"), [(MUST_NOT, OWN_SENTENCE), (TELL, SHARED)])
def test_a_sentence_that_head_and_item_cite_is_answered_by_the_head(
    root: Path, more: str, cites: str
) -> None:
    assert told(root, more, cites) == set()


def test_a_lead_ins_condition_answers_for_no_other_sentence(root: Path) -> None:
    cites = "cites: [{at: afterwards.3.1, words: raise it with the safeguarding}]"
    own = "if: they do not agree, verb: can, force: may, " + cites

    assert ("condition-dropped", "nm-tell-lead") in told(root, TELL, cites)
    replace_in(root / PRACTICE_NOTE / "provisions.yml", f"tell the lead, {cites}", own)
    assert not {id for code, id in told(root) if code == "condition-dropped"}


def test_a_lead_ins_not_is_not_the_items_own(root: Path) -> None:
    cites = "cites: [{at: afterwards.3.1, words: a worker does not agree with}]"

    assert ("negation-dropped", "nm-not-send") in told(root, MUST_NOT, cites)


def test_what_the_lead_ins_sentence_denies_is_no_ground_for_an_items_not(root: Path) -> None:
    more = TELL.replace(
        "  cites: [{at: calling.3.1, words: must tell the duty desk}]\n  items",
        "  cites: [{at: afterwards.3.1, words: a worker does not agree with}]\n  items",
    ).replace("says: tell the lead", "says: not wait")

    cites = "cites: [{at: running.2.b.1, words: apologies}]"
    assert ("negation-added", "nm-tell-lead") in told(root, more, cites)


def test_a_force_that_is_not_the_lead_ins_is_told_at_the_item(root: Path) -> None:
    cites = "cites: [{at: calling.2.2, words: the safeguarding lead may agree}]"

    assert ("force-not-in-sentence", "nm-tell-lead") in told(root, TELL, cites)


def test_a_wrong_force_of_the_lead_in_is_told_once(root: Path) -> None:
    more = TELL.replace("force: must", "force: should-not")
    forces = {one for one in told(root, more, SHARED) if one[0].startswith("force")}

    assert forces == {("force-not-in-sentence", "nm-tell")}


def test_a_sentence_without_a_verb_has_the_lead_ins(root: Path) -> None:
    cites = "cites: [{at: running.2.b.1, words: apologies}]"

    assert told(root, TELL, cites) == set()


def test_an_items_cannot_is_no_denial_of_the_lead_in(root: Path) -> None:
    more = TELL.replace("force: must", "force: may").replace("You must", "You may")
    more = more.replace("says: tell the desk", "says: tell the desk if you cannot come")
    codes = {code for code, id in told(root, more, SHARED) if id == "nm-tell-desk"}

    assert "wording-against-force" not in codes
    replace_in(
        root / PRACTICE_NOTE / "provisions.yml",
        "tell the desk if you cannot come",
        "not tell the desk",
    )
    assert ("wording-against-force", "nm-tell-desk") in told(root)


GUIDE = "guides/calling/northmoor.yml"
TOPICS = "topics: [who-can-convene, authorisation]"


def test_a_step_that_uses_a_head_uses_its_items_where_its_sentence_holds_them(root: Path) -> None:
    replace_in(root / GUIDE, TOPICS, "topics: [who-can-convene, authorisation, chair]")
    assert told(root) == set()

    says = "says: actions, each with its date\n      lead: actions, with"
    replace_in(root / PRACTICE_NOTE / "provisions.yml", "lead: actions, with", says)
    found = [one for one in found_in(root) if one.code == "duty-not-used"]
    assert [one.message.split("'")[1] for one in found] == ["nm-actions-when", "nm-actions-who"]


def test_a_reason_for_a_head_is_one_for_its_items(root: Path) -> None:
    replace_in(root / GUIDE, TOPICS, "topics: [who-can-convene, authorisation, chair]")
    more = TELL.replace("topic: chair", "topic: authorisation")
    assert {code for code, _ in told(root, more, SHARED)} == {"duty-not-used"}

    replace_in(root / GUIDE, "not_used:\n", "not_used:\n  nm-tell: Told elsewhere.\n")
    assert told(root) == set()


def test_a_reason_for_a_head_whose_items_are_no_duties_is_needless(root: Path) -> None:
    replace_in(root / GUIDE, "not_used:\n", "not_used:\n  nm-all-settled: Told elsewhere.\n")

    assert {code for code, _ in told(root)} == {"waiver-needless"}
