"""What there is to refer to, and what is said of a reference that leads nowhere.

Lowest part of linking: all other parts report through `refer` and `unique`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostics, Location, did_you_mean
from generator.diagnostics.codes import Linking, Unknown
from generator.schema import comparison, vocabulary


@dataclass(frozen=True, slots=True)
class Names:
    """What there is to refer to."""

    stage_of: Mapping[str, str]
    roles: Collection[str]
    questions: Mapping[str, comparison.Question]
    partnerships: Collection[str]
    broken_ids: frozenset[str]
    own_roles: Mapping[str, vocabulary.OwnRole] = field(default_factory=dict)
    """Posts of the partnership that is linked."""

    def acts_as(self, role: str) -> str:
        """The shared role with which a post of the partnership's own stands; any other is it."""
        own = self.own_roles.get(role)
        return (own.stands_with if own else None) or role


def names_in(
    stages: Iterable[vocabulary.Stage],
    roles: Iterable[vocabulary.Role],
    questions: Iterable[comparison.Question],
    partnerships: Iterable[str],
    broken_ids: frozenset[str],
) -> Names:
    """What there is to refer to in a project.

    Args:
        stages: with their topics.
        roles: those that all share.
        questions: with the labels that partnerships add.
        partnerships: ids.
        broken_ids: of records that could not be read: they are not unknown.
    """
    return Names(
        stage_of={topic.id: stage.id for stage in stages for topic in stage.topics},
        roles=[role.id for role in roles],
        questions={question.id: question for question in questions},
        partnerships=list(partnerships),
        broken_ids=broken_ids,
    )


def refer(
    word: str, known: Collection[str], code: Unknown, where: Location, out: Diagnostics
) -> bool:
    """Whether a word is known; where it is not, it is reported with the nearest that are."""
    if word in known:
        return True
    out.error(where, code, f"there is no {code.noun} '{word}'", did_you_mean(word, known))
    return False


def unreserved(
    ids: Iterable[tuple[str, Location]], taken: Collection[str], out: Diagnostics
) -> None:
    """Report every id that would take the place of a page, a file or an anchor of the site's."""
    for id, where in ids:
        if id in taken:
            message = f"'{id}' is a place that the site itself has"
            out.error(where, Linking.RESERVED_ID, message, "Choose another id.")


def unique(
    ids: Iterable[tuple[str, Location]],
    out: Diagnostics,
    mend: str = "give one of the two another id",
) -> None:
    """Report every id that stands a second time.

    Args:
        ids: each id with its place, in the order in which the first is to count as the one.
        out: takes the messages.
        mend: what an editor does about it, as the end of a sentence.
    """
    seen: dict[str, Location] = {}
    for id, where in ids:
        if id in seen:
            out.error(
                where,
                Linking.REPEATED_ID,
                f"'{id}' stands here a second time",
                f"It stands first at {seen[id].file}:{seen[id].line}; {mend}.",
            )
        seen.setdefault(id, where)
