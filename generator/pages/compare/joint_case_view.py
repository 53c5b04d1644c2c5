"""What a page shows of a joint case: a case that touches several partnerships.

What is to be settled first stands as the documents have it, each statement once. What can be done
together is one list. What is said besides, or by nobody, is one closed line each. Nothing of any
document is lost between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from generator import addresses
from generator.derived.comparison import Combined, Held, Kept, Part
from generator.derived.doing import moments
from generator.derived.joint_case import (
    Case,
    Duty,
    United,
    agenda,
    duties,
    one_list,
    settled_before,
)
from generator.pages.compare import words
from generator.pages.compare.agenda_view import item_view
from generator.pages.compare.duties import said, united_view
from generator.pages.compare.joint_case_parts import (
    By,
    Closed,
    Further,
    JointCaseView,
    KeptView,
    ListStage,
    NeverUnited,
    Point,
    Side,
)
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.wording import capital
from generator.pages.parts.answers import stance_of
from generator.pages.parts.statements import clause_of, provision_path
from generator.schema.comparison import Question, Together


def joint_case_view(case: Case, page: Standpoint) -> JointCaseView:
    """The whole case, for a page."""
    known = page.catalogue
    make = _Maker(case, page, settled_before(case, known), duties(case, known))
    # What cannot be kept to comes before what one document leaves in doubt by itself.
    settle = sorted(case.in_part(Part.SETTLE), key=lambda combined: not combined.conflicts)
    conflicts = tuple(make.point(combined) for combined in settle)
    never = make.never_united()
    count = len(conflicts) + len(never)
    return JointCaseView(
        names=words.listed(partnership.record.name for partnership in case.partnerships),
        words=words.for_page(),
        lead=words.lead(count),
        conflicts=conflicts,
        never_united=never,
        nothing="" if count else words.NOTHING,
        stages=make.stages(),
        further=make.further(),
        agenda=tuple(item_view(item, case, page) for item in agenda(case, page.catalogue)),
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the parts of one case."""

    case: Case
    page: Standpoint
    settled_before: Callable[[Held], str]
    duties: tuple[Duty, ...]
    told: set[str] = field(default_factory=set)
    """Ids of the provisions that stand under a point already."""

    def ask(self, question: Question) -> Link:
        return self.page.link(question.ask, addresses.question_path(question.id))

    def short(self, question: Question) -> Link:
        return self.page.link(capital(question.short), addresses.question_path(question.id))

    def name(self, id: str) -> str:
        return self.page.catalogue.by_id[id].record.name

    def document(self, id: str) -> str:
        return self.page.catalogue.by_id[id].record.document_phrase

    def spoken(self) -> tuple[Combined, ...]:
        """The questions with answers of which nothing is to be settled."""
        return tuple(one for one in self.case.questions if one.part in {Part.DO, Part.KNOW})

    # --- What is to be settled first

    def point(self, combined: Combined) -> Point:
        return Point(
            id=combined.question.id,
            ask=self.ask(combined.question),
            short=self.short(combined.question),
            whys=tuple(dict.fromkeys(conflict.why for conflict in combined.conflicts)),
            agree=self.to_agree(combined),
            sides=tuple(self.side(one.id, combined) for one in self.case.partnerships),
        )

    def side(self, partnership: str, combined: Combined) -> Side:
        ids = tuple(dict.fromkeys(self.at_issue(partnership, combined)))
        fresh = [id for id in ids if id not in self.told]
        self.told.update(fresh)
        lines = {id: said(self.page.catalogue.provisions[id], self.page) for id in ids}
        quiet = ""
        if not ids:
            unread = partnership in combined.unread
            quiet = words.unread((self.document(partnership),)) if unread else words.QUIET
        return Side(
            partnership=partnership,
            name=self.name(partnership),
            quiet=quiet,
            said=tuple(lines[id] for id in fresh),
            above=tuple(lines[id] for id in ids if id not in fresh),
        )

    def at_issue(self, partnership: str, settled: Combined) -> Iterator[str]:
        """All that one document says on a point, and all of it that waits for the point."""
        for held in settled.held:
            if held.partnership == partnership:
                yield from held.cites
        for combined in self.spoken():
            for held in combined.held:
                mine = held.partnership == partnership
                if mine and self.settled_before(held) == settled.question.id:
                    yield from held.cites
        for duty in self.duties:
            mine = duty.provision.partnership == partnership
            if mine and duty.apart[:1] == (settled.question.id,):
                yield duty.provision.id

    def to_agree(self, combined: Combined) -> tuple[str, ...]:
        agreed = []
        sides = (side for conflict in combined.conflicts for side in (conflict.one, conflict.other))
        clashing = {side.partnership for side in sides}
        if clashing:
            chosen = [one.id for one in self.case.partnerships if one.id in clashing]
            agreed.append(words.agree(self.name(id) for id in chosen))
        agreed += [
            words.APART.format(documents=self.document(id), names=self.name(id))
            for id in combined.apart
        ]
        return tuple(agreed)

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

    # --- What can be done together

    def stages(self) -> tuple[ListStage, ...]:
        by_moment: dict[str, list[United]] = {}
        for united in one_list(self.case, self.page.catalogue):
            by_moment.setdefault(united.moment, []).append(united)
        return tuple(
            ListStage(
                moment.id,
                moment.title,
                tuple(united_view(united, self.page) for united in by_moment.get(moment.id, ())),
                kept,
            )
            for moment in moments(self.page.catalogue)
            if (kept := self.kept_at(moment.id)) or moment.id in by_moment
        )

    def kept_at(self, stage: str) -> tuple[KeptView, ...]:
        stage_of = self.page.catalogue.stage_of
        return tuple(
            self.kept(kept, combined)
            for combined in self.case.in_part(Part.DO)
            if stage_of[combined.question.topics[0]].id == stage
            for kept in self.narrowest(combined)
        )

    def narrowest(self, combined: Combined) -> tuple[Kept, ...]:
        """Of what is ordered by strictness, what is kept to without being a duty of the list."""
        if combined.question.together is not Together.STRICTEST:
            return ()
        return tuple(kept for kept in combined.keep if self.takers(kept, combined))

    def takers(self, kept: Kept, combined: Combined) -> tuple[Held, ...]:
        """Who takes it, where no duty of the list says so."""
        held = tuple(
            one
            for one in combined.held
            if one.position is kept.position and not one.when and not one.side
            if not self.settled_before(one)
        )
        return () if any(map(self.listed, held)) else held

    def listed(self, held: Held) -> bool:
        """Whether a position rests on a duty of the list."""
        return any(duty.provision.id in held.cites for duty in self.duties if not duty.apart)

    def kept(self, kept: Kept, combined: Combined) -> KeptView:
        takers = self.takers(kept, combined)
        return KeptView(
            ask=self.short(combined.question),
            label=kept.position.label,
            by=tuple(by_view(held, combined.question, self.page) for held in takers),
            covers=words.COVERS.format(names=words.listed(map(self.document, kept.covers)))
            if kept.covers
            else "",
        )

    # --- What is said besides, and what nobody says

    def further(self) -> tuple[Closed, ...]:
        beside = [
            Further(self.ask(combined.question), by, "")
            for combined in self.spoken()
            if (by := self.beside(combined))
        ]
        silent = [
            Further(
                self.ask(combined.question), (), words.unread(map(self.document, combined.unread))
            )
            for combined in self.case.in_part(Part.SILENT)
        ]
        nobody = words.NEITHER if len(self.case.partnerships) == 2 else words.NONE_SAYS
        closed = (_closed(words.FURTHER, beside), _closed(nobody, silent))
        return tuple(one for one in closed if one.questions)

    def beside(self, combined: Combined) -> tuple[By, ...]:
        """Positions that wait for nothing, and of which nothing stands on the list."""
        shown = [
            taker for kept in self.narrowest(combined) for taker in self.takers(kept, combined)
        ]
        return tuple(
            by_view(held, combined.question, self.page)
            for held in combined.held
            if held not in shown and not self.listed(held) and not self.settled_before(held)
        )


def by_view(held: Held, question: Question, page: Standpoint) -> By:
    """A position that a document takes, in one line."""
    known = page.catalogue
    cited = [known.provisions[id] for id in held.cites]
    return By(
        held.partnership,
        known.by_id[held.partnership].record.name,
        stance_of(held, question, known),
        tuple(page.link(clause_of(one), provision_path(one)) for one in cited),
    )


def _closed(lead: str, questions: Iterable[Further]) -> Closed:
    all = tuple(questions)
    return Closed(lead, all[0].ask.text if all else "", words.more(len(all)), all)
