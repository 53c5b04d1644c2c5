"""What a field stands on: provisions and silences in short, with all that binds them.

Force, conditions and exceptions go wherever a provision goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue import Provision, Silence
from generator.pages.frame.context import Standpoint
from generator.pages.parts.statements import Statement, silence_text, statement


@dataclass(frozen=True, slots=True)
class Ground:
    """A provision in short, and its clause."""

    statement: Statement
    where: str
    exceptions: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A silence in short."""

    id: str
    text: str


def grounds(ids: Iterable[str], page: Standpoint) -> tuple[Ground, ...]:
    """Provisions by id, in their order."""
    return tuple(_ground(page.catalogue.provisions[id], page) for id in ids)


def _ground(provision: Provision, page: Standpoint) -> Ground:
    partnership = page.catalogue.by_id[provision.partnership]
    return Ground(
        statement=statement(provision, page),
        where=provision.evidence[0].sentence.label if provision.evidence else provision.id,
        exceptions=tuple(
            statement(exception, page) for exception in partnership.excepted_by(provision.id)
        ),
    )


def gaps(ids: Iterable[str], page: Standpoint) -> tuple[Gap, ...]:
    """Silences by id, in their order."""
    return tuple(_gap(page.catalogue.silences[id], page) for id in ids)


def _gap(silence: Silence, page: Standpoint) -> Gap:
    return Gap(silence.id, silence_text(silence, page.catalogue.by_id[silence.partnership]))
