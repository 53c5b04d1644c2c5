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
from generator.derived.derive import Derived
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import BEFORE_THE_RULES, Code

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


def run_checks(derived: Derived, out: Diagnostics) -> None:
    """Run every rule. Raises nothing; what is wrong is in `out`."""
    for rule in RULES:
        rule.run(derived, out)
    if not out.errors:
        sentences_confirmed.LAST.run(derived, out)
