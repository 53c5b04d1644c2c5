"""What all parts of a joint case are made from: the case, where it is shown, what it has told.

Below the parts. Each case has one of its own, since an exception or a warning stands in words where
the reader meets it first, and is only pointed at from then on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from generator import addresses
from generator.derived.comparison import Combined, Held, Part
from generator.derived.joint_case import Case, Duty, duties, settled_before
from generator.pages.compare.duties import Flag
from generator.pages.compare.joint_case_parts import By
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.wording import capital
from generator.pages.parts.answers import stance_of
from generator.pages.parts.statements import clause_of, provision_path
from generator.schema.comparison import Question


@dataclass(frozen=True, slots=True)
class AtHand:
    """One case and its page."""

    case: Case
    page: Standpoint
    settled_before: Callable[[Held], str]
    """Which question is to be settled before anybody keeps to a position; empty if none."""
    duties: tuple[Duty, ...]
    flagged: set[Flag] = field(default_factory=set)
    """Exceptions and warnings that stand in words already."""

    def ask(self, question: Question) -> Link:
        """A question, and the way to all answers to it."""
        return self.page.link(question.ask, addresses.question_path(question.id))

    def short(self, question: Question) -> Link:
        """The same in a few words."""
        return self.page.link(capital(question.short), addresses.question_path(question.id))

    def name(self, id: str) -> str:
        """A partnership's name."""
        return self.page.catalogue.by_id[id].record.name

    def document(self, id: str) -> str:
        """What its document is called in a sentence."""
        return self.page.catalogue.by_id[id].record.document_phrase

    def spoken(self) -> tuple[Combined, ...]:
        """The questions with answers of which nothing is to be settled."""
        return tuple(one for one in self.case.questions if one.part in {Part.DO, Part.KNOW})

    def listed(self, held: Held) -> bool:
        """Whether a position rests on a duty of the list."""
        return any(duty.provision.id in held.cites for duty in self.duties if not duty.apart)


def at_hand(case: Case, page: Standpoint) -> AtHand:
    """A case, ready to be shown on a page."""
    known = page.catalogue
    return AtHand(case, page, settled_before(case, known), duties(case, known))


def by_view(held: Held, question: Question, page: Standpoint) -> By:
    """A position that a document takes, in one line."""
    known = page.catalogue
    cited = [known.provisions[id] for id in held.cites]
    return By(
        held.partnership,
        known.by_id[held.partnership].record.name,
        stance_of(held, question, known),
        tuple(
            {
                clause_of(one): page.link(clause_of(one), provision_path(one)) for one in cited
            }.values()
        ),
    )
