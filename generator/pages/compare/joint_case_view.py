"""What a page shows of a joint case: a case that touches several partnerships.

What is to be settled first stands as the documents have it, each statement once. What can be done
together is one list. What is said besides, or by nobody, is one closed line each. Nothing of any
document is lost between them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derived.comparison import Combined, Held, Kept, Part
from generator.derived.doing import moments
from generator.derived.joint_agenda import agenda
from generator.derived.joint_case import Case, United, one_list
from generator.pages.compare import words
from generator.pages.compare.agenda_view import item_view
from generator.pages.compare.at_hand import AtHand, at_hand, by_view
from generator.pages.compare.duties import united_view
from generator.pages.compare.joint_case_parts import (
    By,
    Closed,
    Further,
    JointCaseView,
    KeptView,
    ListStage,
)
from generator.pages.compare.settle_view import points_of
from generator.pages.frame.context import Standpoint
from generator.schema.comparison import Together


def joint_case_view(case: Case, page: Standpoint) -> JointCaseView:
    """The whole case, for a page."""
    at = at_hand(case, page)
    conflicts, never = points_of(at)
    make = _Maker(at)
    count = len(conflicts) + len(never)
    items = agenda(case, page.catalogue, page.derived.known.agenda)
    return JointCaseView(
        names=words.listed(partnership.record.name for partnership in case.partnerships),
        words=words.for_page(),
        lead=words.lead(count),
        conflicts=conflicts,
        never_united=never,
        nothing="" if count else words.NOTHING,
        stages=make.stages(),
        further=make.further(),
        agenda=tuple(item_view(item, case, page) for item in items),
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes what follows once that is settled."""

    at: AtHand

    def stages(self) -> tuple[ListStage, ...]:
        by_moment: dict[str, list[United]] = {}
        for united in one_list(self.at.case, self.at.page.catalogue):
            by_moment.setdefault(united.moment, []).append(united)
        return tuple(
            ListStage(
                moment.id,
                moment.title,
                tuple(
                    united_view(united, self.at.page, self.at.flagged)
                    for united in by_moment.get(moment.id, ())
                ),
                kept,
            )
            for moment in moments(self.at.page.catalogue)
            if (kept := self.kept_at(moment.id)) or moment.id in by_moment
        )

    def kept_at(self, stage: str) -> tuple[KeptView, ...]:
        stage_of = self.at.page.catalogue.stage_of
        return tuple(
            self.kept(kept, combined)
            for combined in self.at.case.in_part(Part.DO)
            if stage_of[combined.question.topics[0]].id == stage
            for kept in self.narrowest(combined)
        )

    def narrowest(self, combined: Combined) -> tuple[Kept, ...]:
        """Of what is ordered by strictness, the narrowest: what keeps to another's rule as well.

        Without those that a duty of the list says already.
        """
        if combined.question.together is not Together.STRICTEST:
            return ()
        return tuple(kept for kept in combined.keep if kept.covers and self.takers(kept, combined))

    def takers(self, kept: Kept, combined: Combined) -> tuple[Held, ...]:
        """Who takes it, where no duty of the list says so."""
        held = tuple(
            one
            for one in combined.held
            if one.position is kept.position and not one.when and not one.side
            if not self.at.settled_before(one)
        )
        return () if any(map(self.at.listed, held)) else held

    def kept(self, kept: Kept, combined: Combined) -> KeptView:
        takers = self.takers(kept, combined)
        return KeptView(
            ask=self.at.short(combined.question),
            label=kept.position.label,
            by=tuple(by_view(held, combined.question, self.at.page) for held in takers),
            covers=words.COVERS.format(names=words.listed(map(self.at.document, kept.covers))),
        )

    # --- What is said besides, and what nobody says

    def further(self) -> tuple[Closed, ...]:
        beside = [
            Further(self.at.ask(combined.question), by, "")
            for combined in self.at.spoken()
            if (by := self.beside(combined))
        ]
        silent = [
            Further(
                self.at.ask(combined.question),
                (),
                words.unread(map(self.at.document, combined.unread)),
            )
            for combined in self.at.case.in_part(Part.SILENT)
        ]
        nobody = words.NEITHER if len(self.at.case.partnerships) == 2 else words.NONE_SAYS
        closed = (_closed(words.FURTHER, beside), _closed(nobody, silent))
        return tuple(one for one in closed if one.questions)

    def beside(self, combined: Combined) -> tuple[By, ...]:
        """Positions that wait for nothing, and of which nothing stands on the list."""
        shown = [
            taker for kept in self.narrowest(combined) for taker in self.takers(kept, combined)
        ]
        return tuple(
            by_view(held, combined.question, self.at.page)
            for held in combined.held
            if held not in shown and not self.at.listed(held) and not self.at.settled_before(held)
        )


def _closed(lead: str, questions: Iterable[Further]) -> Closed:
    all = tuple(questions)
    return Closed(lead, all[0].ask.text if all else "", words.more(len(all)), all)
