"""What rests on a record: positions, steps of guides, meeting documents, checklists, notes.

Derived from all else: whoever changes or confirms a record is told what it carries.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.derived.derive import Derived


def resting_on(id: str, derived: Derived) -> tuple[str, ...]:
    """In a few words each, all that stands on a provision or a silence."""
    found = (
        *_records(id, derived),
        *_answers(id, derived),
        *_steps(id, derived),
        *_documents(id, derived),
        *_checklists(id, derived),
    )
    return tuple(dict.fromkeys(found))


def _records(id: str, derived: Derived) -> Iterator[str]:
    for owner in derived.catalogue.partnerships:
        yield from (f"note {note.id}" for note in owner.notes if id in note.record.touches)
        yield from (f"exception {exception.id}" for exception in owner.excepted_by(id))
        for silence in owner.silences:
            if any(near.provision == id for near in silence.record.near):
                yield f"silence {silence.id}"


def _answers(id: str, derived: Derived) -> Iterator[str]:
    for owner in derived.catalogue.partnerships:
        for answer in owner.answers:
            if id in answer.record.all_cites:
                yield f"position {answer.question.id}"


def _steps(id: str, derived: Derived) -> Iterator[str]:
    for graph in derived.graphs.values():
        for step in graph.steps:
            if id in (*step.cites, *step.silences):
                yield f"guide {graph.guide}#{step.id}"
        if id in graph.record.throughout:
            yield f"guide {graph.guide}"


def _documents(id: str, derived: Derived) -> Iterator[str]:
    for form in derived.catalogue.forms:
        if id in form.named:
            yield f"form {form.id}"


def _checklists(id: str, derived: Derived) -> Iterator[str]:
    for lists in derived.checklists.values():
        for checklist in lists:
            if any(provision.id == id for part in checklist.parts for provision in part.lines):
                yield f"checklist {checklist.group.id}"
