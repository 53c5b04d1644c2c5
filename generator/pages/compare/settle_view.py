"""What is to be settled first: each point as the documents have it, side by side.

Nothing is put together here. A statement stands under the first point that it bears on, and under
every later one only by its clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.derived.comparison import Combined, Part
from generator.pages.compare import words
from generator.pages.compare.at_hand import AtHand
from generator.pages.compare.duties import Flag, said, told_once
from generator.pages.compare.joint_case_parts import NeverUnited, Point, Side, Stated
from generator.pages.parts.lines import Line


def points_of(at: AtHand) -> tuple[tuple[Point, ...], tuple[NeverUnited, ...]]:
    """What the documents cannot all be kept to, and what this site never unites."""
    make = _Settling(at)
    # What cannot be kept to comes before what one document leaves in doubt by itself.
    settle = sorted(at.case.in_part(Part.SETTLE), key=lambda combined: not combined.conflicts)
    conflicts = tuple(make.point(combined) for combined in settle)
    return conflicts, make.never_united()


@dataclass(frozen=True, slots=True)
class _Settling:
    at: AtHand
    told: set[str] = field(default_factory=set)
    """Ids of the provisions that stand under a point already."""

    def point(self, combined: Combined) -> Point:
        return Point(
            id=combined.question.id,
            ask=self.at.ask(combined.question),
            short=self.at.short(combined.question),
            whys=tuple(dict.fromkeys(conflict.why for conflict in combined.conflicts)),
            agree=self.to_agree(combined),
            sides=tuple(self.side(one.id, combined) for one in self.at.case.partnerships),
        )

    def side(self, partnership: str, combined: Combined) -> Side:
        ids = tuple(dict.fromkeys(self.at_issue(partnership, combined)))
        fresh = [id for id in ids if id not in self.told]
        self.told.update(fresh)
        lines = {id: said(self.at.page.catalogue.provisions[id], self.at.page) for id in ids}
        quiet = ""
        if not ids:
            unread = partnership in combined.unread
            quiet = words.unread((self.at.document(partnership),)) if unread else words.QUIET
        return Side(
            partnership=partnership,
            name=self.at.name(partnership),
            quiet=quiet,
            stated=tuple(self.stated(*lines[id]) for id in fresh),
            above=_each_clause_once(lines[id][0] for id in ids if id not in fresh),
        )

    def stated(self, line: Line, flags: tuple[Flag, ...]) -> Stated:
        return Stated(line.statement.id, line, told_once(flags, self.at.flagged))

    def at_issue(self, partnership: str, settled: Combined) -> Iterator[str]:
        """All that one document says on a point, and all of it that waits for the point."""
        for held in settled.held:
            if held.partnership == partnership:
                yield from held.cites
        for combined in self.at.spoken():
            for held in combined.held:
                mine = held.partnership == partnership
                if mine and self.at.settled_before(held) == settled.question.id:
                    yield from held.cites
        for duty in self.at.duties:
            mine = duty.provision.partnership == partnership
            if mine and duty.apart[:1] == (settled.question.id,):
                yield duty.provision.id

    def to_agree(self, combined: Combined) -> tuple[str, ...]:
        agreed = []
        sides = (side for conflict in combined.conflicts for side in (conflict.one, conflict.other))
        clashing = {side.partnership for side in sides}
        if clashing:
            chosen = [one.id for one in self.at.case.partnerships if one.id in clashing]
            agreed.append(words.agree(self.at.name(id) for id in chosen))
        agreed += [
            words.APART.format(documents=self.at.document(id), names=self.at.name(id))
            for id in combined.apart
        ]
        return tuple(agreed)

    def never_united(self) -> tuple[NeverUnited, ...]:
        names = words.listed(partnership.record.name for partnership in self.at.case.partnerships)
        grouped: dict[str, list[Combined]] = {}
        for combined in self.at.case.in_part(Part.NEVER_UNITED):
            grouped.setdefault(combined.question.settled_as or "", []).append(combined)
        return tuple(
            NeverUnited(
                title,
                words.NEVER.format(names=names),
                tuple(self.point(combined) for combined in all),
            )
            for title, all in grouped.items()
        )


def _each_clause_once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Of several statements of a clause the first: it leads to where they stand."""
    found: dict[str, Line] = {}
    for line in lines:
        found.setdefault(line.statement.clause, line)
    return tuple(found.values())
