"""Editorial rules: one small function in one file each, run over the finished catalogue.

Each takes the catalogue and reports into diagnostics. The order is that of the promises in
docs/ARCHITECTURE.md; a rule never depends on another having passed.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.catalogue import Catalogue
from generator.checks.answers_hold import answers_hold
from generator.checks.conditions_kept import conditions_kept
from generator.checks.duties_on_checklists import duties_on_checklists
from generator.checks.every_sentence_accounted import every_sentence_accounted
from generator.checks.exceptions_sound import exceptions_sound
from generator.checks.force_of_the_verb import force_of_the_verb
from generator.checks.glossary_grounded import glossary_grounded
from generator.checks.guide_answers_differ import guide_answers_differ
from generator.checks.guide_duties_used import guide_duties_used
from generator.checks.guide_follows_no_dispute import guide_follows_no_dispute
from generator.checks.guide_lists_kept import guide_lists_kept
from generator.checks.guide_records_known import guide_records_known
from generator.checks.guide_within_limits import guide_within_limits
from generator.checks.guides_lead_on import guides_lead_on
from generator.checks.hints_current import hints_current
from generator.checks.ids_keep_their_prefix import ids_keep_their_prefix
from generator.checks.notes_have_a_place import notes_have_a_place
from generator.checks.own_words import own_words
from generator.checks.phrase_in_sentence import phrase_in_sentence
from generator.checks.questions_sound import questions_sound
from generator.checks.quotes_stay_short import quotes_stay_short
from generator.checks.register_current import register_current
from generator.checks.set_aside_true import set_aside_true
from generator.checks.statements_of_a_sentence import statements_of_a_sentence
from generator.checks.topics_answered import topics_answered
from generator.diagnostics import Diagnostics

Check = Callable[[Catalogue, Diagnostics], None]

CHECKS: tuple[Check, ...] = (
    register_current,
    hints_current,
    phrase_in_sentence,
    quotes_stay_short,
    own_words,
    every_sentence_accounted,
    set_aside_true,
    topics_answered,
    force_of_the_verb,
    statements_of_a_sentence,
    conditions_kept,
    exceptions_sound,
    notes_have_a_place,
    questions_sound,
    answers_hold,
    glossary_grounded,
    ids_keep_their_prefix,
    guides_lead_on,
    guide_answers_differ,
    guide_follows_no_dispute,
    guide_duties_used,
    guide_lists_kept,
    guide_within_limits,
    guide_records_known,
    duties_on_checklists,
)


def run_checks(catalogue: Catalogue, out: Diagnostics) -> None:
    """Run every rule."""
    for check in CHECKS:
        check(catalogue, out)
