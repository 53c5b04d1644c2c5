"""Editorial rules: one in one file each, run over the finished catalogue.

Each takes the catalogue and reports into diagnostics. The order is that of the promises in
docs/ARCHITECTURE.md; a rule never depends on another having passed.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.checks import (
    answers_hold,
    changes_finished,
    changes_sound,
    conditions_kept,
    dates_of_the_document,
    drafts_told,
    duties_on_checklists,
    edition_accent,
    edition_logo,
    every_sentence_accounted,
    exceptions_sound,
    force_of_the_verb,
    forms_accounted,
    glossary_grounded,
    guide_answers_differ,
    guide_duties_used,
    guide_ends_justified,
    guide_follows_no_dispute,
    guide_lists_kept,
    guide_records_known,
    guide_within_limits,
    guides_lead_on,
    hints_current,
    ids_keep_their_prefix,
    letters_shown,
    lists_join,
    negation_kept,
    notes_have_a_place,
    notes_in_short,
    numbers_kept,
    own_words,
    phrase_in_sentence,
    questions_sound,
    quotes_stay_short,
    register_current,
    same_duties,
    sentences_confirmed,
    set_aside_true,
    sign_offs_hold,
    statements_of_a_sentence,
    text_lawful,
    topics_answered,
    words_found,
)
from generator.checks.rule import Rule
from generator.checks.verdicts import Verdict, verdict_in
from generator.derived.derive import Derived
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import BEFORE_THE_RULES, Code
from generator.kept_work import Nothing, Store, found_or_made
from generator.work import Here, Work

RULES: tuple[Rule, ...] = (
    register_current.RULE,
    hints_current.RULE,
    phrase_in_sentence.RULE,
    sentences_confirmed.RULE,
    quotes_stay_short.RULE,
    own_words.RULE,
    every_sentence_accounted.RULE,
    set_aside_true.RULE,
    topics_answered.RULE,
    force_of_the_verb.RULE,
    statements_of_a_sentence.RULE,
    negation_kept.RULE,
    conditions_kept.RULE,
    numbers_kept.RULE,
    dates_of_the_document.RULE,
    exceptions_sound.RULE,
    notes_have_a_place.RULE,
    questions_sound.RULE,
    answers_hold.RULE,
    same_duties.RULE,
    glossary_grounded.RULE,
    ids_keep_their_prefix.RULE,
    changes_sound.RULE,
    changes_finished.RULE,
    letters_shown.RULE,
    letters_shown.OF_GLOSSARY,
    lists_join.RULE,
    guides_lead_on.RULE,
    guide_answers_differ.RULE,
    guide_follows_no_dispute.RULE,
    guide_duties_used.RULE,
    guide_lists_kept.RULE,
    guide_ends_justified.RULE,
    guide_within_limits.RULE,
    guide_records_known.RULE,
    forms_accounted.RULE,
    duties_on_checklists.RULE,
    notes_in_short.RULE,
    edition_accent.RULE,
    edition_logo.RULE,
    text_lawful.RULE,
    sign_offs_hold.RULE,
    drafts_told.RULE,
    words_found.RULE,
)
DECLARED: Mapping[str, Code] = {
    str(code): code
    for code in (
        *BEFORE_THE_RULES,
        *(code for rule in (*RULES, sentences_confirmed.LAST) for code in rule.codes),
    )
}
"""Every code that a message can have, by its name."""


NO_KEYS: Mapping[str, str] = {}


def run_checks(
    derived: Derived,
    out: Diagnostics,
    keys: Mapping[str, str] = NO_KEYS,
    store: Store | None = None,
    work: Work | None = None,
) -> None:
    """Run every rule. Raises nothing; what is wrong is in `out`.

    Each partnership is judged by itself, by all rules but those that look at several. Where not
    everything could be read or linked, all are judged together, and nothing is kept.

    Args:
        derived: of the content.
        out: takes what is wrong.
        keys: of partnerships, what stands for all that is seen when each is judged by itself.
        store: keeps what was found; nothing is kept where there is none.
        work: judges them; this process, where it is not said.
    """
    if not derived.catalogue.whole or out.errors:
        for rule in RULES:
            rule.run(derived, out)
        return
    for rule in RULES:
        if rule.shared:
            rule.run(derived, out)
    ids = tuple(derived.catalogue.by_id)
    made = found_or_made(_judged, derived, keys, store or Nothing(), work or Here(), ids)
    verdicts = [verdict_in(raw, DECLARED) or _verdict(derived, id) for id, raw in made]
    for verdict in verdicts:
        out.extend(verdict.found)
    if not out.errors:
        for verdict in verdicts:
            out.extend(verdict.last)


def run_checks_of(derived: Derived, partnership: str, out: Diagnostics) -> None:
    """Run the rules that look at one partnership, over one, by its id."""
    verdict = _verdict(derived, partnership)
    out.extend(verdict.found)
    if not out.errors:
        out.extend(verdict.last)


def _judged(derived: Derived, id: str) -> bytes:
    return _verdict(derived, id).as_bytes()


def _verdict(derived: Derived, id: str) -> Verdict:
    """What the rules find in one partnership, with no other in sight."""
    part, found, last = derived.part(id), Diagnostics(), Diagnostics()
    for rule in RULES:
        if not rule.shared:
            rule.run(part, found)
    sentences_confirmed.LAST.run(part, last)
    return Verdict(tuple(found), tuple(last))
