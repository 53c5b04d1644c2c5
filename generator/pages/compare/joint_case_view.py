"""What a page shows of a joint case: a case that touches several partnerships.

Every part of it comes down to the answers of the chosen partnerships, so that a reader can see on
which clause each line rests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from generator import addresses
from generator.derived.comparison import Combined, Held, Kept, Part
from generator.derived.doing import moment_of, moments
from generator.derived.joint_case import Case, Duty, agenda, duties, settled_before
from generator.pages.compare import words
from generator.pages.compare.agenda_view import item_view
from generator.pages.compare.duties import DutyView, duty_view
from generator.pages.compare.joint_case_parts import (
    Apart,
    Bearing,
    By,
    Doing,
    DutyStage,
    JointCaseView,
    KeptView,
    NeverUnited,
    Point,
    Silence,
    Staged,
)
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.parts.answers import AnswerView, answer_view, stance_of
from generator.schema.vocabulary import Stage


def joint_case_view(case: Case, page: Standpoint) -> JointCaseView:
    """The whole case, for a page."""
    make = _Maker(case, page, settled_before(case, page.catalogue))
    # What cannot be kept to comes before what one document leaves in doubt by itself.
    settle = sorted(case.in_part(Part.SETTLE), key=lambda combined: not combined.conflicts)
    conflicts = tuple(make.point(combined) for combined in settle)
    never = make.never_united()
    return JointCaseView(
        names=words.listed(partnership.record.name for partnership in case.partnerships),
        words=words.for_page(),
        count=len(conflicts) + len(never),
        conflicts=conflicts,
        never_united=never,
        nothing="" if conflicts or never else words.NOTHING,
        stages=make.stages(),
        know=tuple(make.point(combined) for combined in case.in_part(Part.KNOW)),
        silent=tuple(
            Silence(make.ask(combined), words.unread(map(make.document, combined.unread)))
            for combined in case.in_part(Part.SILENT)
        ),
        checklist=make.checklist(),
        apart=make.apart(),
        agenda=tuple(item_view(item, case, page) for item in agenda(case, page.catalogue)),
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the parts of one case."""

    case: Case
    page: Standpoint
    settled_before: Callable[[Held], str]

    def ask(self, combined: Combined) -> Link:
        path = addresses.question_path(combined.question.id)
        return self.page.link(combined.question.ask, path)

    def answers(self, combined: Combined) -> tuple[AnswerView, ...]:
        return tuple(
            answer_view(partnership, combined.question, self.page)
            for partnership in self.case.partnerships
        )

    def name(self, id: str) -> str:
        return self.page.catalogue.by_id[id].record.name

    def document(self, id: str) -> str:
        return self.page.catalogue.by_id[id].record.document_phrase

    def point(self, combined: Combined) -> Point:
        return Point(
            id=combined.question.id,
            ask=self.ask(combined),
            whys=tuple(dict.fromkeys(conflict.why for conflict in combined.conflicts)),
            agree=self.to_agree(combined),
            answers=self.answers(combined),
            bearing=self.bearing(combined),
        )

    def bearing(self, settled: Combined) -> tuple[Bearing, ...]:
        return tuple(
            Bearing(self.ask(combined), self.by(held, combined))
            for combined in self.case.in_part(Part.DO)
            for held in combined.conditional
            if self.settled_before(held) == settled.question.id
        )

    def by(self, held: Held, combined: Combined) -> By:
        stance = stance_of(held, combined.question, self.page)
        return By(held.partnership, self.name(held.partnership), stance)

    def to_agree(self, combined: Combined) -> tuple[str, ...]:
        said = []
        sides = (side for conflict in combined.conflicts for side in (conflict.one, conflict.other))
        clashing = {side.partnership for side in sides}
        if clashing:
            ordered = [
                partnership.id
                for partnership in self.case.partnerships
                if partnership.id in clashing
            ]
            said.append(words.agree(self.name(id) for id in ordered))
        said += [
            words.APART.format(documents=self.document(id), names=self.name(id))
            for id in combined.apart
        ]
        return tuple(said)

    def never_united(self) -> tuple[NeverUnited, ...]:
        names = words.listed(partnership.record.name for partnership in self.case.partnerships)
        grouped: dict[str, list[Combined]] = {}
        for combined in self.case.in_part(Part.NEVER_UNITED):
            grouped.setdefault(combined.question.settled_as or "", []).append(combined)
        return tuple(
            NeverUnited(
                title,
                words.NEVER.format(names=names),
                tuple(self.point(combined) for combined in all),
            )
            for title, all in grouped.items()
        )

    def stages(self) -> tuple[Staged, ...]:
        return tuple(
            Staged(stage.id, stage.title, tuple(self.doing(combined) for combined in all))
            for stage, all in self.by_stage(filter(self.to_do, self.case.in_part(Part.DO)))
        )

    def to_do(self, combined: Combined) -> bool:
        """Whether anything is left to keep to before the points are settled."""
        return bool(combined.keep or self.conditional(combined) or combined.also)

    def conditional(self, combined: Combined) -> tuple[Held, ...]:
        return tuple(held for held in combined.conditional if not self.settled_before(held))

    def by_stage(self, all: Iterable[Combined]) -> list[tuple[Stage, list[Combined]]]:
        stage_of = self.page.catalogue.stage_of
        kept = list(all)
        return [
            (stage, here)
            for stage in self.page.catalogue.stages
            if (
                here := [
                    combined for combined in kept if stage_of[combined.question.topics[0]] is stage
                ]
            )
        ]

    def doing(self, combined: Combined) -> Doing:
        answers = self.answers(combined)
        return Doing(
            id=combined.question.id,
            ask=self.ask(combined),
            kept=tuple(self.kept(kept, answers) for kept in combined.keep),
            conditional=tuple(self.by(held, combined) for held in self.conditional(combined)),
            also=tuple(self.by(held, combined) for held in combined.also),
            quiet=self.quiet(combined),
            answers=answers,
        )

    def quiet(self, combined: Combined) -> tuple[str, ...]:
        said = (
            words.quiet(map(self.document, combined.silent)),
            words.unread(map(self.document, combined.unread)),
        )
        return tuple(sentence for sentence in said if sentence)

    def kept(self, kept: Kept, answers: tuple[AnswerView, ...]) -> KeptView:
        return KeptView(
            label=kept.position.label,
            means=kept.position.means or "",
            by=tuple(
                By(answer.partnership, answer.name, stance)
                for answer in answers
                if answer.partnership in kept.by
                for stance in answer.stances
                if stance.id == kept.position.id and not stance.when
            ),
            covers=words.COVERS.format(names=words.listed(map(self.document, kept.covers)))
            if kept.covers
            else "",
        )

    def checklist(self) -> tuple[DutyStage, ...]:
        known = self.page.catalogue
        titles = {moment.id: moment.title for moment in moments(known)}
        free = (duty for duty in duties(self.case, known) if not duty.apart)
        return tuple(
            DutyStage(id, titles[id], tuple(self.duty(duty) for duty in all))
            for id, all in groupby(free, lambda duty: moment_of(duty.provision, known))
        )

    def apart(self) -> tuple[Apart, ...]:
        waiting = [duty for duty in duties(self.case, self.page.catalogue) if duty.apart]
        found = []
        for combined in self.case.questions:
            mine = tuple(
                self.duty(duty) for duty in waiting if duty.apart[0] == combined.question.id
            )
            if mine:
                found.append(Apart(self.ask(combined), mine))
        return tuple(found)

    def duty(self, duty: Duty) -> DutyView:
        return duty_view(duty.provision, self.page)
